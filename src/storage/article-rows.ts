import type { ExpressionBuilder, NotNull, Selectable, SelectQueryBuilder, Transaction } from 'kysely';
import type { ArticleId, Details, Entry, LibraryId, ReadVersion } from '../catalogue/entry.ts';
import { DetailsKept } from '../catalogue/entry.ts';
import { textHash } from '../text-hash.ts';
import { Damage } from './problems.ts';
import type { Tables } from './schema.ts';
import { bytesOf } from './schema.ts';

/** A version as it is kept. */
export interface KeptVersion extends ReadVersion {
  readonly number: number;
}

/** What only reads: a database, or a transaction. */
export type Reader = Pick<Transaction<Tables>, 'selectFrom'>;

/** The articles of a library, each with its present version. */
export function entries(db: Reader, library: LibraryId) {
  return db
    .selectFrom('articles')
    .where('articles.library', '=', library)
    .select(['articles.id', 'articles.version', 'articles.added_at', 'articles.checked_at'])
    .select((each) => [
      presentVersion(each).select('versions.details').as('details'),
      presentVersion(each).select('versions.text_hash').as('text_hash'),
    ])
    .$narrowType<{ details: NotNull; text_hash: NotNull }>();
}

/**
 * The present version of each article, as a query within the one for articles. In a join PostgreSQL, while it knows nothing of a library
 * yet, goes through all of its versions for each of its articles.
 */
export function presentVersion(articles: ExpressionBuilder<Tables, 'articles'>) {
  return articles
    .selectFrom('versions')
    .whereRef('versions.library', '=', 'articles.library')
    .whereRef('versions.article', '=', 'articles.id')
    .whereRef('versions.number', '=', 'articles.version');
}

/** Puts articles in the order of lists. */
export function latestFirst<O>(query: SelectQueryBuilder<Tables, 'articles', O>) {
  return query.orderBy('articles.added_at', 'desc').orderBy('articles.id');
}

/** How many articles a library has. */
export async function countArticles(db: Reader, library: LibraryId): Promise<number> {
  const { count } = await db
    .selectFrom('articles')
    .where('library', '=', library)
    .select((each) => each.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  // PostgreSQL's counts are text.
  return Number(count);
}

/** Keys that one statement has: either database takes only so many values with it. */
const KEYS = 1000;

/** Divides keys into as many as a statement can have. */
export function* someKeys(keys: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < keys.length; at += KEYS) yield keys.slice(at, at + KEYS);
}

/** The article of a library that has one of some keys, the first of those keys that any has; null for none. */
export async function articleWithKey(
  db: Reader,
  library: LibraryId,
  keys: readonly string[],
): Promise<ArticleId | null> {
  // A page is known by its link before its text; an article that got another's text later shares its key.
  for (const some of someKeys([...keys].sort())) {
    const row = await db
      .selectFrom('article_keys')
      .where('library', '=', library)
      .where('key', 'in', some)
      .orderBy('key')
      .orderBy('article')
      .select('article')
      .executeTakeFirst();
    if (row) return row.article;
  }
  return null;
}

/** @throws Damage */
export function entryOf(row: {
  readonly id: string;
  readonly version: number;
  readonly added_at: string;
  readonly checked_at: string;
  readonly details: string;
  readonly text_hash: string;
}): Entry {
  return {
    id: row.id,
    version: row.version,
    addedAt: row.added_at,
    checkedAt: row.checked_at,
    textHash: row.text_hash,
    details: readDetails(row.details),
  };
}

/**
 * Reads a version, and looks whether its text is still what was written: a page of the file that was overwritten may pass for a row.
 *
 * @throws Damage
 */
export function keptVersionOf(row: Omit<Selectable<Tables['versions']>, 'library' | 'article'>): KeptVersion {
  const bytes = bytesOf(row.text);
  if (textHash(bytes) !== row.text_hash)
    throw new Damage('The text of an article is no longer what was written');
  return {
    number: row.number,
    readAt: row.read_at,
    textHash: row.text_hash,
    details: readDetails(row.details),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  };
}

/** @throws Damage */
function readDetails(json: string): Details {
  try {
    return DetailsKept.parse(JSON.parse(json));
  } catch (cause) {
    throw new Damage('What is known of an article is no longer what was written', { cause });
  }
}
