import type { Json } from './loopback/check.ts';
import { BOT_ID, BOT_USER, COMMAND, GUILD, guildMessage, interaction, MEMBER } from './loopback/objects.ts';
import type { Received } from './loopback/rest.ts';

/** One of many members of the guild, each with an id of its own. */
export function member(number: number): Json {
  return { ...MEMBER, id: String(2_000_000_000_000_000_000n + BigInt(number)), username: `asker${number}` };
}

/** One of many channels of the guild. */
export function channel(number: number): string {
  return String(2_100_000_000_000_000_000n + BigInt(number));
}

/** The guild with so many more channels. */
export function guildWithChannels(count: number): Json {
  const more = Array.from({ length: count }, (_, number) => ({
    ...GUILD.channels[0],
    id: channel(number),
    name: `channel-${number}`,
  }));
  return { ...GUILD, channels: [...GUILD.channels, ...more] };
}

/** A question that a member asks with a command. */
export function askedWithCommand(question: string, user: Json, channelId: string): Json {
  const sent = interaction(COMMAND, 'ask', [{ name: 'question', type: 3, value: question }]);
  return {
    ...sent,
    channel_id: channelId,
    channel: { id: channelId, type: 0 },
    member: { ...sent.member, user },
  };
}

/** A question that a member asks in a message with a mention of the bot. */
export function askedWithMention(question: string, user: Json, channelId: string): Json {
  const different = { author: user, channel_id: channelId, mentions: [BOT_USER] };
  return guildMessage(`<@${BOT_ID}> ${question}`, different);
}

/** The id of the question that a request answers; null for a request that isn't the first to answer one. */
export function questionOf({ path, body }: Received): string | null {
  return /^\/interactions\/(\d+)/u.exec(path)?.[1] ?? /^\d+(?=-)/u.exec(body?.nonce ?? '')?.[0] ?? null;
}

/** A message with a mention of the bot, by the usual member in the usual channel. */
export function mention(text: string): Json {
  return guildMessage(`<@${BOT_ID}> ${text}`, { mentions: [BOT_USER] });
}
