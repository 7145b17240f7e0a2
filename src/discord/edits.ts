import type { Message, PartialMessage } from 'discord.js';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { answerLine } from './answer-line.ts';
import type { Asked } from './answer-message.ts';
import type { Bot } from './bot.ts';
import { deliver } from './failures.ts';
import { askedOf, questionIn } from './messages.ts';

/** How long a question may be put right, in milliseconds; later, others have read the answer. */
const EDITABLE = 60_000;

/** How many answers can follow their questions; older ones stand as they are. */
export const MOST_REPLIES = 2000;

/** Answers a question that was edited soon anew, in the place of its answer. Handles its own failures. */
export async function handleEdit(bot: Bot, message: Message | PartialMessage): Promise<void> {
  const before = bot.replies.get(message.id);
  if (!before || message.partial || !isInTime(message)) return;
  const question = questionIn(message);
  if (question === null) return;
  // One after the other: the last edit has the last word.
  const after = before.then((sent) => sent && answerAnew(bot, sent, askedOf(message), question));
  bot.replies.set(message.id, after);
  await after;
}

/** Discord tells of an edit also when it only adds the preview of a link. */
function isInTime({ editedTimestamp, createdTimestamp }: Message): boolean {
  return editedTimestamp !== null && editedTimestamp - createdTimestamp <= EDITABLE;
}

async function answerAnew(bot: Bot, sent: Message, asked: Asked, question: string): Promise<Message | null> {
  const { message: body } = await answerLine(bot, asked, question);
  let standing: Message | null = sent;
  await deliver(
    bot,
    async () => {
      standing = (await unlessGone(sent.edit(body))) ?? null;
    },
    (sorry) => sent.edit(sorry),
  );
  return standing;
}

/** Takes the answer to a question that was deleted away. Handles its own failures. */
export async function handleDeletion(bot: Bot, { id }: Pick<Message, 'id'>): Promise<void> {
  const answered = bot.replies.get(id);
  if (!answered) return;
  bot.replies.delete(id);
  bot.conversations.forget(id);
  try {
    const sent = await answered;
    if (sent) await unlessGone(sent.delete());
  } catch (error) {
    bot.log.error({ err: error }, 'The answer to a deleted question could not be deleted');
  }
}

/** What a request for a message gives; undefined where somebody has deleted the message. */
async function unlessGone<Result>(request: Promise<Result>): Promise<Result | undefined> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage)
      return undefined;
    throw error;
  }
}
