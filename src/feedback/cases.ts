import type { Entry, Reason } from './entry.ts';

/**
 * A report as a case of the end-to-end test. It asserts what the member didn't complain of, and that what didn't answer is
 * shown no more; `reported` is for the person who writes down what is right.
 */
export interface FeedbackCase {
  readonly article: string;
  readonly question: string;
  readonly kind: string;
  readonly answered: boolean;
  readonly speaker?: string;
  readonly shows?: readonly string[];
  readonly hides?: readonly string[];
  readonly dates?: readonly (string | null)[];
  readonly reported: { readonly reason: Reason; readonly note: string };
}

/** What came of turning reports into cases. */
export interface FeedbackCases {
  readonly cases: readonly FeedbackCase[];
  /** Reports whose question isn't known, or whose article isn't among those that the tests have. */
  readonly leftOut: number;
}

/** @param articles names of the tests' articles by the SHA-256 of their text, in hexadecimal */
export function casesOf(entries: readonly Entry[], articles: ReadonlyMap<string, string>): FeedbackCases {
  const cases = entries.flatMap((entry) => caseOf(entry, articles) ?? []);
  return { cases, leftOut: entries.length - cases.length };
}

function caseOf(entry: Entry, articles: ReadonlyMap<string, string>): FeedbackCase | null {
  const { question, answer, reason, note } = entry;
  const article = articles.get(entry.article.hash);
  if (question === null || answer === null || article === undefined) return null;
  const { kind, answered, speaker, dates } = answer;
  const words = answer.excerpts.map(({ text }) => text);
  return {
    article,
    question,
    kind,
    answered,
    ...(speaker !== null && reason !== 'speaker' && reason !== 'unanswered' && { speaker }),
    ...(words.length > 0 && (reason === 'unanswered' ? { hides: words } : { shows: words })),
    ...(dates.length > 0 && reason !== 'date' && reason !== 'unanswered' && { dates }),
    reported: { reason, note },
  };
}

/** Cases as the test's file has them: one a line. */
export function casesJson(cases: readonly FeedbackCase[]): string {
  return `[\n${cases.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n]\n`;
}
