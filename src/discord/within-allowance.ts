import type { Bot } from './bot.ts';
import { explain } from './failures.ts';
import type { Said } from './message-body.ts';
import { messageBody } from './message-body.ts';
import { tryAgain } from './notices.ts';
import type { Place } from './place.ts';
import { askerAt } from './place.ts';
import { notice } from './render.ts';

/**
 * What is said, unless the asker's or the channel's allowance is used up or saying it fails: then why. It doesn't reject.
 *
 * @param say told how to look how long it has taken, in seconds
 */
export async function withinAllowance(
  bot: Bot,
  place: Place,
  say: (took: () => number) => Promise<Said>,
): Promise<Said> {
  const begun = performance.now();
  const took = () => (performance.now() - begun) / 1000;
  try {
    const wait = await bot.allowance.spend(askerAt(place));
    if (wait === null) return await say(took);
    bot.metrics.answered('none', 'limited', took());
    return { message: messageBody(notice(tryAgain(wait))), alone: true };
  } catch (error) {
    return explain(bot, error, took());
  }
}
