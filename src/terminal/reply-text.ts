import pc from 'picocolors';
import type { Entry } from '../catalogue/entry.ts';
import { findChanges } from '../changes/find-changes.ts';
import { writeOut } from '../dates/write-out.ts';
import { dayOfMoment } from '../extract/moment.ts';
import type { Found, FoundIn } from '../library/found.ts';
import type { VersionPair } from '../library/libraries.ts';
import type { Reply } from '../library/reply.ts';
import { titleOf } from '../library/title.ts';
import { changesText } from './changes.ts';
import type { Colours } from './colours.ts';
import { printableLine } from './printable.ts';
import { toText } from './text.ts';

/** What a command about the library comes to, as text for a terminal. */
export function replyText(reply: Reply, colour: boolean): string {
  const colours = pc.createColors(colour);
  switch (reply.kind) {
    case 'notice':
      return colours.bold(printableLine(reply.text));
    case 'articles':
      return listText(reply.entries, reply.asked, colours);
    case 'article':
      return entryText(reply.entry, reply.isAsked, colours);
    case 'added':
      return `${colours.bold(reply.isNew ? 'Added:' : 'In the library already:')}\n${entryText(reply.entry, true, colours)}`;
    case 'refreshed':
      return colours.bold(refreshedText(reply.entry, reply.isChanged));
    case 'changes':
      return pairText(reply.pair, colours, colour);
    case 'found':
      return foundText(reply.found, colours, colour);
    case 'settings':
      return colours.bold('Nothing is to be set here: settings are a server’s.');
  }
}

/** Before the article that is asked. */
const MARK = '▸';

function listText(entries: readonly Entry[], asked: string | null, colours: Colours): string {
  if (entries.length === 0) return colours.bold('There is no article here yet.');
  const count = entries.length === 1 ? 'One article:' : `${entries.length} articles, the latest added first:`;
  const lines = entries.map((entry) => {
    const mark = entry.id === asked ? colours.green(MARK) : ' ';
    const facts = [entry.details.site, dayText(entry.details.publishedAt)].flatMap((fact) => fact ?? []);
    const behind = facts.length > 0 ? `  ${colours.dim(printableLine(facts.join(', ')))}` : '';
    return `${mark} ${colours.dim(entry.id)}  ${printableLine(titleOf(entry))}${behind}`;
  });
  return [colours.bold(count), ...lines].join('\n');
}

/** Columns of the names of facts. */
const NAME_WIDTH = 'published'.length;

function entryText(entry: Entry, isAsked: boolean, colours: Colours): string {
  const { details, id, version, addedAt, checkedAt } = entry;
  const facts: readonly (readonly [string, string | null])[] = [
    ['id', id],
    ['source', details.site],
    ['by', details.authors.join(', ') || null],
    ['published', dayText(details.publishedAt)],
    ['updated', dayText(details.updatedAt)],
    ['link', details.link],
    ['added', dayText(addedAt)],
    ['looked at', details.address === null ? null : dayText(checkedAt)],
    ['version', version === 1 ? null : String(version)],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === null ? [] : `  ${colours.dim(name.padEnd(NAME_WIDTH))}  ${printableLine(value)}`,
  );
  const asked = isAsked ? [colours.green(`${MARK} This one is asked.`)] : [];
  return [colours.bold(printableLine(titleOf(entry))), ...lines, ...asked].join('\n');
}

function refreshedText(entry: Entry, isChanged: boolean): string {
  const title = printableLine(titleOf(entry));
  return isChanged
    ? `“${title}” has changed: this is its version ${entry.version}.`
    : `“${title}” has not changed.`;
}

function pairText({ entry, before, after }: VersionPair, colours: Colours, colour: boolean): string {
  const versions = { before: before.reading, after: after.reading };
  const title = colours.bold(
    `${printableLine(titleOf(entry))}, version ${before.version.number} to ${after.version.number}`,
  );
  return `${title}\n${changesText(versions, findChanges(versions.before, versions.after), colour)}`;
}

function foundText({ message, articles }: Found, colours: Colours, colour: boolean): string {
  return [colours.bold(message), ...articles.map((each) => foundInText(each, colours, colour))].join('\n\n');
}

/** Title, then source, day and link, then what the article has to say. */
function foundInText({ entry, article, answer }: FoundIn, colours: Colours, colour: boolean): string {
  const { site, link } = entry.details;
  const facts = [
    article.source.name ?? site,
    article.published ? writeOut(article.published.day) : null,
    link,
  ].flatMap((fact) => fact ?? []);
  return [
    colours.cyan(printableLine(titleOf(entry))),
    ...(facts.length > 0 ? [colours.dim(`  ${printableLine(facts.join(', '))}`)] : []),
    toText(article, answer, colour),
  ].join('\n');
}

/** A day or moment written out as a day, in the zone that it is given in. */
function dayText(moment: string | null): string | null {
  return moment === null ? null : writeOut(dayOfMoment(moment));
}
