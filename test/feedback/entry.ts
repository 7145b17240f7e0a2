import type { Entry } from '../../src/feedback/entry.ts';

/** A report, with whatever is different about it. */
export function entry(different: Partial<Entry> = {}): Entry {
  return {
    feedback: 1,
    at: '2026-01-02T03:04:05.000Z',
    reason: 'speaker',
    note: 'It was Li.',
    article: { title: 'A visit', hash: 'ab'.repeat(32) },
    question: 'what did Shoigu say?',
    answer: {
      kind: 'quotes',
      answered: true,
      speaker: 'Sergey Shoigu',
      excerpts: [{ text: '"We will," he said.', speakers: ['Sergey Shoigu'] }],
      dates: [],
      message: 'Everything quoted:',
    },
    shown: 'Everything quoted:\n> "We will," he said.',
    ...different,
  };
}
