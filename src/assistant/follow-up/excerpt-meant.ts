import { contains } from '../../article/span.ts';
import type { Answer, Excerpt } from '../answer.ts';

/** The one that "that" means: the only excerpt, or the best where they stand best first. */
export function excerptMeant({ answered, kind, excerpts, dates }: Answer): Excerpt | null {
  const [first] = excerpts;
  if (!answered || !first || kind === 'summary') return null;
  const [date] = dates;
  if (date && dates.length === 1) return excerpts.find(({ span }) => contains(span, date.span)) ?? null;
  if (dates.length > 1) return null;
  return excerpts.length === 1 || kind === 'passages' || isBestFirst(excerpts) ? first : null;
}

function isBestFirst(excerpts: readonly Excerpt[]): boolean {
  const [first, ...others] = excerpts;
  return first !== undefined && others.every(({ score }) => score < first.score);
}
