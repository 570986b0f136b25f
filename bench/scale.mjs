/** What a run costs as the number of healthy origins grows. */
import { join } from 'node:path';

import { median, runNode } from './measure.mjs';
import { ourArguments } from './ours.mjs';
import { openStage, ROUND_TRIP_MS, whyNoStage } from './stage.mjs';
import { ratio, seconds, table } from './table.mjs';

const COUNTS = [10, 100, 1000];
const ROUNDS = 3;

export async function* scale({ root, boundMs }) {
  const reason = whyNoStage();
  if (reason !== null) return yield `scale: skipped, ${reason}`;
  const stage = await openStage(COUNTS);
  try {
    const rows = [];
    let reference = null;
    let before = null;
    for (const count of COUNTS) {
      const one = await measure(stage, { root, count, boundMs });
      reference ??= one;
      const further =
        before === null ? '' : milliseconds((one.cpuSeconds - before.cpuSeconds) / (count - before.count));
      before = { ...one, count };
      rows.push([
        count,
        seconds(one.wallSeconds),
        seconds(one.cpuSeconds),
        `${one.peakMegabytes.toFixed(0)} MB`,
        one.connections,
        one.datagrams,
        ratio(one.wallSeconds / count, reference.wallSeconds / COUNTS[0]),
        ratio(one.cpuSeconds / count, reference.cpuSeconds / COUNTS[0]),
        further,
      ]);
    }
    yield table(
      `Healthy origins, ${ROUND_TRIP_MS} ms round trip, default concurrency, median of ${ROUNDS}`,
      [
        'origins',
        'wall',
        'CPU',
        'peak memory',
        'connections',
        'datagrams',
        'wall per origin',
        'CPU per origin',
        'CPU per further origin',
      ],
      rows,
    );
  } finally {
    stage.close();
  }
}

async function measure(stage, { root, count, boundMs }) {
  const runs = [];
  for (let round = 0; round < ROUNDS; round++) runs.push(await once(stage, { root, count, boundMs }));
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

async function once(stage, { root, count, boundMs }) {
  const before = await stage.seen();
  const file = join(stage.directory, `site-${count}.json`);
  const ran = await runNode(stage.away, ourArguments(root, stage.directory, [file]), { boundMs });
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

function milliseconds(value) {
  return `${(value * 1000).toFixed(1)} ms`;
}
