import { SqliteDialect } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Place } from '../../src/storage/database.ts';
import { postgresPlace, sqlitePlace } from '../../src/storage/places.ts';
import type { Site } from '../ingest/loopback.ts';
import { openSite, page } from '../ingest/loopback.ts';
import { makeFolder, POSTGRES, SQLITE } from '../storage/databases.ts';
import type { Whereabouts } from '../storage/programs/stores.ts';
import { proxyTo } from '../storage/proxy.ts';
import { LibraryBot, MANAGE_MESSAGES } from './library-bot.ts';
import { FERRY } from './library-pages.ts';
import { mention } from './members.ts';

/** A database that can be out of reach. */
interface Shaky {
  readonly where: Whereabouts;
  readonly place: Place;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** On a disk that can fail. */
async function onDisk(): Promise<Shaky> {
  const where = makeFolder();
  let away = false;
  const { name, bytes } = sqlitePlace(where);
  const database = async () => {
    const { default: Libsql } = await import('libsql');
    const kept = new Libsql(name);
    return {
      close: () => void kept.close(),
      prepare(query: string) {
        if (away) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR', rawCode: 10 });
        return kept.prepare(query);
      },
    };
  };
  return {
    where,
    place: { name, bytes, dialect: new SqliteDialect({ database }) },
    cut: async () => {
      away = true;
    },
    mend: async () => {
      away = false;
    },
  };
}

/** In a server that can be stopped. */
async function inServer(): Promise<Shaky> {
  const { where, close, reopen } = await proxyTo(await POSTGRES.make());
  return { where, place: postgresPlace(where), cut: close, mend: reopen };
}

const KINDS = [
  { name: SQLITE.name, make: onDisk },
  ...(POSTGRES.isHere ? [{ name: POSTGRES.name, make: inServer }] : []),
];

const SORRY =
  /^Sorry, I can’t get at the library just now\. Please try again in a while\. \(Fault ([0-9a-f]{8})\)$/u;

describe.each(KINDS)('in $name', ({ make }) => {
  let site: Site;
  let bot: LibraryBot;
  let database: Shaky;

  beforeEach(async () => {
    site = await openSite({ '/ferry': page(FERRY) });
    database = await make();
    bot = await LibraryBot.start(site, database.where);
    await bot.leave();
    await bot.run({}, {}, { place: database.place });
  });

  afterEach(async () => {
    await bot.close();
    await site.close();
  });

  test('while the library is out of reach, everybody is told so in a sentence; when it is back, all goes on', async () => {
    const answer = await bot.do('quotes', null, { speaker: 'Smith' });
    const editor = { permissions: MANAGE_MESSAGES };
    await database.cut();
    const told = [
      await bot.ask('what did Smith say?'),
      (await bot.say(mention('what did Smith say?'))).content,
      (await bot.say(mention('what did Smith say in any article?'))).content,
      (await bot.do('article', 'list')).content,
      (await bot.add('/ferry', editor)).content,
      (await bot.do('article', 'add', {}, editor)).content,
      (await bot.discord.answerTo(await bot.press(answer, 'Context'))).content,
    ];
    for (const each of told) expect(each).toMatch(SORRY);
    expect(await bot.type('article', 'use', { article: 'harb' }, editor)).toEqual([]);
    await database.mend();
    expect(await bot.type('article', 'use', { article: 'harb' }, editor)).toHaveLength(1);
    expect(await bot.ask('what did Smith say?')).toContain('The harbour opens');
    expect((await bot.add('/ferry', editor)).content).toMatch(/^Added/u);
    const log = await bot.leave();
    for (const each of told) expect(log).toContain(SORRY.exec(each)?.[1]);
    expect(log).not.toContain('Smith');
  });
});
