import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { contains, intersection, overlapping } from '../article/span.ts';
import { TITLE } from '../language/tag.ts';
import type { Token } from '../language/token.ts';
import type { People } from '../people/people.ts';
import { findQuoted } from '../quotes/quotation-marks.ts';
import { terms } from '../search/terms.ts';
import { findLeanings } from './leaning.ts';
import { SHELL_NOUNS } from './leaning-words.ts';
import { findStrangers } from './strangers.ts';

/** A sentence that may be chosen, if what it leans on is. */
export interface Candidate {
  /** Its index among the article's sentences. */
  readonly sentence: number;
  /** The stems of its content words, each once. */
  readonly stems: ReadonlySet<string>;
  /** Number of its content words. */
  readonly length: number;
  /** Part of its letters that stand in quotation marks, 0 to 1. */
  readonly spoken: number;
  /** Outside of quotation marks it speaks of "you" or "me": as a rule an appeal of the newsroom, not its news. */
  readonly personal: boolean;
  /** It can't be understood without the sentence before it. */
  readonly leansOnPrevious: boolean;
  /** One of each of these sets of sentences must stand before it. */
  readonly leansOn: readonly ReadonlySet<number>[];
}

/** What is known of an article whose sentences are chosen from. */
export interface Source {
  readonly article: Pick<Article, 'text' | 'sentences' | 'paragraphs' | 'title'>;
  /** Those of the title and the sentences. */
  readonly tokens: readonly Token[];
  readonly people: People;
}

/** Every whole sentence of an article, in order, with what it leans on. */
export function findCandidates({ article, tokens, people }: Source): readonly Candidate[] {
  const quoted = findQuoted(article);
  const leanings = findLeanings(article, tokens, people);
  const strangers = findStrangers(article, people);
  const places = placesOfNouns(tokens);
  return article.sentences.flatMap((span, sentence): Candidate[] => {
    const words = cut(article, span);
    const quotations = overlapping(quoted, span);
    if (!isWhole(words) || !quotations.every((quotation) => contains(span, quotation))) return [];
    const spoken = spokenPart(article, span, quotations);
    // Who speaks isn't said.
    if (spoken > MOSTLY) return [];
    const { onPrevious = false, onNouns = [] } = leanings[sentence] ?? {};
    const stems = terms(words);
    const { earlier, unknown } = introductions(onNouns, places, sentence);
    return [
      {
        sentence,
        stems: new Set(stems),
        length: stems.length,
        spoken,
        personal: isPersonal(article, span, quotations),
        leansOnPrevious: (onPrevious || unknown) && sentence > 0,
        leansOn: [...earlier, ...(strangers[sentence] ?? [])],
      },
    ];
  });
}

/** A sentence with more of its letters in quotation marks has no room for "she said". */
const MOSTLY = 0.95;

/** Words for the writer and the reader. */
const PERSONAL = /\b(?:I|[Mm]e|[Mm]y|[Yy]ou|[Yy]our)\b/u;

function isPersonal({ text }: Source['article'], { start, end }: Span, quotations: readonly Span[]): boolean {
  let at = start;
  for (const quotation of quotations) {
    if (PERSONAL.test(text.slice(at, quotation.start))) return true;
    at = quotation.end;
  }
  return PERSONAL.test(text.slice(at, end));
}

/** Where bare nouns have stood before; `unknown` where one nowhere has, though it sums up something. */
function introductions(
  nouns: readonly string[],
  places: ReadonlyMap<string, ReadonlySet<number>>,
  sentence: number,
): { earlier: readonly ReadonlySet<number>[]; unknown: boolean } {
  const known = nouns.filter((noun) => firstOf(places.get(noun) ?? NOWHERE) < sentence);
  return {
    earlier: known.map((noun) => places.get(noun) ?? NOWHERE),
    unknown: nouns.some((noun) => !known.includes(noun) && SHELL_NOUNS.has(noun)),
  };
}

const NOWHERE: ReadonlySet<number> = new Set();

function spokenPart(article: Source['article'], span: Span, quotations: readonly Span[]): number {
  const inside = quotations.reduce((sum, each) => sum + letters(cut(article, intersection(span, each))), 0);
  return inside / Math.max(1, letters(cut(article, span)));
}

function letters(words: string): number {
  return words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The sentences that have each noun, in order; the headline's "crash" doesn't say yet which one it was. */
function placesOfNouns(tokens: readonly Token[]): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  for (const { lemma, pos, sentence } of tokens) {
    if (pos !== 'NOUN' || sentence === TITLE) continue;
    const known = places.get(lemma);
    if (known) known.add(sentence);
    else places.set(lemma, new Set([sentence]));
  }
  return places;
}

/** The first sentence of several, which are in order; beyond all where there is none. */
function firstOf(sentences: ReadonlySet<number>): number {
  const [first = Number.POSITIVE_INFINITY] = sentences;
  return first;
}

/** Words that a sentence has at least. */
const FEWEST_WORDS = 5;

/** What only makes sense on its page: an item of a list, a picture's or a form's words, "the table below". */
const OF_THE_PAGE =
  /^(?:\p{N}{1,2}\s*[.):–—-]\s|[•*–—-]\s)|\b(?:below|as follows)\W*$|\((?:pictured|photo|left|right|above)|\b(?:click|tap) (?:here|on)\b|\b(?:subscribe to|sign up for) (?:our|the)\b/iu;

/** A whole sentence: it ends as one that tells something, has some length and keeps both halves of its quotations. */
function isWhole(sentence: string): boolean {
  const count = (pattern: RegExp) => sentence.match(pattern)?.length ?? 0;
  const ends = /[.!…]["'”’»)\]]*$/u.test(sentence) && !OF_THE_PAGE.test(sentence);
  return ends && count(/["“”«»]/gu) % 2 === 0 && count(/\p{L}+/gu) >= FEWEST_WORDS;
}
