import type { Writable } from 'node:stream';
import type { Client } from 'discord.js';
import { OAuth2Routes, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';
import type { Logger } from 'pino';
import { commands, libraryCommands } from '../../commands/index.ts';
import { describeCommands, describeLibraryCommands } from './command-data.ts';
import { registerCommands } from './registration.ts';

/** Says how to invite the bot. */
export function welcome(client: Client<true>, output: Writable, log: Logger): void {
  output.write(
    `Answering in Discord as ${client.user.tag}. Invite it with ${invitation(client.application.id)}\n`,
  );
  log.info({ servers: client.guilds.cache.size, shards: client.options.shards }, 'Ready');
}

/** Tells Discord the commands; without them messages are answered all the same. */
export async function tellCommands(client: Client<true>, log: Logger): Promise<void> {
  try {
    const wanted = [...describeCommands(commands), ...describeLibraryCommands(libraryCommands)];
    const changed = await registerCommands(client, wanted);
    log.info(changed ? 'Commands registered' : 'Commands unchanged');
  } catch (error) {
    log.error({ err: error }, 'The commands could not be registered; messages are answered all the same');
  }
}

/** The address at which the owner of a server lets the bot in, with no more permissions than it needs. */
function invitation(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(
      PermissionFlagsBits.ViewChannel |
        PermissionFlagsBits.SendMessages |
        PermissionFlagsBits.SendMessagesInThreads |
        PermissionFlagsBits.ReadMessageHistory |
        PermissionFlagsBits.AttachFiles,
    ),
  });
  return `${OAuth2Routes.authorizationURL}?${query}`;
}
