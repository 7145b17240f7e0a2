import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readArticle } from '../../src/article/read-article.ts';
import { UserError } from '../../src/errors.ts';

/** A question whose answer, or lack of one, is known. */
interface KnownQuestion {
  readonly question: string;
  /** Indexes of the sentences that answer; none where the article doesn't. */
  readonly gold: readonly number[];
  readonly kind: 'answerable' | 'adversarial' | 'off-topic';
}

/** A text as its sentences, and questions about it. */
export interface KnownDocument {
  /** The article that it is part of. */
  readonly article: string;
  readonly sentences: readonly string[];
  readonly questions: readonly KnownQuestion[];
}

/** What there is to learn from. */
export interface TrainingData {
  /** Sets of texts with questions that they answer. */
  readonly retrieval: readonly (readonly KnownDocument[])[];
  /** Passages with questions that they answer and others. */
  readonly abstention: readonly KnownDocument[];
}

const Offsets = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const Document = z.object({ id: z.string(), title: z.string(), text: z.string() });
const Retrieval = Document.extend({
  sentences: z.array(Offsets),
  questions: z.array(z.object({ question: z.string(), gold: z.array(z.int().nonnegative()) })),
});
const Abstention = Document.extend({
  questions: z.array(
    z.object({
      question: z.string(),
      answers: z.array(z.string()),
      kind: z.enum(['answerable', 'adversarial', 'off-topic']),
    }),
  ),
});
const Split = z.object({ look: z.array(z.string()) });

/** Reads the documents that may be learnt from: those that `split.json` doesn't set apart for looking at the result. */
export async function readTrainingData(data: string): Promise<TrainingData> {
  const read = await readerOfWork(data);
  const abstention = await read(Abstention, 'abstention/squad2-even.jsonl');
  return {
    retrieval: [
      (await read(Retrieval, 'retrieval/xquad-r.jsonl')).map(fromRetrieval),
      (await read(Retrieval, 'retrieval/selqa-dev.jsonl')).map(fromRetrieval),
    ],
    abstention: abstention.map(fromAbstention),
  };
}

/** Reads a file of one document a line, without the documents that are set apart. */
export async function readerOfWork(data: string) {
  const { look } = parse(Split, await readText(join(data, 'split.json')), 'split.json');
  const apart = new Set(look);
  return async <T extends { readonly id: string }>(schema: z.ZodType<T>, name: string): Promise<T[]> =>
    (await readText(join(data, name)))
      .split('\n')
      .flatMap((line, at) => (line.trim() ? [parse(schema, line, `${name}:${at + 1}`)] : []))
      .filter(({ id }) => !apart.has(id));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(
      `${path} can't be read; --data names a folder with annotated documents and split.json`,
      {
        cause: error,
      },
    );
  }
}

function parse<T>(schema: z.ZodType<T>, json: string, place: string): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch (error) {
    throw new UserError(`${place} isn't laid out as the data should be`, { cause: error });
  }
}

function fromRetrieval({ title, text, sentences, questions }: z.infer<typeof Retrieval>): KnownDocument {
  return {
    article: title,
    sentences: sentences.map(([start, end]) => text.slice(start, end)),
    questions: questions.map(({ question, gold }) => ({ question, gold, kind: 'answerable' })),
  };
}

/** The sentences that hold an answer's words count as those that answer. */
function fromAbstention({ title, text, questions }: z.infer<typeof Abstention>): KnownDocument {
  const sentences = readArticle(text, { headless: true }).sentences.map(({ start, end }) =>
    text.slice(start, end),
  );
  const holds = (sentence: string, answers: readonly string[]) =>
    answers.some((answer) => sentence.toLowerCase().includes(answer.toLowerCase()));
  return {
    article: title,
    sentences,
    questions: questions.map(({ question, answers, kind }) => ({
      question,
      kind,
      gold: kind === 'answerable' ? sentences.flatMap((each, at) => (holds(each, answers) ? [at] : [])) : [],
    })),
  };
}

/** Neighbouring passages of one article as one text, so that the sentence that answers has as many rivals as in a news article. */
export function joinPassages(passages: readonly KnownDocument[], size: number): readonly KnownDocument[] {
  const byArticle = new Map<string, KnownDocument[]>();
  for (const passage of passages)
    byArticle.set(passage.article, [...(byArticle.get(passage.article) ?? []), passage]);
  return [...byArticle.values()].flatMap((all) => {
    const starts = all.flatMap((_, at) => (at % size === 0 ? [at] : []));
    return starts.map((start) => all.slice(start, start + size).reduce(joinTwo));
  });
}

function joinTwo(a: KnownDocument, b: KnownDocument): KnownDocument {
  const shift = a.sentences.length;
  const shifted = b.questions.map((each) => ({ ...each, gold: each.gold.map((at) => at + shift) }));
  return { ...a, sentences: [...a.sentences, ...b.sentences], questions: [...a.questions, ...shifted] };
}
