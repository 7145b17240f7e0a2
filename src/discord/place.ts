import type { BaseInteraction, Message, TextBasedChannel } from 'discord.js';
import type { LibraryId } from '../catalogue/entry.ts';
import type { Asker } from './allowance.ts';

/** Where somebody asks, and whose library it is that is asked there. */
export interface Place {
  readonly library: LibraryId;
  /** The innermost first: a thread, then the channel that it is in. */
  readonly channels: readonly [string, ...string[]];
  readonly user: string;
}

/**
 * The place of an interaction. The library is the server's where the bot is installed in it; elsewhere it belongs to the member who
 * installed the bot for themselves, or writes to it.
 */
export function placeOf({
  authorizingIntegrationOwners: { guildId, userId },
  user,
  channelId,
  channel,
}: BaseInteraction): Place {
  // In direct messages with the bot, Discord names a server "0".
  const isServer = guildId !== null && guildId !== '0';
  return {
    library: isServer ? `server:${guildId}` : `person:${userId ?? user.id}`,
    channels: channelsOf(channelId ?? user.id, channel),
    user: user.id,
  };
}

/** The place of a message to the bot. */
export function placeOfMessage({ guildId, author, channelId, channel }: Message): Place {
  return {
    library: guildId === null ? `person:${author.id}` : `server:${guildId}`,
    channels: channelsOf(channelId, channel),
    user: author.id,
  };
}

/** Who asks, for their share of the bot's time. */
export function askerAt({ user, channels: [channel] }: Place): Asker {
  return { user, channel };
}

function channelsOf(id: string, channel: TextBasedChannel | null): readonly [string, ...string[]] {
  const parent = channel?.isThread() ? channel.parentId : null;
  return parent === null ? [id] : [id, parent];
}
