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

/** A verb with the auxiliaries, negations and adverbs before it: "has not yet said". */
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

/** The verb group that the verb at `verb` ends. */
export function verbGroup(words: readonly Word[], verb: number): VerbGroup {
  const from = startOfGroup(words, verb);
  const helpers = words.slice(from, verb).map(({ lower }) => lower);
  const contraction = contractionBefore(words, from);
  const modal = helpers.findLast((helper) => MODALS.has(helper)) ?? null;
  const be = helpers.some((helper) => BE.has(helper)) || /^(?:m|re|s)$/u.test(contraction);
  const ing = /ing$/u.test(words[verb]?.lower ?? '');
  return {
    from,
    negated: helpers.some((helper) => NEGATIONS.has(helper)),
    modal: modal ?? (/^(?:d|ll)$/u.test(contraction) ? contraction : null),
    infinitive: helpers.includes('to'),
    passive: be && !ing,
    participle: ing && !be,
  };
}

/** Not as far as the adverb of "Later Ford said", which stands before the subject. */
function startOfGroup(words: readonly Word[], verb: number): number {
  let from = verb;
  while (from > 0 && isHelper(words[from - 1])) from--;
  return from;
}

function isHelper(word: Word | undefined): boolean {
  if (!word || word.quoted) return false;
  const { lower, pos } = word;
  return (
    pos === 'AUX' ||
    [BE, MODALS, NEGATIONS].some((helpers) => helpers.has(lower)) ||
    /^(?:to|has|have|had|did|do|does|having)$/u.test(lower) ||
    isAdverb(word)
  );
}

/** "I'm told": the auxiliary that is a part of the pronoun before a group; empty for none. */
function contractionBefore(words: readonly Word[], from: number): string {
  return /^\p{L}+'(m|re|s|d|ll|ve)$/u.exec(words[from - 1]?.lower ?? '')?.[1] ?? '';
}
