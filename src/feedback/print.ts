import { printable } from '../terminal/printable.ts';
import type { Entry } from './entry.ts';
import { REASONS } from './entry.ts';
import type { Feedback } from './read-feedback.ts';

/** Feedback for a person to read, the oldest first. */
export function feedbackText({ entries, unreadable }: Feedback): string {
  const lost = unreadable > 0 ? [`${unreadable} of the file’s lines could not be read.`] : [];
  const count = entries.length === 1 ? 'One report' : `${entries.length} reports`;
  return [...entries.map(entryText), ...lost, `${count}.`].join('\n\n');
}

function entryText({ at, reason, note, article, question, answer, shown }: Entry): string {
  const lines: [string, string][] = [
    ['article', article.title ?? 'without a title'],
    ['asked', question ?? 'not known any more'],
    ['answered', answer ? answerText(answer) : shown],
    ...(note === '' ? [] : [['note', note] as [string, string]]),
  ];
  const head = `${at.slice(0, 16).replace('T', ' ')} UTC  ${REASONS[reason]}`;
  return [head, ...lines.map(([name, text]) => `  ${name.padEnd(10)}${indented(text)}`)].join('\n');
}

function answerText({ message, excerpts, dates }: NonNullable<Entry['answer']>): string {
  const days = dates.length > 0 ? [`dates: ${dates.map((date) => date ?? 'unresolved').join(', ')}`] : [];
  const words = excerpts.map(({ text, speakers }) =>
    speakers.length > 0 ? `${speakers.join(', ')} │ ${text}` : `│ ${text}`,
  );
  return [message, ...days, ...words].join('\n');
}

function indented(text: string): string {
  return printable(text)
    .split('\n')
    .join(`\n${' '.repeat(12)}`);
}
