import { writeFile } from 'node:fs/promises';
import type { Article } from '../article/article.ts';
import type { Answer } from '../assistant/answer.ts';
import { calendarOf, isInCalendar } from '../calendar/calendar-of.ts';
import { UserError } from '../errors.ts';
import { whyNotWritten } from '../file-problem.ts';

/**
 * Writes the days of an answer to a calendar file, in place of what may be there.
 *
 * @throws UserError where the answer has no day, or the file can't be written
 */
export async function writeCalendar(
  article: Article,
  { dates, excerpts }: Answer,
  path: string,
): Promise<void> {
  if (!dates.some(isInCalendar)) throw new UserError(`no day to put into ${path}: it was not written`);
  try {
    await writeFile(path, calendarOf(article, dates, excerpts));
  } catch (error) {
    throw new UserError(`${path} can't be written: ${whyNotWritten(error)}`, { cause: error });
  }
}
