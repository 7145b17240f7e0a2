import { TITLE } from '../language/tag.ts';
import type { PartOfSpeech, Token } from '../language/token.ts';
import { terms } from '../search/terms.ts';
import type { Candidate } from './candidates.ts';

/** What tells that a word of an article matters to a summary of it; each 0 or 1 unless it says otherwise. */
export interface WordSigns {
  /** It stands in the headline. */
  readonly title: number;
  /** It stands in the sentence that tells the news. */
  readonly lead: number;
  /** In how many sentences it stands, early ones before all: logarithm of 1 + Σ exp(−place ÷ 5). */
  readonly early: number;
  /** Logarithm of the number of sentences it stands in. */
  readonly often: number;
  readonly name: number;
  readonly verb: number;
  readonly adjective: number;
  readonly adverb: number;
  /** It stands in direct speech only. */
  readonly spoken: number;
}

/** In the order in which they are learnt. */
export const WORD_SIGNS: readonly (keyof WordSigns)[] = [
  'title',
  'lead',
  'early',
  'often',
  'name',
  'verb',
  'adjective',
  'adverb',
  'spoken',
];

/** After so many sentences the advantage of an early place has fallen to 1/e: news tells the most important first. */
const EARLY_SENTENCES = 5;

/** What is gathered of one word, by its stem. */
interface Occurrences {
  readonly sentences: Set<number>;
  readonly parts: Set<PartOfSpeech>;
  inTitle: boolean;
  outsideSpeech: boolean;
}

/** Direct speech from this part of a sentence on. */
const SPOKEN = 0.3;

/**
 * The signs of every content word of the sentences, by its stem.
 *
 * @param candidates the whole sentences
 * @param lead index of the sentence that tells the news
 */
export function readWordSigns(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  lead: number,
): ReadonlyMap<string, WordSigns> {
  const spoken = new Set(
    candidates.flatMap((candidate) => (candidate.spoken >= SPOKEN ? [candidate.sentence] : [])),
  );
  const signs = new Map<string, WordSigns>();
  for (const [stem, occurrences] of gather(tokens, (sentence) => spoken.has(sentence)))
    if (occurrences.sentences.size > 0) signs.set(stem, signsOf(occurrences, lead));
  return signs;
}

function gather(
  tokens: readonly Token[],
  isSpoken: (sentence: number) => boolean,
): ReadonlyMap<string, Occurrences> {
  const words = new Map<string, Occurrences>();
  for (const token of tokens) {
    for (const stem of terms(token.text)) {
      const word = words.get(stem) ?? unseen();
      words.set(stem, word);
      word.parts.add(token.pos);
      if (token.sentence === TITLE) word.inTitle = true;
      else word.sentences.add(token.sentence);
      word.outsideSpeech ||= token.sentence !== TITLE && !isSpoken(token.sentence);
    }
  }
  return words;
}

function unseen(): Occurrences {
  return {
    sentences: new Set(),
    parts: new Set(),
    inTitle: false,
    outsideSpeech: false,
  };
}

function signsOf({ sentences, parts, inTitle, outsideSpeech }: Occurrences, lead: number): WordSigns {
  let early = 0;
  for (const sentence of sentences) early += Math.exp(-sentence / EARLY_SENTENCES);
  const is = (part: PartOfSpeech) => Number(parts.has(part));
  return {
    title: Number(inTitle),
    lead: Number(sentences.has(lead)),
    early: Math.log(1 + early),
    often: Math.log(sentences.size),
    name: is('PROPN'),
    verb: is('VERB'),
    adjective: is('ADJ'),
    adverb: is('ADV'),
    spoken: Number(!outsideSpeech),
  };
}

/** How much each sign weighs, and what every word starts with: log-odds. */
export interface WordModel {
  readonly start: number;
  readonly weights: Readonly<Record<keyof WordSigns, number>>;
}
