import type { ButtonInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Bot } from './bot.ts';
import { deliver } from './bot.ts';
import type { Action, ButtonId } from './button-id.ts';
import { candidatesFor } from './candidates.ts';
import { settles } from './deadline.ts';
import { feedbackForm } from './feedback-form.ts';
import type { MessageBody } from './message-body.ts';
import { messageBody, privately } from './message-body.ts';
import { acknowledge } from './refusals.ts';
import { notice } from './render.ts';
import type { View } from './show.ts';

/** What is said of a button that does nothing. */
const REFUSALS = {
  foreign: 'That button isn’t one of mine, or was made with another token. Ask again, and use the new ones.',
  outdated: 'That answer is from another article, or from before the article or I changed. Please ask again.',
  private: 'That answer is somebody else’s alone. Ask for your own.',
} as const;

/** What each button does. */
const PRESSED: Readonly<Record<Action, (bot: Bot, press: ButtonInteraction, id: ButtonId) => Promise<void>>> =
  {
    page: (bot, press, id) => turn(bot, press, id, { view: 'page', index: id.index }),
    context: (bot, press, id) => turn(bot, press, id, { view: 'context', index: id.index }),
    wrong: (_, press) => acknowledge(() => press.showModal(feedbackForm(press.customId))),
  };

/** Does what a button of an answer says. Handles its own failures. */
export async function handleButton(bot: Bot, press: ButtonInteraction): Promise<void> {
  const id = bot.presenter.open(press.customId);
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
async function turn(
  { presenter, turns, waits }: Bot,
  press: ButtonInteraction,
  id: ButtonId,
  view: View,
): Promise<void> {
  const turned = turns.take(waits.answer, async () =>
    presenter.turn(await presenter.rebuild(id, press.message.content, candidatesFor(press)), view),
  );
  if (!(await settles(waits.acknowledge, turned))) await defer(press);
  const body = await turned;
  if (press.deferred) await press.editReply(body);
  else await acknowledge(() => press.update(body));
}

/** Promises another part, which is filled in later. */
async function defer(press: ButtonInteraction): Promise<void> {
  await acknowledge(() => press.deferUpdate());
  press.deferred = true;
}

/** Says something to the member who pressed, and to nobody else. */
async function tell(press: ButtonInteraction, message: MessageBody): Promise<void> {
  const body = privately(message);
  if (press.replied || press.deferred) await press.followUp(body);
  else await acknowledge(() => press.reply(body));
}
