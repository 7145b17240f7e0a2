import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { overlapping } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import type { Reading } from './reading.ts';

/** More are never offered. */
const MOST_TOPICS = 300;

/** No noun phrase that somebody would type has more words. */
const LONGEST_PHRASE = 5;

/** A noun phrase, by the dictionary forms of its words, and how often the article has it. */
interface Phrase {
  readonly words: number;
  readonly first: Span;
  uses: number;
}

/**
 * What can be asked about, in the article's words: its headings, then its noun phrases, the most used first and of those as
 * often used the longer. People and dates aren't among them: they are asked for by name and by "when".
 */
export function topicsOf(reading: Reading): readonly string[] {
  const { article } = reading;
  const headings = article.lines.filter(({ role }) => role === 'heading');
  const phrases = [...countPhrases(reading).values()].sort(
    (a, b) => b.uses - a.uses || b.words - a.words || a.first.start - b.first.start,
  );
  const topics = [...headings, ...phrases.map(({ first }) => first)].map((span) => cut(article, span));
  return [...new Set(topics)].slice(0, MOST_TOPICS);
}

/** Each noun phrase and its ends: "military cooperation" is a use of "cooperation" too, unless nothing else is. */
function countPhrases(reading: Reading): ReadonlyMap<string, Phrase> {
  const phrases = new Map<string, Phrase>();
  for (const run of nounRuns(reading)) {
    for (let from = 0; from < run.length; from++) {
      const part = run.slice(from);
      const [first, last] = [part[0], part.at(-1)];
      if (!first || !last) continue;
      const key = part.map(({ lemma }) => lemma).join(' ');
      const known = phrases.get(key);
      if (known) known.uses++;
      else phrases.set(key, { words: part.length, first: { start: first.start, end: last.end }, uses: 1 });
    }
  }
  return withoutMereEnds(phrases);
}

/** Drops an end of a longer phrase that the article never uses without it. */
function withoutMereEnds(phrases: ReadonlyMap<string, Phrase>): ReadonlyMap<string, Phrase> {
  const kept = new Map(phrases);
  for (const [key, { uses }] of phrases) {
    const end = key.slice(key.indexOf(' ') + 1);
    if (end !== key && phrases.get(end)?.uses === uses) kept.delete(end);
  }
  return kept;
}

/** Adjectives and nouns that stand together and end in a noun. */
function nounRuns(reading: Reading): readonly (readonly Token[])[] {
  const taken = takenSpans(reading);
  const runs: Token[][] = [];
  let run: Token[] = [];
  const close = (next?: Token) => {
    if (isNamedAfter(taken, run, next)) run = [];
    while (run.length > 0 && run.at(-1)?.pos === 'ADJ') run.pop();
    if (run.length > 0 && run.length <= LONGEST_PHRASE) runs.push(run);
    run = [];
  };
  for (const token of reading.tokens) {
    if (overlapping(reading.article.sentences, token).length === 0) continue;
    const last = run.at(-1);
    if (last && (last.sentence !== token.sentence || !isBeside(reading, last, token))) close();
    if (isPartOfPhrase(token) && overlapping(taken, token).length === 0) run.push(token);
    else close(token);
  }
  close();
  return runs;
}

/** Whether a word names somebody, right behind others: these introduce them ("Russian Defense Minister" Sergey Shoigu). */
function isNamedAfter(taken: readonly Span[], run: readonly Token[], next: Token | undefined): boolean {
  const last = run.at(-1);
  return !!last && !!next && next.start - last.end <= 1 && overlapping(taken, next).length > 0;
}

function isPartOfPhrase({ pos, lower }: Token): boolean {
  const fits = pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ';
  return fits && /\p{L}{2}/u.test(lower) && !STOP_WORDS.has(lower);
}

function isBeside({ article }: Reading, before: Span, { start }: Span): boolean {
  return /^(?: ?|-)$/u.test(article.text.slice(before.end, start));
}

/** Where people and dates stand, in order and without overlap. */
function takenSpans({ people, dates }: Reading): readonly Span[] {
  const spans = [
    ...people.all
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ mentions, titles }) => [...mentions, ...titles]),
    ...dates().map(({ span }) => span),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: Span[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last && span.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else apart.push(span);
  }
  return apart;
}
