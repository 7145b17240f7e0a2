import { randomBytes } from 'node:crypto';
import { UserError } from '../errors.ts';
import { StorageProblem } from '../storage/problems.ts';
import type { Bot } from './bot.ts';
import { TookTooLong } from './deadline.ts';
import type { MessageBody, Said } from './message-body.ts';
import { messageBody } from './message-body.ts';
import { noLibrary, tooBusy, tookTooLong, wentWrong } from './notices.ts';
import { whyNobody } from './refusals.ts';
import { notice } from './render.ts';
import { TooManyWaiting } from './turns.ts';

/** When to ask again if too many questions wait: they are answered in less. */
const BUSY_SECONDS = 5;

/** What is said where there is no answer, which is counted and, where it is a fault, logged. */
export function explain({ log, metrics }: Bot, error: unknown, seconds: number): Said {
  if (error instanceof TooManyWaiting) {
    metrics.answered('none', 'busy', seconds);
    return { message: busy(), alone: true };
  }
  if (isRefusal(error)) {
    metrics.answered('none', 'not_answered', seconds);
    return { message: messageBody(notice(error.message)), alone: true };
  }
  const fault = newFault();
  metrics.answered('none', error instanceof TookTooLong ? 'too_late' : 'fault', seconds);
  log.error({ err: error, fault }, 'A question could not be answered');
  return { message: apology(error, fault), alone: false };
}

/** Whether an error is a sentence for whoever asked; a library that is out of reach is whoever runs the bot's to mend. */
export function isRefusal(error: unknown): error is UserError {
  return error instanceof UserError && !(error instanceof StorageProblem);
}

function busy(): MessageBody {
  return messageBody(notice(tooBusy(BUSY_SECONDS)));
}

/** What is said to a member when something went wrong: nothing of what it was, but the id under which the log has it. */
function apology(error: unknown, fault: string): MessageBody {
  return messageBody(notice(sorry(error)(fault)));
}

function sorry(error: unknown): (fault: string) => string {
  if (error instanceof StorageProblem) return noLibrary;
  return error instanceof TookTooLong ? tookTooLong : wentWrong;
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
    const said = sayRefusal(error);
    if (said) await deliver(bot, async () => void (await tell(said)), tell);
    else await undelivered(bot, error, tell);
  }
}

/** What is said where nothing is wrong, and yet nothing can be done; null for a fault. */
function sayRefusal(error: unknown): MessageBody | null {
  if (error instanceof TooManyWaiting) return busy();
  return isRefusal(error) ? messageBody(notice(error.message)) : null;
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
