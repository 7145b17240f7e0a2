import { textToCheck } from './check-forms.ts';
import { DATE_FORMS } from './date-forms.ts';
import type { Form } from './question-form.ts';
import { form } from './question-form.ts';
import type { AboutSubject } from './question-words.ts';
import { aboutSubject } from './question-words.ts';
import { SPEAKER_FORMS } from './speaker-forms.ts';
import { SUMMARY_FORMS } from './summary-forms.ts';
import { tidy } from './tidy.ts';
import { REPORT_FORM, SAID_BY_FORM, WORDS_FORMS } from './words-forms.ts';

/** What a question asks for; names and topics are still the asker's words. */
export type Question =
  /** Somebody's words, on a topic or all of them. */
  | { readonly asks: 'words'; readonly speaker: string; readonly topic: string | null }
  /** What somebody thinks, wants or shows: their words, and what is reported of that. */
  | { readonly asks: 'views'; readonly speaker: string; readonly topic: string | null }
  /** One thing if the article quotes anybody called `speaker`, else another. */
  | {
      readonly asks: 'if-quoted';
      readonly speaker: string;
      readonly wanted: Question;
      readonly otherwise: Question;
    }
  /** Who said something. */
  | { readonly asks: 'speaker'; readonly topic: string }
  /** Anybody's words, on a topic or all of them. */
  | { readonly asks: 'words-on'; readonly topic: string | null }
  /** Everybody who is quoted. */
  | { readonly asks: 'speakers' }
  /** The day of an event. */
  | { readonly asks: 'date'; readonly event: string }
  /** Since when it is, or until when. */
  | { readonly asks: 'bound'; readonly bound: 'start' | 'end'; readonly event: string }
  /** How long it takes. */
  | { readonly asks: 'length'; readonly event: string }
  /** How much time lies between two events or dates; `unit` null for one that suits. */
  | {
      readonly asks: 'between';
      readonly from: string;
      readonly to: string;
      readonly unit: 'day' | 'week' | 'month' | 'year' | null;
    }
  /** What happened on a day, or in a month or year. */
  | { readonly asks: 'on-day'; readonly day: string }
  /** Which of two events or dates came first. */
  | { readonly asks: 'order'; readonly first: string; readonly second: string }
  | { readonly asks: 'published' }
  | { readonly asks: 'updated' }
  | { readonly asks: 'timeline' }
  /** What stands for the whole; in so many sentences where a length is asked for. */
  | { readonly asks: 'summary'; readonly sentences?: number }
  /** Whether the article says a text, which is kept as it was pasted. */
  | { readonly asks: 'check'; readonly text: string }
  /** A greeting, thanks, help, the bot itself. */
  | { readonly asks: 'about'; readonly subject: AboutSubject }
  /** Anything else about the article: a question or a topic. */
  | { readonly asks: 'passages'; readonly topic: string }
  /** Blank, or no words at all. */
  | { readonly asks: 'nothing' };

/** In this order: the first that fits is taken, so the narrow ones stand before the wide ones. */
const FORMS: readonly Form[] = [
  REPORT_FORM,
  ...SUMMARY_FORMS,
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
