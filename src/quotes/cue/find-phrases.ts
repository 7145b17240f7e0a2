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

/** @param resumed index of the first word behind the phrase and its comma */
function before(words: readonly Word[], end: number, resumed: number): WordRange | null {
  let from = 0;
  for (let at = end - 1; at >= 0; at--) {
    const word = words[at];
    if (word?.text === ';') {
      from = at + 1;
      break;
    }
    // ", but, according to X, …" and "said that, according to X, …": only what follows is X's.
    if (at === end - 1 && word?.pos === 'VERB' && word.quoted === undefined && isVerbOfSaying(word))
      return null;
    if (at >= end - 2 && (word?.pos === 'CCONJ' || word?.lower === 'that') && word.quoted === undefined)
      return null;
  }
  // "her family, according to the hospital, has been told"
  const interrupts = isComma(words[end - 1]) && isFiniteVerb(words, resumed);
  const clause = words
    .slice(from, end)
    .some((word, index) => word.quoted !== undefined || isFiniteVerb(words, from + index));
  return interrupts || clause ? { from, to: end } : null;
}

function behind(words: readonly Word[], start: number): WordRange | null {
  let to = start;
  while (to < words.length && words[to]?.text !== ';') to++;
  for (let at = start; at < to; at++) {
    // "a list of gifts based on searches" is no clause.
    if (words[at]?.quoted || (isFiniteVerb(words, at) && !isReduced(words, at))) return { from: start, to };
    if (at === start && (isTime(words[at]) || isStop(words[at]))) return null;
  }
  return null;
}
