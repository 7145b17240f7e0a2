import { labelIn } from './date-labels.ts';
import type { DateLanguage } from './date-language.ts';
import type { DatesByHeadline } from './dates-by-headline.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { wordsOf } from './dom.ts';
import { isOwn } from './elsewhere.ts';
import type { Moment } from './moment.ts';
import { dayOfMoment, readMoment } from './moment.ts';

/** Where pages show their date, by the names that are usual for such elements. */
const VISIBLE = [
  '[itemprop~="datePublished"]',
  '[class*="publish" i]',
  '[class*="pubdate" i]',
  '[class*="post-date" i]',
  '[class*="entry-date" i]',
  '[class*="article-date" i]',
  '[class*="dateline" i]',
  '[class*="timestamp" i]',
  '[class*="byline" i]',
  '[class*="post-meta" i]',
  '[class*="entry-meta" i]',
  '[class*="article-meta" i]',
].join(',');

/** Names that the dates of other articles have as well. */
const DATED = '[class*="date" i], [id*="date" i]';

/** More than any date line has; a longer element holds other things too. */
const LONGEST_LINE = 150;

/**
 * The page's only <time>, the first date where pages show theirs, the one below or above the headline, or the only one
 * at all; never one that is shown for a change's.
 */
export function shownMoment(
  page: PageDocument,
  { below, above, scattered }: DatesByHeadline,
  language: DateLanguage,
): Moment | null {
  const byHeadline = [...below, ...above];
  const published = byHeadline.find(({ label }) => label === 'published')?.moment ?? null;
  const plain = byHeadline.find(({ label }) => label !== 'updated')?.moment ?? null;
  const changes = byHeadline.flatMap(({ moment, label }) => (label === 'updated' ? dayOfMoment(moment) : []));
  // An article may be changed on its first day.
  const isChange = (day: string) => changes.includes(day) && (plain === null || day !== dayOfMoment(plain));
  const times = [...page.querySelectorAll('time')].filter(
    (time) => labelIn(wordsOf(time)) !== 'updated' && isOwn(time),
  );
  const others = [
    onlyDay(times.map((time) => momentOfElement(time, language))),
    momentsOf(page, VISIBLE, language)[0] ?? null,
    plain,
    onlyDay(momentsOf(page, DATED, language)),
    onlyDay(scattered.map(({ moment }) => moment)),
  ];
  return published ?? others.find((moment) => moment !== null && !isChange(dayOfMoment(moment))) ?? null;
}

/** The first of moments that are all of one day; null where they aren't, as on a page that shows other articles too. */
function onlyDay(moments: readonly (Moment | null)[]): Moment | null {
  const found = moments.filter((moment) => moment !== null);
  const [first] = found;
  return first && found.every((moment) => dayOfMoment(moment) === dayOfMoment(first)) ? first : null;
}

/** The days that the article's own elements of these names say, in order. */
function momentsOf(page: PageDocument, selector: string, language: DateLanguage): readonly Moment[] {
  return [...page.querySelectorAll(selector)].flatMap((element) => {
    const words = wordsOf(element);
    if (words.length > LONGEST_LINE || labelIn(words) === 'updated' || !isOwn(element)) return [];
    return readMoment(words, language) ?? [];
  });
}

/** What an element says by its attributes for machines, otherwise by its words. */
export function momentOfElement(element: PageElement | null, language: DateLanguage): Moment | null {
  if (!element) return null;
  for (const attribute of ['datetime', 'content', 'title']) {
    const moment = readMoment(element.getAttribute(attribute) ?? '', language);
    if (moment) return moment;
  }
  return readMoment(wordsOf(element), language);
}
