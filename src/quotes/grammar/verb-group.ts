import type { Word } from './units.ts';
import { isAdverb } from './word-classes.ts';

const MODALS = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'shall',
  'should',
  'must',
  "'ll",
  "'d",
  'ca',
  'wo',
  'ought',
]);

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'without', 'cannot']);

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m"]);

/** Whether a verb form carries a tense: "says", "was", "has"; not "to say", "saying", nor a participle behind its noun. */
export function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.quoted) return false;
  if (/^(?:i|we|you|he|she|it|they|there|that|who)'(?:m|re|s|ve|d|ll)$/u.test(word.lower)) return true;
  const before = words[at - 1];
  if (word.pos === 'AUX') return !/^(?:be|been|being|having)$/u.test(word.lower) && before?.lower !== 'to';
  if (word.pos !== 'VERB' || /ing$/u.test(word.lower) || before?.lower === 'to') return false;
  // "a lit tree", "a brightly lit tree"
  if (before?.pos === 'DET' && !/^(?:that|this|these|those|all|both)$/u.test(before.lower)) return false;
  if (before?.pos === 'ADV' && words[at - 2]?.pos === 'DET') return false;
  const participle =
    /(?:ed|en)$/u.test(word.lower) &&
    (isAgent(words, at + 1) || (before !== undefined && BE.has(before.lower)));
  return !participle;
}

/** "by the minister"; not "(rose) by 4.7%". */
function isAgent(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const amount =
    /^(?:NUM|SYM)$/u.test(next?.pos ?? '') ||
    /^(?:about|nearly|almost|around|over|more|less)$/u.test(next?.lower ?? '');
  return words[at]?.lower === 'by' && !amount;
}

/** "a letter posted on Twitter": a participle behind its noun, with a preposition behind it. */
export function isReduced(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.pos === 'VERB' &&
    /ed$/u.test(words[at]?.lower ?? '') &&
    words[at - 1]?.pos === 'NOUN' &&
    words[at + 1]?.pos === 'ADP'
  );
}

export interface VerbGroup {
  /** Index of its first word: an auxiliary, an adverb or the verb. */
  readonly from: number;
  readonly negated: boolean;
  readonly modal: string | null;
  readonly infinitive: boolean;
  readonly passive: boolean;
  /** A participle without an auxiliary: ", saying". */
  readonly participle: boolean;
}

/** The auxiliaries, negations and adverbs that belong to the verb at `verb`. */
export function verbGroup(words: readonly Word[], verb: number): VerbGroup {
  let from = verb;
  const auxiliaries: string[] = [];
  let negated = false;
  let infinitive = false;
  for (; from > 0; from--) {
    const before = words[from - 1];
    if (!before || before.quoted) break;
    if (before.lower === 'to') {
      infinitive = true;
    } else if (
      before.pos === 'AUX' ||
      BE.has(before.lower) ||
      MODALS.has(before.lower) ||
      /^(?:has|have|had|did|do|does|having)$/u.test(before.lower)
    ) {
      auxiliaries.push(before.lower);
    } else if (NEGATIONS.has(before.lower)) {
      negated = true;
    } else if (!isAdverb(before)) {
      break;
    }
  }
  // "Later Ford said": an adverb before the subject isn't reached; one that begins the sentence is no part of the verb.
  // "I'm told": the auxiliary is part of the pronoun.
  const contraction = /^\p{L}+'(m|re|s|d|ll|ve)$/u.exec(words[from - 1]?.lower ?? '')?.[1];
  const word = words[verb];
  const ing = /ing$/u.test(word?.lower ?? '');
  const be = auxiliaries.some((auxiliary) => BE.has(auxiliary)) || /^(?:m|re|s)$/u.test(contraction ?? '');
  return {
    from,
    negated,
    modal:
      auxiliaries.find((auxiliary) => MODALS.has(auxiliary)) ??
      (contraction === 'd' || contraction === 'll' ? contraction : null),
    infinitive,
    passive: be && !ing,
    participle: ing && !be,
  };
}
