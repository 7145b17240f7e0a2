import { writeFile } from 'node:fs/promises';
import type { Article } from '../article/article.ts';
import type { Answer } from '../assistant/answer.ts';
import { drawCard } from '../card/drawing/draw-card.ts';
import { UserError } from '../errors.ts';
import { whyNotWritten } from '../file-problem.ts';
import { printable } from './printable.ts';

/**
 * Writes the card of an answer's first direct quotation to a PNG file, in place of what may be there.
 *
 * @returns what to print of it: the file, its size in pixels and its alternative text
 * @throws UserError where the answer has no direct quotation, its first can't be drawn, or the file can't be written
 */
export async function writeCard(article: Article, answer: Answer, path: string): Promise<string> {
  const excerpt = answer.excerpts.find(
    ({ quotation }) => quotation?.style === 'direct' && quotation.class === 'speech',
  );
  if (!answer.answered || !excerpt)
    throw new UserError('The answer has no direct quotation to make a card of; ask what somebody said');
  const card = await drawCard(article, excerpt);
  if ('obstacle' in card) throw new UserError(card.obstacle);
  try {
    await writeFile(path, card.png);
  } catch (error) {
    throw new UserError(`The card can't be written to ${path}: ${whyNotWritten(error)}`, { cause: error });
  }
  return `Card: ${path} (${card.width} × ${card.height} pixels)\nAlternative text: ${printable(card.alternative)}`;
}
