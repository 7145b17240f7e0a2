import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import { foldWords } from '../people/fold.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { Pair } from './align.ts';
import type { ArticleWords } from './article-words.ts';

/** A piece of a text is somebody's words when so much of it stands in a quotation of theirs. */
const MOSTLY_INSIDE = 0.5;

/** The quotation of which a piece's words mostly are, the one with most of them; null for the article's own words. */
export function quotationOf(
  { words }: ArticleWords,
  spoken: readonly Quotation[],
  piece: readonly Pair[],
): Quotation | null {
  const spans = piece.flatMap((pair) => words[pair.article] ?? []);
  let best: { readonly quotation: Quotation; readonly inside: number } | null = null;
  for (const quotation of spoken) {
    const inside = spans.filter((span) => quotation.content.some((part) => contains(part, span))).length;
    if (inside >= spans.length * MOSTLY_INSIDE && inside > (best?.inside ?? 0)) best = { quotation, inside };
  }
  return best?.quotation ?? null;
}

/** Whom a text names as the speaker, as far as the article knows them. */
export interface Named {
  /** The name or description as the text has it. */
  readonly name: string;
  /** Whether it is a proper name. */
  readonly named: boolean;
  /** {@link Person.id} of everybody in the article whom it may mean; empty where it means nobody there. */
  readonly people: readonly number[];
  /** Where the article names them. */
  readonly mentions: readonly Span[];
}

/** Whether a quotation is surely somebody else's than the one whom a text names. */
export function isOfAnother(text: string, { speaker, jointly, mention }: Quotation, claimed: Named): boolean {
  const { people, named, name } = claimed;
  if (speaker !== null && people.length > 0)
    return ![speaker, ...jointly].some((person) => people.includes(person));
  if (!named || mentionFits(text, mention, name)) return false;
  // A name that the article never has is another's than a speaker it names; of an unnamed one nothing is known.
  return people.length === 0 && (speaker !== null || mention !== null);
}

function mentionFits(text: string, mention: Span | null, name: string): boolean {
  if (!mention) return false;
  const words = new Set(foldWords(text.slice(mention.start, mention.end)));
  return foldWords(name).some((word) => words.has(word));
}
