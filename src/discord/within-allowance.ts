import type { Bot } from './bot.ts';
import { explain } from './failures.ts';
import type { Said } from './message-body.ts';
import { messageBody } from './message-body.ts';
import { tryAgain } from './notices.ts';
import type { Place } from './place.ts';
import { askerAt } from './place.ts';
import { notice } from './render.ts';
import { stopwatch } from './stopwatch.ts';

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
  const took = stopwatch();
  try {
    const refusal = await whyTooMuch(bot, place);
    return refusal === null ? await say(took) : { message: messageBody(refusal), alone: true };
  } catch (error) {
    return explain(bot, error, took());
  }
}

/** Takes from the asker's and the channel's allowance; why nothing is done where one is used up, which is counted, and null where not. */
export async function whyTooMuch({ allowance, metrics }: Bot, place: Place): Promise<string | null> {
  const took = stopwatch();
  const wait = await allowance.spend(askerAt(place));
  if (wait === null) return null;
  metrics.answered('none', 'limited', took());
  return notice(tryAgain(wait));
}
