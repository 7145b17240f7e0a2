import { dayNumber, formatDay, parseDay } from '../dates/calendar.ts';
import { PUBLISHED_NAMES, UPDATED_NAMES } from './date-names.ts';
import type { PageDocument } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import type { Meta } from './meta.ts';
import type { Moment } from './moment.ts';
import { dayOfMoment, readMoment } from './moment.ts';
import { isOwn, momentOfElement, shownMoment, underHeadline } from './shown-dates.ts';

/** When an article was published and last changed, as far as its page says. */
export interface PageDates {
  readonly published: Moment | null;
  readonly updated: Moment | null;
}

/**
 * When the article was published and updated. Sources in the order of their trust: JSON-LD, <meta>, microdata, the
 * address, and what the page shows. Never the one for the other; an update before the publication is none.
 */
export function findDates(
  page: PageDocument,
  meta: Meta,
  linked: LinkedData | null,
  address: string | null,
): PageDates {
  const told = momentOf(linked?.published) ?? fromMeta(meta, PUBLISHED_NAMES) ?? fromMarkup(page);
  const addressed = fromAddress(address);
  const published = told
    ? onLocalDay(told, addressed ?? underHeadline(page))
    : (addressed ?? shownMoment(page));
  const updated =
    momentOf(linked?.modified) ?? fromMeta(meta, UPDATED_NAMES) ?? fromItem(page, 'dateModified');
  return { published, updated: published && updated && isEarlier(updated, published) ? null : updated };
}

/** By the clock where both are of one zone, else by the day. */
function isEarlier(one: Moment, other: Moment): boolean {
  const [zone, otherZone] = [one, other].map((moment) => /(?:Z|[+-]\d\d:\d\d)$/u.exec(moment)?.[0]);
  if (zone === otherZone && one.length === other.length) return one < other;
  return dayOfMoment(one) < dayOfMoment(other);
}

/**
 * A moment given in UTC can fall on the day after or before the newsroom's own. Where the address or the line under the
 * headline has the neighbouring day, that is the day of publication, and the time of day is left out.
 */
function onLocalDay(told: Moment, seen: Moment | null): Moment {
  const [day, local] = [parseDay(dayOfMoment(told)), seen && parseDay(dayOfMoment(seen))];
  if (!day || !local || !/(?:Z|\+00:00)$/u.test(told)) return told;
  return Math.abs(dayNumber(day) - dayNumber(local)) === 1 ? formatDay(local) : told;
}

function momentOf(value: string | null | undefined): Moment | null {
  return value ? readMoment(value) : null;
}

function fromMeta(meta: Meta, names: readonly string[]): Moment | null {
  for (const name of names) {
    const moment = momentOf(meta.get(name));
    if (moment) return moment;
  }
  return null;
}

function fromMarkup(page: PageDocument): Moment | null {
  return (
    fromItem(page, 'datePublished') ??
    momentOfElement(page.querySelector('time[pubdate]')) ??
    momentOfElement(page.querySelector('[property~="dc:date"], [property~="dc:created"]'))
  );
}

function fromItem(page: PageDocument, property: string): Moment | null {
  for (const element of page.querySelectorAll(`[itemprop~="${property}"]`)) {
    const moment = momentOfElement(element);
    if (moment && isOwn(element)) return moment;
  }
  return null;
}

/** `/2023/04/18/` or `/2023-04-18-` in the path. */
function fromAddress(address: string | null): Moment | null {
  const match = /[/_-](20\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=[/_.-]|$)/u.exec(address ?? '');
  return match ? readMoment(`${match[1]}-${match[2]}-${match[3]}`) : null;
}
