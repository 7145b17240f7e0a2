import type { PageDocument } from './dom.ts';
import type { Meta } from './meta.ts';

/** How the language of a page writes dates, beside the English that every page may have. */
export interface DateLanguage {
  /** Names and abbreviations of its months, lower case and without full stop, to 1…12; empty for English. */
  readonly months: ReadonlyMap<string, number>;
  /** A day, a month's name and a year in that order, with groups of these names; null for English. */
  readonly named: RegExp | null;
  /** Whether "3/8/2023" is the third of August; null where it may be either. */
  readonly dayFirst: boolean | null;
}

/** Where nothing is known of the page: English, in which "3/8/2023" may be in March or in August. */
export const ANY_ENGLISH: DateLanguage = { months: new Map(), named: null, dayFirst: null };

/** The middle of each month of one year, in milliseconds since 1970. */
const MONTHS = Array.from({ length: 12 }, (_, index) => (15 + index * 30.4) * 86_400_000);

/** The language that the page states for its dates. */
export function dateLanguageOf(page: PageDocument, meta: Meta): DateLanguage {
  const stated = page.querySelector('html')?.getAttribute('lang') || meta.get('og:locale');
  return dateLanguage((stated ?? 'en').trim().replaceAll('_', '-'));
}

/** @param tag a language as BCP 47 writes it; one that nobody knows is taken for English */
function dateLanguage(tag: string): DateLanguage {
  try {
    const { language, region } = new Intl.Locale(tag);
    // Templates of sites say "en-US" by themselves; whoever says another English means it.
    if (language === 'en')
      return { ...ANY_ENGLISH, dayFirst: region && region !== 'US' ? dayFirst(tag) : null };
    // Of one that it doesn't know, Intl speaks the machine's own.
    if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) return ANY_ENGLISH;
    const months = monthsOf(tag);
    return { months, named: namedDate([...months.keys()]), dayFirst: dayFirst(tag) };
  } catch (error) {
    if (error instanceof RangeError) return ANY_ENGLISH;
    throw error;
  }
}

function monthsOf(tag: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    // With the day, so that languages which decline the name of the month do.
    const format = new Intl.DateTimeFormat(tag, {
      day: 'numeric',
      month,
      calendar: 'gregory',
      timeZone: 'UTC',
    });
    for (const [index, middle] of MONTHS.entries()) {
      const part = format.formatToParts(middle).find(({ type }) => type === 'month');
      const name = /^([\p{L}\p{M}]+)\.?$/u.exec(part?.value ?? '')?.[1];
      if (name) names.set(name.toLowerCase(), index + 1);
    }
  }
  return names;
}

/** "18. März 2020", "1er avril 2020", "18 de marzo de 2020" */
function namedDate(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const longestFirst = names.toSorted((one, other) => other.length - one.length);
  return new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:\\.|er|º)?\\s*(?:de\\s+)?(?<name>${longestFirst.join('|')})\\.?,?\\s+(?:de\\s+)?(?<year>(?:19|20)\\d\\d)(?!\\d)`,
    'iu',
  );
}

function dayFirst(tag: string): boolean {
  const format = new Intl.DateTimeFormat(tag, { calendar: 'gregory', timeZone: 'UTC' });
  const order = format.formatToParts(0).map(({ type }) => type);
  return order.indexOf('day') < order.indexOf('month');
}
