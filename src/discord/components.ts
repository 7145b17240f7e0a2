import type { ButtonInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Bot } from './bot.ts';
import { deskAt } from './bot.ts';
import type { Action, ButtonId } from './button-id.ts';
import { candidatesFor } from './candidates.ts';
import { settles } from './deadline.ts';
import { deliver } from './failures.ts';
import { feedbackForm } from './feedback-form.ts';
import { listArticles } from './library/article-list.ts';
import { readIt } from './library/read-it.ts';
import type { MessageBody } from './message-body.ts';
import { messageBody } from './message-body.ts';
import { placeOf } from './place.ts';
import { tell } from './press.ts';
import { pressedArticle } from './pressed-article.ts';
import { acknowledge } from './refusals.ts';
import { notice } from './render.ts';
import type { View } from './show.ts';

/** What is said of a button that does nothing. */
const REFUSALS = {
  foreign: 'That button isn’t one of mine, or was made with another token. Ask again, and use the new ones.',
  outdated: 'That answer is from before I changed. Please ask again.',
  gone: 'That answer is from an article that isn’t here any more.',
  private: 'That answer is somebody else’s alone. Ask for your own.',
} as const;

/** What each button does. */
const PRESSED: Readonly<Record<Action, (bot: Bot, press: ButtonInteraction, id: ButtonId) => Promise<void>>> =
  {
    page: (bot, press, id) => turn(bot, press, id, { view: 'page', index: id.index }),
    context: (bot, press, id) => turn(bot, press, id, { view: 'context', index: id.index }),
    list: turnList,
    read: readIt,
    wrong: (_, press) => acknowledge(() => press.showModal(feedbackForm(press.customId))),
  };

/** Does what a button of an answer says. Handles its own failures. */
export async function handleButton(bot: Bot, press: ButtonInteraction): Promise<void> {
  const id = bot.presenters.ids.open(press.customId);
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
function isSomebodyElses({ message, user }: ButtonInteraction): boolean {
  const asker = message.interactionMetadata?.user.id;
  return message.flags.has(MessageFlags.Ephemeral) && asker !== undefined && asker !== user.id;
}

/** Shows another part of the answer in its place. */
function turn(bot: Bot, press: ButtonInteraction, id: ButtonId, view: View): Promise<void> {
  return change(bot, press, async () => {
    const article = await pressedArticle(bot, press, id);
    if (typeof article === 'string') return article;
    const { presenter, manner } = article;
    const rebuilt = await presenter.rebuild(id, press.message.content, candidatesFor(press), manner);
    return presenter.turn(rebuilt, view);
  });
}

/** Shows another page of the library's list, as it is now. */
function turnList(bot: Bot, press: ButtonInteraction, { index }: ButtonId): Promise<void> {
  return change(bot, press, async () => {
    const desk = deskAt(bot, placeOf(press));
    const [entries, asked, { dates }] = await Promise.all([desk.list(), desk.asked(), desk.settings()]);
    return listArticles({ entries, asked: asked?.id ?? null }, index, dates, bot.presenters.ids);
  });
}

/** Changes the message, or tells the member why not. @param make the new message, made when its turn has come */
async function change(
  bot: Bot,
  press: ButtonInteraction,
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
async function defer(press: ButtonInteraction): Promise<void> {
  await acknowledge(() => press.deferUpdate());
  press.deferred = true;
}
