import type { Message } from 'discord.js';
import { lineAsked } from './asking.ts';
import type { Asked, Bot } from './bot.ts';
import { answerMessage, deliver } from './bot.ts';
import { settles } from './deadline.ts';
import type { MessageBody } from './message-body.ts';
import { addressedText } from './message-text.ts';

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
  const answered = answerMessage(bot, askedOf(message), lineAsked(question));
  let sent: Message | null = null;
  await deliver(
    bot,
    async () => {
      await typeMeanwhile(message, answered);
      sent = await reply(message, await answered, '0');
    },
    async (sorry) => {
      sent = await reply(message, sorry, 'x');
    },
  );
  return sent;
}

/** Who asks in a message, where, and to which question's answer the message replies, as far as Discord sends that along. */
export function askedOf({ id, author, channelId, channel, client, reference }: Message): Asked {
  const asked = { user: author.id, channel: channelId, id, alone: false };
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
