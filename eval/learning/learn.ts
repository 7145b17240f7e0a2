import { embedArticle } from '../../src/search/embedded-article.ts';
import type { Encoder } from '../../src/search/encoder.ts';
import type { RankingModel } from '../../src/search/evidence.ts';
import { EVIDENCE } from '../../src/search/evidence.ts';
import { readQuery } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import type { SentenceIndex } from '../../src/search/sentence-index.ts';
import { indexSentences } from '../../src/search/sentence-index.ts';
import type { AnswerableModel } from '../../src/search/signs.ts';
import { readSigns, SIGNS } from '../../src/search/signs.ts';
import { casesFrom } from './cases.ts';
import type { ListExample } from './listwise.ts';
import { fitListwise } from './listwise.ts';
import type { BinaryExample } from './logistic.ts';
import { fitLogistic } from './logistic.ts';
import type { KnownDocument, TrainingData } from './training-data.ts';
import { joinPassages } from './training-data.ts';

/** Penalties of squared weights and sizes, chosen by cross-validation over the articles learnt from. */
const RANKING_PENALTY = 3;
const ANSWERABLE_PENALTY = 50;
const PASSAGES_JOINED = 5;

/** Each set of questions counts as much as so many. */
const SET_WEIGHT = 500;

/** Learns how much each piece of evidence weighs. */
export async function learnRanking(data: TrainingData, encoder: Encoder): Promise<RankingModel> {
  const sets = [...data.retrieval, joinPassages(data.abstention, PASSAGES_JOINED)];
  const examples: ListExample[] = [];
  for (const documents of sets) {
    const own = await listExamples(documents, encoder);
    examples.push(...own.map((example) => ({ ...example, weight: SET_WEIGHT / own.length })));
  }
  const weights = fitListwise(examples, RANKING_PENALTY);
  // The softmax leaves scale and start open; they are set so that a score is the probability that the sentence answers.
  const scored = examples.flatMap(({ rows, gold, weight }) =>
    rows.map(
      (row, at): BinaryExample => ({ row: [product(row, weights)], positive: gold.includes(at), weight }),
    ),
  );
  const { bias, weights: scale } = fitLogistic(scored, 0);
  return {
    start: bias,
    weights: named(
      EVIDENCE,
      weights.map((weight) => weight * (scale[0] ?? 1)),
    ),
  };
}

async function listExamples(documents: readonly KnownDocument[], encoder: Encoder): Promise<ListExample[]> {
  const examples: ListExample[] = [];
  for (const document of documents) {
    const index = await indexOf(document.sentences, encoder);
    for (const { question, gold } of document.questions) {
      if (gold.length === 0) continue;
      const rows: number[][] = [];
      const query = readQuery(index, question, await encoder.encode(question));
      for (const { sentence, evidence } of rank(index, query))
        rows[sentence] = EVIDENCE.map((name) => evidence[name]);
      examples.push({ rows, gold, weight: 1 });
    }
  }
  return examples;
}

/** Learns how much each sign weighs. */
export async function learnAnswerable(
  data: TrainingData,
  encoder: Encoder,
  ranking: RankingModel,
): Promise<AnswerableModel> {
  const examples: BinaryExample[] = [];
  for (const { sentences, question, positive, weight } of casesFrom(data)) {
    const index = await indexOf(sentences, encoder);
    const query = readQuery(index, question, await encoder.encode(question));
    const signs = readSigns(index, query, rank(index, query, ranking));
    if (signs) examples.push({ row: SIGNS.map((name) => signs[name]), positive, weight });
  }
  const { bias, weights } = fitLogistic(examples, ANSWERABLE_PENALTY);
  return { start: bias, weights: named(SIGNS, weights) };
}

/** Texts are indexed once: learning asks the same one many questions. */
const indexes = new WeakMap<readonly string[], SentenceIndex>();

async function indexOf(sentences: readonly string[], encoder: Encoder): Promise<SentenceIndex> {
  const known = indexes.get(sentences);
  if (known) return known;
  let end = 0;
  const spans = sentences.map((sentence) => {
    const start = end;
    end += sentence.length + 1;
    return { start, end: end - 1 };
  });
  const text = sentences.join(' ');
  const index = indexSentences({ text }, await embedArticle({ text, sentences: spans }, encoder));
  indexes.set(sentences, index);
  return index;
}

function product(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0);
}

function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])) as Record<Name, number>;
}
