import { SqliteDialect } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Place } from '../../src/storage/database.ts';
import { sqlitePlace } from '../../src/storage/places.ts';
import type { Site } from '../ingest/loopback.ts';
import { openSite, page } from '../ingest/loopback.ts';
import { makeFolder } from '../storage/databases.ts';
import { LibraryBot, MANAGE_MESSAGES } from './library-bot.ts';
import { FERRY } from './library-pages.ts';
import { mention } from './members.ts';

let site: Site;
let bot: LibraryBot;
let away = false;

beforeEach(async () => {
  away = false;
  site = await openSite({ '/ferry': page(FERRY) });
  bot = await LibraryBot.start(site, makeFolder());
  await bot.leave();
  await bot.run({}, {}, { place: place(bot.where) });
});

afterEach(async () => {
  await bot.close();
  await site.close();
});

/** A database on a disk that can fail. */
function place(folder: string): Place {
  const { name, bytes } = sqlitePlace(folder);
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
  return { name, bytes, dialect: new SqliteDialect({ database }) };
}

const SORRY =
  /^Sorry, I can’t get at the library just now\. Please try again in a while\. \(Fault ([0-9a-f]{8})\)$/u;

test('while the library is out of reach, everybody is told so in a sentence; when it is back, all goes on', async () => {
  const answer = await bot.do('quotes', null, { speaker: 'Smith' });
  const editor = { permissions: MANAGE_MESSAGES };
  away = true;
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
  away = false;
  expect(await bot.ask('what did Smith say?')).toContain('The harbour opens');
  expect((await bot.add('/ferry', editor)).content).toMatch(/^Added/u);
  const log = await bot.leave();
  for (const each of told) expect(log).toContain(SORRY.exec(each)?.[1]);
  expect(log).not.toContain('Smith');
});
