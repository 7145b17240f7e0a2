import type { DateMention } from '../dates/date-mention.ts';
import { writeOut } from '../dates/write-out.ts';
import type { Quotation, Style } from '../quotes/quotation.ts';
import type { Answer, Excerpt, QuotedSpeaker, Speaker } from './answer.ts';

/** What the reader is told of how a quotation is known: "said" is direct speech, "reported" is the article's wording. */
const STYLE_NAME: Record<Style, string> = { direct: 'said', mixed: 'said in part', indirect: 'reported' };

/** How a quotation is known, in a few words; what is thought, wanted or shown is never called said. */
export function howKnown({ style, class: kind }: Pick<Quotation, 'style' | 'class'>): string {
  return kind === 'other' ? 'reported view' : STYLE_NAME[style];
}

/** How whoever the article has no word for is called. */
export const NOT_NAMED = 'Somebody not named';

/** A text as a sentence begins, whatever it was typed like: "The White House …". */
export function atSentenceStart(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** What is told of a question that follows up on others; it stands above the answer. */
export function takenNotice(takenAs: string): string {
  return `Taken to mean: ${takenAs}`;
}

/** "quoted once", "quoted 3 times" */
function timesQuoted(quotations: number): string {
  return quotations === 1 ? 'quoted once' : `quoted ${quotations} times`;
}

/**
 * Those speakers above whose words the number of their quotations stands: all whom the answer is about, but nobody where they take
 * turns, so that it would be said again and again.
 */
export function countedSpeakers({ speakers, excerpts }: Answer): readonly QuotedSpeaker[] {
  return takeTurns(excerpts) ? [] : speakers;
}

/** How often a speaker is quoted in all; null for one who isn't among those counted. */
export function countOf({ name }: Speaker, counted: readonly QuotedSpeaker[]): string | null {
  const entry = counted.find((each) => each.name.start === name.start);
  return entry && entry.quotations > 0 ? timesQuoted(entry.quotations) : null;
}

/** Whether somebody speaks again after somebody else. */
function takeTurns(excerpts: readonly Excerpt[]): boolean {
  const firsts = excerpts.flatMap(({ speakers }) => speakers[0]?.name.start ?? []);
  const runs = firsts.filter((first, index) => first !== firsts[index - 1]);
  return new Set(runs).size < runs.length;
}

/** A date written out for people; both of its readings where it has two. */
export function writtenOut({ value, alternative }: Pick<DateMention, 'value' | 'alternative'>): string {
  if (value === null) return 'Unresolved';
  return alternative ? `${writeOut(value)} or ${writeOut(alternative)}` : writeOut(value);
}
