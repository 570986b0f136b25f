import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { RunningServer } from './origins.js';

/** More connections than the queue holds; the system drops those that come after. */
const FILLERS = 4;
const SETTLING_MS = 100;

/**
 * A port whose queue of connections is full: what else comes gets no answer, as before a firewall. Accepting is the work of
 * a process's event loop, so it takes a process that is stopped in its tracks.
 */
export async function startFullPort(address: string = '127.0.0.1'): Promise<RunningServer> {
  const script = `const s = require('net').createServer().listen({ port: 0, host: '${address}', backlog: 1 }, () => {
    require('fs').writeSync(1, s.address().port + '\\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const [line] = await once(child.stdout, 'data');
  const port = Number(line);
  const fillers = Array.from({ length: FILLERS }, () => connect(port, address).on('error', () => undefined));
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  return {
    address,
    port,
    connections: () => 0,
    close: async () => {
      for (const socket of fillers) socket.destroy();
      child.kill('SIGKILL');
      await exited;
    },
  };
}
