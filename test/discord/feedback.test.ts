import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { respond } from '../../src/conversation/respond.ts';
import { LONGEST_NOTE } from '../../src/feedback/entry.ts';
import { readFeedback } from '../../src/feedback/read-feedback.ts';
import { temporaryFolders } from '../temporary-folders.ts';
import type { RunningBot } from './bot.ts';
import { bundledAssistant, startBot, withDiscord } from './bot.ts';
import type { Json } from './loopback/check.ts';
import { directMessage, MEMBER, press, shownMessage, submit } from './loopback/objects.ts';

const EPHEMERAL = 64;

const assistant = await bundledAssistant();
const its = withDiscord();
let bot: RunningBot;
const temporaryFolder = temporaryFolders();
let file: string;

beforeEach(async () => {
  file = join(temporaryFolder(), 'state', 'feedback.jsonl');
  await start();
});

afterEach(() => bot.stop());

async function start(path = file): Promise<void> {
  its.discord.rest.received.length = 0;
  bot = startBot(assistant, its.discord, {}, { feedbackFile: path });
  await its.discord.ready();
}

async function ask(name: string, values: Readonly<Record<string, string>>): Promise<Json> {
  const id = its.discord.command(name, values);
  await its.discord.until(() => its.discord.rest.answers.get(id)?.[0]);
  return shownMessage(its.discord.rest.answers.get(id)?.[0]);
}

/** Presses "Wrong?"; the form that opens. */
async function formOf(message: Json): Promise<Json> {
  const button = message.components[0].components.find(({ label }: Json) => label === 'Wrong?');
  const id = its.discord.interact(press(message, button.custom_id));
  await its.discord.until(() => its.discord.rest.forms.has(id), 'its form');
  return its.discord.rest.forms.get(id);
}

async function report(message: Json, reason: string, note = ''): Promise<Json> {
  const { custom_id } = await formOf(message);
  return its.discord.answerTo(submit(message, custom_id, { reason: [reason] }, { note }));
}

async function kept() {
  return readFeedback(await readFile(file, 'utf8'));
}

test('a form asks what is wrong, with room for a note', async () => {
  const form = await formOf(await ask('quotes', { speaker: 'Shoigu' }));
  const [reason, note] = form.components.map(({ component }: Json) => component);
  expect(reason.options.map(({ label }: Json) => label)).toEqual([
    'Wrong speaker',
    'Wrong date',
    'Doesn’t answer the question',
    'Not the article’s words',
    'Something else',
  ]);
  expect(note).toMatchObject({ required: false, max_length: LONGEST_NOTE });
});

describe('what is reported is kept', () => {
  test('with question, answer and reason, and nothing of who reported it; the reporter is thanked alone', async () => {
    const message = await ask('quotes', { speaker: 'Shoigu', topic: 'joint patrols' });
    const thanks = await report(message, 'speaker', 'That was Li.');
    expect(thanks.content).toMatch(/^Thank you/u);
    expect(thanks.flags & EPHEMERAL).toBe(EPHEMERAL);
    const { entries, unreadable } = await kept();
    expect(unreadable).toBe(0);
    expect(entries).toMatchObject([
      {
        reason: 'speaker',
        note: 'That was Li.',
        question: '/quotes "Shoigu" joint patrols',
        answer: { kind: 'quotes', answered: true, speaker: 'Sergey Shoigu' },
        shown: message.content,
      },
    ]);
    expect(entries[0]?.answer?.excerpts.map(({ text }) => text)).toEqual([
      expect.stringContaining('joint patrols'),
    ]);
    const raw = await readFile(file, 'utf8');
    for (const secret of [MEMBER.id, MEMBER.username, message.channel_id, message.guild_id, message.id])
      expect(raw).not.toContain(secret);
  });

  test('in a form that can be asked again, with the same answer', async () => {
    for (const [name, values] of [
      ['quotes', { speaker: 'Li "Shangfu"', topic: 'trade' }],
      ['when', { event: 'Li met Putin' }],
      ['summary', {}],
      ['ask', { question: 'why was Russia chosen?' }],
    ] as const)
      await report(await ask(name, values), 'other');
    const { entries } = await kept();
    expect(entries).toHaveLength(4);
    for (const { question, answer } of entries) {
      const again = await respond(assistant, question ?? '');
      const texts = again.excerpts.map(({ span }) => assistant.article.text.slice(span.start, span.end));
      expect(answer).toMatchObject({ kind: again.kind, answered: again.answered, message: again.message });
      expect(answer?.excerpts.map(({ text }) => text)).toEqual(texts);
    }
  });

  test('of an answer to a message too, also after a restart', async () => {
    its.discord.gateway.dispatch('MESSAGE_CREATE', directMessage('when did Li meet Putin?'));
    await its.discord.until(() => its.discord.rest.messages.length === 1);
    const message = shownMessage(its.discord.rest.messages[0]);
    await bot.stop();
    await start();
    await report(message, 'date');
    expect((await kept()).entries).toMatchObject([
      { reason: 'date', question: 'when did Li meet Putin?', answer: { dates: ['2023-04-16'] } },
    ]);
  });

  test('of a long question that is forgotten: what was shown', async () => {
    const text =
      'Quixotic zebras jumped vexingly over 1234567890 lazy dwarves #! while $xylophones bequeathed quartz';
    const message = await ask('check', { text });
    await bot.stop();
    await start();
    await report(message, 'words');
    expect((await kept()).entries).toMatchObject([{ question: null, answer: null, shown: message.content }]);
  });

  test('as something else, where the reason is none of them', async () => {
    await report(await ask('summary', {}), 'because');
    expect((await kept()).entries).toMatchObject([{ reason: 'other' }]);
  });
});

describe('what can’t be kept', () => {
  test.runIf(process.platform === 'linux')(
    'on a full disk: the reporter is told, the log has it once',
    async () => {
      await bot.stop();
      await start('/dev/full');
      const told = await report(await ask('summary', {}), 'other');
      expect(told.content).toMatch(/^Sorry, something went wrong/u);
      expect(told.flags & EPHEMERAL).toBe(EPHEMERAL);
      await bot.stop();
      const log = (await bot.errors).trimEnd().split('\n');
      expect(log.map((line) => JSON.parse(line).err.code)).toEqual(['ENOSPC']);
    },
  );

  test('a form of nobody’s', async () => {
    const message = await ask('summary', {});
    const told = await its.discord.answerTo(submit(message, 'forged', { reason: ['other'] }, { note: '' }));
    expect(told.content).toMatch(/^That form isn’t one of mine/u);
    await expect(readFile(file, 'utf8')).rejects.toThrow(/ENOENT/u);
  });
});
