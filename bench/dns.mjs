/** The DNS of one name, asked at every server of its zone, against dig, zonemaster and dnsviz. */
import { join } from 'node:path';

import { contest } from './contest.mjs';
import { DNS, openStage, PUBLIC_CIDRS, whyNoStage } from './stage.mjs';

export async function* dns({ boundMs }) {
  const reason = whyNoStage();
  if (reason !== null) return yield `dns: skipped, ${reason}`;
  const stage = await openStage([1]);
  try {
    const settings = { stage, counter: 'datagrams', boundMs };
    const healthy = { zone: 'bench.example', name: 'o0.bench.example', servers: DNS.servers };
    const halfSilent = { zone: 'silent.example', name: 'www.silent.example', servers: DNS.serversWithSilence };
    yield await contest({ ...settings, title: 'DNS of one zone with two servers', contenders: onZone(stage, healthy) });
    yield await contest({
      ...settings,
      title: 'DNS, one of two servers silent',
      contenders: onZone(stage, halfSilent),
    });
  } finally {
    stage.close();
  }
}

function onZone({ directory }, { zone, name, servers }) {
  return [
    {
      name: 'origin-preflight, its DNS part',
      command: [process.execPath, join(import.meta.dirname, 'dns-only.mjs'), name, DNS.resolver, PUBLIC_CIDRS],
      check: ({ status }) => (status === 0 ? null : `exit status ${status}`),
    },
    {
      name: 'dig at each server in turn',
      needs: 'dig',
      command: ['sh', '-c', servers.map((server) => `dig @${server} ${name} A +norecurse`).join('; ')],
    },
    {
      name: 'zonemaster-cli Basic, Delegation, Connectivity, Consistency',
      needs: 'zonemaster-cli',
      command: [
        'zonemaster-cli',
        '--no-ipv6',
        '--no-progress',
        '--hints',
        join(directory, 'hints'),
        zone,
        ...servers.flatMap((server, index) => ['--ns', `ns${index + 1}.${zone}/${server}`]),
        ...['Basic', 'Delegation', 'Connectivity', 'Consistency'].flatMap((test) => ['--test', test]),
      ],
    },
    {
      name: 'dnsviz probe -A',
      needs: 'dnsviz',
      command: [
        'dnsviz',
        'probe',
        '-4',
        '-A',
        '-x',
        `example+:${DNS.parent}`,
        '-x',
        `${zone}:${servers.join()}`,
        '-o',
        '/dev/null',
        name,
      ],
    },
  ];
}
