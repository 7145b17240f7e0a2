import type { Found } from '../../library/found.ts';
import type { Reply } from '../../library/reply.ts';
import type { Bot } from '../bot.ts';
import type { Said } from '../message-body.ts';
import { renderReply } from './reply.ts';

/** What is said of what the library came to, however it was asked; counted and logged as answers of an article are. */
export function sayReply(bot: Bot, reply: Reply, language: string, seconds: number): Said {
  const message = renderReply(reply, language, bot.presenters.ids);
  noteReply(bot, reply.kind, seconds, reply.kind === 'found' ? reply.found : null);
  return { message, alone: false };
}

/**
 * Counts and logs what was said of the library.
 *
 * @param reply what kind of thing it was, for the log
 * @param found null where nothing was asked of the articles
 */
export function noteReply(
  { metrics, log, logQuestions }: Bot,
  reply: Reply['kind'] | 'offer',
  seconds: number,
  found: Pick<Found, 'question' | 'answered'> | null = null,
): void {
  const answered = found?.answered ?? true;
  metrics.answered('library', answered ? 'answered' : 'not_answered', seconds);
  const question = logQuestions && found !== null && { question: found.question };
  log.info({ kind: 'library', reply, answered, seconds, ...question }, 'Answered');
}
