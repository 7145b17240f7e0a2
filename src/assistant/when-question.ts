import type { Question } from './question.ts';
import { readQuestion } from './read-question.ts';

const ASKS_WHEN: ReadonlySet<Question['asks']> = new Set([
  'date',
  'bound',
  'length',
  'between',
  'on-day',
  'order',
  'published',
  'updated',
  'timeline',
]);

/** Whether words ask about time themselves: "/when was the article updated?" means what it says, anything else names an event. */
export function asksWhen(question: Question): boolean {
  return ASKS_WHEN.has(question.asks);
}

/** What a command about an event asks, as a question; without an event, for the timeline. */
export function whenInWords(event: string): string {
  if (event.trim() === '') return 'when';
  return asksWhen(readQuestion(event)) ? event : `when ${event}`;
}
