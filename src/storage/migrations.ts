import type { Kysely, Migration, MigrationProvider } from 'kysely';
import { sql } from 'kysely';

/** What a dialect calls a column of bytes. */
export type BytesType = 'blob' | 'bytea';

/**
 * The steps that lead from an empty database to {@link Tables}, by name in their order. A step that was released is never
 * changed: what is to be different is a step of its own.
 */
export function migrationsFor(bytes: BytesType): Readonly<Record<string, Migration>> {
  return {
    '001-library': { up: (db) => createLibrary(db, bytes) },
    '002-own-texts': { up: indexOwnTexts },
  };
}

/** The same, as Kysely's migrator takes it. */
export function providerOf(migrations: Readonly<Record<string, Migration>>): MigrationProvider {
  return { getMigrations: async () => ({ ...migrations }) };
}

/** The article that every library begins with is in as many as there are: a text is looked up among those of its library. */
async function indexOwnTexts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('versions_by_own_text')
    .on('versions')
    .columns(['library', 'text_hash'])
    .execute();
}

async function createLibrary(db: Kysely<unknown>, bytes: BytesType): Promise<void> {
  const bytesType = sql.raw(bytes);
  const { schema } = db;
  await schema
    .createTable('libraries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('left_at', 'text')
    .execute();
  await schema
    .createTable('articles')
    .addColumn('library', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('checked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('articles_pk', ['library', 'id'])
    .addForeignKeyConstraint('articles_library', ['library'], 'libraries', ['id'], (key) =>
      key.onDelete('cascade'),
    )
    .execute();
  await schema
    .createTable('article_keys')
    .addColumn('library', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('article_keys_pk', ['library', 'key', 'article'])
    .addForeignKeyConstraint(
      'article_keys_article',
      ['library', 'article'],
      'articles',
      ['library', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await schema
    .createIndex('article_keys_by_article')
    .on('article_keys')
    .columns(['library', 'article'])
    .execute();
  await schema
    .createTable('versions')
    .addColumn('library', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('text_hash', 'text', (column) => column.notNull())
    .addColumn('read_at', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('text', bytesType, (column) => column.notNull())
    .addPrimaryKeyConstraint('versions_pk', ['library', 'article', 'number'])
    .addForeignKeyConstraint(
      'versions_article',
      ['library', 'article'],
      'articles',
      ['library', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await schema.createIndex('versions_by_text').on('versions').column('text_hash').execute();
  await schema
    .createTable('channels')
    .addColumn('library', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('channels_pk', ['library', 'channel'])
    .addForeignKeyConstraint(
      'channels_article',
      ['library', 'article'],
      'articles',
      ['library', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .execute();
  await schema.createIndex('channels_by_article').on('channels').columns(['library', 'article']).execute();
  await schema
    .createTable('vectors')
    .addColumn('text_hash', 'text', (column) => column.notNull())
    .addColumn('model_hash', 'text', (column) => column.notNull())
    .addColumn('scanned', bytesType, (column) => column.notNull())
    .addColumn('embedded', bytesType, (column) => column.notNull())
    .addPrimaryKeyConstraint('vectors_pk', ['text_hash', 'model_hash'])
    .execute();
}
