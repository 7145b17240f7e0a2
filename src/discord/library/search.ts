import type { Bot } from '../bot.ts';
import { deskAt } from '../bot.ts';
import type { Said } from '../message-body.ts';
import type { Place } from '../place.ts';
import { withinAllowance } from '../within-allowance.ts';
import { sayReply } from './said-reply.ts';

/** What all articles of a place's library say. It doesn't reject. */
export function searchLibrary(bot: Bot, place: Place, question: string): Promise<Said> {
  return withinAllowance(bot, place, async (took) => {
    const desk = deskAt(bot, place);
    const [found, { dates }] = await bot.turns.take(bot.waits.answer, () =>
      Promise.all([desk.find(question), desk.settings()]),
    );
    return sayReply(bot, { kind: 'found', found }, dates, took());
  });
}
