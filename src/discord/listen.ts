import type { Client } from 'discord.js';
import { Events } from 'discord.js';
import type { Bot } from './bot.ts';
import { handleDeletion, handleEdit } from './edits.ts';
import { handleInteraction } from './interactions.ts';
import { handleMessage } from './messages.ts';
import type { Work } from './work.ts';

/** Has the bot handle a client's events. */
export function listen(client: Client, bot: Bot, work: Work): void {
  client.on(Events.InteractionCreate, (interaction) => work.begin(() => handleInteraction(bot, interaction)));
  client.on(Events.MessageCreate, (message) => work.begin(() => handleMessage(bot, message)));
  client.on(Events.MessageUpdate, (_, message) => work.begin(() => handleEdit(bot, message)));
  client.on(Events.MessageDelete, (message) => work.begin(() => handleDeletion(bot, message)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) work.begin(() => handleDeletion(bot, message));
  });
  client.on(Events.Error, (error) => bot.log.error({ err: error }, 'An error of the client'));
  logConnection(client, bot);
}

/** Logs that a connection was lost and that it is back, once each, however many attempts lie between. */
function logConnection(client: Client, { log }: Bot): void {
  const lost = new Set<number>();
  const back = (shard: number) => {
    if (lost.delete(shard)) log.info({ shard }, 'Connected again');
  };
  client.on(Events.ShardReconnecting, (shard) => {
    if (!lost.has(shard)) log.warn({ shard }, 'Connecting again');
    lost.add(shard);
  });
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.ShardError, (error, shard) => log.debug({ err: error, shard }, 'A connection failed'));
}
