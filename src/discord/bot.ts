import type { Message } from 'discord.js';
import type { Logger } from 'pino';
import type { Assistant } from '../assistant/assistant.ts';
import type { FeedbackLog } from '../feedback/feedback-log.ts';
import type { Asking } from './asking.ts';
import { answerTo } from './asking.ts';
import { TookTooLong, within } from './deadline.ts';
import type { MessageBody } from './message-body.ts';
import { messageBody } from './message-body.ts';
import type { Presenter } from './presenter.ts';
import type { Recent } from './recent.ts';
import { notice } from './render.ts';

/** How long the bot waits, in milliseconds. */
export interface Waits {
  /** Before a command is acknowledged without its answer; Discord gives up after 3 s. */
  readonly acknowledge: number;
  /** For an answer, before its asker is told that there will be none. */
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
  readonly waits: Waits;
}

const FAULT = 'Sorry, something went wrong on my side, so I have no answer. Please try again in a while.';
const TOO_LATE = 'Sorry, that took too long, so I gave up. Please try again in a while.';

/** What is said to a member when something went wrong; nothing of what it was. */
function apology(error: unknown): MessageBody {
  return messageBody(notice(error instanceof TookTooLong ? TOO_LATE : FAULT));
}

/** The message that answers, or an apology where answering fails or takes too long; it doesn't reject. */
export async function answerMessage(
  { assistant, presenter, log, waits }: Bot,
  asking: Asking,
): Promise<MessageBody> {
  try {
    return presenter.present(asking, await within(waits.answer, answerTo(assistant, asking)));
  } catch (error) {
    log.error({ err: error }, 'A question could not be answered');
    return apology(error);
  }
}

/**
 * Sends an answer. Where that fails, the asker is told, if that can be done, and the log has it once; it doesn't reject.
 *
 * @param send sends the whole answer
 * @param tell sends the apology
 */
export async function deliver(
  { log }: Bot,
  send: () => Promise<void>,
  tell: (sorry: MessageBody) => Promise<unknown>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    const told = await tell(apology(error)).then(
      () => true,
      () => false,
    );
    log.error({ err: error, told }, 'An answer could not be sent');
  }
}
