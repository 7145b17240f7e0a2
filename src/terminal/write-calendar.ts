import { writeFile } from 'node:fs/promises';
import type { Assistant } from '../assistant/assistant.ts';
import { calendarOf, isInCalendar } from '../calendar/calendar-of.ts';
import { UserError } from '../errors.ts';
import type { Streams, TerminalOptions } from './run-terminal.ts';
import { answerOne } from './run-terminal.ts';

/**
 * Answers a question, prints the answer, and writes its days to a calendar file.
 *
 * @throws UserError where the answer has no day, or the file can't be written
 */
export async function writeCalendar(
  assistant: Assistant,
  question: string,
  { streams, options, file }: { streams: Streams; options: TerminalOptions; file: string },
): Promise<void> {
  const { article } = assistant;
  const { dates, excerpts } = await answerOne(assistant, question, streams, options);
  if (!dates.some(isInCalendar)) throw new UserError(`no day to put into ${file}: it was not written`);
  try {
    await writeFile(file, calendarOf(article, dates, excerpts));
  } catch (error) {
    throw new UserError(`${file} can't be written: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
