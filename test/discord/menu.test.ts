import { describe, expect, test } from 'vitest';
import { rendered, withOneBot } from './bot.ts';
import type { Json } from './loopback/check.ts';
import { BOT_USER, guildMessage, OTHER_BOT } from './loopback/objects.ts';

const CHECK = 'Check quotation';
const ASK = 'Ask the article about this';

const one = withOneBot();

async function run(name: string, message: Json): Promise<string> {
  const id = one.discord.menu(name, message);
  await one.discord.until(() => one.discord.rest.answers.get(id)?.[0]);
  return one.discord.rest.answers.get(id)?.[0].content;
}

test('the commands are registered for messages, by their names alone', async () => {
  await one.discord.until(() => one.discord.rest.registered.length > 0);
  const registered = one.discord.rest.registered.filter(({ type }) => type === 3);
  expect(registered).toMatchObject([
    { name: ASK, description: '' },
    { name: CHECK, description: '' },
  ]);
});

describe('the words of a message are checked', () => {
  const cases: [string, Json, string][] = [
    [
      'a member’s',
      guildMessage('did you see? "We will surely bring them to the next level"'),
      'did you see? "We will surely bring them to the next level"',
    ],
    ['another bot’s', guildMessage('We will bring them', { author: OTHER_BOT }), 'We will bring them'],
    [
      'mentions and emoji left out',
      guildMessage('<@1000000000000000002> <:no:123> Moscow <#1000000000000000004>'),
      'Moscow',
    ],
    [
      'with block quotes',
      guildMessage('look\n> We will surely bring them to the new level'),
      'look\n> We will surely bring them to the new level',
    ],
  ];
  test.each(cases)('%s', async (_, message, text) => {
    const [wanted] = await rendered(one.assistant, one.assistant.check(text));
    expect(await run(CHECK, message)).toBe(wanted);
  });
});

test('the words of a message are asked', async () => {
  const [wanted] = await rendered(one.assistant, one.assistant.ask('Why was Russia chosen?'));
  expect(await run(ASK, guildMessage('Why was Russia chosen?'))).toBe(wanted);
});

test('of an answer of its own, the bot checks the article’s words, which stand there exactly so', async () => {
  for (const answer of [
    one.assistant.quotes('Shoigu', 'patrols'),
    one.assistant.quotes('Li', 'level'),
    one.assistant.summary(),
  ]) {
    const [content = ''] = await rendered(one.assistant, answer);
    expect(await run(CHECK, guildMessage(content, { author: BOT_USER }))).toMatch(
      /^Exactly so in the article:/u,
    );
  }
});

describe('a message without text of its own is said to have none', () => {
  const cases: [string, Json][] = [
    [
      'a picture',
      guildMessage('', { attachments: [{ id: '1', filename: 'a.png', size: 1, url: 'x', proxy_url: 'x' }] }),
    ],
    ['an embed', guildMessage('', { embeds: [{ type: 'rich', description: 'We will surely bring them' }] })],
    ['a sticker', guildMessage('  ')],
    ['nothing but a mention', guildMessage('<@1000000000000000002>')],
    ['a greeting of the bot’s own', guildMessage('Hello! Ask me.', { author: BOT_USER })],
  ];
  test.each(cases)('%s', async (_, message) => {
    expect(await run(CHECK, message)).toMatch(/^That message has no text of its own/u);
  });
});

test('a command that is no more is said to be none', async () => {
  expect(await run('Vanished', guildMessage('We will'))).toContain('no longer have that command');
});
