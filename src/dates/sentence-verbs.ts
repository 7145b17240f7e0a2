import type { Span } from '../article/span.ts';
import { overlaps } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { governingVerb } from './governing.ts';
import { within } from './sorted.ts';
import type { VerbGroup } from './tense.ts';
import { verbGroups } from './tense.ts';

/** The verbs of a sentence, and what goes with them. */
export interface SentenceVerbs {
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
  /** The verb that an expression goes with. */
  governing(span: Span): VerbGroup | null;
  /** Whether the date of one is the other's as well: "met Putin on Sunday and signed …", "…, saying that". */
  sharesTime(dated: VerbGroup | null, other: VerbGroup | null): boolean;
  /** Whether "when", "as" or "while" stands between the verbs. */
  simultaneous(one: VerbGroup | null, other: VerbGroup | null): boolean;
}

const WHEN = new Set(['when', 'as', 'while']);

/** Reads a sentence's verbs off its words. */
export function readVerbs(tokens: readonly Token[]): SentenceVerbs {
  const groups = verbGroups(tokens);
  return {
    tokens,
    groups,
    governing: (span) => governingVerb(tokens, groups, span),
    sharesTime: (dated, other) =>
      dated !== null && other !== null && sharesTime(tokens, groups, dated, other),
    simultaneous: (one, other) => {
      if (!one || !other) return false;
      const [first, second] = one.start < other.start ? [one, other] : [other, one];
      return (
        groups[groups.indexOf(first) + 1] === second &&
        tokens.some(({ start, end, lower }) => start >= first.end && end <= second.start && WHEN.has(lower))
      );
    },
  };
}

/** The verb that tells the event, or that its noun goes with. */
export function attachedVerb(verbs: SentenceVerbs, event: Span): VerbGroup | null {
  return verbs.groups.find((group) => overlaps(group, event)) ?? verbs.governing(event);
}

/** The finite verb from which "saying" or "to sign" takes its time; the verb itself where it has its own. */
export function mainVerb({ groups }: SentenceVerbs, verb: VerbGroup): VerbGroup {
  return mainOf(groups, verb);
}

function mainOf(groups: readonly VerbGroup[], verb: VerbGroup): VerbGroup {
  if (verb.finite || verb.tense === 'future') return verb;
  const before = groups.findLast((group) => group.finite && group.end <= verb.start);
  return before ?? groups.find((group) => group.finite && group.start >= verb.end) ?? verb;
}

function sharesTime(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  dated: VerbGroup,
  other: VerbGroup,
): boolean {
  // "saying", "to announce": at the time of the verb before.
  if (mainOf(groups, other) === dated) return true;
  // "were abducted by gunmen wearing uniforms in May": what they wore tells when they came.
  if (mainOf(groups, dated) === other && describesNoun(tokens, dated)) return true;
  const [first, second] = dated.start < other.start ? [dated, other] : [other, dated];
  const chain = groups.slice(groups.indexOf(first), groups.indexOf(second) + 1);
  return chain.every((group, at) => {
    const next = chain[at + 1];
    return next === undefined || isCoordinated(tokens, group, next);
  });
}

/** "gunmen wearing uniforms": a bare participle directly behind its noun. */
function describesNoun(tokens: readonly Token[], { finite, start }: VerbGroup): boolean {
  return (
    !finite &&
    /^\S+ing$/u.test(tokens.find((token) => token.start === start)?.lower ?? '') &&
    tokens.findLast(({ end }) => end <= start)?.pos === 'NOUN'
  );
}

/** "crashed into a bar and arrested its owner": the next verb, in the same tense, with nothing between that begins a clause. */
function isCoordinated(tokens: readonly Token[], first: VerbGroup, second: VerbGroup): boolean {
  const between = within(tokens, first.end, second.start);
  const coordinated = between.some(({ lower }) => lower === 'and' || lower === 'but');
  const interrupted = between.some(
    ({ pos, lower }) => pos === 'SCONJ' || ['that', 'which', 'who', '"', '“', '”', ';'].includes(lower),
  );
  return coordinated && !interrupted && first.tense === second.tense;
}

/** The words of each sentence (and of the title) by its index, in order. */
export function wordsBySentence(tokens: readonly Token[]): ReadonlyMap<number, readonly Token[]> {
  const words = new Map<number, Token[]>();
  for (const token of tokens) {
    const sentence = words.get(token.sentence);
    if (sentence) sentence.push(token);
    else words.set(token.sentence, [token]);
  }
  return words;
}
