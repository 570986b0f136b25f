/** What a run costs as the number of healthy origins grows. */
import { join } from 'node:path';

import { median, runNode } from './measure.mjs';
import { DNS, openStage, PUBLIC_CIDRS, ROUND_TRIP_MS, whyNoStage } from './stage.mjs';
import { ratio, seconds, table } from './table.mjs';

const COUNTS = [10, 100, 1000];
const ROUNDS = 3;

export async function scale({ root }) {
  const reason = whyNoStage();
  if (reason !== null) return `scale: skipped, ${reason}`;
  const stage = await openStage(COUNTS);
  try {
    const rows = [];
    let reference = null;
    for (const count of COUNTS) {
      const one = await measure(stage, root, count);
      reference ??= one;
      const each = one.cpuSeconds / count;
      rows.push([
        count,
        seconds(one.wallSeconds),
        seconds(one.cpuSeconds),
        `${one.peakMegabytes.toFixed(0)} MB`,
        one.connections,
        one.datagrams,
        ratio(one.wallSeconds / count, reference.wallSeconds / COUNTS[0]),
        ratio(each, reference.cpuSeconds / COUNTS[0]),
      ]);
    }
    return table(
      `Healthy origins, ${ROUND_TRIP_MS} ms round trip, default concurrency, median of ${ROUNDS}`,
      ['origins', 'wall', 'CPU', 'peak memory', 'connections', 'datagrams', 'wall per origin', 'CPU per origin'],
      rows,
    );
  } finally {
    stage.close();
  }
}

async function measure(stage, root, count) {
  const runs = [];
  for (let round = 0; round < ROUNDS; round++) runs.push(await once(stage, root, count));
  const [first] = runs;
  const middle = (key) => median(runs.map((run) => run[key]));
  return {
    ...first,
    wallSeconds: middle('wallSeconds'),
    cpuSeconds: middle('cpuSeconds'),
    peakMegabytes: middle('peakMegabytes'),
    connections: middle('connections'),
    datagrams: middle('datagrams'),
  };
}

async function once(stage, root, count) {
  const before = await stage.seen();
  const ran = await runNode(stage.away, [
    ...[join(root, 'dist/cli.js'), join(stage.directory, `site-${count}.json`), '--format', 'json'],
    ...['--resolver', DNS.resolver, '--public-cidrs', PUBLIC_CIDRS],
    ...['--trusted-roots', join(stage.directory, 'root.pem')],
  ]);
  const after = await stage.seen();
  if (ran.timedOut) throw new Error(`${count} origins: not done within the bound`);
  const { counts } = JSON.parse(ran.stdout);
  if (counts.pass !== count) throw new Error(`${count} healthy origins, but ${JSON.stringify(counts)}`);
  return {
    ...ran,
    connections: after.connections - before.connections,
    datagrams: after.datagrams - before.datagrams,
  };
}
