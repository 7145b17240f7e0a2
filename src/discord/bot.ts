import { randomBytes } from 'node:crypto';
import type { Message } from 'discord.js';
import type { Logger } from 'pino';
import type { Answer } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { Conversations } from '../conversations.ts';
import type { FeedbackLog } from '../feedback/feedback-log.ts';
import type { Allowance, Asker } from './allowance.ts';
import type { Asking } from './asking.ts';
import { answerTo, askedOf, takenAsking } from './asking.ts';
import type { ConnectionWaits } from './connection.ts';
import { TookTooLong } from './deadline.ts';
import type { MessageBody } from './message-body.ts';
import { messageBody } from './message-body.ts';
import type { Metrics } from './metrics.ts';
import { tooBusy, tookTooLong, tryAgain, wentWrong } from './notices.ts';
import type { Presenter } from './presenter.ts';
import type { Recent } from './recent.ts';
import { whyNobody } from './refusals.ts';
import { notice } from './render.ts';
import type { Turns } from './turns.ts';
import { TooManyWaiting } from './turns.ts';

/** How long the bot waits, in milliseconds. */
export interface Waits extends ConnectionWaits {
  /** For an answer of Discord's REST interface, before a request is repeated. */
  readonly request: number;
  /** Before a command is acknowledged without its answer; Discord gives up after 3 s. */
  readonly acknowledge: number;
  /** For an answer, from the question, before its asker is told that there will be none. */
  readonly answer: number;
  /** For the questions that were begun, when the program is to leave. */
  readonly finish: number;
}

/** What handlers of Discord's events need. */
export interface Bot {
  readonly assistant: Assistant;
  readonly presenter: Presenter;
  readonly feedback: FeedbackLog;
  /** The answers to messages, by the question's id: what stands, or will stand once it is sent; null where nothing does. */
  readonly replies: Recent<Promise<Message | null>>;
  readonly log: Logger;
  /** The text of questions is logged too. */
  readonly logQuestions: boolean;
  readonly waits: Waits;
  readonly allowance: Allowance;
  readonly turns: Turns;
  readonly metrics: Metrics;
  readonly conversations: Conversations;
}

/** A question: who asks it, where, and which it is. */
export interface Asked extends Asker {
  /** Of the message or interaction. */
  readonly id: string;
  /** Only its asker sees the answer, so nothing that others see may follow up on it. */
  readonly alone: boolean;
  /** The question whose answer it replies to; left out where it replies to none. */
  readonly after?: string;
}

/** When to ask again if too many questions wait: they are answered in less. */
const BUSY_SECONDS = 5;

/**
 * The message that answers, or that says why there is no answer: the asker's or the channel's allowance is used up, too many
 * questions wait, answering failed or took too long. It doesn't reject.
 */
export async function answerMessage(bot: Bot, asked: Asked, asking: Asking): Promise<MessageBody> {
  const { presenter, allowance, metrics, turns, waits } = bot;
  const begun = performance.now();
  const took = () => (performance.now() - begun) / 1000;
  try {
    const wait = await allowance.spend(asked);
    if (wait !== null) {
      metrics.answered('none', 'limited', took());
      return messageBody(notice(tryAgain(wait)));
    }
    const { meant, answer } = await turns.take(waits.answer, () => answerInTurn(bot, asked, asking));
    const message = presenter.present(meant, answer);
    metrics.answered(answer.kind, answer.answered ? 'answered' : 'not_answered', took());
    logAnswer(bot, answer, took());
    return message;
  } catch (error) {
    return explain(bot, error, took());
  }
}

/** Answers what a question means after those that its asker asked there before. */
async function answerInTurn(
  { assistant, presenter, conversations }: Bot,
  { user, channel, id, alone, after }: Asked,
  asking: Asking,
): Promise<{ readonly meant: Asking; readonly answer: Answer }> {
  const key = [presenter.edition, user, channel, alone].join(' ');
  const { plain, words } = askedOf(assistant, asking);
  const before = conversations.before(key, id, after);
  const taken = plain === null ? null : await assistant.standAlone(before, plain);
  const meant = taken === null ? asking : takenAsking(taken);
  const answer = await answerTo(assistant, meant);
  conversations.add(key, id, taken ?? words);
  return { meant, answer: taken === null ? answer : { ...answer, question: plain ?? taken } };
}

function logAnswer({ log, logQuestions }: Bot, { question, kind, answered }: Answer, seconds: number): void {
  log.info({ kind, answered, seconds, ...(logQuestions && { question }) }, 'Answered');
}

function explain({ log, metrics }: Bot, error: unknown, seconds: number): MessageBody {
  if (error instanceof TooManyWaiting) {
    metrics.answered('none', 'busy', seconds);
    return busy();
  }
  const fault = newFault();
  metrics.answered('none', error instanceof TookTooLong ? 'too_late' : 'fault', seconds);
  log.error({ err: error, fault }, 'A question could not be answered');
  return apology(error, fault);
}

function busy(): MessageBody {
  return messageBody(notice(tooBusy(BUSY_SECONDS)));
}

/** What is said to a member when something went wrong: nothing of what it was, but the id under which the log has it. */
function apology(error: unknown, fault: string): MessageBody {
  return messageBody(notice(error instanceof TookTooLong ? tookTooLong(fault) : wentWrong(fault)));
}

/** An id for something that went wrong, short enough to be read out. */
function newFault(): string {
  return randomBytes(4).toString('hex');
}

/** Says something to the asker in place of an answer. */
type Tell = (message: MessageBody) => Promise<unknown>;

/**
 * Sends an answer. Where that fails, the asker is told, if that can be done, and the log has it once; it doesn't reject.
 *
 * @param send sends the whole answer
 * @param tell sends the apology
 */
export async function deliver(bot: Bot, send: () => Promise<void>, tell: Tell): Promise<void> {
  try {
    await send();
    bot.metrics.delivered('sent');
  } catch (error) {
    // A button's or a form's answer is made while it is sent.
    if (error instanceof TooManyWaiting) await deliver(bot, async () => void (await tell(busy())), tell);
    else await undelivered(bot, error, tell);
  }
}

async function undelivered({ log, metrics }: Bot, error: unknown, tell: Tell): Promise<void> {
  const reason = whyNobody(error);
  if (reason !== null) {
    metrics.delivered('nobody');
    log.warn({ reason }, 'An answer found nobody');
    return;
  }
  const fault = newFault();
  const told = await tell(apology(error, fault)).then(
    () => true,
    () => false,
  );
  metrics.delivered('fault');
  log.error({ err: error, fault, told }, 'An answer could not be sent');
}
