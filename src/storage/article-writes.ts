import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { ArticleId, LibraryId, Version } from '../catalogue/entry.ts';
import { keysOf } from '../catalogue/keys.ts';
import type { Tables } from './schema.ts';

/** An id that no article has yet, as good as surely. */
export function newId(): ArticleId {
  return randomBytes(5).toString('hex');
}

/** Adds an article to a library that hasn't got it. */
export async function insertArticle(
  transaction: Transaction<Tables>,
  library: LibraryId,
  version: Version,
  now: string,
): Promise<ArticleId> {
  const id = newId();
  await transaction
    .insertInto('articles')
    .values({ library, id, version: 1, added_at: now, checked_at: now })
    .execute();
  await insertVersion(transaction, library, id, 1, version, now);
  await insertKeys(transaction, library, id, version);
  return id;
}

/** Adds a version to an article. @param now when it was read, ISO 8601 */
export async function insertVersion(
  transaction: Transaction<Tables>,
  library: LibraryId,
  article: ArticleId,
  number: number,
  { textHash, text, details }: Version,
  now: string,
): Promise<void> {
  await transaction
    .insertInto('versions')
    .values({
      library,
      article,
      number,
      text_hash: textHash,
      text: Buffer.from(text),
      details: JSON.stringify(details),
      read_at: now,
    })
    .execute();
}

/** Puts what is now known of a version in the place of what was. */
export async function updateDetails(
  transaction: Transaction<Tables>,
  library: LibraryId,
  article: ArticleId,
  number: number,
  { details }: Version,
): Promise<void> {
  await transaction
    .updateTable('versions')
    .set({ details: JSON.stringify(details) })
    .where('library', '=', library)
    .where('article', '=', article)
    .where('number', '=', number)
    .execute();
}

/** Keeps by what an article is known again, beside what it was known by before. */
export async function insertKeys(
  transaction: Transaction<Tables>,
  library: LibraryId,
  article: ArticleId,
  version: Version,
): Promise<void> {
  await transaction
    .insertInto('article_keys')
    .values(keysOf(version).map((key) => ({ library, key, article })))
    .onConflict((conflict) => conflict.columns(['library', 'key', 'article']).doNothing())
    .execute();
}
