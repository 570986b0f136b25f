/** What it costs to start: the two bundles against node running an empty script. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { median, runNode } from './measure.mjs';
import { ratio, table } from './table.mjs';

const ROUNDS = 15;

const CONFIGURATION = {
  CallerReference: 'bench',
  Enabled: true,
  Aliases: { Quantity: 0 },
  Origins: {
    Quantity: 1,
    Items: [
      {
        Id: 'site',
        DomainName: 'origin.example.com',
        CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
      },
    ],
  },
  DefaultCacheBehavior: { TargetOriginId: 'site', ViewerProtocolPolicy: 'https-only' },
};

export async function* startUp({ root }) {
  const workspace = mkdtempSync(join(tmpdir(), 'origin-preflight-bench-'));
  try {
    const file = join(workspace, 'distribution.json');
    writeFileSync(join(workspace, 'empty.mjs'), '');
    writeFileSync(file, JSON.stringify(CONFIGURATION));
    const contenders = [
      ['node, an empty script', [join(workspace, 'empty.mjs')], {}],
      ['dist/cli.js --version', [join(root, 'dist/cli.js'), '--version'], {}],
      ['dist/cli.js --static, one origin', [join(root, 'dist/cli.js'), '--static', file], {}],
      [
        'dist/index.js as a runner starts it, static, one origin',
        [join(root, 'dist/index.js')],
        asRunner(workspace, file),
      ],
    ];
    const runs = new Map(contenders.map(([name]) => [name, []]));
    // In turn, so that whatever else the machine does meets all of them.
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, args, env] of contenders) runs.get(name).push(await started(args, { env, cwd: workspace }));
    }
    const middle = (name, key) => median(runs.get(name).map((ran) => ran[key]));
    const [[empty]] = contenders;
    yield table(
      `Start-up, median of ${ROUNDS}`,
      ['', 'wall', 'ratio', 'CPU', 'ratio', 'peak memory'],
      contenders.map(([name]) => [
        name,
        milliseconds(middle(name, 'wallSeconds')),
        ratio(middle(name, 'wallSeconds'), middle(empty, 'wallSeconds')),
        milliseconds(middle(name, 'cpuSeconds')),
        ratio(middle(name, 'cpuSeconds'), middle(empty, 'cpuSeconds')),
        `${middle(name, 'peakMegabytes').toFixed(0)} MB`,
      ]),
    );
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function started(args, options) {
  const ran = await runNode([], args, options);
  if (ran.timedOut || ran.status !== 0) throw new Error(`${args.join(' ')}: ${ran.stderr || ran.stdout}`);
  return ran;
}

/** Inputs as INPUT_* variables, files for outputs and summary. */
function asRunner(workspace, file) {
  const [output, summary] = [join(workspace, 'output'), join(workspace, 'summary')];
  for (const path of [output, summary]) writeFileSync(path, '');
  return {
    INPUT_FILES: file,
    INPUT_STATIC: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_REPOSITORY: 'shop/site',
    GITHUB_EVENT_NAME: 'push',
    RUNNER_TEMP: workspace,
  };
}

function milliseconds(value) {
  return `${(value * 1000).toFixed(0)} ms`;
}
