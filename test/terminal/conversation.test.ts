import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { Conversations } from '../../src/conversation/conversations.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { TerminalLibrary } from '../../src/terminal/library.ts';
import type { TerminalOptions } from '../../src/terminal/run-terminal.ts';
import { runTerminal } from '../../src/terminal/run-terminal.ts';
import type { Response } from '../../src/terminal/session.ts';
import { Session } from '../../src/terminal/session.ts';
import type { Streams } from '../../src/terminal/streams.ts';
import { sharedEncoder } from '../encoder.ts';
import { temporaryFolders } from '../temporary-folders.ts';

const MINUTE = 60_000;
const TAKEN = 'Taken to mean: what did Shoigu say about tension?';

const folder = temporaryFolders()();
let assistant: Assistant;

beforeAll(async () => {
  const article = await loadArticle(packagePath('data/articles/china-russia-cooperation.txt'));
  assistant = await openAssistant(article, await sharedEncoder());
});

/** Nothing here is about the library. */
const NO_LIBRARY = new TerminalLibrary(() => Promise.reject(new Error('none')), false);

/** A session that counts the lines which it has answered. */
class Counting extends Session {
  answered = 0;

  override async respondAnyway(...given: Parameters<Session['respondAnyway']>): Promise<Response> {
    const response = await super.respondAnyway(...given);
    this.answered++;
    return response;
  }
}

/** What is written for lines that come one after the other, each some minutes after the one before was answered. */
async function written(
  lines: readonly string[],
  different: Partial<TerminalOptions> & { typed?: boolean; minutes?: number } = {},
): Promise<string> {
  const { typed = false, minutes = 0, ...options } = different;
  let now = 0;
  const input = Object.assign(new PassThrough(), { isTTY: typed });
  const output = Object.assign(new PassThrough(), { isTTY: typed, columns: 200 });
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  const session = new Counting({ outside: assistant, instead: true }, NO_LIBRARY);
  const done = runTerminal(
    session,
    { input, output } as unknown as Streams,
    { json: false, colour: false, conversation: false, ...options },
    join(folder, 'history'),
    new Conversations(() => now),
  );
  for (const [index, line] of lines.entries()) {
    input.write(typed ? `${line}\r` : `${line}\n`);
    await expect.poll(() => session.answered, { interval: 5, timeout: 5000 }).toBe(index + 1);
    now += minutes * MINUTE;
  }
  input.end(typed ? '\u0004' : '');
  await done;
  return shown;
}

const LINES = ['what did Shoigu say about patrols?', 'and about tension?'];

describe('in a chat', () => {
  test('a question may follow up on the last one, and the answer says what it was taken to mean', async () => {
    const screen = await written(LINES, { typed: true });
    expect(screen).toContain(`${TAKEN}\nQuoted on this`);
    expect(screen).toContain('helps to reduce tension');
  });

  test('a command counts, small talk between doesn’t', async () => {
    const screen = await written(['/quotes Shoigu patrols', 'thanks', 'and about tension?'], { typed: true });
    expect(screen).toContain(TAKEN);
  });

  test.each([
    [14, true],
    [15, false],
  ])('%d minutes later: %s', async (minutes, understood) => {
    const screen = await written(LINES, { typed: true, minutes });
    expect(screen.includes(TAKEN)).toBe(understood);
  });
});

describe('piped lines', () => {
  test('stand alone', async () => {
    expect(await written(LINES)).not.toContain('Taken to mean');
  });

  test('follow up on each other with --conversation', async () => {
    expect(await written(LINES, { conversation: true })).toContain(`\n\n${TAKEN}\nQuoted on this`);
  });

  test('have what they were taken to mean as a field of the JSON, null for the others', async () => {
    const out = await written([...LINES, 'why was Russia chosen?'], { conversation: true, json: true });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ question, takenAs }) => [question, takenAs])).toEqual([
      ['what did Shoigu say about patrols?', null],
      ['and about tension?', 'what did Shoigu say about tension?'],
      ['why was Russia chosen?', null],
    ]);
  });
});
