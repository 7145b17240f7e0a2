import type { Span } from '../article/span.ts';
import { bySpan, overlapping } from '../article/span.ts';
import { wordsIn } from '../check/word.ts';
import type { DateMention, DateType } from '../dates/date-mention.ts';
import type { Both, Either } from './changes.ts';
import type { Sentences, Version } from './version.ts';

/** A day and a time of day may stand for each other; how long or how often something is may not. */
const SORTS: Readonly<Record<DateType, string>> = {
  DATE: 'when',
  TIME: 'when',
  DURATION: 'how long',
  SET: 'how often',
};

/**
 * The expressions of time that mean another time than before, came or went, in the sentences that both versions have. The words
 * may be the same: "on Tuesday" is another day in an article of another week.
 */
export function dateChanges(
  versions: Both<Version>,
  { same, alike }: Sentences,
): readonly Either<DateMention>[] {
  const pairs = [...same, ...alike].sort((a, b) => a.after - b.after);
  const found = { before: expressionsOf(versions.before), after: expressionsOf(versions.after) };
  const inSentence = (version: keyof Both<unknown>, index: number) => {
    const sentence = versions[version].article.sentences[index];
    return sentence ? overlapping(found[version], sentence) : [];
  };
  return pairs.flatMap((pair) =>
    pairDates(inSentence('before', pair.before), inSentence('after', pair.after))
      .filter(isChange)
      .map((change) => ({ before: change.before?.date ?? null, after: change.after?.date ?? null })),
  );
}

/** A date as it is paired: what it means, where it stands, and the words for it. */
interface Expression extends Span {
  readonly date: DateMention;
  readonly words: string;
}

/** In order. What only follows from another expression isn't said to have changed beside it. */
function expressionsOf({ article, dates }: Version): readonly Expression[] {
  return dates()
    .filter(({ computed }) => !computed)
    .map((date) => ({ ...date.span, date, words: keysOf(article.text, date) }))
    .sort(bySpan);
}

function keysOf(text: string, { span }: DateMention): string {
  return wordsIn(text, span)
    .map(({ key }) => key)
    .join(' ');
}

/** Expressions in the same words belong together, then those of one sort, in their order. */
function pairDates(
  before: readonly Expression[],
  after: readonly Expression[],
): readonly Either<Expression>[] {
  const inWords = pairBy(before, after, ({ words }) => words);
  const inOrder = pairBy(inWords.before, inWords.after, ({ date }) => SORTS[date.type]);
  return [
    ...inWords.pairs,
    ...inOrder.pairs,
    ...inOrder.after.map((each) => ({ before: null, after: each })),
    ...inOrder.before.map((each) => ({ before: each, after: null })),
  ];
}

/** Pairs the first of each sort with the first of it, and so on, and tells what is left. */
function pairBy<Each>(before: readonly Each[], after: readonly Each[], sortOf: (each: Each) => string) {
  const left = [...before];
  const pairs: Both<Each>[] = [];
  const alone: Each[] = [];
  for (const each of after) {
    const at = left.findIndex((other) => sortOf(other) === sortOf(each));
    const other = at < 0 ? undefined : left.splice(at, 1)[0];
    if (other === undefined) alone.push(each);
    else pairs.push({ before: other, after: each });
  }
  return { pairs, before: left, after: alone };
}

function isChange({ before, after }: Either<Expression>): boolean {
  if (!before || !after) return true;
  // The same words that are only understood in one of two versions are the same words.
  const isRead = before.date.value !== null && after.date.value !== null;
  return before.date.value !== after.date.value && (isRead || before.words !== after.words);
}
