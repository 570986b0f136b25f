/** One origin and a hundred, against what people use by hand: sslscan, testssl.sh, nmap, openssl. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { contest } from './contest.mjs';
import { ourCommand } from './ours.mjs';
import { openStage, whyNoStage } from './stage.mjs';

const MANY = 100;
/** So many at once where a program does one origin at a time: as many as we look at by default. */
const AT_ONCE = 64;

export async function* peers({ root, boundMs }) {
  const reason = whyNoStage();
  if (reason !== null) return yield `peers: skipped, ${reason}`;
  const stage = await openStage([1, MANY]);
  try {
    const names = Array.from({ length: MANY }, (_, index) => `o${index}.bench.example`);
    writeFileSync(join(stage.directory, 'hosts'), `${names.join('\n')}\n`);
    writeFileSync(join(stage.directory, 'targets'), `${names.map((name) => `${name}:${stage.port}`).join('\n')}\n`);
    const settings = { stage, counter: 'connections', boundMs };
    yield await contest({ ...settings, title: 'One origin', contenders: onOne(root, stage) });
    yield await contest({ ...settings, title: `${MANY} origins`, contenders: onMany(root, stage) });
  } finally {
    stage.close();
  }
}

const SSLSCAN_LESS = [
  '--no-renegotiation',
  '--no-compression',
  '--no-heartbleed',
  '--no-fallback',
  '--no-groups',
  '--no-check-certificate',
  '--tls12',
  '--show-certificate',
];

function onOne(root, { port, directory }) {
  const target = `o0.bench.example:${port}`;
  const testssl = (name, ...options) => ({
    name: `testssl.sh ${name}`,
    needs: 'testssl',
    command: ['testssl', '--quiet', '--color', '0', '--warnings', 'off', '--ip', 'one', ...options, target],
  });
  return [
    ours(root, directory, 1),
    {
      name: 'openssl s_client (certificate, one cipher)',
      needs: 'openssl',
      command: sClient(target, directory),
      check: succeeded,
    },
    { name: 'sslscan, default', needs: 'sslscan', command: ['sslscan', '--no-colour', target], check: succeeded },
    {
      name: 'sslscan, TLS 1.2 ciphers and certificate only',
      needs: 'sslscan',
      command: ['sslscan', '--no-colour', ...SSLSCAN_LESS, target],
      check: succeeded,
    },
    {
      name: 'nmap ssl-enum-ciphers, ssl-cert',
      needs: 'nmap',
      command: [...NMAP, '-p', String(port), 'o0.bench.example'],
      check: succeeded,
    },
    testssl('-S (certificate)', '-S'),
    testssl('-p -S -E (protocols, certificate, ciphers)', '-p', '-S', '-E'),
  ];
}

function onMany(root, { port, directory }) {
  const eachTarget = (command) => ['xargs', '-a', 'targets', '-P', String(AT_ONCE), '-I', '{}', ...command];
  return [
    ours(root, directory, MANY),
    {
      name: `openssl s_client, ${AT_ONCE} at once`,
      needs: 'openssl',
      command: eachTarget(sClient('{}', directory)),
      check: succeeded,
    },
    {
      name: `sslscan, TLS 1.2 ciphers and certificate only, ${AT_ONCE} at once`,
      needs: 'sslscan',
      command: eachTarget(['sslscan', '--no-colour', ...SSLSCAN_LESS, '{}']),
    },
    {
      name: 'sslscan, the same, its own list',
      needs: 'sslscan',
      command: ['sslscan', '--no-colour', ...SSLSCAN_LESS, '--targets=targets'],
    },
    {
      name: 'nmap ssl-enum-ciphers, ssl-cert, its own list',
      needs: 'nmap',
      command: [...NMAP, '-p', String(port), '-iL', 'hosts'],
    },
    {
      name: 'testssl.sh -S',
      needs: 'testssl',
      command: [],
      skip: () => 'not run',
    },
  ];
}

const NMAP = ['nmap', '-Pn', '-n', '--script', 'ssl-enum-ciphers,ssl-cert'];

function ours(root, directory, count) {
  return {
    name: 'origin-preflight',
    command: ourCommand(root, directory, [join(directory, `site-${count}.json`)]),
    check: ({ stdout }) => (JSON.parse(stdout).counts.pass === count ? null : 'not every origin passes'),
  };
}

/** Standard input is empty, so it ends once the handshake is done. */
function sClient(target, directory) {
  return ['openssl', 's_client', '-connect', target, '-CAfile', join(directory, 'root.pem'), '-tls1_2', '-brief'];
}

function succeeded({ status }) {
  return status === 0 ? null : `exit status ${status}`;
}
