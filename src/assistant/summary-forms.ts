import { SUMMARY_LENGTHS } from '../summary/summarise.ts';
import type { Form } from './question-form.ts';
import { ARTICLE, form } from './question-form.ts';

const IT = `(?:it|this|that|everything|${ARTICLE})`;

const SUMMARY = '(?:summary|overview|gist|recap|tl;?\\s?dr|abstract)';

const GIVE = '(?:(?:give|show|write|make)\\s+(?:me\\s+|us\\s+)?)?(?:an?\\s+|the\\s+)?';

const OF_IT = `(?:\\s+(?:of\\s+)?${IT})?`;

/** Questions for the article as a whole. */
const QUESTIONS: readonly string[] = [
  `${GIVE}${SUMMARY}${OF_IT}(?:,?\\s+please)?`,
  `(?:please\\s+|can\\s+you\\s+|could\\s+you\\s+)?(?:(?:summari[sz]e|sum\\s+up|recap)(?:\\s+${IT})?(?:\\s+up)?|sum\\s+${IT}\\s+up)(?:\\s+for\\s+(?:me|us))?(?:,?\\s+please)?`,
  `what(?:'s|\\s+is|\\s+was|\\s+does)\\s+(?:it|this|that|${ARTICLE})(?:\\s+say|\\s+tell(?:\\s+us)?|\\s+mean)?(?:\\s+(?:all\\s+)?about)?`,
  `what(?:'s|\\s+is|\\s+are|\\s+were)\\s+the\\s+(?:(?:main|key|most\\s+important)\\s+(?:points?|news|story|message|idea|facts?|takeaways?)|news|gist|story|takeaways?|summary)(?:\\s+(?:of|in|from)\\s+${ARTICLE})?`,
  `(?:the\\s+)?(?:main|key|most\\s+important)\\s+(?:points?|ideas?|facts?|takeaways?)(?:\\s+(?:of|in|from)\\s+${ARTICLE})?(?:,?\\s+please)?`,
  "what\\s+(?:has\\s+)?happened|what(?:'s|\\s+is)\\s+(?:going\\s+on|happening|new)",
];

const SHORT = 'short(?:er)?|brief|quick|concise';
const MEDIUM = 'medium|medium-length|normal';
const LONG = 'long(?:er)?|detailed|full(?:er)?|extended|in-depth|thorough|comprehensive';

/** Numbers of sentences, in words as people say them. */
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  'a single': 1,
  one: 1,
  'a couple of': 2,
  two: 2,
  'a few': 3,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** Longest first: "a few" begins with "a". */
const COUNT = `(?<count>[1-9]\\d?|${Object.keys(COUNTS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** How long it is to be, in words that stand beside the question. */
const SO_LONG = `(?:in\\s+(?:about\\s+|just\\s+|only\\s+|exactly\\s+|at\\s+most\\s+|under\\s+|no\\s+more\\s+than\\s+)?${COUNT}\\s+(?:short\\s+)?(?:sentences?|lines?|(?:bullet\\s+|key\\s+)?points?|bullets)|(?<short>briefly|in\\s+(?:brief|short|a\\s+nutshell|(?:an?|one|two|three|a\\s+few)\\s+words?))|(?<long>in\\s+(?:more\\s+)?(?:detail|depth)|at\\s+length))`;

/**
 * Questions for a summary: of a length that is asked for (a name of `/summary`, or a number of sentences), or of none. Those
 * with a length come first.
 */
export const SUMMARY_FORMS: readonly Form[] = [
  form(
    `${GIVE}(?:very\\s+|really\\s+|more\\s+)?(?:(?<short>${SHORT})|(?<medium>${MEDIUM})|(?<long>${LONG}))\\s+(?:${SUMMARY}|version)${OF_IT}(?:,?\\s+please)?`,
    asked,
  ),
  form(`${GIVE}${COUNT}[-\\s](?:sentence|line)\\s+${SUMMARY}${OF_IT}(?:,?\\s+please)?`, asked),
  form(`${GIVE}${SUMMARY}\\s+of\\s+${COUNT}\\s+(?:sentences?|lines?)`, asked),
  form(`(?<short>briefly)\\s+(?:summari[sz]e|sum\\s+up|recap)(?:\\s+${IT})?`, asked),
  ...QUESTIONS.flatMap((question) => [
    form(`(?:${question}),?\\s+${SO_LONG}`, asked),
    form(`${SO_LONG},?\\s+(?:${question})`, asked),
  ]),
  ...QUESTIONS.map((question) => form(question, asked)),
];

function asked({ count, short, medium, long }: Readonly<Record<string, string | undefined>>) {
  const sentences = count === undefined ? undefined : countNamed(count);
  const named = (short && 'short') || (medium && 'medium') || (long && 'long');
  const length = sentences ?? (named && SUMMARY_LENGTHS[named as keyof typeof SUMMARY_LENGTHS]);
  return { asks: 'summary' as const, ...(length && { sentences: length }) };
}

function countNamed(words: string): number {
  return COUNTS[words.toLowerCase().replaceAll(/\s+/gu, ' ')] ?? Number(words);
}
