import { createHash } from 'node:crypto';
import type { AddedArticle } from '../../library/libraries.ts';
import { acknowledge } from '../acknowledge.ts';
import { answerMessage } from '../answer-message.ts';
import { lineAsked } from '../asking.ts';
import type { Bot } from '../bot.ts';
import { deskAt } from '../bot.ts';
import type { ButtonId, ButtonIds } from '../button-id.ts';
import { EDITION_BYTES } from '../button-id.ts';
import { oneButton } from '../buttons.ts';
import { settles } from '../deadline.ts';
import { explain } from '../failures.ts';
import type { ButtonRow, MessageBody, Said } from '../message-body.ts';
import { messageBody, privately } from '../message-body.ts';
import { addressedText } from '../message-text.ts';
import { whyNotHere } from '../open-channels.ts';
import type { Place } from '../place.ts';
import { placeOf } from '../place.ts';
import type { Press } from '../press.ts';
import { tell } from '../press.ts';
import { notice } from '../render.ts';
import { stopwatch } from '../stopwatch.ts';
import { whyTooMuch, withinAllowance } from '../within-allowance.ts';
import type { LinkSent } from './link-in-message.ts';
import { linkIn } from './link-in-message.ts';
import { Progress } from './progress.ts';
import { addedText } from './reply.ts';
import { whyNotAllowed } from './rights.ts';
import { noteReply } from './said-reply.ts';

const GONE = 'I can’t find the message with the link any more. Send it again, or use /article add.';

const CHANGED =
  'That message has another link now than the one that I offered to read. Send it again, or use /article add.';

/** Offers to read the article behind a link that somebody sent: it counts as a question, since anybody can send links. It doesn't reject. */
export function offerToRead(bot: Bot, place: Place, sent: LinkSent): Promise<Said> {
  return withinAllowance(bot, place, async (took) => {
    noteReply(bot, 'offer', took());
    return { message: offer(sent, bot.presenters.ids), alone: false };
  });
}

function offer({ link, question }: LinkSent, ids: ButtonIds): MessageBody {
  const text =
    question === null
      ? 'I can read what is behind that link, and answer in its words.'
      : 'I can read what is behind that link, and then answer.';
  return messageBody(text, [readButton(ids, link)]);
}

function readButton(ids: ButtonIds, link: string): ButtonRow {
  return oneButton(
    'Read it',
    ids.seal({ action: 'read', index: 0, edition: editionOf(link), recipe: new Uint8Array() }),
  );
}

/** By which a link is known again that was offered to be read. */
function editionOf(link: string): Buffer {
  return createHash('sha256').update(link).digest().subarray(0, EDITION_BYTES);
}

/** Adds the article behind the link of the message that this one answers, and answers the question that stands beside it. */
export async function readIt(bot: Bot, press: Press, { edition }: ButtonId): Promise<void> {
  const found = findOut(bot, press, edition);
  if (!(await settles(bot.waits.acknowledge, found))) {
    await acknowledge(() => press.deferUpdate());
    press.deferred = true;
  }
  const sent = await found;
  if ('refusal' in sent) {
    await tell(press, messageBody(sent.refusal));
    return;
  }
  await begin(press);
  const added = await bring(bot, press, sent.link);
  if (!added || sent.question === null) return;
  const asked = { place: placeOf(press), id: press.id, alone: false };
  const { message, alone } = await answerMessage(bot, asked, lineAsked(sent.question), added.entry.id);
  await press.followUp(alone ? privately(message) : message);
}

/** Says in the place of the offer that it was taken; there is nothing to press then. */
async function begin(press: Press): Promise<void> {
  const begun = messageBody(notice('Reading …'));
  if (press.deferred) await press.editReply(begun);
  else await acknowledge(() => press.update(begun));
  press.replied = true;
}

/** What was sent, or why it isn't read. */
async function findOut(
  bot: Bot,
  press: Press,
  offered: Uint8Array,
): Promise<LinkSent | { readonly refusal: string }> {
  const refusal = await whyNot(bot, press);
  if (refusal !== null) return { refusal };
  const sent = await linkAnswered(press);
  if (!sent) return { refusal: GONE };
  // Its writer may have edited the message since, and whoever presses has the offer before them.
  return editionOf(sent.link).equals(offered) ? sent : { refusal: CHANGED };
}

async function whyNot(bot: Bot, press: Press): Promise<string | null> {
  const place = placeOf(press);
  const tooMuch = await whyTooMuch(bot, place);
  if (tooMuch !== null) return tooMuch;
  const settings = await bot.libraries.settings(place.library);
  return whyNotHere(settings, place) ?? whyNotAllowed(press, 'adders', settings);
}

/** What the message says that is answered here: as Discord sends it along, or else asked for anew. */
async function linkAnswered({ message, channel, client }: Press): Promise<LinkSent | null> {
  const id = message.reference?.messageId;
  if (id === undefined || !channel) return null;
  const answered = await channel.messages.fetch(id).catch(() => null);
  return answered && linkIn(addressedText(answered.content, client.user.id));
}

/** Adds the article and says so in the place of the offer; where that fails, why, and offers it again. */
async function bring(bot: Bot, press: Press, link: string): Promise<AddedArticle | null> {
  const place = placeOf(press);
  const took = stopwatch();
  const progress = new Progress((message) => press.editReply(message));
  progress.begin();
  try {
    const desk = deskAt(bot, place);
    const added = await bot.adds.take(place.library, () => desk.add({ link }, progress.step));
    const { dates } = await desk.settings();
    await progress.end();
    await press.editReply(messageBody(addedText(added, dates)));
    return added;
  } catch (error) {
    await progress.end();
    const { message } = explain(bot, error, took());
    await press.editReply({ ...message, components: [readButton(bot.presenters.ids, link)] });
    return null;
  }
}
