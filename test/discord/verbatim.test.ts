import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { respond } from '../../src/conversation/respond.ts';
import { sharedEncoder } from '../encoder.ts';
import { bundledAssistant, withOneBot } from './bot.ts';
import { directMessage } from './loopback/objects.ts';
import { foreignMarkdown, readQuotes } from './read-back.ts';

/** An article that tries to ping, to link and to format wherever it is shown. */
const HOSTILE = [
  '# **A** [title](https://evil.example) for @everyone',
  '3 May 2021',
  '“We will *win* this_time for <@1000000000000000002> and <@&1>,” **Anna_Smith** said on Monday.',
  'Smith said that `the code` was ||hidden|| at https://evil.example/a_b_c and <https://evil.example>.',
  '> "@here, see [this](https://evil.example) before <t:1:R>," Bob ~~Jones~~ told reporters on Tuesday.',
  '- According to Jones, 1. nothing 2. was :smile: at all \\* or \\\\.',
  '-# The council\u202e met\u200b in ¯\\_(ツ)_/¯ on 2 May 2021, <:custom:123> noted.',
].join('\r\n');

const QUESTIONS = [
  '/summary',
  '/when',
  '/quotes Smith',
  '/quotes Jones',
  'who is quoted?',
  'what was hidden?',
  '/check “We will *lose* this_time for <@1>,” ~~Bob~~ said on @everyone',
  'check: we will surely bring them to the ~~next~~ level',
  'what did @everyone say?',
  'when was the meeting? [a](//b.c)',
  'what did Shoigu say?',
  'why was Russia chosen?',
];

describe.each<[string, () => Promise<Assistant>]>([
  ['the bundled article', bundledAssistant],
  ['a hostile article', async () => openAssistant(readArticle(HOSTILE), await sharedEncoder())],
])('what is sent of %s', (_, open) => {
  const one = withOneBot(open);

  test.each(QUESTIONS)('%s', async (question) => {
    const { text } = one.assistant.article;
    const answer = await respond(one.assistant, question);
    one.discord.rest.messages.length = 0;
    one.discord.gateway.dispatch('MESSAGE_CREATE', directMessage(question));
    await one.discord.until(() => one.discord.rest.messages.length > 0);
    const [{ content }] = one.discord.rest.messages;
    const quotes = readQuotes(content).map((quote) => quote.text);
    const slices = answer.excerpts.map(({ span: { start, end } }) => text.slice(start, end));
    expect(new Set(quotes)).toEqual(new Set(slices));
    expect(foreignMarkdown(content)).toEqual([]);
  });
});
