import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { acknowledge } from './acknowledge.ts';
import type { Bot } from './bot.ts';
import { deskAt } from './bot.ts';
import type { Action, ButtonId } from './button-id.ts';
import { sayCalendar } from './calendar-file.ts';
import { candidatesFor } from './candidates.ts';
import { sayCard, sayCards } from './cards.ts';
import { settles } from './deadline.ts';
import { deliver } from './failures.ts';
import { feedbackForm } from './feedback-form.ts';
import { listArticles } from './library/article-list.ts';
import { readIt } from './library/read-it.ts';
import type { MessageBody, Said } from './message-body.ts';
import { messageBody } from './message-body.ts';
import { placeOf } from './place.ts';
import type { Rebuilt } from './presenter.ts';
import type { Press } from './press.ts';
import { replyTo, tell } from './press.ts';
import type { PressedArticle } from './pressed-article.ts';
import { pressedArticle } from './pressed-article.ts';
import { notice } from './render.ts';
import type { View } from './show.ts';

/** What is said of a button that does nothing. */
const REFUSALS = {
  foreign: 'That button isn’t one of mine, or was made with another token. Ask again, and use the new ones.',
  outdated: 'That answer is from before I changed. Please ask again.',
  gone: 'That answer is from an article that isn’t here any more.',
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
    replyAbout(bot, press, id, isPrivate(press), ({ assistant, rebuilt }) =>
      sayCalendar(assistant.article, rebuilt),
    ),
  list: turnList,
  read: readIt,
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
  const id = bot.presenters.ids.open(said);
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
function turn(bot: Bot, press: Press, id: ButtonId, view: View): Promise<void> {
  return change(bot, press, async () => {
    const pressed = await rebuild(bot, press, id);
    return typeof pressed === 'string' ? pressed : pressed.presenter.turn(pressed.rebuilt, view);
  });
}

/** Shows another page of the library's list, as it is now. */
function turnList(bot: Bot, press: Press, { index }: ButtonId): Promise<void> {
  return change(bot, press, async () => {
    const desk = deskAt(bot, placeOf(press));
    const [entries, asked, { dates }] = await Promise.all([desk.list(), desk.asked(), desk.settings()]);
    return listArticles({ entries, asked: asked?.id ?? null }, index, dates, bot.presenters.ids);
  });
}

/** Changes the message, or tells the member why not. @param make the new message, made when its turn has come */
async function change(
  bot: Bot,
  press: Press,
  make: () => Promise<MessageBody | keyof typeof REFUSALS>,
): Promise<void> {
  const made = bot.turns.take(bot.waits.answer, make);
  if (!(await settles(bot.waits.acknowledge, made))) await defer(press);
  const body = await made;
  if (typeof body === 'string') await tell(press, messageBody(notice(REFUSALS[body])));
  else if (press.deferred) await press.editReply(body);
  else await acknowledge(() => press.update(body));
}

/** Promises another part, which is filled in later. */
async function defer(press: Press): Promise<void> {
  await acknowledge(() => press.deferUpdate());
  press.deferred = true;
}

function giveCard(bot: Bot, press: Press, id: ButtonId, alone: boolean): Promise<void> {
  return replyAbout(bot, press, id, alone, ({ assistant, rebuilt }) =>
    sayCard(assistant.article, rebuilt, id.index),
  );
}

/** Lets the presser choose among a page's cards; the card is then for all who see the answer. */
function offerCards(bot: Bot, press: Press, id: ButtonId): Promise<void> {
  const { ids } = bot.presenters;
  const action = isPrivate(press) ? 'card' : 'card-for-all';
  const seal = (index: number) => ids.seal({ ...id, action, index });
  return replyAbout(bot, press, id, true, ({ assistant, rebuilt }) =>
    sayCards(assistant.article, rebuilt, id.index, seal, ids.seal(id)),
  );
}

/** Says something of its own about the answer of a button, or why there is nothing to say. */
function replyAbout(
  bot: Bot,
  press: Press,
  id: ButtonId,
  alone: boolean,
  say: (pressed: PressedAnswer) => Said | Promise<Said>,
): Promise<void> {
  return replyTo(bot, press, alone, async () => {
    const pressed = await rebuild(bot, press, id);
    return typeof pressed === 'string'
      ? { message: messageBody(notice(REFUSALS[pressed])), alone: true }
      : say(pressed);
  });
}

/** The answer of a button, made anew, and its article. */
interface PressedAnswer extends PressedArticle {
  readonly rebuilt: Rebuilt;
}

async function rebuild(bot: Bot, press: Press, id: ButtonId): Promise<PressedAnswer | 'gone' | 'outdated'> {
  const article = await pressedArticle(bot, press, id);
  if (typeof article === 'string') return article;
  const { presenter, manner } = article;
  const rebuilt = await presenter.rebuild(id, press.message.content, candidatesFor(press), manner);
  return { ...article, rebuilt };
}

/** Whether one member alone sees the answer. */
function isPrivate({ message }: Press): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}
