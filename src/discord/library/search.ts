import type { Bot } from '../bot.ts';
import { deskAt } from '../bot.ts';
import { explain } from '../failures.ts';
import type { Said } from '../message-body.ts';
import { messageBody } from '../message-body.ts';
import { tryAgain } from '../notices.ts';
import type { Place } from '../place.ts';
import { askerAt } from '../place.ts';
import { notice } from '../render.ts';
import { sayReply } from './said-reply.ts';

/** What all articles of a place's library say. It doesn't reject. */
export async function searchLibrary(bot: Bot, place: Place, question: string): Promise<Said> {
  const begun = performance.now();
  const took = () => (performance.now() - begun) / 1000;
  try {
    const wait = await bot.allowance.spend(askerAt(place));
    if (wait !== null) {
      bot.metrics.answered('none', 'limited', took());
      return { message: messageBody(notice(tryAgain(wait))), alone: true };
    }
    const desk = deskAt(bot, place);
    const [found, { dates }] = await bot.turns.take(bot.waits.answer, () =>
      Promise.all([desk.find(question), desk.settings()]),
    );
    return sayReply(bot, { kind: 'found', found }, dates, took());
  } catch (error) {
    return explain(bot, error, took());
  }
}
