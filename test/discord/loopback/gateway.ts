import type { Server } from 'node:http';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Json } from './check.ts';
import { APPLICATION, BOT_USER, GUILD } from './objects.ts';

/** Opcodes of Discord's gateway that the loopback speaks. */
const Op = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  Resume: 6,
  Hello: 10,
  HeartbeatAck: 11,
} as const;

/** Discord's gateway for one bot: HELLO, IDENTIFY, READY, the guild, events, RESUME. */
export class Gateway {
  /** What the bot said of itself each time. */
  readonly identifies: Json[] = [];
  resumes = 0;
  /** Instead of READY, the connection is closed with this code. */
  refuseWith: number | null = null;
  /** The guild is left out, as when Discord has an outage. */
  guildUnavailable = false;
  /** Where it listens, as the bot is told. */
  url = '';
  readonly #server: WebSocketServer;
  readonly #sent: Json[] = [];
  #connection: WebSocket | undefined;

  constructor(server: Server) {
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (connection) => {
      this.#connection = connection;
      connection.on('message', (data) => this.#receive(connection, JSON.parse(String(data))));
      connection.send(JSON.stringify({ op: Op.Hello, d: { heartbeat_interval: 40_000 } }));
    });
  }

  /** Sends an event; a bot that is away gets it when it resumes. */
  dispatch(type: string, data: Json): void {
    const payload = { op: Op.Dispatch, t: type, s: this.#sent.length + 1, d: data };
    this.#sent.push(payload);
    this.#connection?.send(JSON.stringify(payload));
  }

  /** Breaks the connection, as a network does. */
  drop(): void {
    this.#connection?.terminate();
    this.#connection = undefined;
  }

  close(): void {
    for (const connection of this.#server.clients) connection.terminate();
    this.#server.close();
  }

  #receive(connection: WebSocket, { op, d }: Json): void {
    if (op === Op.Heartbeat) connection.send(JSON.stringify({ op: Op.HeartbeatAck }));
    if (op === Op.Identify) this.#identify(connection, d);
    if (op === Op.Resume) this.#resume(connection, d.seq);
  }

  #identify(connection: WebSocket, identify: Json): void {
    this.identifies.push(identify);
    if (this.refuseWith !== null) {
      connection.close(this.refuseWith);
      return;
    }
    this.#sent.length = 0;
    this.dispatch('READY', {
      v: 10,
      user: BOT_USER,
      application: APPLICATION,
      guilds: [{ id: GUILD.id, unavailable: true }],
      session_id: 'session',
      resume_gateway_url: this.url,
      shard: [0, 1],
    });
    if (!this.guildUnavailable) this.dispatch('GUILD_CREATE', GUILD);
  }

  #resume(connection: WebSocket, sequence: number): void {
    this.resumes++;
    for (const payload of this.#sent.slice(sequence)) connection.send(JSON.stringify(payload));
    this.dispatch('RESUMED', {});
  }
}
