import { setTimeout as wait } from 'node:timers/promises';
import { ShardClientUtil } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Readings } from '../../src/library/readings.ts';
import type { Site } from '../ingest/loopback.ts';
import { openSite, page } from '../ingest/loopback.ts';
import { KINDS } from '../storage/databases.ts';
import { LibraryBot, MANAGE_MESSAGES, OTHER_GUILD_ID } from './library-bot.ts';
import { BUDGET, changing, FERRY, FERRY_LATER } from './library-pages.ts';
import type { Json } from './loopback/check.ts';
import { GUILD_ID, OTHER_MEMBER, THREAD_ID } from './loopback/objects.ts';
import { mention } from './members.ts';

let site: Site;
let bot: LibraryBot;
const ferry = changing(FERRY);
const editor = { permissions: MANAGE_MESSAGES };

async function titles(by = {}): Promise<string[]> {
  const { content } = await bot.do('article', 'list', {}, by);
  return [...content.matchAll(/\*\*(.*?)\*\*/gu)].map(([, title]) => title ?? '');
}

async function idOf(title: string): Promise<string> {
  const choices = await bot.type('ask', null, { question: 'x', article: title });
  return choices[0]?.value;
}

describe.each(KINDS)('in $name', ({ make, look }) => {
  beforeEach(async () => {
    ferry.show(FERRY);
    site = await openSite({ '/ferry': ferry.listener, '/budget': page(BUDGET) });
    bot = await LibraryBot.start(site, await make());
  });

  afterEach(async () => {
    await bot.end();
    await site.close();
  });

  describe('an article that was added', () => {
    test('is told with its site, day and link, listed first, and asked in that channel from then on', async () => {
      expect(await bot.ask('when does the harbour open?')).toContain('> “The harbour opens on Monday,”');
      const { content } = await bot.add('/ferry');
      expect(content).toBe(
        [
          'Added, and asked here from now on: **Ferry runs again**',
          `-# Harbour Post · published Tuesday 18 April 2023 · [the article](<${site.origin}/ferry>)`,
        ].join('\n'),
      );
      expect(await titles()).toEqual(['Ferry runs again', 'The harbour opens']);
      expect(await bot.ask('who waited for eleven days?')).toContain(
        '“We have waited for eleven days,” said Ane Lund',
      );
    });

    test('a second time, by another form of the link: there is one', async () => {
      await bot.add('/ferry');
      expect((await bot.add('/ferry?utm_source=chat#top')).content).toContain('This was here already');
      expect(await titles()).toEqual(['Ferry runs again', 'The harbour opens']);
    });

    test('is seen by no other server and nobody’s direct messages', async () => {
      await bot.add('/ferry');
      const elsewhere = { guild: OTHER_GUILD_ID };
      expect(await titles(elsewhere)).toEqual(['The harbour opens']);
      expect(await titles({ guild: null })).toEqual(['The harbour opens']);
      expect(await bot.type('ask', null, { question: 'x', article: '' }, elsewhere)).toHaveLength(1);
      expect(await bot.ask('who waited?', { article: await idOf('ferry') }, elsewhere)).toMatch(
        /^No article here is called/u,
      );
    });

    test('can be asked by its title while another is asked there', async () => {
      await bot.add('/ferry');
      await bot.add('/budget');
      expect(await bot.ask('what did Ane Lund say?', { article: 'ferry' })).toContain(
        'waited for eleven days',
      );
      expect(await bot.ask('what did Okello say?')).toContain('Taxes will not rise');
      expect(await bot.ask('what?', { article: 'nothing like it' })).toBe(
        'No article here is called “nothing like it”. /article list shows them all.',
      );
    });

    test('that can’t be had: why, and nothing is added', async () => {
      const { content } = await bot.add('/nowhere');
      expect(content).toContain('is not there (status 404)');
      expect(await titles()).toEqual(['The harbour opens']);
    });
  });

  describe('which article is asked', () => {
    test('is chosen for a channel; its threads have the same until they choose another', async () => {
      const thread = { channel: THREAD_ID };
      await bot.add('/ferry');
      await bot.add('/budget');
      await bot.do('article', 'use', { article: await idOf('harbour') }, editor);
      expect(await bot.ask('what did Smith say?')).toContain('The harbour opens');
      expect(await bot.ask('what did Smith say?', {}, thread)).toContain('The harbour opens');
      await bot.do('article', 'use', { article: await idOf('ferry') }, { ...editor, ...thread });
      expect(await bot.ask('what did Lund say?', {}, thread)).toContain('eleven days');
      expect(await bot.ask('what did Smith say?')).toContain('The harbour opens');
    });

    test('is marked in the list', async () => {
      await bot.add('/ferry');
      const { content } = await bot.do('article', 'list');
      expect(content).toContain('1\\. **Ferry runs again** · asked here\n');
      expect(content).toContain('2\\. **The harbour opens**\n');
    });

    test('where none is left: that there is none', async () => {
      await bot.do('article', 'remove', { article: await idOf('harbour') }, editor);
      expect(await bot.ask('what did Smith say?')).toBe(
        'There is no article here yet. Add one with /article add.',
      );
      expect((await bot.do('article', 'list')).content).toBe(
        'There is no article here yet. /article add adds one.',
      );
    });
  });

  test('an article is shown with all that is known of it', async () => {
    await bot.add('/ferry');
    const { content } = await bot.do('article', 'show');
    expect(content.replaceAll('\\:', ':').split('\n')).toEqual([
      '**Ferry runs again** · asked here',
      'Site: Harbour Post',
      'By: Ola Berg',
      'Published: Tuesday 18 April 2023, 23:30 UTC-05:00',
      'Updated: Wednesday 19 April 2023, 08:00 UTC-05:00',
      `Link: [the article](<${site.origin}/ferry>)`,
      'Versions: 1',
      'Added: Saturday 10 January 2026, 12:00 UTC',
      'Last looked at: Saturday 10 January 2026, 12:00 UTC',
    ]);
  });

  test('what is removed is named, and its buttons say that it is gone', async () => {
    await bot.add('/ferry');
    const answer = await bot.do('quotes', null, { speaker: 'Lund' });
    const { content } = await bot.do('article', 'remove', { article: await idOf('ferry') }, editor);
    expect(content).toBe('Removed: Ferry runs again');
    const pressed = await bot.discord.answerTo(await bot.press(answer, 'Context'));
    expect(pressed.content).toBe('That answer is from an article that isn’t here any more.');
  });

  test('a list of many articles has pages, with long titles cut', async () => {
    for (let count = 0; count < 12; count++) {
      const name = `Number ${count} of the articles `.repeat(10);
      const attachment = await file(
        `${name}\n\nThe boat left at dawn on day ${count}. It came back.`,
        `${count}.txt`,
      );
      await bot.discord.answerTo(attachment);
    }
    const first = await bot.do('article', 'list');
    expect(first.content).toMatch(/^13 articles, page 1 of \d:/u);
    expect(first.content).toContain('…**');
    const second = await bot.discord.answerTo(await bot.press(first, 'Next'));
    expect(second.content).toMatch(/^13 articles, page 2 of \d:/u);
    expect((await bot.discord.answerTo(await bot.press(second, 'Previous'))).content).toBe(first.content);
  });

  /** A command that adds a file, which a site keeps. */
  async function file(text: string, name: string): Promise<Json> {
    const keeper = await openSite({ [`/${name}`]: (_, response) => response.end(text) });
    await bot.leave();
    await bot.run({ attachments: new Set([keeper.origin]) });
    const id = '1000000000000000099';
    const sent = bot.sent('article', 'add', { file: { type: 11, value: id } }, editor);
    const attachment = {
      id,
      filename: name,
      size: text.length,
      url: `${keeper.origin}/${name}`,
      proxy_url: keeper.origin,
    };
    return { ...sent, data: { ...sent.data, resolved: { attachments: { [id]: attachment } } } };
  }

  describe('suggestions', () => {
    test('of articles: by words of their titles, the value is the id', async () => {
      await bot.add('/ferry');
      const all = await bot.type('article', 'use', { article: '' }, editor);
      expect(all.map(({ name }) => name)).toEqual(['Ferry runs again', 'The harbour opens']);
      const some = await bot.type('quotes', null, { speaker: 'x', article: 'harb' });
      expect(some).toMatchObject([
        { name: 'The harbour opens', value: expect.stringMatching(/^[0-9a-f]{10}$/u) },
      ]);
    });

    test('of speakers: those of the article that is named, otherwise of the one that is asked there', async () => {
      await bot.add('/ferry');
      const named = await bot.type('quotes', null, { article: await idOf('harbour'), speaker: '' });
      expect(named.map(({ name }) => name)).toEqual(['Anna Smith']);
      expect((await bot.type('quotes', null, { speaker: '' })).map(({ name }) => name)).toContain('Ane Lund');
      expect(await bot.type('quotes', null, { article: 'none such', speaker: '' })).toEqual([]);
    });
  });

  describe('suggestions for an article', () => {
    /** Readings that take long the first time, as those of an article that isn't in memory. */
    class Slow extends Readings {
      override async open(...given: Parameters<Readings['open']>): ReturnType<Readings['open']> {
        await wait(4000);
        return super.open(...given);
      }
    }

    test('that isn’t in memory are none, within two seconds, and titles are there meanwhile', async () => {
      await bot.leave();
      await bot.run({}, {}, { readings: (...parts) => new Slow(...parts) });
      const begun = performance.now();
      const none = bot.type('quotes', null, { speaker: '' });
      expect(await bot.type('quotes', null, { speaker: 'x', article: '' })).toHaveLength(1);
      expect(performance.now() - begun).toBeLessThan(1000);
      expect(await none).toEqual([]);
      expect(performance.now() - begun).toBeLessThan(3000);
    });

    test('in memory are there within 50 ms, and so are titles', async () => {
      await bot.add('/ferry');
      const times: number[] = [];
      for (let count = 0; count < 20; count++) {
        const begun = performance.now();
        await bot.type('quotes', null, count % 2 === 0 ? { speaker: '' } : { speaker: 'x', article: 'f' });
        times.push(performance.now() - begun);
      }
      expect(times.sort((a, b) => a - b)[times.length / 2]).toBeLessThan(50);
    });
  });

  describe('buttons of an answer', () => {
    const lund = { speaker: 'Lund' };

    test('find their article while another is asked there, also after a restart', async () => {
      await bot.add('/ferry');
      const answer = await bot.do('quotes', null, lund);
      await bot.add('/budget');
      const pressed = await bot.discord.answerTo(await bot.press(answer, 'Context'));
      expect(pressed.content).toContain('had run out of flour');
      expect(pressed.content).toContain('Before it, the article says:');
      const card = await bot.discord.answerTo(await bot.press(answer, 'Card'));
      expect(card.content).toContain('“Ferry runs again” · Harbour Post');
      expect(await bot.leave()).toBe('');
      await bot.run();
      const again = await bot.discord.answerTo(await bot.press(answer, 'Context'));
      expect(again.content).toBe(pressed.content);
    });

    test('of a version that has changed since: show that version, and the small print says so', async () => {
      await bot.add('/ferry');
      const answer = await bot.do('quotes', null, lund);
      ferry.show(FERRY_LATER);
      const { content } = await bot.do('article', 'refresh', {}, editor);
      expect(content).toBe(
        'It has changed: **Ferry runs again** is version 2 now. /article changes tells what is different.',
      );
      const pressed = await bot.discord.answerTo(await bot.press(answer, 'Context'));
      expect(pressed.content).toContain('“We have waited for eleven days,”');
      expect(pressed.content).toContain('from an earlier version of the article, which has changed since');
      const anew = await bot.do('quotes', null, lund);
      expect(anew.content).toContain('twelve days');
      expect(anew.content).not.toContain('earlier version');
    });

    test('of another server’s answer: nothing of it is shown', async () => {
      await bot.add('/ferry');
      const answer = await bot.do('quotes', null, lund);
      const pressed = await bot.discord.answerTo(
        await bot.press(answer, 'Context', { guild: OTHER_GUILD_ID }),
      );
      expect(pressed.content).toBe('That answer is from an article that isn’t here any more.');
    });
  });

  test('what changed: quotations first, words that are gone struck out, those that came bold', async () => {
    await bot.add('/ferry');
    expect((await bot.do('article', 'changes')).content).toBe(
      'Ferry runs again has not changed since it was added.',
    );
    expect((await bot.do('article', 'refresh', {}, editor)).content).toBe(
      'Nothing has changed: **Ferry runs again**',
    );
    ferry.show(FERRY_LATER);
    await bot.do('article', 'refresh', {}, editor);
    const { content } = await bot.do('article', 'changes');
    const [title, legend, ...items] = content.split(/\n+/u);
    expect(title).toBe('**Ferry runs again**');
    expect(legend).toBe('Between version 1 and version 2, with ~~what is gone~~ and **what came**:');
    expect(items.join('\n')).toMatch(/^Quotation changed, \*\*Ane Lund\*\*/u);
    expect(content).toContain('~~eleven~~ **twelve** days');
    expect(content).toContain('New:\n> It was mended by carpenters.');
    expect(content).toContain('Gone:\n> It was mended by divers from the mainland.');
  });

  describe('all articles together', () => {
    test('are asked with /find: article by article, with its site, day and a link to the words', async () => {
      await bot.add('/ferry');
      await bot.add('/budget');
      const { content } = await bot.do('find', null, {
        question: 'who waited for eleven days on the island?',
      });
      expect(content).toMatch(
        /^From the library:\n\n\*\*Ferry runs again\*\*\n-# Harbour Post · published /u,
      );
      expect(content).toContain('> “We have waited for eleven days,”');
      expect(content).toContain(`[the article](<${site.origin}/ferry#:~:text=%E2%80%9CWe%20have%20waited`);
      const nothing = await bot.do('find', null, {
        question: 'what is the recipe for borscht with beetroot?',
      });
      expect(nothing.content).toMatch(/^No article of the library says\./u);
    });

    test('or in a message that says so; other messages ask the channel’s', async () => {
      await bot.add('/ferry');
      await bot.add('/budget');
      const found = await bot.say(mention('who said that taxes will not rise in any article?'));
      expect(found.content).toContain('**Council passes budget**');
      const asked = await bot.say(mention('what did Lund say?'));
      expect(asked.content).not.toContain('eleven days');
    });
  });

  describe('the log', () => {
    const said = 'who waited for eleven days on the island?';
    const refused = 'what is the recipe for borscht with beetroot?';

    /** Asks with the command and in a message; the lines of the answers. */
    async function logged(logQuestions: boolean): Promise<Json[]> {
      await bot.add('/ferry');
      await bot.leave();
      await bot.run({ logLevel: 'info', logQuestions });
      await bot.do('find', null, { question: said });
      await bot.say(mention(`${said.slice(0, -1)} in any article?`));
      await bot.do('find', null, { question: refused });
      const log = await bot.leave();
      await bot.run();
      if (!logQuestions) expect(log).not.toMatch(/waited|borscht/u);
      const entries: Json[] = log
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      return entries.filter(({ msg }) => msg === 'Answered');
    }

    test('has a line for each question to all articles, in a command or a message, and whether they answer it', async () => {
      const one = { kind: 'library', reply: 'found', seconds: expect.any(Number) };
      const answered = [true, true, false].map((each) => ({ ...one, answered: each }));
      expect(await logged(false)).toMatchObject(answered);
    });

    test('has the questions too where that is asked for', async () => {
      expect((await logged(true)).map(({ question }) => question)).toEqual([said, said, refused]);
    });
  });

  test('direct messages have a library of their own, which belongs to the member', async () => {
    const direct = { guild: null, permissions: '0' };
    expect((await bot.add('/ferry', direct)).content).toMatch(/^Added/u);
    expect(await titles(direct)).toEqual(['Ferry runs again', 'The harbour opens']);
    expect(await titles({ guild: null, user: OTHER_MEMBER })).toEqual(['The harbour opens']);
    expect(await titles({ guild: GUILD_ID })).toEqual(['The harbour opens']);
  });

  describe('a server that removes the bot', () => {
    test('has its library for 30 days, and longer where the bot comes back', async () => {
      await bot.add('/ferry');
      await bot.add('/ferry', { guild: OTHER_GUILD_ID });
      for (const id of [GUILD_ID, OTHER_GUILD_ID]) bot.discord.gateway.dispatch('GUILD_DELETE', { id });
      await rowsLeft(2);
      await bot.leave();
      // It stands in one of them again when it comes back.
      bot.discord.gateway.guilds = bot.discord.gateway.guilds.filter(({ id }) => id === GUILD_ID);
      bot.now = new Date('2026-01-12T12:00:00Z');
      await bot.run();
      await rowsLeft(1);
      await bot.leave();
      bot.now = new Date('2026-02-12T12:00:00Z');
      await bot.run();
      await expect.poll(() => count(`id = 'server:${OTHER_GUILD_ID}'`)).toBe(0);
      expect(await titles()).toEqual(['Ferry runs again', 'The harbour opens']);
    });

    test('while it was away is noticed at the next start, by whoever has the server’s shard', async () => {
      await bot.add('/ferry');
      await bot.add('/ferry', { guild: OTHER_GUILD_ID });
      await bot.add('/ferry', { guild: null });
      await bot.leave();
      const [guilds, { shardIdForGuildId }] = [bot.discord.gateway.guilds, ShardClientUtil];
      // Both belong to the same shard of two.
      const theirs = shardIdForGuildId(GUILD_ID, 2);
      expect(shardIdForGuildId(OTHER_GUILD_ID, 2)).toBe(theirs);
      expect(theirs).toBe(1);
      await bot.run({ shards: { ids: [0], count: 2 } });
      await bot.leave();
      await rowsLeft(0);
      bot.discord.gateway.guilds = guilds.filter(({ id }) => id === GUILD_ID);
      // It has no connection to that one at the moment, which doesn't mean that it was removed there.
      bot.discord.gateway.guildUnavailable = true;
      await bot.run();
      await rowsLeft(1);
      await bot.leave();
      expect(await count(`id = 'server:${GUILD_ID}' and left_at is null`)).toBe(1);
      bot.discord.gateway.guildUnavailable = false;
      await bot.run();
    });

    test('and yet uses its commands still has it', async () => {
      await bot.add('/ferry', { guild: OTHER_GUILD_ID });
      await bot.leave();
      bot.discord.gateway.guilds = bot.discord.gateway.guilds.filter(({ id }) => id === GUILD_ID);
      await bot.run();
      await rowsLeft(1);
      await bot.do('article', 'list', {}, { guild: OTHER_GUILD_ID });
      await rowsLeft(0);
    });

    async function rowsLeft(expected: number): Promise<void> {
      await expect.poll(() => count('left_at is not null')).toBe(expected);
    }

    async function count(which: string): Promise<number> {
      const [row] = await look(bot.where, `select count(*) as n from libraries where ${which}`);
      return Number(row?.n);
    }
  });
});
