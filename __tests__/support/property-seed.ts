import fc from 'fast-check';

/**
 * Property tests draw the same cases at every run, so that a run says something of the change and not of luck.
 * `PROPERTY_SEED=random npm test` looks for new ones.
 */
const { PROPERTY_SEED: wanted } = process.env;
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20261122) });
