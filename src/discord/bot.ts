import type { Message } from 'discord.js';
import type { Logger } from 'pino';
import type { Conversations } from '../conversation/conversations.ts';
import type { FeedbackLog } from '../feedback/feedback-log.ts';
import { Desk } from '../library/desk.ts';
import type { Libraries } from '../library/libraries.ts';
import type { Allowance } from './allowance.ts';
import type { ConnectionWaits } from './connection.ts';
import type { Adds } from './library/adds.ts';
import type { Metrics } from './metrics.ts';
import type { Place } from './place.ts';
import type { Presenters } from './presenters.ts';
import type { Recent } from './recent.ts';
import type { Turns } from './turns.ts';

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
  readonly libraries: Libraries;
  readonly presenters: Presenters;
  readonly feedback: FeedbackLog;
  /** The answers to messages, by the question's id: what stands, or will stand once it is sent; null where nothing does. */
  readonly replies: Recent<Promise<Message | null>>;
  readonly log: Logger;
  /** The text of questions is logged too. */
  readonly logQuestions: boolean;
  readonly waits: Waits;
  readonly allowance: Allowance;
  readonly turns: Turns;
  /** Of suggestions for articles that may not be in memory: they wait neither for questions nor these for them. */
  readonly suggestions: Turns;
  readonly adds: Adds;
  /** From where files that members attach may be fetched. */
  readonly attachments: ReadonlySet<string>;
  readonly metrics: Metrics;
  readonly conversations: Conversations;
}

/** The library of a place, as it is used there. */
export function deskAt({ libraries }: Bot, { library, channels }: Place): Desk {
  return new Desk(libraries, library, channels);
}
