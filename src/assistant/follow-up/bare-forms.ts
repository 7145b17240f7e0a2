import type { Wanted } from '../question.ts';

/** "That", as a question has it for what was told before. */
const THAT = '(?:that|this|it)';
const IS = "(?:'s|\\s+(?:is|was|were|will))";
const HAPPEN = '(?:happen(?:ed)?|take\\s+place|occur)';
const DID = '(?:did|does|do|will|has)';
const SOMEBODY_SAY_IT = `${DID}\\s+(?<who>\\S+(?:\\s+\\S+){0,3}?)\\s+(?:say|said|tell\\s+\\S+)\\s+(?:${THAT}|so)`;

/** A question that is nothing but its question word, with at most a word for what was told before. */
export interface BareForm {
  readonly wanted: Wanted;
  readonly pattern: RegExp;
}

function bare(wanted: Wanted, ...sources: readonly string[]): BareForm {
  return { wanted, pattern: new RegExp(`^(?:${sources.join('|')})$`, 'iu') };
}

/** Those that ask nothing at all where nothing was told before. */
export const BARE_FORMS: readonly BareForm[] = [
  bare(
    'reason',
    `why(?:\\s+(?:so|${THAT}))?`,
    `why${IS}\\s+${THAT}(?:\\s+so)?`,
    `why\\s+${DID}\\s+${THAT}\\s+${HAPPEN}`,
    'how\\s+come',
    'for\\s+what\\s+reason',
    `what(?:'s|\\s+(?:is|was))\\s+the\\s+reason(?:\\s+(?:for|of)\\s+${THAT})?`,
  ),
  bare(
    'day',
    `when${IS}\\s+${THAT}(?:\\s+(?:be|exactly|said))?`,
    `when\\s+${DID}\\s+${THAT}\\s+${HAPPEN}`,
    `(?:on\\s+)?(?:what|which)\\s+day(?:\\s+(?:was|were)\\s+${THAT})?`,
  ),
  bare(
    'place',
    `where(?:${IS}\\s+${THAT}(?:\\s+(?:be|exactly|said))?)?`,
    `where\\s+${DID}\\s+${THAT}\\s+${HAPPEN}`,
  ),
  bare(
    'length',
    '(?:for\\s+)?how\\s+long',
    `how\\s+long(?:${IS}|\\s+${DID})\\s+${THAT}(?:\\s+(?:be|last|take|been))?`,
  ),
];

/** By itself this asks for the timeline. */
export const WHEN_FORM: BareForm = bare('day', 'when(?:\\s+exactly)?');

/** Those about somebody's saying something; by themselves some of them ask who is quoted. */
export const SAID_FORMS: readonly BareForm[] = [
  bare('day', `when\\s+${SOMEBODY_SAY_IT}`),
  bare('place', `where\\s+${SOMEBODY_SAY_IT}`),
  bare('reason', `why\\s+${SOMEBODY_SAY_IT}`),
  bare(
    'speaker',
    `who\\s+(?:said|says|told\\s+\\S+)(?:\\s+(?:${THAT}|so|those))?`,
    `who(?:'s|\\s+(?:is|was))\\s+saying\\s+${THAT}`,
    'says\\s+who',
    'according\\s+to\\s+whom',
    `whose\\s+(?:words|quotes?|quotations?)\\s+(?:is|are|was|were)\\s+(?:${THAT}|these|those)`,
  ),
];

/** What a bare question wants of the event or sentence before it. */
export interface BareQuestion {
  readonly wanted: Wanted;
  /** Whose saying it is asked about: a name or pronoun; null for whatever it was. */
  readonly who: string | null;
}

/** Reads a question that has one of some forms; null where it is a question of its own. */
export function readBare(question: string, forms: readonly BareForm[]): BareQuestion | null {
  for (const { wanted, pattern } of forms) {
    const match = pattern.exec(question);
    if (match) return { wanted, who: match.groups?.who ?? null };
  }
  return null;
}
