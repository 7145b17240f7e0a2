import type { APIModalInteractionResponseCallbackData, ModalSubmitInteraction } from 'discord.js';
import { ComponentType, TextInputStyle } from 'discord.js';
import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Answer } from '../assistant/answer.ts';
import type { Entry, Reason } from '../feedback/entry.ts';
import { LONGEST_NOTE, REASONS } from '../feedback/entry.ts';
import { FeedbackRefused } from '../feedback/feedback-log.ts';
import { textHash } from '../text-hash.ts';
import { promise, respond } from './acknowledge.ts';
import { lineOf } from './asking.ts';
import type { Bot } from './bot.ts';
import type { ButtonId } from './button-id.ts';
import { candidatesFor } from './candidates.ts';
import { settles } from './deadline.ts';
import { deliver } from './failures.ts';
import { messageBody } from './message-body.ts';
import type { Rebuilt } from './presenter.ts';
import { pressedArticle } from './pressed-article.ts';
import { notice } from './render.ts';

/** Names of the form's fields. */
const [REASON, NOTE] = ['reason', 'note'];

/** The form behind "Wrong?"; it has the id of its button, and so all that the button knows. */
export function feedbackForm(customId: string): APIModalInteractionResponseCallbackData {
  const options = Object.entries(REASONS).map(([value, label]) => ({ value, label }));
  return {
    custom_id: customId,
    title: 'What is wrong with this answer?',
    components: [
      {
        type: ComponentType.Label,
        label: 'It is wrong because',
        component: { type: ComponentType.StringSelect, custom_id: REASON, options, required: true },
      },
      {
        type: ComponentType.Label,
        label: 'What should it say?',
        description: 'Kept with the question and the answer, without your name.',
        component: {
          type: ComponentType.TextInput,
          custom_id: NOTE,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: LONGEST_NOTE,
        },
      },
    ],
  };
}

const THANKS = 'Thank you, it is noted, without your name.';
const FULL = 'Thank you, but I can keep no more such notes now.';
const UNREADABLE =
  'That form isn’t one of mine, or is of an article that isn’t here any more. Please ask again.';

/** Keeps what a member says is wrong. Handles its own failures. */
export async function handleForm(bot: Bot, form: ModalSubmitInteraction): Promise<void> {
  const id = bot.presenters.ids.open(form.customId);
  const noted = typeof id === 'string' ? Promise.resolve(UNREADABLE) : keep(bot, form, id);
  await deliver(
    bot,
    async () => {
      if (!(await settles(bot.waits.acknowledge, noted))) await promise(form, true);
      await respond(form, messageBody(notice(await noted)), true);
    },
    (sorry) => respond(form, sorry, true),
  );
}

async function keep(bot: Bot, form: ModalSubmitInteraction, id: ButtonId): Promise<string> {
  const shown = form.message?.content ?? '';
  const read = await bot.turns.take(bot.waits.answer, async () => {
    const article = await pressedArticle(bot, form, id);
    if (typeof article === 'string') return null;
    const { assistant, presenter } = article;
    return { assistant, rebuilt: await presenter.rebuild(id, shown, candidatesFor(form)) };
  });
  if (!read) return UNREADABLE;
  try {
    await bot.feedback.append(entryOf(read.assistant.article, form, read.rebuilt, shown));
    return THANKS;
  } catch (error) {
    if (!(error instanceof FeedbackRefused)) throw error;
    bot.log.warn({ err: error }, 'Feedback could not be kept');
    return FULL;
  }
}

function entryOf(
  article: Article,
  { fields, createdAt }: ModalSubmitInteraction,
  { asked }: Rebuilt,
  shown: string,
): Entry {
  return {
    feedback: 1,
    at: createdAt.toISOString(),
    reason: reasonOf(fields.getStringSelectValues(REASON)),
    note: fields.getTextInputValue(NOTE),
    article: {
      title: article.title && cut(article, article.title),
      hash: textHash(article.text),
    },
    question: asked && lineOf(asked.asking),
    answer: asked && answerKept(article, asked.answer),
    shown,
  };
}

function reasonOf([chosen = '']: readonly string[]): Reason {
  return chosen in REASONS ? (chosen as Reason) : 'other';
}

/** More excerpts of an answer than a person looks at. */
const MOST_EXCERPTS = 10;

/** An answer as far as it can be wrong. */
function answerKept(article: Article, answer: Answer): Entry['answer'] {
  return {
    kind: answer.kind,
    answered: answer.answered,
    speaker: answer.speaker && cut(article, answer.speaker),
    excerpts: answer.excerpts.slice(0, MOST_EXCERPTS).map(({ span, speakers }) => ({
      text: cut(article, span),
      speakers: speakers.map(({ name }) => cut(article, name)),
    })),
    dates: answer.dates.map(({ value }) => value),
    message: answer.message,
  };
}
