import type { Span } from '../article/span.ts';
import { contains, hull, overlaps } from '../article/span.ts';
import { foldWords } from '../people/fold.ts';
import type { Person } from '../people/people.ts';
import type { Quotation } from '../quotes/quotation.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import type { Pair } from './align.ts';
import type { ArticleWords } from './article-words.ts';
import { isPronoun } from './mention.ts';

/** A piece of a text is somebody's words when so much of it stands in a quotation of theirs. */
const MOSTLY_INSIDE = 0.5;

/** The quotation of which a piece's words mostly are, the one with most of them; null for the article's own words. */
export function quotationOf(
  { words }: ArticleWords,
  spoken: readonly Quotation[],
  piece: readonly Pair[],
): Quotation | null {
  const spans = piece.flatMap((pair) => words[pair.article] ?? []);
  const whole = hull(spans);
  let best: { readonly quotation: Quotation; readonly inside: number } | null = null;
  for (const quotation of spoken) {
    if (!whole || !quotation.content.some((part) => overlaps(part, whole))) continue;
    const inside = spans.filter((span) => quotation.content.some((part) => contains(part, span))).length;
    if (inside >= spans.length * MOSTLY_INSIDE && inside > (best?.inside ?? 0)) best = { quotation, inside };
  }
  return best?.quotation ?? null;
}

/** Whom in the article a name or description means; nothing where it means nobody there. */
export interface KnownAs {
  /** {@link Person.id} of everybody whom it may mean. */
  readonly people: readonly number[];
  /** Where the article names them. */
  readonly mentions: readonly Span[];
  /** What else it calls them. */
  readonly titles: readonly Span[];
}

export function knownAs(people: readonly Person[]): KnownAs {
  return {
    people: people.map(({ id }) => id),
    mentions: people.flatMap(({ mentions }) => mentions),
    titles: people.flatMap(({ titles }) => titles),
  };
}

/** Whom a text names as the speaker. */
export interface Named extends KnownAs {
  /** The name or description as the text has it. */
  readonly name: string;
  /** Whether it is a proper name. */
  readonly named: boolean;
}

/** Whether a quotation is surely somebody else's than the one whom a text names. */
export function isOfAnother(text: string, { speaker, jointly, mention }: Quotation, claimed: Named): boolean {
  const { people, named } = claimed;
  // Whom the article never names is none of those whom it quotes.
  if (people.length === 0) return named && !isSurnameIn(text, mention, claimed.name);
  if (speaker !== null) return ![speaker, ...jointly].some((person) => people.includes(person));
  // Of a speaker who is only described, it is known when nothing that the one named is called fits the description.
  const described = mention !== null && !isPronoun(text.slice(mention.start, mention.end));
  return named && described && !isCalled(text, claimed, mention);
}

/** "Secunia" for "the firm Secunia.com", which a look-up doesn't find: the last word of the name is one of the mention's. */
function isSurnameIn(text: string, mention: Span | null, name: string): boolean {
  const words = (part: string) => part.split(/[^\p{L}\p{N}]+/u).flatMap(foldWords);
  const last = words(name).at(-1);
  return (
    mention !== null && last !== undefined && words(text.slice(mention.start, mention.end)).includes(last)
  );
}

function isCalled(text: string, { name, mentions, titles }: Named, mention: Span): boolean {
  const called = [name, ...[...mentions, ...titles].map(({ start, end }) => text.slice(start, end))];
  const words = new Set(called.flatMap(foldWords));
  return foldWords(text.slice(mention.start, mention.end)).some(
    (word) => !STOP_WORDS.has(word) && words.has(word),
  );
}
