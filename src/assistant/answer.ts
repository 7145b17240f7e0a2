import type { Span } from '../article/span.ts';
import type { Difference, Verdict } from '../check/verdict.ts';
import type { DateMention } from '../dates/date-mention.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { Why } from '../search/rank.ts';

/**
 * What was asked: somebody's words or who said something (`quotes`), a day (`dates`), a `summary`, anything else in the
 * article (`passages`), whether it says a text (`check`), help, greetings and the bot itself (`about`), or not a question at all (`none`).
 */
export type AnswerKind = 'quotes' | 'dates' | 'summary' | 'passages' | 'check' | 'about' | 'none';

/** Who speaks, in the words of the article. */
export interface Speaker {
  /** A full name, or the mention as it stands where the article names nobody. */
  readonly name: Span;
  /** The name with the titles that the article introduces it with: "Russian Defense Minister Sergey Shoigu". */
  readonly introduction: Span;
}

/** Somebody quoted, and how often. */
export interface QuotedSpeaker extends Speaker {
  /** How many quotations of theirs the prose has: direct, mixed and reported, alone or with others. */
  readonly quotations: number;
}

/** A sentence of the article, or a run of them, shown as it stands. */
export interface Excerpt {
  readonly span: Span;
  /** The quotation inside it that answers; null where none does. */
  readonly quotation: Quotation | null;
  /** Who speaks: several who say it together; empty where nobody does or the article has no word for who it is. */
  readonly speakers: readonly Speaker[];
  /** 0 to 1, higher is better. */
  readonly score: number;
  /** What the ranking's score of a sentence is made of; null where no ranking of sentences chose it. */
  readonly why: Why | null;
  /** Its number among the article's sentences, from 1; only in a summary, so that it can be found again. */
  readonly place?: number;
}

/** What stands above a summary. */
export interface Heading {
  readonly title: Span | null;
  /** Of publication, `YYYY-MM-DD`. */
  readonly day: string | null;
  /** Who has published it. */
  readonly source: string | null;
}

/** What came of checking a text against the article. */
export interface Checked {
  /** The text as it was given. */
  readonly text: string;
  readonly verdict: Verdict;
  /** The speaker whom the text names, as a span of it; null where it names none. */
  readonly claimed: Span | null;
  /** Where it parts from the article, in the order of the text. */
  readonly differences: readonly Difference[];
}

/** How a computed answer was worked out. */
export interface Sum {
  /** What it comes to, as TIMEX3 has it: "P25D", "2023-04-18"; null for an order. */
  readonly value: string | null;
  /** The article's expressions that it was worked out from. */
  readonly parts: readonly Span[];
  /** The working for a person, in the program's own words. */
  readonly text: string;
}

/** An answer as data: where the words are, whose they are, how sure it is. Rendering it is somebody else's work. */
export interface Answer {
  /** As it was asked. */
  readonly question: string;
  /** What it was taken to ask, in words that stand alone, where questions before it gave its meaning; left out for others. */
  readonly takenAs?: string;
  readonly kind: AnswerKind;
  /** Whether the article supplies it. When false, `excerpts` holds at most the closest sentence. */
  readonly answered: boolean;
  /** Who was asked about, the answer to "who said …?", or whose words a checked text is; null for nobody or several. */
  readonly speaker: Span | null;
  /**
   * Whoever the answer is about: everybody quoted, in order of appearance; those who were asked about, several where the question
   * fits several; those who said something. Empty for other kinds of answer.
   */
  readonly speakers: readonly QuotedSpeaker[];
  /** Best first; a summary's and one speaker's in the article's order, those of several asked about apart, the passages of a checked text in the text's. */
  readonly excerpts: readonly Excerpt[];
  /** The one that answers first; a timeline in order of time. */
  readonly dates: readonly DateMention[];
  /** Null for every kind but `check`. */
  readonly check: Checked | null;
  /** Only where something was computed. */
  readonly sum?: Sum;
  /** The notice for a person; of the article's words at most a name. */
  readonly message: string;
  /** Only of a summary. */
  readonly heading?: Heading;
}

/** An answer that supplies nothing: the article doesn't say, or the question can't be taken. */
export function refusal(
  question: string,
  kind: AnswerKind,
  message: string,
  closest: readonly Excerpt[] = [],
): Answer {
  return {
    question,
    kind,
    answered: false,
    speaker: null,
    speakers: [],
    excerpts: closest,
    dates: [],
    check: null,
    message,
  };
}

/** An answer with dates that the article gives, or that were computed from them. */
export function datesAnswer(
  question: string,
  found: Pick<Answer, 'excerpts' | 'dates' | 'sum' | 'message'>,
): Answer {
  return { question, kind: 'dates', answered: true, speaker: null, speakers: [], check: null, ...found };
}
