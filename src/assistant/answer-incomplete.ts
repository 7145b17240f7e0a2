import type { Answer, AnswerKind } from './answer.ts';
import { refusal } from './answer.ts';
import type { Wanted } from './question.ts';

const LINES: Readonly<Record<Wanted, { readonly kind: AnswerKind; readonly message: string }>> = {
  speaker: { kind: 'quotes', message: 'Who said what? Name it, such as in “who said that …?”' },
  day: { kind: 'dates', message: 'When was what? Name the event, such as in “when did …?”' },
  length: { kind: 'dates', message: 'How long is what? Name the event, such as in “how long is …?”' },
  place: { kind: 'passages', message: 'Where is what? Name it, such as in “where did …?”' },
  reason: { kind: 'passages', message: 'Why what? Name the event, such as in “why did …?”' },
};

/** What is missing in a question that only something before it could have given a meaning. */
export function answerIncomplete(question: string, wanted: Wanted): Answer {
  const { kind, message } = LINES[wanted];
  return refusal(question, kind, message);
}
