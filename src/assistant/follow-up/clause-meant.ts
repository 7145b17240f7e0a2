import { tagText } from '../../language/tag.ts';
import type { Token } from '../../language/token.ts';
import type { Wanted } from '../question.ts';
import type { LastTurn } from './last-turn.ts';

const AUX =
  "(?:did|does|do|has|have|had|is|was|are|were|will|would|can|could|should|didn't|wasn't|isn't|doesn't|don't|hasn't)";

/** A question about an event: a question word, if any, and its clause with the auxiliary first. */
const EVENT_QUESTION = new RegExp(
  `^(?:(?:when|where|why|how(?:\\s+(?:long|often|soon))?|(?:since|until|till|by)\\s+when|(?:on\\s+|in\\s+|at\\s+)?(?:what|which)\\s+(?:day|date|month|year|week|time|place|city|country|town))\\s+(?:exactly\\s+)?)?(?<clause>${AUX}\\s+.+)$`,
  'iu',
);

/** Questions about an event, not about words. */
const ABOUT_EVENTS: ReadonlySet<string> = new Set(['date', 'bound', 'length', 'happened', 'passages']);

const COPULA = /^(?:is|was|are|were|wasn't|isn't)\b/iu;

const WORDS: Readonly<Record<Exclude<Wanted, 'speaker'>, string>> = {
  day: 'when',
  length: 'how long',
  place: 'where',
  reason: 'why',
};

/** The event of the last question, asked for something else of it: "when did Li meet Putin?", "where?" */
export function askOfEvent(last: LastTurn, wanted: Wanted): string | null {
  if (wanted === 'speaker') return null;
  const clause = clauseOf(last);
  if (clause === null || !hasAny(wanted, clause)) return null;
  const asked = `${WORDS[wanted]} ${clause}`;
  return asked.toLowerCase() === last.question.toLowerCase() ? null : `${asked}?`;
}

/** What only is ("is the visit") has no reason, and what is done in a moment ("was Russia chosen") no length. */
function hasAny(wanted: Wanted, clause: string): boolean {
  if (!COPULA.test(clause)) return true;
  if (wanted === 'reason') return hasVerb(clause);
  return wanted !== 'length' || !hasVerb(clause);
}

function clauseOf({ question, read }: LastTurn): string | null {
  if (!ABOUT_EVENTS.has(read.asks)) return null;
  return EVENT_QUESTION.exec(question)?.groups?.clause ?? null;
}

function hasVerb(clause: string): boolean {
  return tagText(clause)
    .slice(1)
    .some(({ pos }) => pos === 'VERB');
}

/** No subject that can be put for "it" has more words. */
const LONGEST_SUBJECT = 6;

/** What the clause of the last question is about, with its article or possessor: "the visit", "Xi's visit"; null for others. */
export function subjectOf(last: LastTurn): string | null {
  const clause = clauseOf(last);
  if (clause === null) return null;
  const words = tagText(clause).slice(1);
  const length = words.findIndex((word) => !isOfSubject(word));
  const subject = words.slice(0, length < 0 ? words.length : length);
  const [first, end] = [subject[0], subject.at(-1)];
  if (!first || !end || subject.length < 2 || subject.length > LONGEST_SUBJECT) return null;
  const definite = /^(?:the|this|that|these|those)$/u.test(first.lower) || subject.some(isPossessive);
  return definite && end.pos === 'NOUN' ? clause.slice(first.start, end.end) : null;
}

function isOfSubject(word: Token): boolean {
  return /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(word.pos) || isPossessive(word);
}

function isPossessive({ lower }: Token): boolean {
  return lower === "'s" || lower === "'";
}
