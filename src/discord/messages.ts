import type { Message } from 'discord.js';
import { respond } from '../assistant/respond.ts';
import type { Bot } from './bot.ts';
import { answerMessages, deliver } from './bot.ts';
import type { MessageBody } from './message-body.ts';

/** Answers a message that is meant for the bot, and no other. Handles its own failures. */
export async function handleMessage(bot: Bot, message: Message): Promise<void> {
  const question = questionIn(message);
  if (question === null) return;
  const asker = { user: message.author.id, channel: message.channelId };
  const answered = answerMessages(bot, asker, () =>
    question === '' ? bot.assistant.help() : respond(bot.assistant, question),
  );
  await deliver(
    bot,
    async () => {
      for (const [index, body] of (await answered).entries()) await reply(message, body, String(index));
    },
    (sorry) => reply(message, sorry, 'x'),
  );
}

/**
 * What a message asks the bot, without its mention; null when it isn't meant for the bot. It is when a person writes it in
 * a direct message, mentions the bot or pings it with a reply; to mention everyone or a role of the bot isn't enough.
 */
function questionIn(message: Message): string | null {
  const self = message.client.user.id;
  const byPerson = !message.author.bot && !message.system && message.webhookId === null;
  const addressed = message.channel.isDMBased() || message.mentions.users.has(self);
  if (!byPerson || !addressed) return null;
  return message.content.replaceAll(new RegExp(`<@!?${self}>`, 'gu'), ' ').trim();
}

/**
 * Replies once: Discord drops a second message with the same nonce, which discord.js would send after a 5xx, or the bot
 * when an event comes twice.
 *
 * @param part tells the messages of one answer apart; short, since a nonce has at most 25 characters and an id up to 20
 */
async function reply(message: Message, body: MessageBody, part: string): Promise<void> {
  await message.reply({
    ...body,
    failIfNotExists: false,
    nonce: `${message.id}-${part}`,
    enforceNonce: true,
  });
}
