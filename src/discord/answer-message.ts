import type { Answer } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { Asking } from './asking.ts';
import { answerTo, askedOf, takenAsking } from './asking.ts';
import type { Bot } from './bot.ts';
import { deskAt } from './bot.ts';
import type { Manner } from './manner.ts';
import type { Said } from './message-body.ts';
import { messageBody } from './message-body.ts';
import { whyNotHere } from './open-channels.ts';
import type { Place } from './place.ts';
import { withinAllowance } from './within-allowance.ts';

/** A question: who asks it, where, and which it is. */
export interface Asked {
  readonly place: Place;
  /** Of the message or interaction. */
  readonly id: string;
  /** Only its asker sees the answer, so nothing that others see may follow up on it. */
  readonly alone: boolean;
  /** The question whose answer it replies to; left out where it replies to none. */
  readonly after?: string;
}

/**
 * The message that answers, or that says why there is no answer: the bot doesn't answer there, there is no such article, the
 * asker's or the channel's allowance is used up, too many questions wait, answering failed or took too long. It doesn't reject.
 *
 * @param article its id or words of its title; blank for the one that is asked there
 */
export async function answerMessage(bot: Bot, asked: Asked, asking: Asking, article = ''): Promise<Said> {
  const { presenters, metrics, turns, waits } = bot;
  return withinAllowance(bot, asked.place, async (took) => {
    const answered = await turns.take(waits.answer, () => ask(bot, asked, asking, article));
    if (typeof answered === 'string') return { message: messageBody(answered), alone: true };
    const { assistant, meant, answer, manner } = answered;
    const message = presenters.of(assistant, asked.place.library).present(meant, answer, manner);
    metrics.answered(answer.kind, answer.answered ? 'answered' : 'not_answered', took());
    logAnswer(bot, answer, took());
    return { message, alone: false };
  });
}

/** An answer of an article's. */
interface Answered extends InTurn {
  readonly assistant: Assistant;
  readonly manner: Manner;
}

/** Asks an article of the library; or says why nothing is answered there. */
async function ask(bot: Bot, asked: Asked, asking: Asking, article: string): Promise<Answered | string> {
  const desk = deskAt(bot, asked.place);
  const settings = await desk.settings();
  const elsewhere = whyNotHere(settings, asked.place);
  if (elsewhere !== null) return elsewhere;
  const { assistant } = await desk.open(article);
  const manner = { language: settings.dates, isEarlier: false };
  return { assistant, manner, ...(await answerInTurn(bot, assistant, asked, asking)) };
}

/** What a question means after those before it, and the answer to that. */
interface InTurn {
  readonly meant: Asking;
  readonly answer: Answer;
}

/** Answers what a question means after those that its asker asked the same article there before. */
async function answerInTurn(
  { presenters, conversations }: Bot,
  assistant: Assistant,
  { place, id, alone, after }: Asked,
  asking: Asking,
): Promise<InTurn> {
  const { edition } = presenters.of(assistant, place.library);
  const key = [edition, place.user, place.channels[0], alone].join(' ');
  const { plain, words } = askedOf(assistant, asking);
  const before = conversations.before(key, id, after);
  const taken = plain === null ? null : await assistant.standAlone(before, plain);
  const meant = taken === null ? asking : takenAsking(taken);
  const answer = await answerTo(assistant, meant);
  conversations.add(key, id, taken ?? words);
  return { meant, answer: taken === null ? answer : { ...answer, question: plain ?? taken } };
}

function logAnswer({ log, logQuestions }: Bot, { question, kind, answered }: Answer, seconds: number): void {
  log.info({ kind, answered, seconds, ...(logQuestions && { question }) }, 'Answered');
}
