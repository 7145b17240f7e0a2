import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Answers } from './answer-type.ts';
import { findAnswers } from './answer-type.ts';
import type { Directions } from './directions.ts';
import type { EmbeddedArticle } from './embedded-article.ts';
import { hasPronoun } from './pronouns.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { words } from './terms.ts';
import type { Centre, Seen } from './vectors.ts';
import { centreOf, cosine, seenFrom } from './vectors.ts';

/** One sentence as the ranking sees it. */
export interface IndexedSentence {
  /** Its content tokens, as word pieces. */
  readonly pieces: readonly string[];
  /** The number of the first of them among the article's content tokens. */
  readonly firstToken: number;
  /** Cosine with the sentence before; 0 for the first. */
  readonly likenessToPrevious: number;
  /** Its words, lower case. */
  readonly words: ReadonlySet<string>;
  /** How often each stem occurs in it, stop words left out. */
  readonly counts: ReadonlyMap<string, number>;
  /** Number of its stems. */
  readonly length: number;
  readonly answers: Answers;
  /** It opens with "he", "this", "the …": with something that the sentence before has introduced. */
  readonly anaphoric: boolean;
  /** One of its words stands for somebody named before: "he", "their". */
  readonly pronoun: boolean;
  readonly negated: boolean;
  /** It is a question, which answers none. */
  readonly interrogative: boolean;
}

/** What is worked out once for an article's sentences, so that ranking them for a question is fast. */
export interface SentenceIndex {
  readonly sentences: readonly IndexedSentence[];
  /** Length of a vector. */
  readonly dimensions: number;
  /**
   * The mean vector of all content tokens: what the article is about, which tells none of its sentences from another. Seen from
   * there, likeness is likeness beyond the common subject.
   */
  readonly centre: Centre;
  /** The vectors of all content tokens, one sentence behind the other. */
  readonly tokens: Seen;
  /** The vector of each sentence. */
  readonly pooled: Seen;
  /** The headline's vector; null without a headline. */
  readonly title: Directions | null;
  /** The words of all names, as the encoder's tokenizer has them: lower case, without accents, cut at hyphens. */
  readonly names: ReadonlySet<string>;
  /** Those of them that stand somewhere without a preposition that makes a place of the name. */
  readonly namesOfNoPlace: ReadonlySet<string>;
  /** In how many sentences each stem occurs. */
  readonly frequency: ReadonlyMap<string, number>;
  /** In how many sentences each of the content tokens' word pieces occurs. */
  readonly pieceFrequency: ReadonlyMap<string, number>;
  /** Mean number of stems in a sentence. */
  readonly meanLength: number;
}

/**
 * Counts an embedded article's words and looks at its vectors from their centre: no pass of the encoder, a few milliseconds.
 *
 * @param article the one that was embedded
 */
export function indexSentences(article: Pick<Article, 'text'>, embedded: EmbeddedArticle): SentenceIndex {
  const { dimensions, pieces, pooled, tokens, title } = embedded;
  const centre = centreOf(tokens, dimensions);
  let next = 0;
  const sentences = embedded.sentences.map((span, at): IndexedSentence => {
    const own = pieces[at] ?? [];
    next += own.length;
    return {
      ...countWords(cut(article, span)),
      pieces: own,
      firstToken: next - own.length,
      likenessToPrevious: at > 0 ? cosine(pooled, at - 1, pooled, at, dimensions) : 0,
    };
  });
  const names = sentences.map(({ answers }) => wordsOfNames(answers.names));
  const total = sentences.reduce((sum, { length }) => sum + length, 0);
  return {
    sentences,
    dimensions,
    centre,
    tokens: seenFrom(centre, tokens),
    pooled: seenFrom(centre, pooled),
    title: title?.pooled ?? null,
    names: new Set(names.flat()),
    namesOfNoPlace: new Set(
      sentences.flatMap(({ answers }, at) => withoutPlaces(names[at] ?? [], answers.places)),
    ),
    frequency: frequencyIn(sentences.map(({ counts }) => counts.keys())),
    pieceFrequency: frequencyIn(pieces.map((each) => new Set(each))),
    meanLength: total / Math.max(1, sentences.length),
  };
}

function withoutPlaces(names: readonly string[], places: ReadonlySet<string>): readonly string[] {
  const inPlaces = new Set(wordsOfNames(places));
  return names.filter((word) => !inPlaces.has(word));
}

function wordsOfNames(names: ReadonlySet<string>): readonly string[] {
  return [...names].flatMap((name) => [name, ...words(name)]);
}

/** In how many of the groups each item is; each group has an item once. */
function frequencyIn(groups: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const group of groups) for (const item of group) count(frequency, item);
  return frequency;
}

const ANAPHORIC = /^\P{L}*(?:he|she|it|they|his|her|its|their|this|these|those|such|another|others|the)\b/iu;
/** Words that deny; of a contraction the splitting at the apostrophe leaves "t". */
const NEGATION =
  /\b(?:not|no|never|without|neither|nor|none|cannot|except|unable|fail(?:s|ed)?)\b|n['’]t\b/iu;

/** Nothing but a question, whoever asks it: one with "she asked" behind it tells that it was asked. */
const INTERROGATIVE = /^[^?]*\?["'”’)\]\s]*$/u;

/** Whether a text denies something. */
export function isNegated(text: string): boolean {
  return NEGATION.test(text);
}

/** What a sentence's words tell by themselves. */
type Words = Pick<
  IndexedSentence,
  'words' | 'counts' | 'length' | 'answers' | 'anaphoric' | 'pronoun' | 'negated' | 'interrogative'
>;

function countWords(text: string): Words {
  const all = words(text);
  const stems = all.filter((word) => !STOP_WORDS.has(word)).map(stem);
  const counts = new Map<string, number>();
  for (const term of stems) count(counts, term);
  const own = new Set(all);
  return {
    words: own,
    counts,
    length: stems.length,
    answers: findAnswers(text, (word) => STOP_WORDS.has(word)),
    anaphoric: ANAPHORIC.test(text),
    pronoun: hasPronoun(own),
    negated: isNegated(text),
    interrogative: INTERROGATIVE.test(text),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
