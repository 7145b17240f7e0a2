import type { Details, Entry } from '../../catalogue/entry.ts';
import { writeIn } from '../../dates/write-in.ts';
import { dayOfMoment } from '../../extract/moment.ts';
import { titleOf } from '../../library/title.ts';
import { escapeMarkdown } from '../escape.ts';
import { DOT, pageTarget } from '../footer.ts';
import { inline } from '../shortened.ts';
import { LONGEST_NAME, LONGEST_TITLE } from './titles.ts';

/** More writers than anybody reads. */
const MOST_AUTHORS = 5;

/**
 * Site, day of publication and link on one line, as far as they are known; empty where nothing is.
 *
 * @param target where the link leads, if not to the page
 */
export function bylineOf(details: Details, language: string, target: string | null = null): string {
  const { site, publishedAt } = details;
  return [
    ...(site ? [inline(site, LONGEST_NAME)] : []),
    ...(publishedAt ? [`published ${dayIn(publishedAt, language)}`] : []),
    ...articleLink(details, target),
  ].join(DOT);
}

/** All that is known of an article beside its text, a line each. */
export function aboutArticle(
  { entry, isAsked }: { readonly entry: Entry; readonly isAsked: boolean },
  language: string,
): string {
  const { details, version, addedAt, checkedAt } = entry;
  const { site, authors, publishedAt, updatedAt } = details;
  const names = authors.slice(0, MOST_AUTHORS).map((author) => inline(author, LONGEST_NAME));
  return [
    `**${inline(titleOf(entry), LONGEST_TITLE)}**${isAsked ? `${DOT}asked here` : ''}`,
    ...line('Site', site && inline(site, LONGEST_NAME)),
    ...line('By', [...names, ...(authors.length > MOST_AUTHORS ? ['others'] : [])].join(', ')),
    ...line('Published', publishedAt && momentIn(publishedAt, language)),
    ...line('Updated', updatedAt && momentIn(updatedAt, language)),
    ...line('Link', articleLink(details).join('')),
    ...line('Versions', `${version}`),
    ...line('Added', momentIn(addedAt, language)),
    ...line('Last looked at', momentIn(checkedAt, language)),
  ].join('\n');
}

function line(name: string, value: string | null): readonly string[] {
  return value ? [`${name}: ${value}`] : [];
}

function articleLink({ link, address }: Details, target: string | null = null): readonly string[] {
  const leadsTo = target ?? pageTarget(link ?? address ?? undefined);
  return leadsTo === null ? [] : [`[the article](<${leadsTo}>)`];
}

/** The day of a day or moment, where it stands. */
function dayIn(moment: string, language: string): string {
  return escapeMarkdown(writeIn(language, dayOfMoment(moment)));
}

/** Day, time and zone, as far as they are given; in the zone in which they are given. */
function momentIn(moment: string, language: string): string {
  const [, time, zone = ''] = /T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(.*)$/u.exec(moment) ?? [];
  if (time === undefined) return dayIn(moment, language);
  const shown = zone === 'Z' ? ' UTC' : zone === '' ? '' : ` UTC${zone}`;
  return `${dayIn(moment, language)}, ${escapeMarkdown(`${time}${shown}`)}`;
}
