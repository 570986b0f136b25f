/** Ourselves and others at the same task on the same site. */
import { median, run } from './measure.mjs';
import { isInstalled } from './stage.mjs';
import { ratio, seconds, table } from './table.mjs';

const ROUNDS = 5;
/** What takes longer is measured once. */
const REPEAT_BELOW_SECONDS = 3;

/**
 * Runs every contender where the site is on loopback and where it is a round trip away, and puts the costs side by side.
 * The first contender is the one that the others are compared with.
 * @param contenders `{ name, needs, command, skip }`: the program it needs, its argument list, and why not to run it
 * @param counter what the site counts: `connections` or `datagrams`
 */
export async function contest({ title, stage, contenders, counter, boundMs }) {
  const places = [
    ['loopback', stage.beside],
    ['away', stage.away],
  ];
  const results = [];
  for (const contender of contenders) {
    const costs = new Map();
    for (const [place, prefix] of places) {
      costs.set(place, await costOf(contender, prefix, { place, results, stage, counter, boundMs }));
    }
    results.push({ contender, costs });
  }
  const reference = results[0].costs;
  const cells = (costs, place) => {
    const cost = costs.get(place);
    if (cost.note !== undefined) return [cost.note, ''];
    return [seconds(cost.wallSeconds), ratio(cost.wallSeconds, reference.get(place).wallSeconds)];
  };
  return table(
    title,
    ['', counter, 'loopback', 'ratio', `${stage.roundTripMs} ms`, 'ratio'],
    results.map(({ contender, costs }) => [
      contender.name,
      costs.get('away').counted ?? costs.get('loopback').counted ?? '',
      ...cells(costs, 'loopback'),
      ...cells(costs, 'away'),
    ]),
  );
}

/** What one contender needed in one place, or a note why that is not known. */
async function costOf({ needs, command, skip, check }, prefix, { place, stage, counter, boundMs }) {
  if (needs !== undefined && !isInstalled(needs)) return { note: 'not installed' };
  const reason = skip?.(place) ?? null;
  if (reason !== null) return { note: reason };
  const walls = [];
  const counts = [];
  do {
    const before = await stage.seen();
    const ran = await run([...prefix, ...command], { boundMs, cwd: stage.directory });
    const after = await stage.seen();
    if (ran.timedOut) return { note: `over ${boundMs / 1000} s` };
    const fault = check?.(ran) ?? null;
    if (fault !== null) throw new Error(`${command.join(' ')}: ${fault}\n${ran.stderr || ran.stdout}`);
    walls.push(ran.wallSeconds);
    counts.push(after[counter] - before[counter]);
  } while (walls.length < ROUNDS && walls[0] < REPEAT_BELOW_SECONDS);
  return { wallSeconds: median(walls), counted: median(counts) };
}
