import type { ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import type { LibraryAction, LibraryValues } from '../../../commands/library-command.ts';
import type { Settings } from '../../catalogue/settings.ts';
import type { Source, Step } from '../../library/parts.ts';
import type { Reply } from '../../library/reply.ts';
import { promise, respond } from '../acknowledge.ts';
import type { Bot } from '../bot.ts';
import { deskAt } from '../bot.ts';
import { settles } from '../deadline.ts';
import { deliver, explain } from '../failures.ts';
import type { Said } from '../message-body.ts';
import { messageBody } from '../message-body.ts';
import { whyNotHere } from '../open-channels.ts';
import { placeOf } from '../place.ts';
import { stopwatch } from '../stopwatch.ts';
import { whyTooMuch } from '../within-allowance.ts';
import { Progress } from './progress.ts';
import { whyNotAllowed } from './rights.ts';
import { sayReply } from './said-reply.ts';

/** A command about the library, or the form that it opened. */
export type LibraryRun = ChatInputCommandInteraction | ModalSubmitInteraction;

/** What is to be done. */
export interface Wanted {
  readonly action: LibraryAction;
  /** Also in channels that nothing else is answered in. */
  readonly everywhere: boolean;
  readonly values: LibraryValues;
  /** Gets what the member sent along; null for nothing. */
  readonly given: () => Promise<Source | null>;
  /** Nobody else is to see what comes of it. */
  readonly alone: boolean;
}

/** Does something with the library and says what came of it; what takes long is promised, and the promise tells how far it is. */
export async function runAction(bot: Bot, run: LibraryRun, wanted: Wanted): Promise<void> {
  const { alone } = wanted;
  const progress = new Progress((message) => run.editReply(message));
  const done = perform(bot, run, wanted, progress.step);
  await deliver(
    bot,
    async () => {
      if (!(await settles(bot.waits.acknowledge, done))) {
        await promise(run, alone);
        progress.begin();
      }
      const said = await done;
      await progress.end();
      await respond(run, said.message, alone || said.alone);
    },
    (sorry) => respond(run, sorry, true),
  );
}

/** What holds in the place, or why nothing is done there for this member now. */
export async function check(
  bot: Bot,
  run: LibraryRun,
  { action, everywhere }: Pick<Wanted, 'action' | 'everywhere'>,
): Promise<{ readonly settings: Settings } | { readonly refusal: string }> {
  const place = placeOf(run);
  const tooMuch = await whyTooMuch(bot, place);
  if (tooMuch !== null) return { refusal: tooMuch };
  const settings = await bot.libraries.settings(place.library);
  const elsewhere = everywhere ? null : whyNotHere(settings, place);
  const refusal = elsewhere ?? whyNotAllowed(run, action.right, settings);
  return refusal === null ? { settings } : { refusal };
}

/** What came of it, or why nothing did; it doesn't reject. */
async function perform(bot: Bot, run: LibraryRun, wanted: Wanted, step: Step): Promise<Said> {
  const took = stopwatch();
  try {
    const checked = await check(bot, run, wanted);
    if ('refusal' in checked) return { message: messageBody(checked.refusal), alone: true };
    const reply = await takeTurn(bot, run, wanted, step);
    return sayReply(bot, reply, checked.settings.dates, took());
  } catch (error) {
    return explain(bot, error, took());
  }
}

/** Runs the action when its turn has come; questions don't wait for what brings an article in. */
function takeTurn(bot: Bot, run: LibraryRun, { action, values, given }: Wanted, step: Step): Promise<Reply> {
  const place = placeOf(run);
  const work = async () => action.run({ desk: deskAt(bot, place), values, source: await given(), step });
  return action.brings ? bot.adds.take(place.library, work) : bot.turns.take(bot.waits.answer, work);
}
