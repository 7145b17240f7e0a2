import { describe, expect, test } from 'vitest';
import type { Details, LibraryId } from '../../src/catalogue/entry.ts';
import { DEFAULT_SETTINGS } from '../../src/catalogue/settings.ts';
import { ArticleStore } from '../../src/storage/article-store.ts';
import { insertArticle } from '../../src/storage/article-writes.ts';
import { VectorStore } from '../../src/storage/vector-store.ts';
import { textHash } from '../../src/text-hash.ts';
import { KINDS, openAt, openStoresAt } from './databases.ts';
import { minute, version } from './programs/versions.ts';

const A: LibraryId = 'server:1';
const B: LibraryId = 'server:2';
const NOBODY = 'ffffffffff';
const LINK = 'https://news.example/harbour';

describe.each(KINDS)('$name', ({ make }) => {
  const stores = async () => openStoresAt(await make());

  describe('a change', () => {
    test('makes the library and fills it once, as one', async () => {
      const database = await openAt(await make(), async (transaction, library, now) => {
        await insertArticle(transaction, library, version('Bundled.'), now);
      });
      const articles = new ArticleStore(database);
      await articles.add(A, version('Added.'), minute(1));
      await articles.add(A, version('Another.'), minute(2));
      const texts = (await articles.texts(A)).map(({ textHash }) => textHash);
      expect(texts.sort()).toEqual(['Bundled.', 'Added.', 'Another.'].map(textHash).sort());
      expect(await articles.list(B)).toEqual([]);
    });

    test('that fails leaves nothing, not even the library, and its error comes through', async () => {
      const { database, articles } = await stores();
      const failure = new Error('In the middle.');
      const change = database.change(A, minute(1), async (transaction) => {
        await insertArticle(transaction, A, version('Half.'), minute(1));
        throw failure;
      });
      await expect(change).rejects.toBe(failure);
      expect(await articles.list(A)).toEqual([]);
      const left = await database.run((db) => db.selectFrom('libraries').select('id').execute());
      expect(left).toEqual([]);
      expect((await articles.add(A, version('Whole.'), minute(2))).isNew).toBe(true);
    });

    test('counts up the revision of its own library', async () => {
      const { articles, libraries } = await stores();
      const before = await libraries.open(A, minute(0));
      await libraries.open(B, minute(0));
      await articles.add(B, version('Elsewhere.'), minute(1));
      expect(await libraries.open(A, minute(2))).toEqual(before);
      const { id } = await articles.add(A, version('Text.'), minute(3));
      const revisions = [before.revision];
      for (const change of [
        () => libraries.use(A, '5', id, minute(4)),
        () => libraries.changeSettings(A, () => DEFAULT_SETTINGS, minute(5)),
        () => articles.refresh(A, id, version('Another text.'), minute(6)),
        () => articles.remove(A, id, minute(7)),
      ]) {
        await change();
        revisions.push((await libraries.open(A, minute(8))).revision);
      }
      expect(new Set(revisions).size).toBe(revisions.length);
    });
  });

  describe('an article', () => {
    const details: Details = {
      title: 'A “title” with \u0000, \ud83d\ude42 and \\u0000',
      site: 'news.example',
      authors: ['Ann Ames', "Bo O'Brien"],
      publishedAt: '2026-01-01T10:00:00+03:00',
      updatedAt: '2026-01-02',
      link: LINK,
      address: `${LINK}?page=1`,
      known: { published: '2026-01-01', headless: true, source: { name: 'x.txt', link: LINK } },
    };

    test.each([
      ['plain', 'The harbour reopens on Monday.'],
      ['with a byte order mark', '\ufeffThe harbour.'],
      ['with NUL and other control characters', 'a\u0000b\u0001\u001f\u007f\u0085\u2028'],
      ['beyond the basic plane', '🙂𝒳 é e\u0301'],
      ['with every ending of a line', 'a\r\nb\rc\n\n'],
      ['empty', ''],
      ['of a megabyte', 'The council met. '.repeat(60_000)],
    ])('%s comes back as it was', async (_, text) => {
      const { articles } = await stores();
      const { id, isNew } = await articles.add(A, version(text, details), minute(1));
      expect(isNew).toBe(true);
      expect(id).toMatch(/^[0-9a-f]{10}$/u);
      const entry = { id, version: 1, details, textHash: textHash(text), addedAt: minute(1) };
      expect(await articles.get(A, id)).toEqual({ ...entry, checkedAt: minute(1) });
      expect(await articles.version(A, id, 1)).toEqual({
        number: 1,
        readAt: minute(1),
        textHash: textHash(text),
        details,
        text,
      });
    });

    test.each([
      ['with the same link', version('Rewritten.', { link: LINK })],
      ['with the link that the other was fetched from', version('Rewritten.', { address: `${LINK}?page=1` })],
      ['with another way of writing the link', version('New.', { link: 'http://NEWS.example/harbour/#top' })],
      ['with the same text', version('The harbour.', { link: 'https://other.example/1' })],
    ])('%s is there already', async (_, again) => {
      const { articles } = await stores();
      const first = await articles.add(A, version('The harbour.', details), minute(1));
      expect(await articles.add(A, again, minute(2))).toEqual({ id: first.id, isNew: false });
      expect(await articles.list(A)).toHaveLength(1);
      expect((await articles.add(B, again, minute(2))).isNew).toBe(true);
    });

    test('is known again by its link, however long that is', async () => {
      const { articles } = await stores();
      // No index can make it short.
      const long = Array.from({ length: 100 }, (_, number) => textHash(`${number}`)).join('');
      const { id } = await articles.add(A, version('One.', { link: `${LINK}?${long}1` }), minute(1));
      expect((await articles.add(A, version('Two.', { link: `${LINK}?${long}2` }), minute(2))).isNew).toBe(
        true,
      );
      expect(await articles.add(A, version('Three.', { link: `${LINK}?${long}1` }), minute(3))).toEqual({
        id,
        isNew: false,
      });
    });

    test('that was sent as a file is not known by the link that it claims', async () => {
      const { articles } = await stores();
      await articles.add(A, version('Claimed.', { link: LINK, address: null }), minute(1));
      expect((await articles.add(A, version('The harbour.', { link: LINK }), minute(2))).isNew).toBe(true);
      expect((await articles.add(A, version('Claimed.', { address: null }), minute(3))).isNew).toBe(false);
    });

    test('is known by its link before its text', async () => {
      const { articles } = await stores();
      await articles.add(A, version('Text.'), minute(1));
      const linked = await articles.add(A, version('Another text.', { link: LINK }), minute(1));
      expect((await articles.add(A, version('Text.', { link: LINK }), minute(2))).id).toBe(linked.id);
    });

    test('is listed the latest first', async () => {
      const { articles } = await stores();
      expect(await articles.latest(A)).toBeNull();
      const ids: string[] = [];
      for (const at of [3, 1, 2]) ids[at - 1] = (await articles.add(A, version(`${at}`), minute(at))).id;
      expect((await articles.list(A)).map(({ id }) => id)).toEqual(ids.reverse());
      expect((await articles.latest(A))?.id).toBe(ids[0]);
      expect(await articles.latest(B)).toBeNull();
    });

    test('keeps its versions, and is known by the texts of all of them', async () => {
      const { articles } = await stores();
      const { id } = await articles.add(A, version('One.', { link: LINK }), minute(1));
      expect(await articles.refresh(A, id, version('Two.', { link: LINK }), minute(2))).toBe(2);
      expect(await articles.refresh(A, id, version('One.', { link: LINK }), minute(3))).toBe(3);
      for (const [at, text] of ['One.', 'Two.', 'One.'].entries())
        expect(await articles.version(A, id, at + 1)).toMatchObject({
          number: at + 1,
          text,
          readAt: minute(at + 1),
        });
      expect(await articles.version(A, id, 4)).toBeNull();
      expect(await articles.get(A, id)).toMatchObject({
        version: 3,
        textHash: textHash('One.'),
        checkedAt: minute(3),
        addedAt: minute(1),
      });
      expect(await articles.texts(A)).toEqual([{ id, textHash: textHash('One.') }]);
      expect(await articles.add(A, version('Two.'), minute(4))).toEqual({ id, isNew: false });
      expect(await articles.withText(A, textHash('Two.').slice(0, 8))).toEqual({ id, number: 2 });
      expect(await articles.withText(A, textHash('One.'))).toEqual({ id, number: 3 });
      expect(await articles.withText(B, textHash('One.'))).toBeNull();
    });

    test('with the same text gets no new version, and what is said about it now', async () => {
      const { articles } = await stores();
      const { id } = await articles.add(A, version('Text.', { title: 'Titel' }), minute(1));
      const better = version('Text.', { title: 'Title', link: LINK, known: { published: '2026-01-01' } });
      expect(await articles.refresh(A, id, better, minute(2))).toBe(1);
      expect(await articles.get(A, id)).toMatchObject({ details: better.details, checkedAt: minute(2) });
      expect(await articles.version(A, id, 1)).toMatchObject({ details: better.details, readAt: minute(1) });
      expect(await articles.withKey(A, ['link:news.example/harbour'])).toBe(id);
    });

    test('that got the text of another is known by it when the other is gone', async () => {
      const { articles } = await stores();
      const other = await articles.add(A, version('Shared.'), minute(1));
      const { id } = await articles.add(A, version('Own.', { link: LINK }), minute(1));
      await articles.refresh(A, id, version('Shared.', { link: LINK }), minute(2));
      expect(await articles.remove(A, other.id, minute(3))).toBe(true);
      expect(await articles.add(A, version('Shared.'), minute(4))).toEqual({ id, isNew: false });
    });

    test('that was looked at in vain keeps only that', async () => {
      const { articles } = await stores();
      const { id } = await articles.add(A, version('Text.'), minute(1));
      await articles.checked(A, id, minute(9));
      await articles.checked(B, id, minute(10));
      expect(await articles.get(A, id)).toMatchObject({ version: 1, checkedAt: minute(9) });
    });

    test('that is removed is gone with all that hung on it, and can come again', async () => {
      const { articles, libraries } = await stores();
      const { id } = await articles.add(A, version('Text.', { link: LINK }), minute(1));
      await articles.refresh(A, id, version('Later text.', { link: LINK }), minute(2));
      await libraries.use(A, '5', id, minute(2));
      expect(await articles.remove(B, id, minute(3))).toBe(false);
      expect(await articles.remove(A, id, minute(3))).toBe(true);
      expect(await articles.remove(A, id, minute(3))).toBe(false);
      expect(await articles.get(A, id)).toBeNull();
      expect(await articles.version(A, id, 1)).toBeNull();
      expect(await articles.withText(A, textHash('Text.'))).toBeNull();
      expect(await articles.refresh(A, id, version('Text.'), minute(4))).toBeNull();
      expect(await libraries.used(A, ['5'])).toBeNull();
      const again = await articles.add(A, version('Text.', { link: LINK }), minute(5));
      expect(again.isNew).toBe(true);
      expect(again.id).not.toBe(id);
    });
  });

  describe('a library', () => {
    test('is made when it is first looked at', async () => {
      const { libraries } = await stores();
      const made = { revision: 1, createdAt: minute(1), settings: DEFAULT_SETTINGS };
      expect(await libraries.open(A, minute(1))).toEqual(made);
      expect(await libraries.open(A, minute(2))).toEqual(made);
    });

    test('keeps its settings', async () => {
      const { libraries } = await stores();
      const settings = { ...DEFAULT_SETTINGS, everybody: true, roles: ['12'], channels: ['34', '56'] };
      await libraries.changeSettings(A, () => settings, minute(1));
      expect((await libraries.open(A, minute(2))).settings).toEqual(settings);
      expect((await libraries.open(B, minute(2))).settings).toEqual(DEFAULT_SETTINGS);
    });

    test('knows which article a channel asks', async () => {
      const { articles, libraries } = await stores();
      const first = await articles.add(A, version('One.'), minute(1));
      const second = await articles.add(A, version('Two.'), minute(1));
      expect(await libraries.used(A, [])).toBeNull();
      expect(await libraries.use(A, '5', first.id, minute(2))).toBe(true);
      expect(await libraries.use(A, '6', first.id, minute(2))).toBe(true);
      expect(await libraries.use(A, '6', second.id, minute(2))).toBe(true);
      expect(await libraries.used(A, ['4', '6', '5'])).toBe(second.id);
      expect(await libraries.used(A, ['5', '6'])).toBe(first.id);
      expect(await libraries.used(B, ['5', '6'])).toBeNull();
      expect(await libraries.use(A, '5', NOBODY, minute(3))).toBe(false);
      expect(await libraries.use(B, '5', first.id, minute(3))).toBe(false);
      expect(await libraries.used(A, ['5'])).toBe(first.id);
      expect(await libraries.use(A, '5', null, minute(4))).toBe(true);
      expect(await libraries.used(A, ['5', '6'])).toBe(second.id);
    });

    test('is forgotten with everything in it', async () => {
      const { database, articles, libraries } = await stores();
      for (const library of [A, B]) {
        const { id } = await articles.add(library, version('Text.'), minute(1));
        await libraries.use(library, '5', id, minute(1));
      }
      await libraries.forget(A);
      await libraries.forget('person:9');
      for (const table of ['libraries', 'articles', 'versions', 'article_keys', 'channels'] as const) {
        const rows = await database.run((db) => db.selectFrom(table).selectAll().execute());
        expect(rows, table).toHaveLength(1);
      }
      expect((await libraries.open(A, minute(2))).createdAt).toBe(minute(2));
    });

    test('goes some time after its server, unless that came back', async () => {
      const { articles, libraries } = await stores();
      const [gone, back, late] = ['server:3', 'server:4', 'server:5'] as const;
      for (const library of [gone, back, late, A]) await articles.add(library, version('Text.'), minute(1));
      await libraries.left(gone, minute(5));
      await libraries.left(back, minute(5));
      await libraries.left(back, null);
      await libraries.left(late, minute(10));
      await libraries.forgetLeft(minute(10));
      expect(await articles.list(gone)).toEqual([]);
      for (const library of [back, late, A]) expect(await articles.list(library)).toHaveLength(1);
    });
  });

  describe('vectors', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const kept = { scanned: bytes('scanned'), embedded: bytes('embedded\0') };

    test('are kept by text and model', async () => {
      const { database, vectors } = await stores();
      const [one, two] = [textHash('One.'), textHash('Two.')];
      expect(await vectors.has(one)).toBe(false);
      await vectors.keep(one, { scanned: bytes('old'), embedded: bytes('old') });
      await vectors.keep(one, kept);
      expect(await vectors.has(one)).toBe(true);
      expect(await vectors.embedded([two, one])).toEqual([[one, kept.embedded]]);
      expect(await vectors.embedded([])).toEqual([]);
      expect(await vectors.scanned([])).toEqual([]);
      expect(await vectors.scanned([two, one])).toEqual([[one, kept.scanned]]);
      const other = new VectorStore(database, 'another model');
      expect(await other.has(one)).toBe(false);
      expect(await other.embedded([one])).toEqual([]);
      expect(await other.scanned([one])).toEqual([]);
    });

    test('stay while anybody has the text, in whichever version', async () => {
      const { articles, libraries, vectors } = await stores();
      const text = version('Shared.');
      const [here, there] = [await articles.add(A, text, minute(1)), await articles.add(B, text, minute(1))];
      await articles.refresh(B, there.id, version('Changed.'), minute(2));
      const person = await articles.add('person:1', text, minute(1));
      await vectors.keep(text.textHash, kept);
      await articles.remove(A, here.id, minute(3));
      expect(await vectors.has(text.textHash)).toBe(true);
      await libraries.forget(B);
      expect(await vectors.has(text.textHash)).toBe(true);
      await articles.remove('person:1', person.id, minute(4));
      expect(await vectors.has(text.textHash)).toBe(false);
    });

    test('that were made for an article to come stay, and are swept away if none came', async () => {
      const { articles, libraries, vectors } = await stores();
      const { id } = await articles.add(A, version('Text.'), minute(1));
      await vectors.keep(textHash('Text.'), kept);
      await vectors.keep(textHash('To come.'), kept);
      await articles.remove(A, (await articles.add(A, version('Other.'), minute(1))).id, minute(2));
      expect(await vectors.has(textHash('To come.'))).toBe(true);
      await libraries.forgetLeft(minute(0));
      expect(await vectors.has(textHash('To come.'))).toBe(false);
      expect(await vectors.has(textHash('Text.'))).toBe(true);
      expect(await articles.get(A, id)).not.toBeNull();
    });
  });
});
