import { textToCheck } from './check-forms.ts';
import type { Form } from './question-form.ts';
import { ARTICLE, form, TOPIC } from './question-form.ts';
import type { AboutSubject } from './question-words.ts';
import { aboutSubject } from './question-words.ts';
import { SPEAKER_FORMS } from './speaker-forms.ts';
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
  | { readonly asks: 'published' }
  | { readonly asks: 'updated' }
  | { readonly asks: 'timeline' }
  | { readonly asks: 'summary' }
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

  form(
    `(?:when|what\\s+(?:day|date|time)|(?:on|at)\\s+(?:what|which)\\s+(?:day|date|time))\\s+(?:was|is|were|did|has)\\s+(?:it|this|${ARTICLE})\\s+(?:been\\s+)?(?:last\\s+)?(?:updated?|changed?|modified|edited|corrected|revised)(?:\\s+last)?`,
    () => ({ asks: 'updated' }),
  ),
  form(
    `(?:last\\s+)?update[ds]?(?:\\s+(?:date|time|when))?|(?:what\\s+is\\s+)?the\\s+date\\s+of\\s+the\\s+(?:last\\s+)?update`,
    () => ({ asks: 'updated' }),
  ),
  form(
    `(?:when|what\\s+(?:day|date|time)|(?:on|at)\\s+(?:what|which)\\s+(?:day|date|time))\\s+(?:was|is|were|did|has)\\s+(?:it|this|${ARTICLE})\\s+(?:been\\s+|first\\s+)?(?:published?|posted?|written|released|printed|dated|appear(?:ed)?|come\\s+out|from)`,
    () => ({ asks: 'published' }),
  ),
  form(
    `(?:published(?:\\s+when)?|publication\\s+date|(?:what(?:'s|\\s+is)\\s+)?the\\s+(?:publication\\s+date|date\\s+of\\s+(?:publication|${ARTICLE}))(?:\\s+of\\s+${ARTICLE})?|how\\s+old\\s+is\\s+(?:it|${ARTICLE}))`,
    () => ({ asks: 'published' }),
  ),
  form(
    `(?:(?:show|give)\\s+(?:me\\s+)?)?(?:the\\s+|a\\s+)?(?:timeline|chronology|time\\s?line|dates)(?:\\s+of\\s+(?:the\\s+)?(?:events|${ARTICLE}))?|when|what\\s+happened\\s+when|in\\s+(?:which|what)\\s+order.*`,
    () => ({ asks: 'timeline' }),
  ),
  form(
    `(?:and\\s+|so\\s+|but\\s+)?(?:(?:since|until|till|from|by)\\s+)?(?:when|(?:(?:on|in|at|during)\\s+)?(?:what|which)\\s+(?:exact\\s+)?(?:day|date|month|year|week|time)|how\\s+(?:long(?:\\s+ago)?|many\\s+(?:days|weeks|months|years|hours)))\\b\\s*${TOPIC}`,
    ({ topic = '' }) => ({ asks: 'date', event: topic }),
  ),

  SAID_BY_FORM,
  ...SPEAKER_FORMS,
  ...WORDS_FORMS,
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
