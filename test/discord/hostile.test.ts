import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import type { Encoder } from '../../src/search/encoder.ts';
import { sharedEncoder } from '../encoder.ts';
import type { RunningBot } from './bot.ts';
import { bundledAssistant, startBot, withDiscord } from './bot.ts';
import { HOSTILE, HOSTILE_ARTICLE } from './hostile-text.ts';
import type { Json } from './loopback/check.ts';
import { choose, directMessage, guildMessage, press, shownMessage } from './loopback/objects.ts';
import { idOf } from './pressing.ts';
import { foreignMarkdown, readQuotes } from './read-back.ts';

let encoder: Encoder;
const its = withDiscord();
let bot: RunningBot;

beforeAll(async () => {
  encoder = await sharedEncoder();
});

async function start(assistant: Assistant): Promise<void> {
  its.discord.rest.received.length = 0;
  bot = startBot(assistant, its.discord);
  await its.discord.ready();
}

async function stop(): Promise<void> {
  expect(await bot.stop()).toBe(0);
  expect(await bot.errors).toBe('');
}

/** Asks by command, in a direct message and out of a message's menu; all the messages that come back. */
async function answersTo(question: string): Promise<Json[]> {
  its.discord.rest.messages.length = 0;
  const ids = [
    its.discord.command('ask', { question }),
    its.discord.command('quotes', { speaker: question, topic: question }),
    its.discord.command('when', { event: question }),
    its.discord.command('check', { text: question }),
    its.discord.menu('Check quotation', guildMessage(question)),
  ];
  its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage(question));
  const answers = (): Json[] => ids.flatMap((id) => its.discord.rest.answers.get(id)?.filter(Boolean) ?? []);
  await its.discord.until(
    () => ids.every((id) => its.discord.rest.answers.get(id)?.[0]) && its.discord.rest.messages.length > 0,
    'answer',
    20_000,
  );
  return [...answers(), ...its.discord.rest.messages];
}

/** Asks for every file that a message offers, the last of several cards; all that is said to that. */
async function filesOf(message: Json): Promise<Json[]> {
  const shown = shownMessage(message);
  const said: Json[] = [];
  for (const label of ['Card', 'Calendar'].filter((each) => idOf(shown, each))) {
    const reply = await its.discord.answerTo(press(shown, idOf(shown, label)));
    said.push(reply);
    const options: Json[] = reply.components?.[0]?.components[0].options ?? [];
    const last = options.at(-1);
    if (last) said.push(await its.discord.answerTo(choose(shownMessage(reply), [last.value])));
  }
  return said;
}

/** Nothing of anybody's text is read as Markdown, and what is quoted stands in the article so. */
function expectHarmless(messages: readonly Json[], { article }: Assistant): void {
  for (const { content } of messages) {
    expect(foreignMarkdown(content)).toEqual([]);
    for (const quote of readQuotes(content)) expect(article.text).toContain(quote.text);
  }
}

test('whatever is asked: it pings nobody, links nowhere, formats nothing, and is answered', {
  timeout: 60_000,
}, async () => {
  const assistant = await bundledAssistant();
  await start(assistant);
  await fc.assert(
    fc.asyncProperty(HOSTILE, async (question) => {
      expectHarmless(await answersTo(question), assistant);
    }),
    { numRuns: 25 },
  );
  await stop();
});

test('whatever the article: it pings nobody, links nowhere, formats nothing, nor does a file of it', {
  timeout: 60_000,
}, async () => {
  let files = 0;
  await fc.assert(
    fc.asyncProperty(HOSTILE_ARTICLE, HOSTILE, async (words, question) => {
      const article = readArticle(`A title\n3 May 2021\n“${words},” Anna Smith said on Monday. ${words}`);
      const assistant = await openAssistant(article, encoder);
      await start(assistant);
      const asked = ['what did Smith say?', 'who is quoted?', '/summary', question];
      for (const each of asked) {
        const answers = await answersTo(each);
        expectHarmless(answers, assistant);
        const said = await filesOf(answers[0]);
        expectHarmless(said, assistant);
        files += said.length;
      }
      await stop();
    }),
    { numRuns: 8 },
  );
  expect(files).toBeGreaterThan(0);
});
