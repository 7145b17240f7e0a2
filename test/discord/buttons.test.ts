import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import type { Limits } from '../../src/discord/run-discord.ts';
import { sharedEncoder } from '../encoder.ts';
import type { RunningBot } from './bot.ts';
import { pagesOf, startBot, TOKEN, withDiscord } from './bot.ts';
import type { Json } from './loopback/check.ts';
import { directMessage, MEMBER, OTHER_MEMBER, press, shownMessage } from './loopback/objects.ts';
import { buttons, idOf } from './pressing.ts';
import { readQuotes } from './read-back.ts';

const EPHEMERAL = 64;
/** Types of an interaction's callback. */
const [MESSAGE, PROMISE, PROMISED_UPDATE, UPDATE] = [4, 5, 6, 7];

/** Somebody who says more than one message holds. */
const ARTICLE = [
  'A harbour and its boats',
  '3 May 2021',
  ...Array.from(
    { length: 10 },
    (_, boat) =>
      `“Boat number ${boat + 1} ${'was seen in the fog beside the old harbour wall '.repeat(8)}at dawn,” Anna Smith said.`,
  ),
  'The harbour of Varnholm reopened on Monday.',
].join('\n\n');

/** Nothing of it is written so in the article, so it doesn't fit into a button. */
const LONG_TOPIC =
  'BoAtS SeEn In ThE FoG bEsIdE tHe OlD HaRbOuR WaLl At DaWn BOATS seEN iN tHE fOG BESide THe OLd HARbour wALL aT dAWN';

const its = withDiscord();
let assistant: Assistant;
let bot: RunningBot;

async function open(text: string): Promise<Assistant> {
  return openAssistant(readArticle(text), await sharedEncoder());
}

beforeAll(async () => {
  assistant = await open(ARTICLE);
});

beforeEach(() => start());

afterEach(() => bot.stop());

async function start(different: Partial<Assistant> = {}, limits: Partial<Limits> = {}): Promise<void> {
  its.discord.rest.received.length = 0;
  bot = startBot(Object.assign(Object.create(assistant), different), its.discord, {}, { limits });
  await its.discord.ready();
}

async function restart(different: Partial<Assistant> = {}, limits: Partial<Limits> = {}): Promise<void> {
  await bot.stop();
  await start(different, limits);
}

/** Asks with a command; the message as it stands in the channel. */
async function ask(name: string, values: Readonly<Record<string, string | boolean>>): Promise<Json> {
  const id = its.discord.command(name, values);
  await its.discord.until(() => its.discord.rest.answers.get(id)?.[0]);
  return shownMessage(its.discord.rest.answers.get(id)?.[0]);
}

/** Presses a button; the message as it stands then. */
async function pressed(message: Json, label: string, user: Json = MEMBER): Promise<Json> {
  const changed = await its.discord.answerTo(press(message, idOf(message, label), user));
  return { ...message, ...changed };
}

/** The types of callback of the last interaction. */
function callbacks(): number[] {
  return its.discord.rest.received
    .filter(({ path }) => path.endsWith('/callback'))
    .map(({ body }) => body.type);
}

describe('an answer of several pages', () => {
  test('is turned in place, by anybody, and has every excerpt once', async () => {
    const answer = await assistant.quotes('Smith');
    const pages = pagesOf(assistant.article, answer);
    expect(pages.length).toBeGreaterThan(2);
    let message = await ask('quotes', { speaker: 'Smith' });
    const seen = [message.content];
    for (let page = 1; page < pages.length; page++) {
      message = await pressed(message, 'Next', page % 2 ? OTHER_MEMBER : MEMBER);
      seen.push(message.content);
    }
    expect(seen).toEqual(pages);
    expect(callbacks()).toEqual([MESSAGE, ...Array(pages.length - 1).fill(UPDATE)]);
    const quotes = seen.flatMap((content) => readQuotes(content).map(({ text }) => text));
    expect(quotes).toEqual(answer.excerpts.map(({ span }) => ARTICLE.slice(span.start, span.end)));
    for (let page = pages.length - 2; page >= 0; page--) {
      message = await pressed(message, 'Previous');
      expect(message.content).toBe(pages[page]);
    }
  });

  test('can’t be turned beyond its ends', async () => {
    const first = await ask('quotes', { speaker: 'Smith' });
    const ends = (message: Json) =>
      buttons(message)
        .filter(({ disabled }) => disabled)
        .map(({ label }) => label);
    expect(ends(first)).toEqual(['Previous']);
    let last = first;
    for (let page = 2; page <= 4; page++) {
      last = await pressed(last, 'Next');
      expect(ends(last)).toEqual(page === 4 ? ['Next'] : []);
    }
  });

  test('is as private as it was: turned for its asker, refused to anybody else', async () => {
    const metadata = { id: '1', type: 2, user: MEMBER, authorizing_integration_owners: {} };
    const first = await ask('quotes', { speaker: 'Smith', private: true });
    const message = { ...first, interaction_metadata: metadata };
    expect((await pressed(message, 'Next')).content).toContain('page 2 of');
    const refused = await pressed(message, 'Next', OTHER_MEMBER);
    expect(refused.content).toMatch(/^That answer is somebody else’s alone/u);
    expect(refused.flags & EPHEMERAL).toBe(EPHEMERAL);
  });
});

describe('the context of an excerpt', () => {
  test('is shown with the sentences around it, and hidden again', async () => {
    const message = await ask('quotes', { speaker: 'Smith', topic: 'boat number 5' });
    const context = await pressed(message, 'Context');
    const sentences = assistant.article.sentences.map(({ start, end }) => ARTICLE.slice(start, end));
    const quotes = readQuotes(context.content).map(({ text }) => text);
    expect(quotes.length).toBeGreaterThan(2);
    for (const quote of quotes) expect(sentences).toContain(quote);
    const at = sentences.indexOf(quotes[0] ?? '');
    expect(new Set(quotes.slice(1))).toEqual(
      new Set(
        [at - 1, at + 1, ...(quotes.length > 3 ? [at - 2, at + 2] : [])].flatMap(
          (index) => sentences[index] ?? [],
        ),
      ),
    );
    expect(idOf(context, 'Context')).toBeUndefined();
    const hidden = await pressed(context, 'Hide context');
    expect(hidden).toMatchObject({ content: message.content, components: message.components });
  });

  test('goes on from excerpt to excerpt, and back to the page that has it', async () => {
    let message = await pressed(await ask('quotes', { speaker: 'Smith' }), 'Context');
    expect(message.content).toMatch(/ · excerpt 1 of 10$/u);
    for (let excerpt = 2; excerpt <= 9; excerpt++) message = await pressed(message, 'Next');
    expect(readQuotes(message.content)[0]?.text).toContain('Boat number 9');
    expect((await pressed(message, 'Hide context')).content).toContain('Boat number 9');
  });

  test('is offered for passages and days too, and not where there is no excerpt', async () => {
    const labels = async (name: string, values = {}) =>
      buttons(await ask(name, values)).map(({ label }) => label);
    expect(await labels('ask', { question: 'what reopened?' })).toEqual(['Context', 'Wrong?']);
    expect(await labels('when', { event: 'the harbour reopened' })).toEqual([
      'Context',
      'Calendar',
      'Wrong?',
    ]);
    expect(await labels('quotes', { speaker: 'Nobody' })).toEqual(['Wrong?']);
    expect(await labels('help')).toEqual([]);
  });
});

describe('after a restart', () => {
  test('buttons do what they did', async () => {
    const message = await ask('quotes', { speaker: 'Smith' });
    const before = await pressed(message, 'Next');
    await restart();
    expect(await pressed(message, 'Next')).toMatchObject({
      content: before.content,
      components: before.components,
    });
    expect((await pressed(message, 'Context')).content).toContain('excerpt 1 of 10');
  });

  test('also those of a question that is too long for them: page for page, with what stands around the excerpts', async () => {
    const message = await ask('quotes', { speaker: 'Smith', topic: LONG_TOPIC });
    const before = [message];
    for (let page = 2; page <= 4; page++) before.push(await pressed(before.at(-1), 'Next'));
    await restart();
    let after = message;
    for (const { content } of before.slice(1)) {
      after = await pressed(after, 'Next');
      expect(after.content).toBe(content);
    }
    const context = await pressed(after, 'Context');
    expect(readQuotes(context.content).length).toBeGreaterThan(1);
    expect((await pressed(context, 'Hide context')).content).toBe(after.content);
  });

  test('a long checked text stays in its message, marked as it was', async () => {
    const text = `“Boat number 1 was never seen,” said ${LONG_TOPIC}`;
    const message = await ask('check', { text: `${ARTICLE.slice(60, 200)} ${text}` });
    expect(message.content).toContain('\n-# The text, with ');
    const shown = await pressed(message, 'Context');
    await restart();
    const again = await pressed(message, 'Context');
    expect(again.content).toBe(shown.content);
    expect((await pressed(again, 'Hide context')).content).toBe(message.content);
  });

  test('a long question is known again from the message that was answered', async () => {
    const question = directMessage(`what did Smith say about ${LONG_TOPIC}?`);
    its.discord.gateway.dispatch('MESSAGE_CREATE', question);
    await its.discord.until(() => its.discord.rest.messages.length === 1);
    const asked: string[] = [];
    await restart({
      ask(line) {
        asked.push(line);
        return assistant.ask(line);
      },
    });
    const message = shownMessage(its.discord.rest.messages[0], {
      message_reference: { channel_id: question.channel_id, message_id: question.id },
      referenced_message: question,
    });
    const sent = press(message, idOf(message, 'Context'));
    const { guild_id: _, member, ...direct } = sent;
    // The channel is known again once anything was written there.
    its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage('thanks'));
    await its.discord.until(() => its.discord.rest.messages.length === 2);
    asked.length = 0;
    await its.discord.answerTo({
      ...direct,
      user: member.user,
      channel_id: question.channel_id,
      channel: { id: question.channel_id, type: 1, recipients: [MEMBER] },
    });
    expect(asked).toEqual([question.content]);
  });
});

describe('refused, in a short sentence for the presser alone, the message untouched', () => {
  async function refusal(message: Json, id: string): Promise<string> {
    const { content, flags } = await its.discord.answerTo(press(message, id));
    expect(flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(callbacks().at(-1)).toBe(MESSAGE);
    return content;
  }

  test('a forged id, wherever it was changed', async () => {
    const message = await ask('quotes', { speaker: 'Smith' });
    const id = idOf(message, 'Next');
    for (const at of [0, 3, 10, id.length >> 1, id.length - 1]) {
      const forged = id.slice(0, at) + (id[at] === 'A' ? 'Q' : 'A') + id.slice(at + 1);
      expect(await refusal(message, forged)).toMatch(/^That button isn’t one of mine/u);
    }
    for (const foreign of ['x', 'next:2', '{"page":1}', 'é'.repeat(100)])
      expect(await refusal(message, foreign)).toMatch(/^That button isn’t one of mine/u);
  });

  test('an id of a bot with another token', async () => {
    const message = await ask('quotes', { speaker: 'Smith' });
    await bot.stop();
    its.discord.rest.received.length = 0;
    bot = startBot(assistant, its.discord, {}, { token: `${TOKEN}x` });
    await its.discord.ready();
    expect(await refusal(message, idOf(message, 'Next'))).toMatch(/^That button isn’t one of mine/u);
  });

  test('an id of another article, or another version of it', async () => {
    const message = await ask('quotes', { speaker: 'Smith' });
    await bot.stop();
    its.discord.rest.received.length = 0;
    bot = startBot(await open(ARTICLE.replace('old', 'new')), its.discord);
    await its.discord.ready();
    expect(await refusal(message, idOf(message, 'Next'))).toMatch(
      /^That answer is from an article that isn’t here any more/u,
    );
  });
});

test('an answer that takes long to make anew: the press is acknowledged first, and the message edited once', async () => {
  const message = await ask('quotes', { speaker: 'Smith' });
  await bot.stop();
  const quotes: Assistant['quotes'] = (...values) => wait(300).then(() => assistant.quotes(...values));
  its.discord.rest.received.length = 0;
  bot = startBot(Object.assign(Object.create(assistant), { quotes }), its.discord, { acknowledge: 50 });
  await its.discord.ready();
  expect((await pressed(message, 'Next')).content).toContain('page 2 of');
  expect(callbacks()).toEqual([PROMISED_UPDATE]);
  expect(its.discord.rest.received.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
});

test('a fault: the presser is told, the message stays as it is', async () => {
  const message = await ask('quotes', { speaker: 'Smith' });
  await restart({ quotes: () => Promise.reject(new Error('secret')) });
  const told = await pressed(message, 'Next');
  expect(told.content).toMatch(/^Sorry, something went wrong/u);
  expect(told.flags & EPHEMERAL).toBe(EPHEMERAL);
  expect(callbacks()).toEqual([MESSAGE]);
});

test('a press counts as no question, but waits for its turn; when too many wait, the presser is told', async () => {
  const message = await ask('quotes', { speaker: 'Smith' });
  await restart({}, { user: { questions: 0, seconds: 60 } });
  expect((await pressed(message, 'Next')).content).toContain('page 2 of');
  await restart({}, { waiting: 0 });
  const told = await pressed(message, 'Next');
  expect(told.content).toBe(
    'There are more questions than I can take at the moment. Please ask again in 5 seconds.',
  );
  expect(told.flags & EPHEMERAL).toBe(EPHEMERAL);
  await bot.stop();
  expect(await bot.errors).toBe('');
});

test('an answer to a message has the same buttons as one to a command', async () => {
  its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage('what did Smith say?'));
  await its.discord.until(() => its.discord.rest.messages.length === 1);
  const message = shownMessage(its.discord.rest.messages[0]);
  expect((await pressed(message, 'Next')).content).toContain('page 2 of');
});

test('a private answer that takes long is promised to its asker alone', async () => {
  await bot.stop();
  its.discord.rest.received.length = 0;
  const quotes: Assistant['quotes'] = (...values) => wait(300).then(() => assistant.quotes(...values));
  bot = startBot(Object.assign(Object.create(assistant), { quotes }), its.discord, { acknowledge: 50 });
  await its.discord.ready();
  await ask('quotes', { speaker: 'Smith', private: true });
  const [promise] = its.discord.rest.received.filter(({ path }) => path.endsWith('/callback'));
  expect(promise?.body).toMatchObject({ type: PROMISE, data: { flags: EPHEMERAL } });
});

test('a press that Discord takes though it says 500: the message is changed once, and nobody is told otherwise', async () => {
  const message = await ask('quotes', { speaker: 'Smith' });
  its.discord.rest.fault = ({ path, body }) => {
    if (!path.endsWith('/callback') || body.type !== UPDATE) return undefined;
    its.discord.rest.fault = () => undefined;
    return { status: 500, carriedOut: true };
  };
  expect((await pressed(message, 'Next')).content).toContain('page 2 of');
  // The repetition is refused as already acknowledged, which counts as sent: no apology follows.
  await its.discord.until(() => callbacks().length === 3);
  await bot.stop();
  expect(callbacks()).toEqual([MESSAGE, UPDATE, UPDATE]);
  expect(
    its.discord.rest.received.filter(({ method, path }) => method === 'POST' && path.startsWith('/webhooks')),
  ).toEqual([]);
});
