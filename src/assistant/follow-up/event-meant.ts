import { subjectOf } from './clause-meant.ts';
import type { LastTurn } from './last-turn.ts';

const AUX = '(?:did|does|do|has|had|is|was|will|would)';

/** With these, "it" is a word for what follows: "how long does it take to …", "when was it announced that …". */
const NO_CLAUSE = '(?!.*\\s(?:to|for|that|if|whether|how|what|who|when|where|why|as)\\b)';

/** "When does it end?": an event that was told before; "it" of the article itself ("when was it published?") is read before. */
const IT = new RegExp(
  `^(?<before>(?:(?:since|until|till|by)\\s+)?(?:when|where|why|how(?:\\s+(?:long|many|much)(?:\\s+\\p{Ll}+)?)?)\\s+${AUX}\\s+)it(?<after>${NO_CLAUSE}(?:\\s+\\S+){1,3})$`,
  'iu',
);

/** Whether a question asks for something of an event that it doesn't name. */
export function hasEventBefore(question: string): boolean {
  return IT.test(question);
}

/** A question about "it" with what the last question was about in its place; null where that was about nothing so short. */
export function withEvent(last: LastTurn, question: string): string | null {
  const { before = '', after = '' } = IT.exec(question)?.groups ?? {};
  const subject = subjectOf(last);
  return subject === null ? null : `${before}${subject}${after}`;
}
