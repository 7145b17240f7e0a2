import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Bot } from './bot.ts';
import { deliver } from './bot.ts';
import type { Action, ButtonId } from './button-id.ts';
import { sayCalendar } from './calendar-file.ts';
import { candidatesFor } from './candidates.ts';
import { sayCard, sayCards } from './cards.ts';
import { settles } from './deadline.ts';
import { feedbackForm } from './feedback-form.ts';
import { messageBody } from './message-body.ts';
import type { Rebuilt } from './presenter.ts';
import type { Press } from './press.ts';
import { replyTo, tell } from './press.ts';
import { acknowledge } from './refusals.ts';
import { notice } from './render.ts';
import type { View } from './show.ts';

/** What is said of a button that does nothing. */
const REFUSALS = {
  foreign: 'That button isn’t one of mine, or was made with another token. Ask again, and use the new ones.',
  outdated: 'That answer is from another article, or from before the article or I changed. Please ask again.',
  private: 'That answer is somebody else’s alone. Ask for your own.',
} as const;

/** What each button does, and each choice from a menu. */
const PRESSED: Readonly<Record<Action, (bot: Bot, press: Press, id: ButtonId) => Promise<void>>> = {
  page: (bot, press, id) => turn(bot, press, id, { view: 'page', index: id.index }),
  context: (bot, press, id) => turn(bot, press, id, { view: 'context', index: id.index }),
  wrong: (_, press) => acknowledge(() => press.showModal(feedbackForm(press.customId))),
  card: (bot, press, id) => giveCard(bot, press, id, isPrivate(press)),
  cards: offerCards,
  'card-for-all': (bot, press, id) => giveCard(bot, press, id, false),
  calendar: (bot, press, id) =>
    replyTo(bot, press, isPrivate(press), async () =>
      sayCalendar(bot.assistant.article, await rebuild(bot, press, id)),
    ),
};

/** Does what a button of an answer says. Handles its own failures. */
export function handleButton(bot: Bot, press: ButtonInteraction): Promise<void> {
  return handle(bot, press, press.customId);
}

/** Does what was chosen from a menu, whose options have the ids of buttons. Handles its own failures. */
export function handleChoice(bot: Bot, press: StringSelectMenuInteraction): Promise<void> {
  return handle(bot, press, press.values[0] ?? '');
}

async function handle(bot: Bot, press: Press, said: string): Promise<void> {
  const id = bot.presenter.open(said);
  await deliver(
    bot,
    async () => {
      if (typeof id === 'string') await tell(press, messageBody(notice(REFUSALS[id])));
      else if (isSomebodyElses(press)) await tell(press, messageBody(notice(REFUSALS.private)));
      else await PRESSED[id.action](bot, press, id);
    },
    (sorry) => tell(press, sorry),
  );
}

/** Anybody may turn the pages of an answer that everybody sees. */
function isSomebodyElses(press: Press): boolean {
  const asker = press.message.interactionMetadata?.user.id;
  return isPrivate(press) && asker !== undefined && asker !== press.user.id;
}

/** Shows another part of the answer in its place. */
async function turn(bot: Bot, press: Press, id: ButtonId, view: View): Promise<void> {
  const { presenter, turns, waits } = bot;
  const turned = turns.take(waits.answer, async () => presenter.turn(await rebuild(bot, press, id), view));
  if (!(await settles(waits.acknowledge, turned))) await defer(press);
  const body = await turned;
  if (press.deferred) await press.editReply(body);
  else await acknowledge(() => press.update(body));
}

/** Promises another part, which is filled in later. */
async function defer(press: Press): Promise<void> {
  await acknowledge(() => press.deferUpdate());
  press.deferred = true;
}

function giveCard(bot: Bot, press: Press, id: ButtonId, alone: boolean): Promise<void> {
  return replyTo(bot, press, alone, async () =>
    sayCard(bot.assistant.article, await rebuild(bot, press, id), id.index),
  );
}

/** Lets the presser choose among a page's cards; the card is then for all who see the answer. */
function offerCards(bot: Bot, press: Press, id: ButtonId): Promise<void> {
  const { presenter, assistant } = bot;
  const action = isPrivate(press) ? 'card' : 'card-for-all';
  const seal = (index: number) => presenter.seal({ ...id, action, index });
  return replyTo(bot, press, true, async () =>
    sayCards(assistant.article, await rebuild(bot, press, id), id.index, seal, presenter.seal(id)),
  );
}

function rebuild({ presenter }: Bot, press: Press, id: ButtonId): Promise<Rebuilt> {
  return presenter.rebuild(id, press.message.content, candidatesFor(press));
}

/** Whether one member alone sees the answer. */
function isPrivate({ message }: Press): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}
