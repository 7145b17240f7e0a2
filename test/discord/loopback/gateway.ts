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
  Reconnect: 7,
  InvalidSession: 9,
  Hello: 10,
  HeartbeatAck: 11,
} as const;

/** What a bot keeps over connections that break: all that was sent to one of its shards. */
interface Session {
  readonly id: string;
  readonly shard: number;
  readonly sent: Json[];
  connection: WebSocket | undefined;
}

/** Discord's gateway for one bot: HELLO, IDENTIFY, READY, the guilds, events, RESUME; each for as many shards as the bot has. */
export class Gateway {
  /** What the bot said of itself each time. */
  readonly identifies: Json[] = [];
  resumes = 0;
  /** Heartbeats that came. */
  heartbeats = 0;
  /** In milliseconds. */
  heartbeatInterval = 40_000;
  /** Heartbeats are left without an answer. */
  deaf = false;
  /** Instead of READY, the connection is closed with this code. */
  refuseWith: number | null = null;
  /** Instead of HELLO, there is nothing. */
  silent = false;
  /** Sessions are forgotten: who resumes is told that there is none. */
  forgetful = false;
  /** READY is sent with whatever is different about it. */
  ready: Json = {};
  /** The guilds are left out, as when Discord has an outage. */
  guildUnavailable = false;
  guilds: readonly Json[] = [GUILD];
  /** Where it listens, as the bot is told. */
  url = '';
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();

  constructor(server: Server) {
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (connection) => {
      connection.on('message', (data) => this.#receive(connection, JSON.parse(String(data))));
      if (!this.silent) send(connection, { op: Op.Hello, d: { heartbeat_interval: this.heartbeatInterval } });
    });
  }

  /** How many shards have a session. */
  get sessions(): number {
    return this.#sessions.size;
  }

  /** Sends an event to the shard that its guild belongs to; a bot that is away gets it when it resumes. */
  dispatch(type: string, data: Json): void {
    for (const session of this.#sessions.values()) {
      const { guild_id } = data ?? {};
      if (session.shard === shardOf(guild_id, this.#shardCount())) dispatchTo(session, type, data);
    }
  }

  /** Breaks the connections, as a network does. */
  drop(): void {
    for (const session of this.#sessions.values()) {
      session.connection?.terminate();
      session.connection = undefined;
    }
  }

  /** Tells the bot to connect again. */
  reconnect(): void {
    for (const { connection } of this.#sessions.values())
      if (connection) send(connection, { op: Op.Reconnect });
  }

  /** Tells the bot that its session is over. */
  invalidate(resumable: boolean): void {
    const sessions = [...this.#sessions.values()];
    if (!resumable) this.#sessions.clear();
    for (const { connection } of sessions)
      if (connection) send(connection, { op: Op.InvalidSession, d: resumable });
  }

  /** Closes the connections with a code. */
  closeWith(code: number): void {
    for (const { connection } of this.#sessions.values()) connection?.close(code);
  }

  close(): void {
    for (const connection of this.#server.clients) connection.terminate();
    this.#server.close();
  }

  #receive(connection: WebSocket, { op, d }: Json): void {
    if (op === Op.Heartbeat) {
      this.heartbeats++;
      if (!this.deaf) send(connection, { op: Op.HeartbeatAck });
    }
    if (op === Op.Identify) this.#identify(connection, d);
    if (op === Op.Resume) this.#resume(connection, d);
  }

  #identify(connection: WebSocket, identify: Json): void {
    this.identifies.push(identify);
    if (this.refuseWith !== null) {
      connection.close(this.refuseWith);
      return;
    }
    const [shard, count] = identify.shard;
    const session: Session = { id: `session-${this.identifies.length}`, shard, sent: [], connection };
    // Discord too ends an older session of the same shard.
    for (const older of this.#sessions.values()) if (older.shard === shard) this.#sessions.delete(older.id);
    this.#sessions.set(session.id, session);
    const guilds = this.guilds.filter(({ id }) => shardOf(id, count) === shard);
    dispatchTo(session, 'READY', {
      v: 10,
      user: BOT_USER,
      application: APPLICATION,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: identify.shard,
      ...this.ready,
    });
    if (!this.guildUnavailable) for (const guild of guilds) dispatchTo(session, 'GUILD_CREATE', guild);
  }

  #resume(connection: WebSocket, { session_id, seq }: Json): void {
    this.resumes++;
    if (this.forgetful) this.#sessions.clear();
    const session = this.#sessions.get(session_id);
    if (!session) {
      send(connection, { op: Op.InvalidSession, d: false });
      return;
    }
    session.connection = connection;
    for (const payload of session.sent.slice(seq)) send(connection, payload);
    dispatchTo(session, 'RESUMED', {});
  }

  #shardCount(): number {
    return this.identifies.at(-1)?.shard[1] ?? 1;
  }
}

/** The shard that a guild belongs to; direct messages belong to the first. */
function shardOf(guild: string | undefined, count: number): number {
  return guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count));
}

function dispatchTo(session: Session, type: string, data: Json): void {
  const payload = { op: Op.Dispatch, t: type, s: session.sent.length + 1, d: data };
  session.sent.push(payload);
  if (session.connection) send(session.connection, payload);
}

function send(connection: WebSocket, payload: Json): void {
  connection.send(JSON.stringify(payload));
}
