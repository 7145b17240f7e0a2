import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import type { LibraryId } from '../../src/catalogue/entry.ts';
import type { Asking } from '../../src/discord/asking.ts';
import { answerTo, lineAsked, packAsking, unpackAsking } from '../../src/discord/asking.ts';
import type { ButtonId } from '../../src/discord/button-id.ts';
import type { MessageBody } from '../../src/discord/message-body.ts';
import { Presenters } from '../../src/discord/presenters.ts';
import type { Encoder } from '../../src/search/encoder.ts';
import { sharedEncoder } from '../encoder.ts';
import { ARTICLE_TEXT } from '../generated-articles.ts';
import { bundledAssistant } from './bot.ts';
import { problemsOf } from './loopback/check.ts';
import { foreignMarkdown, readQuotes } from './read-back.ts';

let encoder: Encoder;
let bundled: Assistant;

beforeAll(async () => {
  [encoder, bundled] = await Promise.all([sharedEncoder(), bundledAssistant()]);
});

function idsOf({ components }: MessageBody): { label: string; id: string }[] {
  return components.flatMap((row) =>
    row.components
      .filter(({ disabled }) => !disabled)
      .map((button) => ({ label: 'label' in button ? (button.label ?? '') : '', id: button.custom_id })),
  );
}

const LIBRARY = 'server:1';

/** Presses a button as another run of the program would: nothing is remembered. */
async function pressed(assistant: Assistant, body: MessageBody, id: string): Promise<MessageBody | null> {
  const presenters = new Presenters('token');
  const presenter = presenters.of(assistant, LIBRARY);
  const opened = presenters.ids.open(id) as ButtonId;
  const { action, index } = opened;
  if (action !== 'page' && action !== 'context') return null;
  const rebuilt = await presenter.rebuild(opened, body.content);
  return presenter.turn(rebuilt, { view: action, index });
}

function check(assistant: Assistant, body: MessageBody): void {
  const { allowedMentions, ...rest } = body;
  const sent = { ...rest, allowed_mentions: allowedMentions };
  expect(problemsOf('MessageCreateRequest', sent)).toEqual([]);
  expect(problemsOf('UpdateMessageInteractionCallbackRequest', { type: 7, data: sent })).toEqual([]);
  expect(foreignMarkdown(body.content)).toEqual([]);
  const { text } = assistant.article;
  for (const quote of readQuotes(body.content)) expect(text).toContain(quote.text);
}

/** Follows every button from a message, as far as new messages come; all of them are checked. */
async function walk(assistant: Assistant, first: MessageBody): Promise<number> {
  const seen = new Set<string>();
  const open = [first];
  for (let body = open.pop(); body && seen.size < 60; body = open.pop()) {
    if (seen.has(body.content)) continue;
    seen.add(body.content);
    check(assistant, body);
    for (const { id } of idsOf(body)) {
      const next = await pressed(assistant, body, id);
      if (next) open.push(next);
    }
  }
  return seen.size;
}

async function present(assistant: Assistant, asking: Asking): Promise<MessageBody> {
  return new Presenters('token').of(assistant, LIBRARY).present(asking, await answerTo(assistant, asking));
}

describe('whatever the article and the question', () => {
  const WORDS = fc.oneof(
    fc.constantFrom(
      'Smith',
      'Jones',
      'the report',
      'Monday',
      'meeting',
      '@everyone',
      '[a](https://b.c)',
      '||x||',
      '\u202e',
      '🙂',
    ),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  );
  const ASKING = fc.oneof(
    WORDS.map((words) => lineAsked(words)),
    fc.constantFrom('what did Smith say?', 'who is quoted?', '/when', '/summary').map(lineAsked),
    fc.record({ speaker: WORDS, topic: WORDS }).map((values) => ({ command: 'quotes', values })),
    WORDS.map((event) => ({ command: 'when', values: { event } })),
    fc.tuple(WORDS, WORDS).map((texts) => ({ command: 'check', values: { text: texts.join(' ') } })),
  );

  test('every page and context is valid, has no Markdown but ours, and its quotations are the article’s', async () => {
    await fc.assert(
      fc.asyncProperty(ARTICLE_TEXT, ASKING, async (text, asking) => {
        const article = { ...readArticle(text), source: { name: 'The *News*', link: 'https://a.b/c_d' } };
        const assistant = await openAssistant(article, encoder);
        await walk(assistant, await present(assistant, asking));
      }),
      { numRuns: 50 },
    );
  });

  test('an asking is packed and unpacked as it was', () => {
    fc.assert(
      fc.property(ASKING, (asking) => {
        const given = Object.entries(asking.values).filter(
          ([, value]) => value !== '' && !value?.includes('\u0000'),
        );
        fc.pre(given.length === Object.keys(asking.values).length);
        expect(unpackAsking(packAsking(asking))).toEqual(asking);
      }),
    );
  });

  test('no id but ours opens', () => {
    const { ids } = new Presenters('token');
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (id) => ids.open(id) === 'foreign'));
    const base64 = fc.uint8Array({ maxLength: 75 }).map((bytes) => Buffer.from(bytes).toString('base64url'));
    fc.assert(fc.property(base64, (id) => ids.open(id) === 'foreign'));
  });
});

describe('what fits into a button', () => {
  /** Whether a button still asks the question, in a program that remembers nothing. */
  async function isAskedAgain(asking: Asking): Promise<boolean> {
    const body = await present(bundled, asking);
    const [first] = idsOf(body);
    const presenters = new Presenters('token');
    const id = presenters.ids.open(first?.id ?? '') as ButtonId;
    const rebuilt = await presenters.of(bundled, LIBRARY).rebuild(id, body.content);
    if (rebuilt.asked) expect(rebuilt.asked.asking).toEqual(asking);
    return rebuilt.asked !== null;
  }

  test('questions as members ask them', async () => {
    for (const question of [
      'what did Shoigu say?',
      'what did the Chinese defence minister say about the new level of cooperation?',
      'hey, could you tell me what it says about the visit to Moscow, please?',
      'who met with Putin and Shoigu in Moscow on Sunday, and what did they discuss?',
    ])
      expect(await isAskedAgain(lineAsked(question)), question).toBe(true);
  });

  test('quotations to check, however long, when they are mostly the article’s', async () => {
    const { article } = bundled;
    const [, , , sentence] = article.sentences;
    const text = article.text.slice(sentence?.start, sentence?.end);
    expect(text.length).toBeGreaterThan(300);
    expect(await isAskedAgain({ command: 'check', values: { text: text.replace('firm', 'weak') } })).toBe(
      true,
    );
  });

  /** It has no words of the article. */
  const foreign = {
    command: 'check',
    values: {
      text: 'Quixotic zebras jumped vexingly over 1234567890 lazy dwarves #! while $xylophones bequeathed quartz',
    },
  };

  test('not what is long and of other words', async () => {
    expect(await isAskedAgain(foreign)).toBe(false);
  });

  test('what doesn’t is remembered for the library that it was asked in, and no other with the same article', async () => {
    const presenters = new Presenters('token');
    const answer = await answerTo(bundled, foreign);
    const body = presenters.of(bundled, LIBRARY).present(foreign, answer);
    const id = presenters.ids.open(idsOf(body)[0]?.id ?? '') as ButtonId;
    const rebuild = (library: LibraryId) => presenters.of(bundled, library).rebuild(id, body.content);
    expect((await rebuild(LIBRARY)).asked?.asking).toEqual(foreign);
    for (const other of ['server:2', 'person:1'] as const) expect((await rebuild(other)).asked).toBeNull();
  });

  test('of what is too long, as many excerpts as fit, the others counted', async () => {
    const words = Array.from(
      { length: 40 },
      (_, boat) =>
        `“Boat ${boat + 1} was seen in the fog beside the old harbour wall at dawn,” Anna Smith said.`,
    );
    const assistant = await openAssistant(readArticle(words.join('\n\n')), encoder);
    const topic =
      'BoAtS SeEn In ThE FoG bEsIdE tHe OlD HaRbOuR WaLl At DaWn BOATS seEN iN tHE fOG BESide THe OLd HARbour wALL aT dAWN';
    let body = await present(assistant, { command: 'quotes', values: { speaker: 'Smith', topic } });
    for (const wanted of ['Next', 'Context', 'Hide context']) {
      const id = idsOf(body).find(({ label }) => label === wanted)?.id ?? '';
      body = (await pressed(assistant, body, id)) ?? body;
    }
    const seen = readQuotes(body.content).map(({ text }) => text);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual(words.slice(0, seen.length));
    expect(body.content).toContain(`-# And ${40 - seen.length} more; ask again to see them.`);
  });
});
