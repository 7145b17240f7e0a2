import { BESIDES_FORM } from './besides-form.ts';
import { textToCheck } from './check-forms.ts';
import { DATE_FORMS } from './date-forms.ts';
import { BARE_FORMS } from './follow-up/bare-forms.ts';
import { OF_WORDS_FORMS } from './of-words-forms.ts';
import type { Question } from './question.ts';
import type { Form } from './question-form.ts';
import { ARTICLE, form } from './question-form.ts';
import { aboutSubject } from './question-words.ts';
import { SPEAKER_FORMS } from './speaker-forms.ts';
import { tidy } from './tidy.ts';
import { REPORT_FORM, SAID_BY_FORM, WORDS_FORMS } from './words-forms.ts';

const INCOMPLETE_FORMS: readonly Form[] = BARE_FORMS.map(({ pattern, wanted }) => ({
  pattern,
  read: () => ({ asks: 'incomplete', wanted }),
}));

/** In this order: the first that fits is taken, so the narrow ones stand before the wide ones. */
const FORMS: readonly Form[] = [
  ...OF_WORDS_FORMS,
  BESIDES_FORM,
  REPORT_FORM,
  form(
    `(?:(?:give|show|write|make)\\s+(?:me\\s+)?)?(?:an?\\s+|the\\s+)?(?:short\\s+|brief\\s+)?(?:summary|overview|gist|recap|tl;?\\s?dr|abstract)(?:\\s+(?:of\\s+)?(?:it|${ARTICLE}))?(?:,?\\s+please)?`,
    () => ({ asks: 'summary' }),
  ),
  form(
    `(?:please\\s+|can\\s+you\\s+|could\\s+you\\s+)?(?:summari[sz]e|sum\\s+up|recap)(?:\\s+(?:it|this|that|everything|${ARTICLE}))?(?:\\s+up)?(?:,?\\s+please)?`,
    () => ({ asks: 'summary' }),
  ),
  form(
    `what(?:'s|\\s+is|\\s+was|\\s+does)\\s+(?:it|this|that|${ARTICLE})(?:\\s+say|\\s+tell(?:\\s+us)?|\\s+mean)?(?:\\s+(?:all\\s+)?about)?`,
    () => ({ asks: 'summary' }),
  ),
  form(
    `what(?:'s|\\s+is|\\s+are|\\s+were)\\s+the\\s+(?:(?:main|key|most\\s+important)\\s+(?:points?|news|story|message|idea|facts?|takeaways?)|news|gist|story|takeaways?|summary)(?:\\s+(?:of|in|from)\\s+${ARTICLE})?`,
    () => ({ asks: 'summary' }),
  ),
  form("what\\s+(?:has\\s+)?happened|what(?:'s|\\s+is)\\s+(?:going\\s+on|happening|new)", () => ({
    asks: 'summary',
  })),

  ...INCOMPLETE_FORMS,
  ...DATE_FORMS,

  SAID_BY_FORM,
  ...SPEAKER_FORMS,
  ...WORDS_FORMS,

  // Where no day is meant: the words of the question say nothing more than the topic.
  form(
    'what\\s+(?:has\\s+|else\\s+)?happened\\s+(?:in|at|on|to|with|during)\\s+(?<topic>.+)',
    ({ topic = '' }) => ({
      asks: 'passages',
      topic,
    }),
  ),
];

/** Tells what a question asks for. Pure and total: any text gives a question. */
export function readQuestion(text: string): Question {
  const pasted = textToCheck(text);
  if (pasted !== null) return { asks: 'check', text: pasted };
  const question = tidy(text);
  if (!/[\p{L}\p{N}]/u.test(question)) return { asks: 'nothing' };
  const subject = aboutSubject(question);
  if (subject) return { asks: 'about', subject };
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(question);
    const asked = match && read(match.groups ?? {}, question);
    if (asked) return asked;
  }
  return { asks: 'passages', topic: question };
}
