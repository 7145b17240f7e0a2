import type { Span } from '../article/span.ts';
import type { Pair } from '../check/align.ts';
import { align } from '../check/align.ts';
import { spanOfWindow } from '../check/differences.ts';
import { runs } from '../check/place.ts';
import type { Window } from '../check/windows.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import type { Both, Difference } from './changes.ts';
import type { ComparedWord, Stretch } from './stretch.ts';

/** Where two stretches that belong together have other words, in order. */
export function differencesOf({ before, after }: Both<Stretch>): readonly Difference[] {
  const stretches = runs(sameWords(before.words, after.words));
  const differences: Difference[] = [];
  let [fromBefore, fromAfter] = [0, 0];
  for (const run of [...stretches, null]) {
    const [first, last] = [run?.[0], run?.at(-1)];
    const windows = {
      before: { from: fromBefore, to: first?.article ?? before.words.length },
      after: { from: fromAfter, to: first?.text ?? after.words.length },
    };
    if (!isEmpty(windows.before) || !isEmpty(windows.after))
      differences.push(differenceAt({ before, after }, windows));
    if (last) [fromBefore, fromAfter] = [last.article + 1, last.text + 1];
  }
  return differences;
}

function isEmpty({ from, to }: Window): boolean {
  return from >= to;
}

function differenceAt({ before, after }: Both<Stretch>, windows: Both<Window>): Difference {
  const [was, is] = [spanOfWindow(before.words, windows.before), spanOfWindow(after.words, windows.after)];
  // Of the same words in and out of quotation marks, the marks are what differs.
  const same = keysIn(before, windows.before) === keysIn(after, windows.after);
  const shown = ({ text, whole }: Stretch, span: Span | null) =>
    span && same ? withMarks(text, span, whole) : span;
  return {
    before: shown(before, was),
    after: shown(after, is),
    at: { before: placeOf(before.words, windows.before), after: placeOf(after.words, windows.after) },
  };
}

function keysIn({ words }: Stretch, { from, to }: Window): string {
  return words
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

/** A span with the quotation marks around it, and the punctuation that stands before a closing one. */
function withMarks(text: string, { start, end }: Span, whole: Span): Span {
  const before = /["“”«»„‟＂'‘’]+$/u.exec(text.slice(Math.max(whole.start, start - MOST_MARKS), start));
  const behind = /^[.,;:!?…]*["“”«»„‟＂'‘’]+/u.exec(text.slice(end, Math.min(whole.end, end + MOST_MARKS)));
  return { start: start - (before?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) };
}

/** No more marks stand beside each other, in code units. */
const MOST_MARKS = 5;

function placeOf(words: readonly ComparedWord[], { from }: Window): number {
  return words[from]?.start ?? words.at(-1)?.end ?? 0;
}

/** The words that are the same in both, in the order of both: an alignment, without the pairs that are spelt otherwise. */
function sameWords(before: readonly ComparedWord[], after: readonly ComparedWord[]): readonly Pair[] {
  return alignWords(before, after).filter(
    (pair) => before[pair.article]?.spelling === after[pair.text]?.spelling,
  );
}

/** The earlier version stands in for the article, the later one for the text that is checked against it. */
function alignWords(before: readonly ComparedWord[], after: readonly ComparedWord[]): readonly Pair[] {
  // Of several alignments that are as good, which one is found depends on the order: it mustn't on which version is earlier.
  if (comesFirst(after, before))
    return alignInOrder(after, before).map(({ text, article }) => ({ text: article, article: text }));
  return alignInOrder(before, after);
}

function alignInOrder(article: readonly ComparedWord[], text: readonly ComparedWord[]): readonly Pair[] {
  const numbers = new Map<string, number>();
  for (const { key } of [...article, ...text]) if (!numbers.has(key)) numbers.set(key, numbers.size);
  const sequence = (words: readonly ComparedWord[]) =>
    Int32Array.from(words, ({ key }) => numbers.get(key) ?? 0);
  const sequences = {
    text: sequence(text),
    grammar: Uint8Array.from(text, ({ key }) => (STOP_WORDS.has(key) ? 1 : 0)),
    article: sequence(article),
  };
  return align(sequences, { from: 0, to: text.length }, { from: 0, to: article.length }).pairs;
}

function comesFirst(a: readonly ComparedWord[], b: readonly ComparedWord[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const joined = (words: readonly ComparedWord[]) => words.map(({ key }) => key).join(' ');
  return joined(a) < joined(b);
}
