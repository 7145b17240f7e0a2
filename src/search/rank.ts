import type { Evidence, RankingModel } from './evidence.ts';
import { bestSimilarities, EVIDENCE, gatherEvidence } from './evidence.ts';
import { withNamesOfPronouns } from './names-of-pronouns.ts';
import { meets } from './polar.ts';
import type { Query } from './query.ts';
import { RANKING } from './ranking-weights.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** The named parts of a score: log-odds, which add up. */
export interface Why {
  /** What every sentence starts with. */
  readonly start: number;
  /** Token by token, in meaning. */
  readonly lateInteraction: number;
  /** The same words. */
  readonly words: number;
  /** Sentence and question as wholes, in meaning. */
  readonly meaning: number;
  /** The sentence has what the question word asks for: a person, a date, a number, a place, a reason. */
  readonly answerType: number;
  /** The same names. */
  readonly names: number;
  /** What the sentences around it supply: a pronoun's name, the topic, the question that it answers. */
  readonly neighbours: number;
  /** Its place in the article and its length. */
  readonly position: number;
}

/** To which part of the score a piece of evidence belongs. */
const PART_OF: Readonly<Record<keyof Evidence, keyof Why>> = {
  lateInteraction: 'lateInteraction',
  centredInteraction: 'lateInteraction',
  bestMet: 'lateInteraction',
  questionWord: 'answerType',
  bm25: 'words',
  coverage: 'words',
  cosine: 'meaning',
  cosineInContext: 'meaning',
  centredCosine: 'meaning',
  previousCosine: 'neighbours',
  previous: 'neighbours',
  beforePrevious: 'neighbours',
  next: 'neighbours',
  anaphora: 'neighbours',
  names: 'names',
  number: 'answerType',
  time: 'answerType',
  person: 'answerType',
  place: 'answerType',
  reason: 'answerType',
  opening: 'position',
  length: 'position',
};

/** One sentence of the ranking. */
export interface Ranked {
  /** Its index among those that were indexed. */
  readonly sentence: number;
  /** 0 to 1, higher is better: the logistic function of the sum of `why`. */
  readonly score: number;
  /** That sum. */
  readonly logOdds: number;
  readonly why: Why;
  readonly evidence: Evidence;
  /** Best cosine of each of the question's content tokens with one of the sentence's. */
  readonly similarities: readonly number[];
  /** Whether it can answer: it is no question itself, and speaks of all that a yes-or-no question asks about. */
  readonly complete: boolean;
}

/**
 * Ranks all sentences for a question, best first; of equals the earlier one. Questions, and those that don't speak of all that a
 * yes-or-no question asks about, stand behind the others. Pure: the same question, the same ranking.
 *
 * @param model other weights than the learnt ones, for learning them
 */
export function rank(index: SentenceIndex, query: Query, model: RankingModel = RANKING): readonly Ranked[] {
  const best = withNamesOfPronouns(index.sentences, query.nameRows, bestSimilarities(index, query));
  const cosinesOf = (sentence: number) => best[sentence]?.cosines;
  const evidences = gatherEvidence(index, query, best);
  const reasons = evidences.map((evidence) => explain(evidence, model));
  return evidences
    .map((evidence, sentence): Ranked => {
      const own = reasons[sentence] as Why;
      const asked = isQuestion(index, sentence - 1) ? sumOf(reasons[sentence - 1] as Why) : -Infinity;
      // The answer to a question stands behind it.
      const why = { ...own, neighbours: own.neighbours + Math.max(0, asked - sumOf(own)) };
      const logOdds = sumOf(why);
      return {
        sentence,
        score: logistic(logOdds),
        logOdds,
        why,
        evidence,
        similarities: [...(cosinesOf(sentence)?.subarray(0, query.weights.length) ?? [])],
        complete:
          !isQuestion(index, sentence) &&
          meets(query.toMeet, cosinesOf(sentence) ?? [], cosinesOf(sentence - 1), wordsOf(index, sentence)),
      };
    })
    .sort(byLikelihood);
}

/** Complete sentences first, the likeliest first, those as likely in the article's order. */
export function byLikelihood(a: Ranked, b: Ranked): number {
  return Number(b.complete) - Number(a.complete) || b.logOdds - a.logOdds || a.sentence - b.sentence;
}

function sumOf(why: Why): number {
  return Object.values(why).reduce((sum: number, part: number) => sum + part, 0);
}

function isQuestion({ sentences }: SentenceIndex, sentence: number): boolean {
  return sentences[sentence]?.interrogative === true;
}

function wordsOf({ sentences }: SentenceIndex, sentence: number): ReadonlySet<string> {
  return sentences[sentence]?.words ?? new Set();
}

function explain(evidence: Evidence, { start, weights }: RankingModel): Why {
  const why = {
    start,
    lateInteraction: 0,
    words: 0,
    meaning: 0,
    answerType: 0,
    names: 0,
    neighbours: 0,
    position: 0,
  };
  for (const name of EVIDENCE) why[PART_OF[name]] += weights[name] * evidence[name];
  return why;
}

/** The logistic function: log-odds to probability. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
