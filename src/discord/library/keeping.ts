import type { Client } from 'discord.js';
import { Events, ShardClientUtil } from 'discord.js';
import type { Logger } from 'pino';
import type { Libraries } from '../../library/libraries.ts';
import { placeOf } from '../place.ts';
import type { Work } from '../work.ts';

/** What is kept of servers that the bot left is looked through once in so many milliseconds: a day. */
const EVERY = 24 * 60 * 60 * 1000;

/** What keeping libraries needs. */
interface Keeping {
  readonly libraries: Libraries;
  readonly log: Logger;
}

/** Keeps which servers removed the bot, and which have it again, also since it was last there. */
export function followServers(client: Client, keeping: Keeping, work: Work): void {
  client.on(Events.GuildDelete, ({ id }) => work.begin(() => keep(keeping, [id], true)));
  client.on(Events.GuildCreate, ({ id }) => work.begin(() => keep(keeping, [id], false)));
  client.on(Events.InteractionCreate, (interaction) => {
    const [owner, id] = placeOf(interaction).library.split(':');
    // A server may have the commands without the bot: it isn't among the client's, and yet has it.
    const isUnknown = owner === 'server' && id !== undefined && !client.guilds.cache.has(id);
    if (isUnknown) work.begin(() => keep(keeping, [id], false));
  });
  client.once(Events.ClientReady, (ready) => {
    const ids = [...ready.guilds.cache.keys()];
    work.begin(() => keep(keeping, ids, false));
    work.begin(() => keepMissing(ready, keeping));
  });
}

/** Keeps which servers removed the bot while it was away: of those that belong to this process's shards. One without a connection now is there. */
async function keepMissing({ guilds, ws, options }: Client<true>, keeping: Keeping): Promise<void> {
  const { shardCount } = options;
  try {
    const known = await keeping.libraries.servers();
    const missing = known
      .map((library) => library.slice('server:'.length))
      .filter((id) => shardCount !== undefined && ws.shards.has(shardOf(id, shardCount)))
      .filter((id) => !guilds.cache.has(id));
    await keep(keeping, missing, true);
  } catch (error) {
    keeping.log.error({ err: error }, 'It could not be seen which servers removed the bot meanwhile');
  }
}

function shardOf(server: string, count: number): number {
  return ShardClientUtil.shardIdForGuildId(server, count);
}

async function keep({ libraries, log }: Keeping, ids: readonly string[], isGone: boolean): Promise<void> {
  try {
    for (const id of ids) await libraries.left(`server:${id}`, isGone);
  } catch (error) {
    log.error({ err: error, isGone }, 'It could not be kept which servers have the bot');
  }
}

/**
 * Deletes, now and once a day, what is kept of servers that removed the bot long ago.
 *
 * @returns ends it
 */
export function forgetServers(keeping: Keeping, work: Work): () => void {
  const forget = () => work.begin(() => forgetLeft(keeping));
  forget();
  const timer = setInterval(forget, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

async function forgetLeft({ libraries, log }: Keeping): Promise<void> {
  try {
    await libraries.forgetLeft();
  } catch (error) {
    log.error({ err: error }, 'What is kept of servers that removed the bot could not be deleted');
  }
}
