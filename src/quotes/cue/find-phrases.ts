import { contentSpan } from '../content/content.ts';
import type { Unit, Word, WordRange } from '../grammar/units.ts';
import { isFiniteVerb, isReduced } from '../grammar/verb-group.ts';
import { isComma, isStop, isTime } from '../grammar/word-classes.ts';
import { isVerbOfSaying } from '../reporting-verbs.ts';
import type { Finding } from './finding.ts';
import type { Phrase } from './phrase.ts';
import { phraseAt } from './phrase.ts';

/** Attributions by a phrase instead of a verb: "according to X", "in X's words", "as X put it", "per X". */
export function findPhrases(unit: Unit): Finding[] {
  const { words } = unit;
  return words.flatMap((_, at) => {
    const phrase = phraseAt(words, at);
    return phrase ? (toFinding(unit, phrase) ?? []) : [];
  });
}

function toFinding(unit: Unit, { from, to, cue, source }: Phrase): Finding | null {
  const { words } = unit;
  const content = [before(words, from, isComma(words[to]) ? to + 1 : to), behind(words, to)].flatMap(
    (range) => (range && contentSpan(words, range)) ?? [],
  );
  if (content.length === 0) return null;
  const start = words[cue.from]?.start ?? 0;
  return {
    unit,
    content,
    cue: { start, end: words[cue.to - 1]?.end ?? start },
    subject: source,
    class: 'speech',
    confidence: 0.9,
  };
}

/**
 * What stands before a phrase and is its source's, from the last semicolon on; null where it is no clause.
 *
 * @param end index of the phrase's first word
 * @param resumed index of the first word behind the phrase and its comma
 */
function before(words: readonly Word[], end: number, resumed: number): WordRange | null {
  if (isIntroduced(words, end)) return null;
  const from = words.findLastIndex(({ text }, at) => at < end && text === ';') + 1;
  // "her family, according to the hospital, has been told"
  const interrupts = isComma(words[end - 1]) && isFiniteVerb(words, resumed);
  const clause = words
    .slice(from, end)
    .some(({ quoted }, index) => quoted !== undefined || isFiniteVerb(words, from + index));
  return interrupts || clause ? { from, to: end } : null;
}

/** ", but, according to X, …" and "said that, according to X, …": only what follows is X's. */
function isIntroduced(words: readonly Word[], end: number): boolean {
  const last = words[end - 1];
  if (last?.pos === 'VERB' && last.quoted === undefined && isVerbOfSaying(last)) return true;
  return words
    .slice(Math.max(0, end - 2), end)
    .some(({ pos, lower, quoted }) => quoted === undefined && (pos === 'CCONJ' || lower === 'that'));
}

/** What stands behind a phrase and is its source's, up to the next semicolon; null where it is no clause. */
function behind(words: readonly Word[], from: number): WordRange | null {
  if (isTime(words[from]) || isStop(words[from])) return null;
  const semicolon = words.findIndex(({ text }, at) => at >= from && text === ';');
  const to = semicolon < 0 ? words.length : semicolon;
  // "a list of gifts based on searches" is no clause.
  const clause = words
    .slice(from, to)
    .some(
      ({ quoted }, index) =>
        quoted !== undefined || (isFiniteVerb(words, from + index) && !isReduced(words, from + index)),
    );
  return clause ? { from, to } : null;
}
