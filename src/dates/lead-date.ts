import type { DatedLine } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { readDateLine } from './date-line.ts';

/** A place or an agency, a date with its year, perhaps an agency in brackets, and a dash; capitals and short words alone. */
const LEAD =
  /^(?:\p{Lu}[\p{L}.’'-]*[ ,/]{1,2}){1,6}(?:\([^()\n]{1,30}\) )?(?<date>[^()\n–—]{8,24}?)(?: ?\([^()\n]{1,30}\))? ?(?:--|[-–—])\s/u;

/**
 * The day of publication where the news itself begins with it, as agencies print it: "WELLBRIDGE, Nov. 12, 2021 (Agency) -- Lawmakers
 * approved …". Null where it begins otherwise.
 *
 * @param span the first paragraph
 */
export function readLeadDate(text: string, span: Span): DatedLine | null {
  const match = LEAD.exec(text.slice(span.start, span.end));
  const date = match?.groups?.date;
  if (!match || date === undefined) return null;
  // The pattern's place is greedy: the name of the month may have gone into it.
  for (const at of [...match[0].matchAll(/(?:^|[ ,/(])(?=[\p{L}\d])/gu)].map(
    ({ index, 0: mark }) => index + mark.length,
  )) {
    const end = match[0].indexOf(date) + date.length;
    const found = at < end ? readDateLine(text, { start: span.start + at, end: span.start + end }) : null;
    if (found?.published.span?.start === span.start + at) return found.published;
  }
  return null;
}
