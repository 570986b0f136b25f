import type net from 'node:net';
import type { TcpObservation } from '../model/observation.js';
import type { Budget, Release } from './budget.js';
import { connect, type TcpRequest } from './tcp.js';

/** The connections of one exchange. Each takes a slot of the run's budget for as long as it is open. */
export class Connections {
  readonly #request: TcpRequest;
  readonly #budget: Budget;
  readonly #sockets: net.Socket[] = [];
  #releaseFirst: Release | null = null;

  constructor(request: TcpRequest, budget: Budget) {
    this.#request = request;
    this.#budget = budget;
  }

  /** Opens the connection that is the exchange. The socket is null unless it connected. */
  async open(): Promise<{ readonly observation: TcpObservation; readonly socket: net.Socket | null }> {
    const { observation, socket, release } = await this.#connect(false);
    this.#releaseFirst = release;
    return { observation, socket };
  }

  /**
   * Opens one more, to find out why the first was refused. The first one counts as done with from then on: were it to
   * keep its slot, exchanges could wait for one another's for ever. Exchanges that have begun go before new ones.
   */
  async reopen(): Promise<net.Socket | null> {
    this.#releaseFirst?.();
    const { socket } = await this.#connect(true);
    return socket;
  }

  closeAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async #connect(urgent: boolean): Promise<Awaited<ReturnType<typeof connect>> & { readonly release: Release }> {
    const release = await this.#budget.acquire(urgent);
    const result = await connect(this.#request);
    if (result.socket === null) {
      release();
    } else {
      this.#sockets.push(result.socket);
      result.socket.once('close', release);
    }
    return { ...result, release };
  }
}
