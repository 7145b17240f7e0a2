import { dayNumber, formatDay, parseDay } from '../days/calendar.ts';
import type { DateLanguage } from './date-language.ts';
import { dateLanguageOf } from './date-language.ts';
import { PUBLISHED_NAMES, UPDATED_NAMES } from './date-names.ts';
import type { DatesByHeadline, ShownDate } from './dates-by-headline.ts';
import { datesByHeadline } from './dates-by-headline.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { isOwn } from './elsewhere.ts';
import { findHeadline } from './headline.ts';
import type { LinkedData } from './json-ld.ts';
import type { Meta } from './meta.ts';
import type { Moment } from './moment.ts';
import { dayOfMoment, readMoment } from './moment.ts';
import { momentOfElement, shownMoment } from './shown-dates.ts';

/** When an article was published and last changed, as far as its page says. */
export interface PageDates {
  readonly published: Moment | null;
  readonly updated: Moment | null;
}

/** What dates are looked for in. */
export interface DateSources {
  readonly meta: Meta;
  readonly linked: LinkedData | null;
  readonly title: string | null;
  readonly address: string | null;
}

/**
 * When the article was published and updated. Sources in the order of their trust: JSON-LD, <meta>, microdata, the
 * address, and what the page shows. Never the one for the other; an update before the publication is none.
 */
export function findDates(page: PageDocument, { meta, linked, title, address }: DateSources): PageDates {
  const language = dateLanguageOf(page, meta);
  const headline = findHeadline(page, title);
  const updated =
    momentOf(linked?.modified, language) ??
    fromMeta(meta, UPDATED_NAMES, language) ??
    fromItem(page, 'dateModified', headline, language);
  const told =
    momentOf(linked?.published, language) ??
    fromMeta(meta, PUBLISHED_NAMES, language) ??
    fromMarkup(page, headline, language);
  const addressed = fromAddress(address, language);
  const shown = datesByHeadline(page, headline, language);
  const published = told
    ? believed(told, { shown, addressed, updated, address })
    : (addressed ?? shownMoment(page, shown, language));
  const changed = updated ?? labelled(shown, 'updated');
  return { published, updated: published && changed && isEarlier(changed, published) ? null : changed };
}

/** What else a page says of its day. */
interface Witnesses {
  readonly shown: DatesByHeadline;
  readonly addressed: Moment | null;
  readonly updated: Moment | null;
  readonly address: string | null;
}

/** The day of publication that the page tells machines, in the light of what it tells readers. */
function believed(told: Moment, { shown, addressed, updated, address }: Witnesses): Moment | null {
  const dates = [...shown.below, ...shown.above];
  const published = labelled(shown, 'published');
  if (published && Math.abs(daysBetween(told, published)) > SAME_TEXT) return published;
  const local = addressed ?? dates.find(({ label }) => label !== 'updated')?.moment ?? null;
  const moment = onLocalDay(told, local);
  const isShown = dates.some((date) => Math.abs(daysBetween(told, date.moment)) <= SAME_TEXT);
  if (isShown || addressed || isOfMonth(address, told)) return moment;
  const isRewritten = dates.some(
    (date) =>
      daysBetween(told, date.moment) > SAME_TEXT &&
      (date.label === 'updated' || (updated !== null && dayOfMoment(updated) === dayOfMoment(date.moment))),
  );
  return isRewritten ? null : moment;
}

/** The first of the dates by the headline that has a label. */
function labelled({ below, above }: DatesByHeadline, label: ShownDate['label']): Moment | null {
  return [...below, ...above].find((date) => date.label === label)?.moment ?? null;
}

/** So many days after its publication a change mends a text; later, the text is another one's. */
const SAME_TEXT = 2;

/** Days from one moment's to the other's. */
function daysBetween(one: Moment, other: Moment): number {
  const [from, to] = [one, other].map((moment) => parseDay(dayOfMoment(moment)));
  return from && to ? dayNumber(to) - dayNumber(from) : 0;
}

/** Whether the address has the moment's year and month: `/2023/04/`. */
function isOfMonth(address: string | null, moment: Moment): boolean {
  const match = /\/(20\d\d)[/-](\d\d?)\//u.exec(address ?? '');
  return match !== null && moment.startsWith(`${match[1]}-${match[2]?.padStart(2, '0')}`);
}

/** By the clock where both are of one zone, else by the day. */
function isEarlier(one: Moment, other: Moment): boolean {
  const [zone, otherZone] = [one, other].map((moment) => /(?:Z|[+-]\d\d:\d\d)$/u.exec(moment)?.[0]);
  if (zone === otherZone && one.length === other.length) return one < other;
  return dayOfMoment(one) < dayOfMoment(other);
}

/**
 * A moment given in UTC can fall on the day after or before the newsroom's own. Where the address or the line by the
 * headline has the neighbouring day, that is the day of publication, and the time of day is left out.
 */
function onLocalDay(told: Moment, seen: Moment | null): Moment {
  const local = seen && parseDay(dayOfMoment(seen));
  if (!seen || !local || !/(?:Z|\+00:00)$/u.test(told)) return told;
  return Math.abs(daysBetween(told, seen)) === 1 ? formatDay(local) : told;
}

function momentOf(value: string | null | undefined, language: DateLanguage): Moment | null {
  return value ? readMoment(value, language) : null;
}

function fromMeta(meta: Meta, names: readonly string[], language: DateLanguage): Moment | null {
  for (const name of names) {
    const moment = momentOf(meta.get(name), language);
    if (moment) return moment;
  }
  return null;
}

function fromMarkup(page: PageDocument, headline: PageElement | null, language: DateLanguage): Moment | null {
  return (
    fromItem(page, 'datePublished', headline, language) ??
    momentOfElement(page.querySelector('time[pubdate]'), language) ??
    momentOfElement(page.querySelector('[property~="dc:date"], [property~="dc:created"]'), language)
  );
}

/** Of the item that has the headline; else the first, as not every site marks where an item begins. */
function fromItem(
  page: PageDocument,
  property: string,
  headline: PageElement | null,
  language: DateLanguage,
): Moment | null {
  const found = [...page.querySelectorAll(`[itemprop~="${property}"]`)].flatMap((element) => {
    const moment = momentOfElement(element, language);
    return moment && isOwn(element) ? { moment, item: element.closest('[itemscope]') } : [];
  });
  const item = headline?.closest('[itemscope]') ?? null;
  return (found.find((each) => each.item === item) ?? found[0])?.moment ?? null;
}

/** `/2023/04/18/` or `/2023-04-18-` in the path, or `/18-04-2023` at its end. */
function fromAddress(address: string | null, language: DateLanguage): Moment | null {
  const match = /[/_-](20\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=[/_.-]|$)/u.exec(address ?? '');
  if (match) return readMoment(`${match[1]}-${match[2]}-${match[3]}`);
  const last = /\/(\d\d-\d\d-20\d\d)(?:\.\w+)?\/?$/u.exec(address ?? '')?.[1];
  return last ? readMoment(last, language) : null;
}
