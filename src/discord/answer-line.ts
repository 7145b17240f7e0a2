import { libraryQuestion } from '../library/library-question.ts';
import type { Asked } from './answer-message.ts';
import { answerMessage } from './answer-message.ts';
import { lineAsked } from './asking.ts';
import type { Bot } from './bot.ts';
import { linkIn } from './library/link-in-message.ts';
import { offerToRead } from './library/read-it.ts';
import { searchLibrary } from './library/search.ts';
import type { Said } from './message-body.ts';

/**
 * The message that answers what a member writes: an offer where that has a link, what all articles say where it asks them, otherwise
 * what the article says that is asked there. It doesn't reject.
 */
export async function answerLine(bot: Bot, asked: Asked, line: string): Promise<Said> {
  const sent = linkIn(line);
  if (sent) return offerToRead(bot, asked.place, sent);
  const question = libraryQuestion(line);
  return question === null
    ? answerMessage(bot, asked, lineAsked(line))
    : searchLibrary(bot, asked.place, question);
}
