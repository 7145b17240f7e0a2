import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { once } from '../once.ts';
import type { PartOfSpeech, Token } from './token.ts';

/** The tagger. Its model is unpacked when it is first used, which takes 0.15 s: not everything that can read language does. */
const tagger = once(() => winkNLP(model, ['pos']));

/** {@link Token.sentence} of the words of the title, which is no sentence of the prose. */
export const TITLE = -1;

/** The tagger's time grows with the square of a word's length, so what is longer than any word isn't shown to it. */
const LONGEST_WORD = 60;

/** How far behind the last token the next one is looked for: more white space than this is skipped beforehand. */
const SEARCH_WINDOW = 256;

/**
 * Splits an article's title and sentences into words and marks and tells their part of speech (wink-nlp, about 10,000
 * words in 0.2 s). In order of the text; the title's tokens have {@link TITLE} for a sentence.
 */
export function tag(article: Pick<Article, 'text' | 'title' | 'sentences'>): readonly Token[] {
  const title = article.title ? tagSpan(article.text, article.title, TITLE) : [];
  return [...title, ...article.sentences.flatMap((span, sentence) => tagSpan(article.text, span, sentence))];
}

/** Tags a text that stands alone, such as a question. */
export function tagText(text: string): readonly Token[] {
  return tagSpan(text, { start: 0, end: text.length }, 0);
}

function tagSpan(text: string, span: Span, sentence: number): Token[] {
  return runsOfWords(text, span).flatMap((run) =>
    run.tooLong ? [token(text, run, 'X', null, sentence)] : tagRun(text, run, sentence),
  );
}

interface Run extends Span {
  readonly tooLong: boolean;
}

/** Divides a span into stretches for the tagger and single "words" that are too long for it. */
function runsOfWords(text: string, span: Span): Run[] {
  const runs: Run[] = [];
  let start = span.start;
  const slice = text.slice(span.start, span.end);
  for (const match of slice.matchAll(/\S+/gu)) {
    if (match[0].length <= LONGEST_WORD) continue;
    const at = span.start + match.index;
    if (start < at) runs.push({ start, end: at, tooLong: false });
    start = at + match[0].length;
    runs.push({ start: at, end: start, tooLong: true });
  }
  if (start < span.end) runs.push({ start, end: span.end, tooLong: false });
  return runs;
}

function tagRun(text: string, run: Span, sentence: number): Token[] {
  const tokens: Token[] = [];
  const { readDoc, its } = tagger();
  // wink-nlp's types give the lemma's accessor a parameter more than its callers take.
  const lemmaOf = its.lemma as unknown as typeof its.normal;
  const words = readDoc(text.slice(run.start, run.end)).tokens();
  const values = words.out();
  const tags = words.out(its.pos);
  const lemmas = words.out(lemmaOf);
  let from = run.start;
  for (const [index, value] of values.entries()) {
    while (from < run.end && /\s/u.test(text.charAt(from))) from++;
    const window = text.slice(from, Math.min(run.end, from + SEARCH_WINDOW));
    const offset = window.indexOf(value);
    // A token that the tagger has rewritten can't be placed; the text stays whole without it.
    if (offset < 0 || value.trim() === '') continue;
    const span = { start: from + offset, end: from + offset + value.length };
    tokens.push(token(text, span, tags[index] as PartOfSpeech, lemmas[index] ?? null, sentence));
    from = span.end;
  }
  return tokens;
}

function token(text: string, span: Span, pos: PartOfSpeech, lemma: string | null, sentence: number): Token {
  const word = text.slice(span.start, span.end);
  const lower = word.toLowerCase().replaceAll('’', "'");
  return { start: span.start, end: span.end, text: word, lower, lemma: lemma ?? lower, pos, sentence };
}
