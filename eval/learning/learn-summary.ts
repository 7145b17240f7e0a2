import { z } from 'zod';
import { cut } from '../../src/article/cut.ts';
import { terms } from '../../src/search/terms.ts';
import { findCandidates } from '../../src/summary/candidates.ts';
import { findLead } from '../../src/summary/summarise.ts';
import type { WordModel } from '../../src/summary/word-signs.ts';
import { readWordSigns, WORD_SIGNS } from '../../src/summary/word-signs.ts';
import { Document } from '../documents.ts';
import type { TitledDocument } from '../titled.ts';
import { readTitled } from '../titled.ts';
import type { BinaryExample } from './logistic.ts';
import { fitLogistic } from './logistic.ts';
import { readerOfWork } from './training-data.ts';

/** An article and what people made of it in few sentences. */
export interface SummedUp {
  readonly document: TitledDocument;
  /** Summaries of the whole; each counts as much as the others. */
  readonly references: readonly string[];
  /** How much the article counts. */
  readonly weight: number;
}

/** Penalty of squared weights. */
const PENALTY = 3;

/** A text with fewer sentences has nothing to choose from; a first sentence outside of these bounds, in words, sums nothing up. */
const FEWEST_SENTENCES = 6;
const SHORTEST_LEAD = 15;
const LONGEST_LEAD = 60;

/** How much an article with a summary counts beside one with only a first sentence. */
const SUMMARY_WEIGHT = 3;

const Summarised = Document.extend({ references: z.array(z.string()).min(1) });

/** Reads articles with summaries, and others for their first sentences, without those that are set apart. @throws UserError */
export async function readSummedUp(data: string): Promise<readonly SummedUp[]> {
  const read = await readerOfWork(data);
  const summaries = (await read(Summarised, 'summary/gum-news.jsonl')).map((document) => ({
    document: readTitled(document),
    references: document.references,
    weight: SUMMARY_WEIGHT,
  }));
  const others = await read(Document, 'quotes/meantime.jsonl');
  return [...summaries, ...others.flatMap((document) => fromLead(readTitled(document)))];
}

/** News sums itself up in its first sentence: the rest of an article with that as its summary; none where it doesn't look like one. */
function fromLead(document: TitledDocument): readonly SummedUp[] {
  const { article, tokens } = document;
  const [lead, ...rest] = article.sentences;
  if (!lead || rest.length + 1 < FEWEST_SENTENCES) return [];
  const words = cut(article, lead);
  const length = words.split(/\s+/u).length;
  if (length < SHORTEST_LEAD || length > LONGEST_LEAD) return [];
  const left = tokens.flatMap((token) =>
    token.sentence === 0 ? [] : [{ ...token, sentence: Math.max(-1, token.sentence - 1) }],
  );
  const others = { ...document, article: { ...article, sentences: rest }, tokens: left };
  return [{ document: others, references: [words], weight: 1 }];
}

/** Learns how much each sign of a word tells that a summary uses it. */
export function learnWords(data: readonly SummedUp[]): WordModel {
  const { bias, weights } = fitLogistic(data.flatMap(examplesOf), PENALTY);
  const named = WORD_SIGNS.map((name, at) => [name, weights[at] ?? 0]);
  return { start: bias, weights: Object.fromEntries(named) as WordModel['weights'] };
}

/** Each word once as used and once as not, weighed by how many of the summaries use it. */
function examplesOf({ document, references, weight }: SummedUp): readonly BinaryExample[] {
  const used = references.map((reference) => new Set(terms(reference)));
  const candidates = findCandidates(document);
  const signs = readWordSigns(document.tokens, candidates, findLead(candidates));
  return [...signs].flatMap(([stem, each]): BinaryExample[] => {
    const row = WORD_SIGNS.map((name) => each[name]);
    const share = used.filter((words) => words.has(stem)).length / used.length;
    return [
      { row, positive: true, weight: weight * share },
      { row, positive: false, weight: weight * (1 - share) },
    ];
  });
}
