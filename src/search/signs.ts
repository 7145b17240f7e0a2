import { readAsked } from './query.ts';
import type { Ranked } from './rank.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** What tells whether an article answers a question at all, from the question and the ranking; plain figures, not yet weighed. */
export interface Signs {
  /** Late interaction, BM25 and cosines of the best sentence; see the evidence of the same names. */
  readonly lateInteraction: number;
  readonly bm25: number;
  readonly cosineInContext: number;
  readonly anaphora: number;
  readonly beforePrevious: number;
  /** The highest cosine that any sentence reaches together with the one before it. */
  readonly bestInContext: number;
  /** Cosine of the question's content token that the best sentence meets worst. */
  readonly weakest: number;
  /** The same where the tokens may be met by different sentences. */
  readonly weakestAnywhere: number;
  /** Share of the question's stems that the article has. */
  readonly known: number;
  /** Names in the question, and those that no sentence has. */
  readonly namesAsked: number;
  readonly namesMissing: number;
  /** Figures in the question that the best sentence hasn't. */
  readonly figuresMissing: number;
  /** Logarithm of how many sentences are about as good as the best. */
  readonly rivals: number;
  /** Logarithm of the number of sentences. */
  readonly sentences: number;
  /** Logarithm of the number of different words in the question. */
  readonly words: number;
  /** 1 for a question that denies something, and where only one of question and best sentence does. */
  readonly negated: number;
  readonly negationDiffers: number;
  /** 1 where a number, time, person or place is asked for and the best sentence has none. */
  readonly typeUnmet: number;
}

export const SIGNS = [
  'lateInteraction',
  'bm25',
  'cosineInContext',
  'anaphora',
  'beforePrevious',
  'bestInContext',
  'weakest',
  'weakestAnywhere',
  'known',
  'namesAsked',
  'namesMissing',
  'figuresMissing',
  'rivals',
  'sentences',
  'words',
  'negated',
  'negationDiffers',
  'typeUnmet',
] as const satisfies readonly (keyof Signs)[];

/** Null where there is nothing to judge: no sentence, or a question without a content word. */
export function readSigns(index: SentenceIndex, question: string, ranked: readonly Ranked[]): Signs | null {
  const [top] = ranked;
  const sentence = top && index.sentences[top.sentence];
  const asked = readAsked(question);
  if (!sentence || asked.stems.length === 0) return null;
  const { evidence, similarities, logOdds } = top;
  const anywhere = similarities.map((_, token) => highest(ranked, (each) => each.similarities[token] ?? 0));
  const inArticle = (name: string) => index.sentences.some(({ words }) => words.has(name));
  const met = evidence.number + evidence.time + evidence.person + evidence.place > 0;
  return {
    lateInteraction: evidence.lateInteraction,
    bm25: evidence.bm25,
    cosineInContext: evidence.cosineInContext,
    anaphora: evidence.anaphora,
    beforePrevious: evidence.beforePrevious,
    bestInContext: highest(ranked, (each) => each.evidence.cosineInContext),
    weakest: Math.min(1, ...similarities),
    weakestAnywhere: Math.min(1, ...anywhere),
    known: asked.stems.filter((stem) => index.frequency.has(stem)).length / asked.stems.length,
    namesAsked: asked.names.length,
    namesMissing: asked.names.filter((name) => !inArticle(name)).length,
    figuresMissing: [...asked.figures].filter((figure) => !sentence.answers.figures.has(figure)).length,
    rivals: Math.log(ranked.reduce((sum, each) => sum + Math.exp(each.logOdds - logOdds), 0)),
    sentences: Math.log(ranked.length),
    words: Math.log(1 + asked.words.size),
    negated: Number(asked.negated),
    negationDiffers: Number(asked.negated !== sentence.negated),
    typeUnmet: Number(CHECKED.has(asked.answerType) && !met),
  };
}

const CHECKED: ReadonlySet<string> = new Set(['number', 'time', 'person', 'place']);

function highest(ranked: readonly Ranked[], value: (each: Ranked) => number): number {
  return ranked.reduce((most, each) => Math.max(most, value(each)), 0);
}
