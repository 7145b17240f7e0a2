import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Answer } from '../../src/assistant/answer.ts';
import type { DateMention } from '../../src/dates/date-mention.ts';
import { toText } from '../../src/terminal/text.ts';

const article = readArticle(
  'A visit\n3 May 2021\nThe king came on Monday for two days.\nHe was crowned in March.\n',
);

function spanOf(words: string) {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length };
}

function date(words: string, value: string, different: Partial<DateMention> = {}): DateMention {
  const plain = {
    type: 'DATE',
    rule: 'weekday-past',
    basis: null,
    computed: false,
    alternative: null,
  } as const;
  return { span: spanOf(words), value, ...plain, ...different };
}

const MONDAY = date('Monday', '2021-05-03');

function show(dates: readonly DateMention[], sum?: Answer['sum']): string[] {
  const excerpts = ['The king came on Monday for two days.', 'He was crowned in March.'].map((words) => ({
    span: spanOf(words),
    quotation: null,
    speakers: [],
    score: 1,
    why: null,
  }));
  const answer: Answer = {
    question: '',
    kind: 'dates',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts,
    dates,
    check: null,
    ...(sum && { sum }),
    message: 'Dates:',
  };
  return toText(article, answer, false).split('\n');
}

describe('dates in a terminal', () => {
  test('one with its weekday, its words, what it was counted from and the rule, over its sentence', () => {
    const basis = { span: null, value: '2021-05-05' };
    expect(show([{ ...MONDAY, basis }])).toEqual([
      'Dates:',
      'Monday 3 May 2021 (“Monday”, counted from Wednesday 5 May 2021, rule weekday-past)',
      '  │ The king came on Monday for two days.',
    ]);
  });

  test('both readings of an ambiguous one', () => {
    expect(show([{ ...MONDAY, alternative: '2021-03-05' }])[1]).toBe(
      'Monday 3 May 2021 or Friday 5 March 2021 (ambiguous, “Monday”, rule weekday-past)',
    );
  });

  test('a computed one below its sum', () => {
    const end = date('two days', '2021-05-04', { computed: true, rule: 'end-of-duration' });
    expect(show([end], { value: '2021-05-04', parts: [], text: '3 May + 1 day = 4 May' })).toEqual([
      'Dates:',
      '  3 May + 1 day = 4 May',
      'Tuesday 4 May 2021 (computed, “two days”, rule end-of-duration)',
      '  │ The king came on Monday for two days.',
    ]);
  });

  test('a timeline with a line for each event, and what is known only to the month apart', () => {
    expect(
      show([MONDAY, date('two days', '2021-05-04', { computed: true }), date('March', '2021-03')]),
    ).toEqual([
      'Dates:',
      '  Monday 3 May 2021             │ The king came on Monday for two days.',
      '  Tuesday 4 May 2021 (computed) │ The king came on Monday for two days.',
      'Known only to the month or year:',
      '  March 2021                    │ He was crowned in March.',
    ]);
  });
});
