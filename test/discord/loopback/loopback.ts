import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Json } from './check.ts';
import { Gateway } from './gateway.ts';
import { AUTOCOMPLETE, COMMAND, interaction, menuInteraction } from './objects.ts';
import { Rest } from './rest.ts';

/** A Discord on this machine, for one bot: its REST interface and its gateway. */
export interface Loopback {
  /** For `rest.api` of discord.js. */
  readonly url: string;
  readonly rest: Rest;
  readonly gateway: Gateway;
  /** Waits for something that the bot does; fails when it doesn't within `milliseconds`. */
  until(holds: () => boolean, what?: string, milliseconds?: number): Promise<void>;
  /** Waits until the bot stands in the guild, with its commands looked at. */
  ready(): Promise<void>;
  /** Sends a command; its id. */
  command(name: string, values?: Readonly<Record<string, string | boolean>>): string;
  /** Runs a command out of a message's menu; its id. */
  menu(name: string, message: Json): string;
  /** Sends an interaction made elsewhere; its id. */
  interact(sent: Json): string;
  /** Sends an interaction and waits for what the bot shows in answer. */
  answerTo(sent: Json): Promise<Json>;
  /** Types at an option of a command; what is offered. */
  type(name: string, option: string, typed: string): Promise<Json[]>;
  close(): Promise<void>;
}

/** @param at its port; any that is free if left out */
export async function startLoopback(at = 0): Promise<Loopback> {
  const server = createServer();
  const gateway = new Gateway(server);
  const rest = new Rest(gateway);
  server.on('request', (request, response) => void rest.handle(request, response));
  server.listen(at, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  gateway.url = `ws://127.0.0.1:${port}`;

  async function until(holds: () => boolean, what = String(holds), milliseconds = 5000): Promise<void> {
    const limit = Date.now() + milliseconds;
    while (!holds()) {
      if (Date.now() > limit) throw new Error(`Within ${milliseconds} ms the bot did not come to ${what}`);
      await wait(2);
    }
  }

  function interact(sent: Json): string {
    gateway.dispatch('INTERACTION_CREATE', sent);
    return sent.id;
  }

  function send(type: typeof COMMAND | typeof AUTOCOMPLETE, name: string, options: Json[]): string {
    return interact(interaction(type, name, options));
  }

  return {
    url: `http://127.0.0.1:${port}/api`,
    rest,
    gateway,
    until,
    ready: () => until(() => rest.received.some(({ path }) => path.endsWith('/commands')), 'its commands'),
    command: (name, values = {}) =>
      send(
        COMMAND,
        name,
        Object.entries(values).map(([option, value]) => ({
          name: option,
          type: typeof value === 'boolean' ? 5 : 3,
          value,
        })),
      ),
    menu: (name, message) => interact(menuInteraction(name, message)),
    interact,
    async answerTo(sent) {
      interact(sent);
      await until(() => rest.answers.get(sent.id)?.[0], 'its answer');
      return rest.answers.get(sent.id)?.[0];
    },
    async type(name, option, typed) {
      const id = send(AUTOCOMPLETE, name, [{ name: option, type: 3, value: typed, focused: true }]);
      await until(() => rest.choices.has(id), 'its suggestions');
      return rest.choices.get(id) ?? [];
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
