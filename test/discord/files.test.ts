import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Answer } from '../../src/assistant/answer.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { calendarOf } from '../../src/calendar/calendar-of.ts';
import { drawCard } from '../../src/card/drawing/draw-card.ts';
import type { Waits } from '../../src/discord/bot.ts';
import type { Limits } from '../../src/discord/run-discord.ts';
import { sharedEncoder } from '../encoder.ts';
import type { RunningBot } from './bot.ts';
import { logOf, startBot, withDiscord } from './bot.ts';
import type { Json } from './loopback/check.ts';
import { choose, directMessage, OTHER_MEMBER, press, shownMessage } from './loopback/objects.ts';
import type { Fault, Received } from './loopback/rest.ts';
import { SILENCE } from './loopback/rest.ts';
import { idOf, labels } from './pressing.ts';

const EPHEMERAL = 64;
/** Types of an interaction's callback. */
const [MESSAGE, PROMISE] = [4, 5];

const ARTICLE = [
  'The harbour reopens',
  '3 May 2021',
  '“The harbour is safe again,” Anna Smith said on Monday.',
  '“We have waited for two years,” Smith said.',
  'Bob Jones denied that the harbour was closed.',
  '“שלום לכולם,” Clara Brown told reporters.',
  'The harbour was built in March 1950.',
  ...Array.from(
    { length: 5 },
    (_, boat) => `“Boat ${boat} ${'was in the fog '.repeat(25)},” Dora King said on 1${boat} April 2021.`,
  ),
  '“We sail again,” Eva Lund said.',
  '“שלום,” Lund said.',
].join('\n\n');

/** Nothing of it is written so in the article, so it doesn't fit into a button. */
const LONG =
  'HaRbOuR SaFe AgAiN In ThE FoG bEsIdE tHe OlD WaLl At DaWn HARBOUR saFE aGAIN iN tHE fOG BESide THe OLd wALL aT dAWN';

const BUILT =
  'tHe hArBoUr WaS BuIlT ThE hArBoUr wAs bUiLt THE haRBour WAS buiLT tHE HARbour wAS BUIlt ThE HArboUr WAs BuilT THe harboUR waS bUILT';

let assistant: Assistant;
const its = withDiscord();
let bot: RunningBot;

beforeAll(async () => {
  const encoder = await sharedEncoder();
  assistant = await openAssistant(readArticle(ARTICLE), encoder);
});

beforeEach(() => start());

afterEach(() => bot.stop());

interface Different {
  readonly parts?: Partial<Assistant>;
  readonly waits?: Partial<Waits>;
  readonly limits?: Partial<Limits>;
}

async function start({ parts = {}, waits = {}, limits = {} }: Different = {}): Promise<void> {
  its.discord.rest.received.length = 0;
  bot = startBot(Object.assign(Object.create(assistant), parts), its.discord, waits, { limits });
  await its.discord.ready();
}

async function restart(different: Different = {}): Promise<void> {
  await bot.stop();
  await start(different);
}

/** Asks with a command; the message as it stands in the channel. */
async function ask(name: string, values: Readonly<Record<string, string | boolean>> = {}): Promise<Json> {
  const id = its.discord.command(name, values);
  await its.discord.until(() => its.discord.rest.answers.get(id)?.[0]);
  return shownMessage(its.discord.rest.answers.get(id)?.[0]);
}

/** Presses a button; what is said to that. */
function pressed(message: Json, label: string): Promise<Json> {
  return its.discord.answerTo(press(message, idOf(message, label)));
}

/** The message that brought a file last. */
function sentWithFile(): Received | undefined {
  return its.discord.rest.received.findLast(({ files }) => files.length > 0);
}

const isCallback = ({ path }: Received) => path.endsWith('/callback');
const isPrivate = ({ flags = 0 }: Json) => (flags & EPHEMERAL) === EPHEMERAL;

/** The card of an answer's only excerpt with these words. */
async function cardOf(answer: Answer, words: string) {
  const { article } = assistant;
  const excerpt = answer.excerpts.find(({ span }) => ARTICLE.slice(span.start, span.end).includes(words));
  const card = excerpt && (await drawCard(article, excerpt));
  if (!card || 'obstacle' in card) throw new Error('It has no card');
  return card;
}

describe('the card of a quotation', () => {
  test('is attached to a reply, with its words for those who can’t see it, and where they stand', async () => {
    const message = await ask('quotes', { speaker: 'Smith', topic: 'safe' });
    const { png, alternative } = await cardOf(await assistant.quotes('Smith', 'safe'), 'safe again');
    const reply = await pressed(message, 'Card');
    expect(isPrivate(reply)).toBe(false);
    expect(reply.attachments).toEqual([expect.objectContaining({ description: alternative })]);
    expect(alternative).toContain('“The harbour is safe again,”');
    expect(reply.content).toMatch(/^-# Sentence 1 of \d+ · “The harbour reopens” · published /u);
    const sent = sentWithFile();
    expect(sent?.body.type).toBe(MESSAGE);
    expect(sent?.files).toEqual([{ name: 'card.png', bytes: Buffer.from(png) }]);
  });

  test('is as private as the answer', async () => {
    const message = await ask('quotes', { speaker: 'Smith', topic: 'safe', private: true });
    expect(isPrivate(await pressed(message, 'Card'))).toBe(true);
    expect(sentWithFile()?.files).toHaveLength(1);
  });

  test('is to be had after a restart, of an answer to a message too, and from the context', async () => {
    its.discord.gateway.dispatch(
      'MESSAGE_CREATE',
      directMessage('what did Smith say about waiting two years?'),
    );
    await its.discord.until(() => its.discord.rest.messages.length === 1);
    const message = shownMessage(its.discord.rest.messages[0]);
    await restart();
    await pressed(message, 'Card');
    const before = sentWithFile()?.files;
    expect(before).toHaveLength(1);
    const context = await pressed(message, 'Context');
    await restart();
    await pressed({ ...message, ...context }, 'Card');
    expect(sentWithFile()?.files).toEqual(before);
  });

  test('is offered for direct quotations alone', async () => {
    expect(labels(await ask('quotes', { speaker: 'Jones' }))).toEqual(['Context', 'Wrong?']);
    expect(labels(await ask('ask', { question: 'when was the harbour built?' }))).not.toContain('Card');
    expect(labels(await ask('quotes', { speaker: 'Smith', topic: 'safe' }))).toEqual([
      'Context',
      'Card',
      'Wrong?',
    ]);
  });

  test('that no font draws rightly is none: the presser is told why, alone', async () => {
    const told = await pressed(await ask('quotes', { speaker: 'Brown' }), 'Card');
    expect(told.content).toMatch(/^There is no card of this: no font for “ש” \(U\+05E9\)/u);
    expect(isPrivate(told)).toBe(true);
    expect(sentWithFile()).toBeUndefined();
  });
});

describe('where several quotations on a page can be drawn', () => {
  test('the presser chooses, alone, and the card is for everybody', async () => {
    const message = await ask('quotes', { speaker: 'Smith' });
    const menu = await pressed(message, 'Card');
    expect(isPrivate(menu)).toBe(true);
    const [{ options }] = menu.components[0].components;
    expect(options.map(({ label, description }: Json) => [label, description])).toEqual([
      ['“The harbour is safe again,”', 'Anna Smith'],
      ['“We have waited for two years,”', 'Anna Smith'],
    ]);
    for (const [index, words] of ['safe again', 'two years'].entries()) {
      const reply = await its.discord.answerTo(choose(shownMessage(menu), [options[index].value]));
      expect(isPrivate(reply)).toBe(false);
      const { png } = await cardOf(await assistant.quotes('Smith'), words);
      expect(sentWithFile()?.files[0]?.bytes).toEqual(Buffer.from(png));
    }
  });

  test('of which fonts have only one, that one is offered', async () => {
    const menu = await pressed(await ask('quotes', { speaker: 'Lund' }), 'Card');
    expect(menu.content).toBe('Of the quotations here one can be on a card:');
    const [{ options }] = menu.components[0].components;
    expect(options.map(({ label }: Json) => label)).toEqual(['“We sail again,”']);
    const reply = await its.discord.answerTo(choose(shownMessage(menu), [options[0].value]));
    expect(isPrivate(reply)).toBe(false);
  });

  test('of a private answer it stays private, and works after a restart', async () => {
    const message = await ask('quotes', { speaker: 'Smith', private: true });
    const menu = shownMessage(await pressed(message, 'Card'));
    await restart();
    const [{ options }] = menu.components[0].components;
    expect(isPrivate(await its.discord.answerTo(choose(menu, [options[1].value])))).toBe(true);
    expect(sentWithFile()?.files).toHaveLength(1);
  });

  test('what is on another page isn’t offered, and long ones by their first words, the cut marked', async () => {
    const first = await ask('quotes', { speaker: 'King' });
    expect(first.content).toContain('page 1 of 2');
    const second = { ...first, ...(await pressed(first, 'Next')) };
    const offered = [];
    for (const page of [first, second]) {
      const menu = await pressed(page, 'Card');
      offered.push(...menu.components[0].components[0].options.map(({ label }: Json) => label));
    }
    expect(offered.map((label) => label.slice(0, 7))).toEqual(
      Array.from({ length: 5 }, (_, boat) => `“Boat ${boat}`),
    );
    for (const label of offered) {
      expect(label).toMatch(/ \w+…$/u);
      expect(ARTICLE).toContain(label.slice(0, -1));
    }
  });

  test('a row that is full has them in a second one', async () => {
    const rows = (message: Json) =>
      message.components.map((row: Json) => row.components.map(({ label }: Json) => label));
    expect(rows(await ask('quotes', { speaker: 'King' }))).toEqual([
      ['Previous', 'Next', 'Context', 'Card', 'Wrong?'],
    ]);
    const one = await ask('when', { event: 'Smith said the harbour is safe' });
    expect(rows(one)).toEqual([['Context', 'Card', 'Calendar', 'Wrong?']]);
    expect(rows(await pressed(await ask('when'), 'Next'))).toEqual([
      ['Previous', 'Next', 'Context', 'Wrong?'],
      ['Card', 'Calendar'],
    ]);
  });
});

describe('a calendar file', () => {
  test('has the day that answers, is attached to a reply, and is the one that the program writes', async () => {
    const message = await ask('when', { event: 'the harbour was built' });
    const reply = await pressed(message, 'Calendar');
    expect(reply.content).toMatch(/^For your calendar: March 1950\.\n-# Sentence 5 of \d+ · /u);
    expect(isPrivate(reply)).toBe(false);
    expect(reply.attachments).toMatchObject([{ description: 'For your calendar: March 1950.' }]);
    const { dates, excerpts } = await assistant.when('the harbour was built');
    const text = calendarOf(assistant.article, dates, excerpts);
    expect(sentWithFile()?.files).toEqual([{ name: 'calendar.ics', bytes: Buffer.from(text) }]);
    expect(text).toContain('DTSTART;VALUE=DATE:19500301');
  });

  test('has the whole timeline, after a restart too, and is as private as the answer', async () => {
    const message = await ask('when', { private: true });
    await restart();
    const reply = await pressed(message, 'Calendar');
    expect(reply.content).toMatch(/^For your calendar: 7 events\./u);
    expect(isPrivate(reply)).toBe(true);
    expect(String(sentWithFile()?.files[0]?.bytes).match(/BEGIN:VEVENT/gu)).toHaveLength(7);
  });

  test('is offered only where there is a day', async () => {
    expect(labels(await ask('quotes', { speaker: 'Jones' }))).not.toContain('Calendar');
    expect(labels(await ask('when', { event: 'the dragon flew' }))).not.toContain('Calendar');
  });
});

describe('what can’t be done is said to the presser alone', () => {
  async function safe(): Promise<Json> {
    return ask('quotes', { speaker: 'Smith', topic: 'safe' });
  }

  test('a question too long for the buttons, once it is forgotten', async () => {
    const message = await ask('quotes', { speaker: 'Smith', topic: LONG });
    await restart();
    const told = await pressed(message, 'Card');
    expect(told.content).toMatch(/^There is no card of this: I no longer know the question/u);
    expect(isPrivate(told)).toBe(true);
    const dated = await ask('when', { event: BUILT });
    await restart();
    expect((await pressed(dated, 'Calendar')).content).toMatch(/^There is no calendar file of this: I no/u);
  });

  test('a choice that is forged', async () => {
    const menu = shownMessage(await pressed(await ask('quotes', { speaker: 'Smith' }), 'Card'));
    const [{ options }] = menu.components[0].components;
    const { value } = options[0];
    for (const forged of ['', '0', `${value.slice(0, -1)}${value.endsWith('A') ? 'Q' : 'A'}`]) {
      const told = await its.discord.answerTo(choose(menu, [forged]));
      expect(told.content).toMatch(/^That button isn’t one of mine/u);
      expect(isPrivate(told)).toBe(true);
    }
    const metadata = { id: '1', type: 3, user: OTHER_MEMBER, authorizing_integration_owners: {} };
    const told = await its.discord.answerTo(choose({ ...menu, interaction_metadata: metadata }, [value]));
    expect(told.content).toMatch(/^That answer is somebody else’s alone/u);
  });

  test('files that the bot may not attach there', async () => {
    const message = await safe();
    const fault: Fault = { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    its.discord.rest.fault = ({ files }) => (files.length > 0 ? fault : undefined);
    const told = await pressed(message, 'Card');
    expect(told.content).toMatch(/^I may not attach files in this channel\./u);
    expect(isPrivate(told)).toBe(true);
    expect(await logOf(bot)).toEqual([]);
  });

  test('a drawing that fails: logged, with the id that the presser sees', async () => {
    const message = await safe();
    const quotes: Assistant['quotes'] = async (...values) => {
      const answer = await assistant.quotes(...values);
      const broken = answer.excerpts.map(
        ({ quotation, ...excerpt }) =>
          ({ ...excerpt, quotation: { ...quotation, content: [{ start: 40.5, end: 60.5 }] } }) as never,
      );
      return { ...answer, excerpts: broken };
    };
    await restart({ parts: { quotes } });
    const told = await pressed(message, 'Card');
    expect(isPrivate(told)).toBe(true);
    const [entry] = await logOf(bot);
    expect(entry?.err?.message).toContain('No such span');
    expect(told.content).toContain(`(Fault ${entry?.fault})`);
  });

  test('too many files too fast; others have theirs', async () => {
    const message = await safe();
    await restart({ limits: { user: { questions: 1, seconds: 60 } } });
    expect((await pressed(message, 'Card')).attachments).toHaveLength(1);
    const told = await pressed(message, 'Card');
    expect(told.content).toMatch(/^You’re asking faster than I may answer/u);
    expect(isPrivate(told)).toBe(true);
    const others = await its.discord.answerTo(press(message, idOf(message, 'Card'), OTHER_MEMBER));
    expect(others.attachments).toHaveLength(1);
  });

  test('more waiting than may', async () => {
    const message = await safe();
    await restart({ limits: { waiting: 0 } });
    const told = await pressed(message, 'Card');
    expect(told.content).toMatch(/^There are more questions than I can take/u);
    expect(isPrivate(told)).toBe(true);
  });
});

describe('a card that takes long', () => {
  const slowly =
    (milliseconds: number): Assistant['quotes'] =>
    (...values) =>
      wait(milliseconds).then(() => assistant.quotes(...values));

  test.each([
    ['for all', false],
    ['alone', true],
  ])('is promised %s, and filled in once', async (_, alone) => {
    const message = await ask('quotes', { speaker: 'Smith', topic: 'safe', private: alone });
    await restart({ parts: { quotes: slowly(300) }, waits: { acknowledge: 50 } });
    const reply = await pressed(message, 'Card');
    expect(reply.attachments).toHaveLength(1);
    const [promise] = its.discord.rest.received.filter(isCallback);
    expect(promise?.body.type).toBe(PROMISE);
    expect(isPrivate(promise?.body.data ?? {})).toBe(alone);
    expect(sentWithFile()?.method).toBe('PATCH');
  });

  test('too long is given up, and what was promised says so', async () => {
    const message = await ask('quotes', { speaker: 'Smith', topic: 'safe' });
    await restart({ parts: { quotes: slowly(2000) }, waits: { acknowledge: 50, answer: 300 } });
    expect((await pressed(message, 'Card')).content).toMatch(/^Sorry, that took too long/u);
    expect(its.discord.rest.received.filter(isCallback)).toHaveLength(1);
  });
});

describe.each<[string, Fault]>([
  ['answers 500', { status: 500, carriedOut: true }],
  ['is silent', { ...SILENCE, carriedOut: true }],
])('Discord %s though it took the card', (_, fault) => {
  test('it stands once, and nobody is told otherwise', async () => {
    const message = await ask('quotes', { speaker: 'Smith', topic: 'safe' });
    await restart({ waits: { request: 300 } });
    let broken = 0;
    its.discord.rest.fault = ({ files }) => (files.length > 0 && broken++ === 0 ? fault : undefined);
    await pressed(message, 'Card');
    await its.discord.until(
      () => its.discord.rest.received.filter(({ files }) => files.length > 0).length === 2,
    );
    expect(await logOf(bot)).toEqual([]);
    expect(its.discord.rest.received.filter(({ path }) => path.startsWith('/webhooks'))).toEqual([]);
  });
});
