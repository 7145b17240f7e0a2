import type { Message } from 'discord.js';
import { answerLine } from './answer-line.ts';
import type { Asked } from './answer-message.ts';
import type { Bot } from './bot.ts';
import { settles } from './deadline.ts';
import { deliver } from './failures.ts';
import type { MessageBody } from './message-body.ts';
import { addressedText } from './message-text.ts';
import { whyNotHere } from './open-channels.ts';
import type { Place } from './place.ts';
import { placeOfMessage } from './place.ts';

/** When an answer takes longer, in milliseconds, the bot is seen to type. */
const TYPES_AFTER = 500;

/** Answers a message that is meant for the bot, and no other. Handles its own failures. */
export async function handleMessage(bot: Bot, message: Message): Promise<void> {
  const question = questionIn(message);
  if (question === null) return;
  const sent = answer(bot, message, question);
  bot.replies.set(message.id, sent);
  await sent;
}

/** The message that answers, once it stands in Discord; null where it doesn't. */
async function answer(bot: Bot, message: Message, question: string): Promise<Message | null> {
  const asked = askedOf(message);
  if (await isElsewhere(bot, asked.place)) return null;
  const answered = answerLine(bot, asked, question);
  let sent: Message | null = null;
  await deliver(
    bot,
    async () => {
      await typeMeanwhile(message, answered);
      sent = await reply(message, (await answered).message, '0');
    },
    async (sorry) => {
      sent = await reply(message, sorry, 'x');
    },
  );
  return sent;
}

/** Whether the server wants its answers in other channels: then nothing is said to a message. */
async function isElsewhere({ libraries }: Bot, place: Place): Promise<boolean> {
  try {
    return whyNotHere(await libraries.settings(place.library), place) !== null;
  } catch {
    // Whoever answers meets the same fault, and says so.
    return false;
  }
}

/** Who asks in a message, where, and to which question's answer the message replies, as far as Discord sends that along. */
export function askedOf(message: Message): Asked {
  const { id, channel, client, reference } = message;
  const asked = { place: placeOfMessage(message), id, alone: false };
  const repliedTo = reference?.messageId && channel.messages.cache.get(reference.messageId);
  const answer = repliedTo && repliedTo.author.id === client.user.id ? repliedTo : null;
  const after = answer && (answer.reference?.messageId ?? answer.interactionMetadata?.id);
  return after ? { ...asked, after } : asked;
}

async function typeMeanwhile({ channel }: Message, answered: Promise<unknown>): Promise<void> {
  if ((await settles(TYPES_AFTER, answered)) || !channel.isSendable()) return;
  // Only a sign of life: where it can't be given, the answer comes all the same.
  await channel.sendTyping().catch(() => {});
}

/**
 * What a message asks the bot, without its mention; null when it isn't meant for the bot. It is when a person writes it in
 * a direct message, mentions the bot or replies to it; to mention everyone or a role of the bot isn't enough.
 */
export function questionIn(message: Message): string | null {
  const self = message.client.user.id;
  const byPerson = !message.author.bot && !message.system && message.webhookId === null;
  if (!byPerson) return null;
  const { mentions, channel, content } = message;
  // The words of a reply that doesn't ping come only to a bot that may read everything.
  const isReply = mentions.repliedUser?.id === self && content !== '';
  const addressed = channel.isDMBased() || mentions.users.has(self) || isReply;
  return addressed ? addressedText(content, self) : null;
}

/**
 * Replies once: Discord drops a second message with the same nonce, which discord.js would send after a 5xx, or the bot
 * when an event comes twice.
 *
 * @param part tells an answer from an apology; short, since a nonce has at most 25 characters and an id up to 20
 */
function reply(message: Message, body: MessageBody, part: string): Promise<Message> {
  return message.reply({
    ...body,
    failIfNotExists: false,
    nonce: `${message.id}-${part}`,
    enforceNonce: true,
  });
}
