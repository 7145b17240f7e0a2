import { MONTH } from '../days/words.ts';
import type { DatedLine } from './article.ts';
import { readDateLine } from './date-line.ts';
import type { Span } from './span.ts';

const AGENCY = '\\([^()\\n]{1,30}\\)';
const DATE = `(?:${MONTH} \\d{1,2},?|\\d{1,2} ${MONTH},?) (?:19|20)\\d\\d`;

/** Up to six words of a place, a date with its year, an agency in brackets on either side of it, and a dash. */
const LEAD = new RegExp(
  `^(?<place>(?:[\\p{L}.’'-]{1,30}[ ,/]{1,2}){1,6})(?:${AGENCY} )?(?<date>${DATE})(?:,? ?${AGENCY})? ?(?:--|[-–—])\\s`,
  'iu',
);

/** Each word of a place has a capital. */
const PLACE = /^(?:\p{Lu}[\p{L}.’'-]*[ ,/]{1,2})+$/u;

/**
 * The day of publication where the news itself begins with it, as agencies print it: "WELLBRIDGE, Nov. 12, 2021 (Agency) -- Lawmakers
 * approved …". Null where it begins otherwise.
 *
 * @param span the first paragraph
 */
export function readLeadDate(text: string, span: Span): DatedLine | null {
  const { place, date } = LEAD.exec(text.slice(span.start, span.end))?.groups ?? {};
  if (place === undefined || date === undefined || !PLACE.test(place)) return null;
  const start = text.indexOf(date, span.start + place.length);
  return readDateLine(text, { start, end: start + date.length })?.published ?? null;
}
