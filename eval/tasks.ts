import type { Article } from '../src/article/article.ts';
import { cut } from '../src/article/cut.ts';
import { readArticle } from '../src/article/read-article.ts';
import type { Span } from '../src/article/span.ts';
import { dateOfEvent } from '../src/dates/event-date.ts';
import { findDates } from '../src/dates/find-dates.ts';
import { Telling } from '../src/dates/telling.ts';
import { firstDayValue } from '../src/dates/value.ts';
import { tag } from '../src/language/tag.ts';
import { findPeople } from '../src/people/find-people.ts';
import { findQuotations } from '../src/quotes/find-quotations.ts';
import { ANSWER_THRESHOLD, answerable } from '../src/search/answerable.ts';
import { embedArticle } from '../src/search/embedded-article.ts';
import type { Encoder } from '../src/search/encoder.ts';
import { readQuery } from '../src/search/query.ts';
import { rank } from '../src/search/rank.ts';
import { indexSentences } from '../src/search/sentence-index.ts';
import { SUMMARY_LENGTHS, summarise } from '../src/summary/summarise.ts';
import type { Document } from './documents.ts';
import { inDays } from './in-days.ts';
import { readTitled } from './titled.ts';

/** What one part of the program makes of a document: the line of the prediction file, without its id. */
export type Task = (document: Document, encoder: Encoder, options: TaskOptions) => Promise<object>;

/** How what is found is written. */
export interface TaskOptions {
  /** Writes dates as {@link inDays} does. */
  readonly inDays: boolean;
}

type Offsets = readonly [number, number];

/** The folder of a data file (and, for the days of events, its name) tells which part it measures. */
export function taskOf(folder: string, name: string): Task | null {
  if (folder === 'dates' && name.startsWith('events-')) return events;
  return TASKS[folder] ?? null;
}

/** How many sentences of a ranking are written; no measure looks further. */
const RANKED = 20;

const quotes: Task = async (document) => {
  const article = readDocument(document);
  const tokens = tag(article);
  const people = findPeople(article, tokens);
  const quotations = findQuotations(article, tokens, people).map((quotation) => {
    // As in an answer: who is named nowhere is shown as the article calls them.
    const speaker = quotation.speaker === null ? undefined : people.all[quotation.speaker];
    const shown = speaker?.name ?? quotation.mention;
    return {
      content: quotation.content.map(pair),
      mention: quotation.mention && pair(quotation.mention),
      speaker: shown && cut(article, shown),
      cue: quotation.cue && pair(quotation.cue),
      style: quotation.style,
      class: quotation.class,
      confidence: quotation.confidence,
    };
  });
  return { quotes: quotations };
};

const dates: Task = async (document, _encoder, options) => {
  const article = readDocument(document);
  // Annotators mark what an expression says, and not what can be worked out from it.
  const all = findDates(article, tag(article)).filter(({ computed }) => !computed);
  const found = options.inDays ? inDays(article, all) : all;
  return { dates: found.map(({ span, value, type, rule }) => ({ span: pair(span), value, type, rule })) };
};

const events: Task = async (document) => {
  const article = readDocument(document);
  const tokens = tag(article);
  const telling = new Telling(article, tokens, findDates(article, tokens));
  const days = (document.events ?? []).map(({ span: [start, end] }) => {
    const event = dateOfEvent(telling, { start, end });
    // The measure asks for a day.
    return { span: [start, end], value: event && firstDayValue(event.date.value) };
  });
  return { events: days };
};

const retrieval: Task = async (document, encoder) => {
  const article = readDocument(document);
  const sentences = sentencesOf(document, article);
  const index = indexSentences(article, await embedArticle({ ...article, sentences }, encoder));
  const questions = [];
  for (const { id, question } of document.questions ?? []) {
    const query = readQuery(index, question, await encoder.encode(question));
    const ranked = rank(index, query).slice(0, RANKED);
    questions.push({ id, ranked: ranked.flatMap(({ sentence }) => pairOf(sentences[sentence])) });
  }
  return { questions };
};

const abstention: Task = async (document, encoder) => {
  const article = readDocument(document);
  const index = indexSentences(article, await embedArticle(article, encoder));
  const questions = [];
  for (const { id, question } of document.questions ?? []) {
    const query = readQuery(index, question, await encoder.encode(question));
    const ranked = rank(index, query);
    const score = answerable(index, query, ranked);
    const spans = ranked.slice(0, 3).flatMap(({ sentence }) => pairOf(article.sentences[sentence]));
    questions.push({ id, answered: score >= ANSWER_THRESHOLD, score, spans });
  }
  return { questions };
};

const summary: Task = async (document, encoder) => {
  const source = readTitled(document);
  const index = indexSentences(source.article, await embedArticle(source.article, encoder));
  const chosen = summarise(source, index, SUMMARY_LENGTHS.medium);
  const { sentences } = source.article;
  return {
    sentences: chosen
      .flatMap((at) => pairOf(sentences[at]))
      .map(([start, end]) => [start - source.shift, end - source.shift]),
  };
};

const TASKS: Readonly<Record<string, Task>> = { quotes, dates, retrieval, abstention, summary };

function readDocument({ text, publishedAt }: Document): Article {
  return readArticle(text, { headless: true, ...(publishedAt && { published: publishedAt }) });
}

/** The document's own sentences where it has them, so that rankings can be compared; otherwise ours. */
function sentencesOf({ sentences }: Document, article: Article): readonly Span[] {
  return sentences?.map(([start, end]) => ({ start, end })) ?? article.sentences;
}

function pair({ start, end }: Span): Offsets {
  return [start, end];
}

function pairOf(span: Span | undefined): Offsets[] {
  return span ? [pair(span)] : [];
}
