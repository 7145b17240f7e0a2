import type { Entry } from '../catalogue/entry.ts';
import { findChanges } from '../changes/find-changes.ts';
import type { VersionPair } from '../library/libraries.ts';
import type { Reply } from '../library/reply.ts';
import { changesJson } from './changes-json.ts';
import { answerJson } from './json.ts';

/** What a command about the library comes to, as one line of JSON; the README documents its fields. */
export function replyJson(reply: Reply): string {
  return JSON.stringify({ kind: reply.kind, ...fieldsOf(reply) });
}

function fieldsOf(reply: Reply) {
  switch (reply.kind) {
    case 'notice':
      return { message: reply.text };
    case 'articles':
      return { articles: reply.entries.map(entryJson), asked: reply.asked };
    case 'article':
      return { article: entryJson(reply.entry), isAsked: reply.isAsked };
    case 'added':
      return { article: entryJson(reply.entry), isNew: reply.isNew };
    case 'refreshed':
      return { article: entryJson(reply.entry), isChanged: reply.isChanged };
    case 'changes':
      return pairJson(reply.pair);
    case 'found': {
      const { question, answered, message, articles } = reply.found;
      const found = articles.map(({ entry, article, answer }) => ({
        article: entryJson(entry),
        answer: answerJson(article, answer),
      }));
      return { question, answered, message, found };
    }
    case 'settings':
      return { settings: reply.settings };
  }
}

/** An article of the library, for JSON. */
function entryJson({ id, version, details, addedAt, checkedAt }: Entry) {
  const { title, site, authors, publishedAt, updatedAt, link, known } = details;
  return {
    id,
    title: title ?? known.source?.title ?? null,
    site,
    authors: authors.length > 0 ? authors : null,
    publishedAt,
    updatedAt,
    link,
    version,
    addedAt,
    checkedAt,
  };
}

function pairJson({ entry, before, after }: VersionPair) {
  const versions = { before: before.reading, after: after.reading };
  return {
    article: entryJson(entry),
    before: before.version.number,
    after: after.version.number,
    changes: changesJson(versions, findChanges(versions.before, versions.after)),
  };
}
