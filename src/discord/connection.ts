import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'discord.js';
import { Events, Status } from 'discord.js';
import type { Logger } from 'pino';
import { settles } from './deadline.ts';
import type { Ending } from './endings.ts';
import { explainClosing, explainLogin, NO_CONNECTION } from './endings.ts';

/** How long each step of leaving may take, in milliseconds. */
const LEAVING = 500;

/** How long the bot waits for its connection, in milliseconds. */
export interface ConnectionWaits {
  /** For the first connection, from the last sign of progress. */
  readonly connect: number;
  /** Between attempts to reach Discord at the start; after the last of them the bot gives up. */
  readonly retry: readonly number[];
}

/** The connection to Discord: as many attempts as it takes, within bounds; then discord.js takes up what is lost. */
export class Connection {
  readonly #newClient: () => Client;
  readonly #token: string;
  readonly #waits: ConnectionWaits;
  readonly #log: Logger;
  #client: Client | null = null;
  #login: Promise<unknown> = Promise.resolve();

  /** @param newClient gives a client that listens; a failed one can't be used again */
  constructor(newClient: () => Client, token: string, waits: ConnectionWaits, log: Logger) {
    this.#newClient = newClient;
    this.#token = token;
    this.#waits = waits;
    this.#log = log;
  }

  /** Whether every shard is connected. */
  get up(): boolean {
    const client = this.#client;
    return client?.isReady() === true && client.ws.shards.every(({ status }) => status === Status.Ready);
  }

  /** Logs in and waits until the bot is told to stop: null; or can't stay: a sentence that says why, and what to do. */
  async stay(stop: AbortSignal): Promise<string | null> {
    const pauses = this.#waits.retry.values();
    for (;;) {
      if (stop.aborted) return null;
      const ending = await this.#attempt(stop);
      const next = ending?.passing ? pauses.next().value : undefined;
      if (ending === null || next === undefined) return ending?.problem ?? null;
      this.#log.warn({ problem: ending.problem, seconds: next / 1000 }, 'Trying again');
      await this.leave();
      // Told to stop, it rejects.
      await pause(next, undefined, { signal: stop }).catch(() => {});
    }
  }

  /** Closes the connection; it doesn't reject. */
  async leave(): Promise<void> {
    // A login that was broken off would go on by itself.
    await settles(LEAVING, this.#login);
    const client = this.#client;
    this.#client = null;
    // To discord.js, closing the connection on purpose looks like losing it.
    client?.removeAllListeners(Events.ShardReconnecting);
    if (client) await settles(LEAVING, client.destroy());
  }

  #attempt(stop: AbortSignal): Promise<Ending | null> {
    const client = this.#newClient();
    const login = client.login(this.#token);
    this.#client = client;
    this.#login = login;
    return new Promise((resolve) => {
      // Login never settles where the gateway is silent, or Discord's answers make no sense.
      const late = setTimeout(() => resolve(NO_CONNECTION), this.#waits.connect);
      const end = (ending: Ending | null) => {
        clearTimeout(late);
        resolve(ending);
      };
      stop.addEventListener('abort', () => end(null), { once: true });
      // Also the only sign of a refused intent: login doesn't settle then either.
      client.once(Events.ShardDisconnect, ({ code }) => end(explainClosing(code)));
      login.catch((error: unknown) => end(explainLogin(error)));
      client.on(Events.ShardReady, () => late.refresh());
      client.once(Events.ClientReady, () => clearTimeout(late));
    });
  }
}
