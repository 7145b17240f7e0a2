import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import { UserError } from '../../src/errors.ts';
import type { Libraries } from '../../src/library/libraries.ts';
import { packagePath } from '../../src/package.ts';
import { StorageProblem } from '../../src/storage/problems.ts';
import { dropUnused, VectorStore } from '../../src/storage/vector-store.ts';
import { sharedEncoder } from '../encoder.ts';
import { inPostgres, KINDS, makeFolder, openAt, POSTGRES } from '../storage/databases.ts';
import { addedText } from './programs/adder.ts';
import type { Tried, TriedWith } from './programs/libraries-of.ts';
import { librariesAt, pasted } from './programs/libraries-of.ts';

const encoder = await sharedEncoder();
const [A, B] = ['server:1', 'server:2'] as const;
const DAY = 24 * 60 * 60 * 1000;
const LINK = 'https://news.example/ferry';
const FERRY = 'The ferry to Orsay runs twice a day.\n\n“It will never run at night,” Maria Lopez said.';
const LATER = 'The ferry to Orsay runs three times a day.\n\n“It will soon run at night,” Maria Lopez said.';
const step = () => {};

async function open(where: string, settings?: TriedWith): Promise<Tried> {
  const tried = await librariesAt(where, encoder, settings);
  onTestFinished(() => tried.close());
  return tried;
}

/** The sentences that a library finds. */
async function found(
  libraries: Libraries,
  library: typeof A | typeof B,
  question: string,
): Promise<string[]> {
  const { articles, answered } = await libraries.find(library, question);
  if (!answered) return [];
  return articles.flatMap(({ article, answer }) => answer.excerpts.map(({ span }) => cut(article, span)));
}

describe.each(KINDS)('libraries in $name', ({ make }) => {
  test('an article that was removed and added again is found as before', async () => {
    const { libraries, restart } = await open(await make());
    const question = 'How often does the ferry run?';
    const first = await libraries.add(A, pasted(FERRY), step);
    const answer = await found(libraries, A, question);
    expect(answer[0]).toBe('The ferry to Orsay runs twice a day.');
    await libraries.remove(A, first.entry.id);
    expect(await found(libraries, A, question)).toEqual([]);
    expect((await libraries.add(A, pasted(FERRY), step)).isNew).toBe(true);
    expect(await found(libraries, A, question)).toEqual(answer);
    expect(await found(restart(), A, question)).toEqual(answer);
  });

  test('an article whose vectors are gone is found all the same', async () => {
    const where = await make();
    const { libraries, restart } = await open(where);
    await libraries.add(A, pasted(FERRY), step);
    const answer = await found(libraries, A, 'How often does the ferry run?');
    const database = await openAt(where);
    await database.run((db) => db.deleteFrom('vectors').execute());
    expect(await found(libraries, A, 'How often does the ferry run?')).toEqual(answer);
    expect(await found(restart(), A, 'How often does the ferry run?')).toEqual(answer);
    await database.run(dropUnused);
    expect(await database.run((db) => db.selectFrom('vectors').select('text_hash').execute())).toHaveLength(
      1,
    );
  });

  test('searches at once read what they scan once, and again where that failed', async () => {
    let asked = 0;
    class Failing extends VectorStore {
      override async scanned(textHashes: readonly string[]) {
        const isFirst = asked++ === 0;
        // Until all of them wait for it.
        await after(300);
        if (isFirst) throw new StorageProblem('unreachable', 'a test');
        return super.scanned(textHashes);
      }
    }
    const { libraries } = await open(await make(), { Vectors: Failing });
    await libraries.add(A, pasted(FERRY), step);
    const search = () => found(libraries, A, 'How often does the ferry run?');
    const atOnce = () => Promise.allSettled(Array.from({ length: 5 }, search));
    expect((await atOnce()).map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    expect(asked).toBe(1);
    const again = await atOnce();
    expect(again).toEqual(Array(5).fill({ status: 'fulfilled', value: await search() }));
    expect(asked).toBe(2);
  });

  test('a library that was forgotten and is made anew is not taken for the old one', async () => {
    const { libraries } = await open(await make(), { bundled: FERRY });
    const question = 'How often does the ferry run?';
    const answer = await found(libraries, A, question);
    expect(answer).not.toEqual([]);
    await libraries.forget(A);
    expect(await found(libraries, A, question)).toEqual(answer);
  });

  test('the same link or text that is added several times at once is one article', async () => {
    const { libraries, pages } = await open(await make());
    pages.set(LINK, FERRY);
    const added = await Promise.all([
      ...Array.from({ length: 4 }, () => libraries.add(A, { link: LINK }, step)),
      ...Array.from({ length: 4 }, () => libraries.add(A, pasted(FERRY), step)),
    ]);
    expect(added.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await libraries.list(A)).toHaveLength(1);
    const [entry] = await libraries.list(A);
    if (!entry) throw new Error('There is one');
    const opened = await Promise.all(Array.from({ length: 5 }, () => libraries.open(A, entry)));
    expect(new Set(opened.map((each) => each?.assistant)).size).toBe(1);
  });

  test('a page is looked at again, and its old text stays beside the new one', async () => {
    const { libraries, pages } = await open(await make());
    pages.set(LINK, FERRY);
    const { entry } = await libraries.add(A, { link: LINK }, step);
    expect(await libraries.refresh(A, entry, step)).toMatchObject({
      isChanged: false,
      entry: { version: 1 },
    });
    pages.set(LINK, LATER);
    const both = await Promise.all([libraries.refresh(A, entry, step), libraries.refresh(A, entry, step)]);
    expect(both).toMatchObject([{ isChanged: true }, { isChanged: true }]);
    const now = both[0].entry;
    expect(now.version).toBe(2);
    expect(await libraries.versions(A, now)).toMatchObject({
      before: { version: { text: FERRY } },
      after: { version: { text: LATER } },
    });
    expect(await found(libraries, A, 'How often does the ferry run?')).toEqual([
      'The ferry to Orsay runs three times a day.',
    ]);
    expect(await libraries.openText(A, entry.textHash.slice(0, 12))).toMatchObject({
      version: { number: 1, text: FERRY },
    });
  });

  test('a page that was not looked at for a day is looked at when it is asked, also in vain, once', async () => {
    const { libraries, pages, pass } = await open(await make());
    pages.set(LINK, FERRY);
    const { entry } = await libraries.add(A, { link: LINK }, step);
    pages.set(LINK, LATER);
    await libraries.open(A, entry);
    expect((await libraries.get(A, entry.id))?.checkedAt).toBe(entry.checkedAt);
    pass(DAY);
    await libraries.open(A, entry);
    await expect.poll(async () => (await libraries.get(A, entry.id))?.version).toBe(2);
    pages.delete(LINK);
    pass(DAY);
    const second = await libraries.get(A, entry.id);
    if (!second) throw new Error('It is there');
    await libraries.open(A, second);
    await expect.poll(async () => (await libraries.get(A, entry.id))?.checkedAt).not.toBe(second.checkedAt);
    expect(await libraries.get(A, entry.id)).toMatchObject({ version: 2 });
  });

  test('of many pages that are stale at once one is looked at after the other, and some only later', async () => {
    const { libraries, pages, fetched, hold, pass } = await open(await make());
    const links = Array.from({ length: 60 }, (_, at) => `${LINK}/${at}`);
    for (const link of links) pages.set(link, `${FERRY} ${link}.`);
    for (const link of links) await libraries.add(A, { link }, step);
    pages.clear();
    pass(2 * DAY);
    const release = hold();
    const entries = await libraries.list(A);
    for (const entry of entries) await libraries.open(A, entry);
    expect(fetched).toHaveLength(60 + 1);
    release();
    const checked = async () => (await libraries.list(A)).filter(({ checkedAt }) => checkedAt > '2026-01-02');
    await expect.poll(async () => (await checked()).length, { timeout: 5000 }).toBe(51);
    expect(fetched).toHaveLength(60 + 51);
    for (const entry of await libraries.list(A)) await libraries.open(A, entry);
    await expect.poll(async () => (await checked()).length, { timeout: 5000 }).toBe(60);
    expect(new Set(fetched.slice(60)).size).toBe(60);
  });

  test('a library that is forgotten while an article comes is not made anew for it', async () => {
    const { libraries, pages, fetched, hold } = await open(await make());
    pages.set(LINK, FERRY);
    pages.set(`${LINK}/2`, FERRY);
    const { entry } = await libraries.add(A, { link: LINK }, step);
    const release = hold();
    pages.set(LINK, LATER);
    const coming = [libraries.refresh(A, entry, step), libraries.add(A, { link: `${LINK}/2` }, step)];
    const outcomes = Promise.allSettled(coming);
    await expect.poll(() => fetched.length).toBe(3);
    await libraries.forget(A);
    release();
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(UserError) });
    await expect(libraries.refresh(A, entry, step)).rejects.toBeInstanceOf(UserError);
    expect(await libraries.list(A)).toEqual([]);
  });

  test('an article that is removed while it is looked at is gone, with one clear word', async () => {
    const { libraries, pages } = await open(await make());
    pages.set(LINK, FERRY);
    const { entry } = await libraries.add(A, { link: LINK }, step);
    pages.set(LINK, LATER);
    await libraries.remove(A, entry.id);
    await expect(libraries.refresh(A, entry, step)).rejects.toBeInstanceOf(UserError);
    expect(await libraries.list(A)).toEqual([]);
    expect(await libraries.open(A, entry)).toBeNull();
  });

  test('a text that is too long is not taken, when it is added or later', async () => {
    const limits = { text: FERRY.length, sentences: 100, articles: 9, versions: 9 };
    const { libraries, pages } = await open(await make(), { limits });
    await expect(libraries.add(A, pasted(LATER), step)).rejects.toThrow(`it has ${LATER.length} characters`);
    expect(await libraries.list(A)).toEqual([]);
    pages.set(LINK, FERRY);
    const { entry } = await libraries.add(A, { link: LINK }, step);
    pages.set(LINK, LATER);
    await expect(libraries.refresh(A, entry, step)).rejects.toThrow(/too long/u);
    expect(await libraries.list(A)).toEqual([entry]);
  });

  test('a text of more sentences than an article may have is refused, however short they are', async () => {
    const limits = { text: 1000, sentences: 100, articles: 9, versions: 9 };
    const { libraries } = await open(await make(), { limits });
    await expect(libraries.add(A, pasted(`Headline\n\n${'a\n'.repeat(101)}`), step)).rejects.toThrow(
      'it has 101 sentences, and an article may have 100',
    );
    expect((await libraries.add(A, pasted(`Headline\n\n${'a\n'.repeat(100)}`), step)).isNew).toBe(true);
  });

  test('a library takes no more articles than it may have, also when several come at once', async () => {
    const limits = { text: 1000, sentences: 100, articles: 3, versions: 9 };
    const { libraries } = await open(await make(), { bundled: FERRY, limits });
    const adding = [1, 2, 3, 4].map((number) => libraries.add(A, pasted(addedText(number)), step));
    const outcomes = await Promise.allSettled(adding);
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused.map(String)).toEqual(Array(2).fill(expect.stringContaining('full: it has 3 articles')));
    expect(refused[0]).toBeInstanceOf(UserError);
    const [latest] = await libraries.list(A);
    if (!latest) throw new Error('There are three');
    expect((await libraries.add(A, pasted(FERRY), step)).isNew).toBe(false);
    await expect(libraries.add(A, pasted(LATER), step)).rejects.toThrow(/full/u);
    await libraries.remove(A, latest.id);
    expect((await libraries.add(A, pasted(LATER), step)).isNew).toBe(true);
    expect((await libraries.add(B, pasted(LATER), step)).isNew).toBe(true);
  });

  test('an article gets no more versions than it may have, and keeps those that it has', async () => {
    const limits = { text: 1000, sentences: 100, articles: 9, versions: 2 };
    const { libraries, pages, pass } = await open(await make(), { limits });
    pages.set(LINK, FERRY);
    const first = await libraries.add(A, { link: LINK }, step);
    pages.set(LINK, LATER);
    const { entry } = await libraries.refresh(A, first.entry, step);
    expect((await libraries.refresh(A, entry, step)).isChanged).toBe(false);
    pages.set(LINK, FERRY);
    for (const seen of [first.entry, entry])
      await expect(libraries.refresh(A, { ...seen, textHash: '' }, step)).rejects.toThrow(/2 versions/u);
    pass(2 * DAY);
    const before = await libraries.get(A, entry.id);
    await libraries.open(A, entry);
    expect(await libraries.get(A, entry.id)).toEqual(before);
    expect(before).toMatchObject({ version: 2, textHash: entry.textHash });
  });

  test('a library sees nothing of another, whatever id, text or channel it asks for', async () => {
    const { libraries, pages } = await open(await make());
    pages.set(LINK, FERRY);
    const { entry } = await libraries.add(A, { link: LINK }, step);
    await libraries.use(A, '5', entry.id);
    await libraries.changeSettings(A, (now) => ({ ...now, everybody: true }));
    expect(await libraries.list(B)).toEqual([]);
    expect(await libraries.get(B, entry.id)).toBeNull();
    expect(await libraries.open(B, entry)).toBeNull();
    expect(await libraries.openText(B, entry.textHash)).toBeNull();
    expect(await libraries.asked(B, ['5'])).toBeNull();
    expect(await libraries.use(B, '5', entry.id)).toBe(false);
    expect(await libraries.versions(B, { ...entry, version: 2 })).toBeNull();
    expect(await libraries.remove(B, entry.id)).toBe(false);
    expect((await libraries.settings(B)).everybody).toBe(false);
    expect(await found(libraries, B, 'How often does the ferry run?')).toEqual([]);
    await expect(libraries.refresh(B, entry, step)).rejects.toBeInstanceOf(UserError);
    expect((await libraries.add(B, { link: LINK }, step)).isNew).toBe(true);
    await libraries.forget(B);
    expect((await libraries.asked(A, ['5']))?.id).toBe(entry.id);
    expect(await found(libraries, A, 'How often does the ferry run?')).not.toEqual([]);
  });
});

test.skipIf(!POSTGRES.isHere)('a library that can only be read is searched all the same', async () => {
  const where = await POSTGRES.make();
  const { libraries } = await open(where);
  await libraries.add(A, pasted(FERRY), step);
  await inPostgres('delete from vectors', where);
  await inPostgres(
    `alter database ${new URL(where).pathname.slice(1)} set default_transaction_read_only = on`,
  );
  const { libraries: reader } = await open(where);
  await expect(reader.add(A, pasted(LATER), step)).rejects.toBeInstanceOf(StorageProblem);
  expect((await found(reader, A, 'How often does the ferry run?'))[0]).toBe(
    'The ferry to Orsay runs twice a day.',
  );
});

test('a program that is killed while it adds leaves articles that can be asked, or none', async () => {
  const folder = makeFolder();
  const said: number[] = [];
  for (const [round, delay] of [10, 60].entries()) {
    const program = packagePath('dist/test/library/programs/adder.js');
    const child = spawn(process.execPath, [program, folder, `${1000 * round}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const left = once(child, 'exit');
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(Number(line));
      if (Number(line) % 1000 === 2) setTimeout(() => child.kill('SIGKILL'), delay);
    }
    await left;
  }
  const { libraries, close } = await librariesAt(folder, encoder);
  onTestFinished(close);
  const texts: string[] = [];
  for (const entry of await libraries.list(A)) {
    const opened = await libraries.open(A, entry);
    texts.push(opened?.version.text ?? '');
    expect((await opened?.assistant.ask('What was raised?'))?.answered).toBe(true);
  }
  expect(said.length).toBeGreaterThanOrEqual(4);
  expect(texts).toEqual(expect.arrayContaining(said.map(addedText)));
  expect(texts.length).toBeLessThanOrEqual(said.length + 2);
});
