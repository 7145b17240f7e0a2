import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Site } from '../ingest/loopback.ts';
import { openSite, page } from '../ingest/loopback.ts';
import { KINDS } from '../storage/databases.ts';
import type { By, Value } from './library-bot.ts';
import { EPHEMERAL, LibraryBot, MANAGE_MESSAGES, ROLE } from './library-bot.ts';
import { BUDGET, FERRY } from './library-pages.ts';
import type { Json } from './loopback/check.ts';
import {
  CHANNEL_ID,
  directMessage,
  FORUM_ID,
  GUILD_ID,
  MEDIA_ID,
  MEDIA_POST_ID,
  POST_ID,
  submit,
  THREAD_ID,
} from './loopback/objects.ts';
import { mention } from './members.ts';

let site: Site;
let bot: LibraryBot;
/** Lets the slow page go. */
let release: () => void;
const editor: By = { permissions: MANAGE_MESSAGES };
const TEXT = 'The boat left at dawn. “We saw no land for a week,” Captain Mary Reed said on Friday.';

async function listed(): Promise<string> {
  return (await bot.do('article', 'list')).content;
}

function addFile(name: string, size = 100, by = editor, origin = site.origin): Json {
  const id = '1000000000000000099';
  const sent = bot.sent('article', 'add', { file: { type: 11, value: id } }, by);
  const attachment = { id, filename: name, size, url: `${origin}/${name}`, proxy_url: origin };
  return { ...sent, data: { ...sent.data, resolved: { attachments: { [id]: attachment } } } };
}

describe.each(KINDS)('in $name', ({ make }) => {
  beforeEach(async () => {
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = (which: string) => [
      which,
      async (_: unknown, response: Json) => {
        await held;
        response.writeHead(200, { 'content-type': 'text/html' }).end(FERRY);
      },
    ];
    site = await openSite({
      '/ferry': page(FERRY),
      '/budget': page(BUDGET),
      '/log.txt': (_, response) => response.end(TEXT),
      '/latin.txt': (_, response) => response.end(Buffer.from('caf\u00e9', 'latin1')),
      '/huge.txt': (_, response) => response.end(Buffer.alloc(6 * 1024 * 1024, 'word. ')),
      ...Object.fromEntries(['/slow', '/slow2', '/slow3'].map(slow)),
    });
    bot = await LibraryBot.start(site, await make());
  });

  afterEach(async () => {
    release();
    await bot.end();
    await site.close();
  });

  describe('a file', () => {
    test('is fetched from where Discord keeps it, and added', async () => {
      const { content } = await bot.discord.answerTo(addFile('log.txt'));
      expect(content).toMatch(/^Added, and asked here from now on/u);
      expect(await bot.ask('what did Reed say?')).toContain('We saw no land for a week');
    });

    test('is not taken beside a link: one of them would be passed over', async () => {
      const sent = addFile('log.txt');
      const link = { name: 'link', type: 3, value: `${site.origin}/ferry` };
      sent.data.options[0].options.push(link);
      expect((await bot.discord.answerTo(sent)).content).toBe('Give a link or a file, not both.');
      expect(await listed()).toMatch(/^1 article:/u);
    });

    test.each([
      ['that isn’t UTF-8', () => addFile('latin.txt'), 'is not UTF-8'],
      ['that is said to be too large', () => addFile('log.txt', 6 * 1024 * 1024), 'over 5 MB'],
      ['that is too large, whatever is said', () => addFile('huge.txt'), 'over 5 MB'],
      ['that isn’t there', () => addFile('nowhere.txt'), 'please send it again'],
      [
        'from elsewhere',
        () => addFile('log.txt', 100, editor, 'http://127.0.0.1:1'),
        'isn’t one that Discord keeps',
      ],
    ])('%s is refused in a sentence', async (_, sent, why) => {
      expect((await bot.discord.answerTo(sent())).content).toContain(why);
      expect(await listed()).toMatch(/^1 article:/u);
    });
  });

  describe('a text that is pasted', () => {
    async function form(by: By = editor, values: Readonly<Record<string, Value>> = {}): Promise<Json> {
      const id = bot.discord.interact(bot.sent('article', 'add', values, by));
      await bot.discord.until(() => bot.discord.rest.forms.has(id) || bot.discord.rest.answers.has(id));
      return bot.discord.rest.forms.get(id) ?? bot.discord.rest.answers.get(id)?.[0];
    }

    const paste = (title: string, text: string, by: By = editor, id = 'paste') =>
      bot.put(submit(undefined, id, {}, { title, text }), by);

    test('has a form, opened by /article add alone; its title stands where articles have theirs', async () => {
      expect(await form()).toMatchObject({ custom_id: 'paste', title: 'Paste an article' });
      const { content } = await bot.discord.answerTo(paste('A week at sea', TEXT));
      expect(content).toBe('Added, and asked here from now on: **A week at sea**');
      expect(await bot.ask('what did Reed say?')).toContain('We saw no land for a week');
    });

    test('privately, where the command was private: nobody else sees what comes of it', async () => {
      const { custom_id } = await form(editor, { private: true });
      const told = await bot.discord.answerTo(paste('A week at sea', TEXT, editor, custom_id));
      expect(told.content).toMatch(/^Added/u);
      expect(told.flags & EPHEMERAL).toBe(EPHEMERAL);
      const open = await bot.discord.answerTo(paste('A week at sea', TEXT));
      expect(open.content).toMatch(/^This was here already/u);
      expect(open.flags & EPHEMERAL).toBe(0);
    });

    test('is refused where it is none, and to whoever may not add, who isn’t shown the form', async () => {
      expect((await bot.discord.answerTo(paste('', ' '))).content).toContain('is empty');
      expect((await form({})).content).toMatch(/^In this server only members who may manage messages/u);
      const refused = await bot.discord.answerTo(paste('A week at sea', TEXT, {}));
      expect(refused.flags & EPHEMERAL).toBe(EPHEMERAL);
      expect(await listed()).toMatch(/^1 article:/u);
    });
  });

  describe('what takes long', () => {
    const slow = (path = '/slow') => bot.sent('article', 'add', { link: site.origin + path }, editor);

    beforeEach(async () => {
      await bot.leave();
      const adds = { atOnce: 2, waiting: 5, perLibrary: 2, longest: 20_000 };
      await bot.run({ limits: { adds } }, { acknowledge: 100 });
    });

    test('is promised, says how far it is, and holds up no question', async () => {
      const id = bot.discord.interact(slow());
      const shown = () => bot.discord.rest.answers.get(id)?.[0]?.content;
      await bot.discord.until(() => shown() === 'Fetching the page …');
      expect(await bot.ask('what did Smith say?')).toContain('The harbour opens');
      release();
      await bot.discord.until(() => shown()?.startsWith('Added'));
    });

    test('and isn’t done when the bot leaves: that it is to be added again, also where it waited for its turn', async () => {
      const [first, offered] = [bot.discord.interact(slow()), mention(`${site.origin}/slow2`)];
      const offer = await bot.say(offered);
      const reference = { message_reference: { message_id: offered.id, channel_id: offered.channel_id } };
      const pressed = bot.discord.interact(await bot.press(offer, 'Read it', editor, reference));
      const direct = { guild: null, permissions: '0' };
      const waiting = bot.discord.interact(
        bot.sent('article', 'add', { link: `${site.origin}/slow3` }, direct),
      );
      const ids = [first, pressed, waiting];
      // Whichever of them waits for its turn is promised, and has nothing to show yet.
      await bot.discord.until(() => ids.every((id) => bot.discord.rest.answers.has(id)));
      expect(await bot.leave()).toBe('');
      const told = ids.map((id) => bot.discord.rest.answers.get(id)?.[0]);
      for (const { content } of told) expect(content).toBe('I am being restarted; please add it again.');
      expect(told[1].components[0].components[0].label).toBe('Read it');
      await bot.run();
    });

    test('is bounded for a library: one more is told to come later', async () => {
      const ids = [slow('/slow'), slow('/slow2')].map((sent) => bot.discord.interact(sent));
      await bot.discord.until(() => ids.every((id) => bot.discord.rest.answers.has(id)));
      const told = await bot.discord.answerTo(slow('/slow3'));
      expect(told.content).toBe(
        'More articles are being read just now than I can take. Please try again in a minute.',
      );
      expect(told.flags & EPHEMERAL).toBe(EPHEMERAL);
      release();
      await bot.discord.until(() =>
        ids.every((id) => bot.discord.rest.answers.get(id)?.[0]?.content.includes('Ferry')),
      );
    });
  });

  describe('a message with a link', () => {
    const message = (text: string) => mention(`${text} ${site.origin}/ferry`);

    /** Presses the offer in answer to a message; how the offer stands in the end, and what follows it. */
    async function read(offer: Json, asked: Json, by: By = editor): Promise<Json[]> {
      const reference = { message_reference: { message_id: asked.id, channel_id: asked.channel_id } };
      const sent = await bot.press(offer, 'Read it', by, reference);
      bot.discord.interact(sent);
      await bot.discord.until(() => {
        const [first, ...rest] = bot.discord.rest.answers.get(sent.id) ?? [];
        return /^(?:Added|This was)/u.test(first?.content)
          ? rest.length > 0 || !asked.content.includes('?')
          : first && !/…$/u.test(first.content);
      }, 'have read it');
      return bot.discord.rest.answers.get(sent.id) ?? [];
    }

    test('is answered with a button; pressed, it adds the article and answers what was asked beside it', async () => {
      const asked = message('what did Ane Lund say?');
      const offer = await bot.say(asked);
      expect(offer.content).toBe('I can read what is behind that link, and then answer.');
      expect(offer.components[0].components).toHaveLength(1);
      const [added, answer] = await read(offer, asked);
      expect(added.content).toMatch(/^Added, and asked here from now on: \*\*Ferry runs again\*\*/u);
      expect(added.components).toEqual([]);
      expect(answer.content).toContain('“We have waited for eleven days,”');
    });

    test('without a question: the article is added, and that is all', async () => {
      const asked = message('read this:');
      const shown = await read(await bot.say(asked), asked);
      expect(shown).toHaveLength(1);
    });

    test('is found again after a restart, as long as it stands', async () => {
      const [asked, deleted] = [message('who waited?'), message('who waited?')];
      const offers = [await bot.say(asked), await bot.say(deleted)];
      await bot.leave();
      await bot.run();
      bot.discord.rest.deleted.add(deleted.id);
      const [gone] = await read(offers[1], deleted);
      expect(gone.content).toMatch(/^I can’t find the message with the link any more/u);
      const [added] = await read(offers[0], asked);
      expect(added.content).toMatch(/^Added/u);
    });

    test('is for those who may add articles; in direct messages for everybody', async () => {
      const asked = message('who waited?');
      const offer = await bot.say(asked);
      const [refused] = await read(offer, asked, {});
      expect(refused.content).toMatch(/^In this server only members/u);
      expect(refused.flags & EPHEMERAL).toBe(EPHEMERAL);
      const direct = directMessage(`who waited? ${site.origin}/ferry`);
      const [added, answer] = await read(await bot.say(direct), direct, { guild: null });
      expect(added.content).toMatch(/^Added/u);
      expect(answer.content).toContain('eleven days');
    });

    test('in a text to check: that is checked, and nothing is offered', async () => {
      for (const check of ['check:', '/check']) {
        const { content, components } = await bot.say(
          mention(`${check} “The harbour opens on Monday,” Anna Smith said. ${site.origin}/ferry`),
        );
        expect(content).toContain('> “The harbour opens on Monday,” Anna Smith said.');
        expect(JSON.stringify(components)).not.toContain('Read it');
      }
    });

    test('that has another link by now: what was offered is no longer there, and nothing is read', async () => {
      const asked = message('read this:');
      const offer = await bot.say(asked);
      // Long after the offer, so that the offer isn't made anew.
      asked.content = asked.content.replace('/ferry', '/budget');
      asked.edited_timestamp = '2026-01-01T00:10:00.000000+00:00';
      bot.discord.gateway.dispatch('MESSAGE_UPDATE', asked);
      const [refused] = await read(offer, asked);
      expect(refused.content).toMatch(/^That message has another link now/u);
      expect(refused.flags & EPHEMERAL).toBe(EPHEMERAL);
      expect(await listed()).toMatch(/^1 article:/u);
    });

    test('in a channel that was closed to the bot since: where it answers', async () => {
      const asked = message('read this:');
      const offer = await bot.say(asked);
      const elsewhere = { channel: { type: 7, value: '1000000000000000019' } };
      await bot.do('settings', 'channels', elsewhere, { permissions: String(1 << 5) });
      const [refused] = await read(offer, asked);
      expect(refused.content).toMatch(/^Here I don’t answer, but in/u);
      await bot.do('settings', 'channels', {}, { permissions: String(1 << 5) });
      expect(await listed()).toMatch(/^1 article:/u);
    });

    test('that gives no article: why, and the button stays', async () => {
      const asked = mention(`<${site.origin}/nowhere>`);
      const [why] = await read(await bot.say(asked), asked);
      expect(why.content).toContain('is not there (status 404)');
      expect(why.components[0].components[0].label).toBe('Read it');
    });
  });

  describe('who may add and remove articles, and change settings', () => {
    const add = (by: By) => bot.add('/ferry', { permissions: '0', ...by });
    const set = (action: string, values: Json, permissions = String(1 << 5)) =>
      bot.do('settings', action, values, { permissions });

    test('members who manage messages; others are told so privately', async () => {
      const refused = await add({});
      expect(refused.content).toMatch(/^In this server only members who may manage messages/u);
      expect(refused.flags & EPHEMERAL).toBe(EPHEMERAL);
      expect(await listed()).toMatch(/^1 article:/u);
      expect((await add(editor)).content).toMatch(/^Added/u);
      expect((await add({ permissions: String(1 << 3) })).content).toMatch(/^This was here already/u);
    });

    test('a role that was allowed to, until it isn’t', async () => {
      const role = { role: { type: 8, value: ROLE } };
      const { content, flags } = await set('adders', role);
      expect(content).toContain(
        `Articles are added and removed by: members who manage messages, <@&${ROLE}>`,
      );
      expect(flags & EPHEMERAL).toBe(EPHEMERAL);
      expect((await add({ roles: [ROLE] })).content).toMatch(/^Added/u);
      await set('adders', role);
      expect((await add({ roles: [ROLE] })).content).toMatch(/^In this server/u);
    });

    test('everybody, where that is set', async () => {
      expect((await set('adders', { who: 'everybody' })).content).toContain('by: everybody');
      expect((await add({})).content).toMatch(/^Added/u);
    });

    test('settings are for those who manage the server, whatever the server lets others run', async () => {
      expect((await set('adders', { who: 'everybody' }, MANAGE_MESSAGES)).content).toBe(
        'Only members who may manage this server change that.',
      );
      expect((await add({})).content).toMatch(/^In this server/u);
      const command = bot.discord.rest.registered.find(({ name }) => name === 'settings');
      expect(command).toMatchObject({
        default_member_permissions: '32',
        contexts: [0],
        integration_types: [0],
      });
    });

    test('all that is kept of a server is deleted at once by who says so in so many words', async () => {
      await add(editor);
      expect((await set('forget', { sure: 'yes' })).content).toMatch(/^Nothing was deleted/u);
      expect((await set('forget', { sure: 'Forget everything' })).content).toMatch(
        /^Everything that was kept here/u,
      );
      expect(await listed()).toMatch(/^1 article:/u);
    });

    test('days are written out in the language that is set', async () => {
      await set('dates', { language: 'de' });
      expect(await listed()).toContain('published Montag, 3. Mai 2021');
      const { content } = await bot.do('when', null, { event: 'the harbour opens' });
      expect(content).toContain('published Montag, 3. Mai 2021');
      expect(content).toMatch(/\*\*Montag, \d+\. Mai 2021\*\*/u);
    });
  });

  describe('channels that are set', () => {
    const CHANNEL = '1000000000000000019';

    test('are of those that have messages: text, announcements, forums, media, and threads', async () => {
      const registered = () => bot.discord.rest.registered.find(({ name }) => name === 'settings');
      await bot.discord.until(registered, 'its commands');
      const command = registered();
      const action = command.options.find(({ name }: Json) => name === 'channels');
      expect(action.options[0].channel_types.toSorted((a: number, b: number) => a - b)).toEqual([
        0, 5, 10, 11, 12, 15, 16,
      ]);
    });

    test('are the only ones where it answers: commands say where, messages get no answer', async () => {
      const settings = { permissions: String(1 << 5) };
      await bot.do('settings', 'channels', { channel: { type: 7, value: CHANNEL } }, settings);
      const told = await bot.do('ask', null, { question: 'what did Smith say?' });
      expect(told.content).toBe(`Here I don’t answer, but in <#${CHANNEL}> I do.`);
      expect(told.flags & EPHEMERAL).toBe(EPHEMERAL);
      expect((await bot.do('article', 'list')).content).toBe(told.content);
      bot.discord.gateway.dispatch('MESSAGE_CREATE', mention('what did Smith say?'));
      const there = { channel: CHANNEL };
      expect(await bot.ask('what did Smith say?', {}, there)).toContain('The harbour opens');
      await bot.do('settings', 'channels', {}, settings);
      expect(await bot.ask('what did Smith say?')).toContain('The harbour opens');
      expect(bot.discord.rest.messages).toEqual([]);
    });
  });

  /** A post that the bot hasn't seen yet: Discord says with a command in which channel it is. */
  const UNSEEN = '1000000000000000020';

  test.each([
    ['forum', FORUM_ID, POST_ID],
    ['media', MEDIA_ID, MEDIA_POST_ID],
  ])('may be %s channels: it answers in their posts, old and new, and nowhere else', async (_, id, post) => {
    const question = 'what did Smith say?';
    const asked = (thread: string, parent: string) => {
      const sent = bot.sent('ask', null, { question }, { channel: thread });
      const channel = { id: thread, type: 11, guild_id: GUILD_ID, parent_id: parent };
      return bot.discord.answerTo({ ...sent, channel });
    };
    await bot.do(
      'settings',
      'channels',
      { channel: { type: 7, value: id } },
      { permissions: String(1 << 5) },
    );
    expect((await asked(post, id)).content).toContain('The harbour opens');
    expect((await asked(UNSEEN, id)).content).toContain('The harbour opens');
    expect((await asked(THREAD_ID, CHANNEL_ID)).content).toBe(`Here I don’t answer, but in <#${id}> I do.`);
    const message = { ...mention(question), channel_id: post, channel_type: 11 };
    expect((await bot.say(message)).content).toContain('The harbour opens');
    expect(bot.discord.rest.messages).toMatchObject([{ channel: post }]);
  });
});
