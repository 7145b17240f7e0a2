import type { LastTurn } from './last-turn.ts';
import { personMeant } from './people-meant.ts';

const AUX =
  "(?:did|does|do|has|have|had|will|would|can|could|should|is|was|are|were|didn't|doesn't|hasn't|isn't|wasn't|weren't)";
const ASKING = '(?:what|who|whom|when|where|why|how|which|whose)';
const SPEECH_NOUN =
  '(?:quotes?|quotations?|words|statements?|remarks?|comments?|views?|opinions?|position|reaction|response)';

/** A place of a question where a pronoun stands. */
interface Place {
  readonly pattern: RegExp;
  /** "His", not "him". */
  readonly possessive: boolean;
}

function place(before: string, pronoun: string, after: string, possessive = false): Place {
  const source = `^(?<before>${before})(?<pronoun>${pronoun})(?<after>${after})$`;
  return { pattern: new RegExp(source, 'iu'), possessive };
}

const LEADING = `(?:(?:since|until|till|to|about|for|on|in|at|with|by)\\s+)?${ASKING}`;

/**
 * Places in which a pronoun can mean nobody whom the question itself names, since nobody stands before it. Anywhere else it may:
 * "what did Li do when he was in Moscow?"
 */
const PLACES: readonly Place[] = [
  // "what did he say", "how many votes did she get", "is he quoted"
  place(`(?:${LEADING}(?:\\s+[\\p{L}-]+){0,3}?\\s+)?${AUX}\\s+`, 'he|she|they', '\\s.+'),
  // "who's she", "what's he saying", "how old is he"
  place(`${ASKING}(?:\\s+[\\p{L}-]+){0,2}?(?:'s|\\s+(?:is|was|are|were))\\s+`, 'he|she|they', '(?:\\s.+)?'),
  // "what was her reaction", "when did his visit end"
  place(`${ASKING}(?:'s|\\s+${AUX})\\s+`, 'his|her|their', '\\s.+', true),
  // "his words on trade", "any quotes from her"
  place('', 'his|her|their', `\\s+${SPEECH_NOUN}(?:\\s.+)?`, true),
  place(
    `(?:(?:any|all|more|other|the)\\s+)*${SPEECH_NOUN}\\s+(?:by|from|of)\\s+`,
    'him|her|them',
    '(?:\\s.+)?',
  ),
  // "who criticised him", "what happened to her"
  place('(?:who|what)\\s+[\\p{L}-]+(?:\\s+(?:to|with|for|about|against|from))?\\s+', 'him|her|them', ''),
];

const SUBJECT: Readonly<Record<string, 'he' | 'she' | 'they'>> = {
  he: 'he',
  his: 'he',
  him: 'he',
  she: 'she',
  her: 'she',
  they: 'they',
  their: 'they',
  them: 'they',
};

/** Whether a question has a pronoun for somebody whom it doesn't name. */
export function hasPronoun(question: string): boolean {
  return PLACES.some(({ pattern }) => pattern.test(question));
}

/** A question with a name in the place of such a pronoun; null where it means nobody in particular. */
export function withName(last: LastTurn, question: string): string | null {
  const found = PLACES.find(({ pattern }) => pattern.test(question));
  const { before = '', pronoun = '', after = '' } = found?.pattern.exec(question)?.groups ?? {};
  const subject = SUBJECT[pronoun.toLowerCase()];
  const name = subject && personMeant(last, subject, question);
  return name ? `${before}${name}${found?.possessive ? "'s" : ''}${after}` : null;
}
