import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { UserError } from '../src/errors.ts';

describe('a command line that makes no sense is told in one line', () => {
  test.each<[string, string[], RegExp]>([
    ['an unknown option', ['--nonsense'], /--nonsense.*--help/u],
    ['a question for Discord', ['--discord', 'hello'], /no question/u],
    ['a question with --conversation', ['--conversation', 'hello'], /standard input/u],
    ['--conversation in Discord', ['--conversation', '--discord'], /--discord/u],
    ['a card of no question', ['--card', 'a.png'], /--card needs a question/u],
    ['a card with JSON', ['--card', 'a.png', '--json', 'hello'], /cannot be used with/u],
    ['a card without a file', ['--card', ' ', 'hello'], /--card needs a file/u],
    ['a calendar without a file', ['--ics', ''], /--ics needs a file/u],
    ['no article', ['--article', ' '], /--article needs a link, a file or a title/u],
    ['standard input twice', ['--article', '-'], /add the question/u],
    ['standard input for Discord', ['--article', '-', '--discord'], /add the question/u],
    ['read without a source', ['read'], /missing required argument/u],
    [
      'a card of a page that is read',
      ['--card', 'a.png', 'read', 'a.html'],
      /--card goes with questions, not with read/u,
    ],
  ])('%s', (_, args, problem) => {
    const refused = () => readConfig(args, {});
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(problem);
    expect(refused).toThrow(/^[^\n]+$/u);
  });
});

test('bad settings are told all at once, a line each', () => {
  const settings = {
    DISCORD_TOKEN: 'two words',
    DISCORD_API_URL: 'nonsense',
    DISCORD_SHARDS: '4/4',
    METRICS_PORT: '65536',
    LOG_QUESTIONS: 'yes',
    LOG_LEVEL: 'loud',
  };
  const names = Object.keys(settings).map((name) => `${name} must [^\n]+`);
  expect(() => readConfig([], settings)).toThrow(new RegExp(`^${names.join('\n')}$`, 'u'));
});

test.each(['help', 'read the article'])('%j is a question and no command', (question) => {
  expect(readConfig(['--json', question], {})).toMatchObject({ config: { question, json: true } });
});

test('a token means Discord, unless the terminal is asked for', () => {
  const modeOf = (...args: string[]) => {
    const parsed = readConfig(args, { DISCORD_TOKEN: 'x.y.z' });
    return 'config' in parsed && parsed.config.mode;
  };
  expect(modeOf()).toBe('discord');
  expect(modeOf('hello')).toBe('terminal');
  for (const option of ['--json', '--terminal']) expect(modeOf(option)).toBe('terminal');
  expect(modeOf('--ics', 'a.ics')).toBe('terminal');
});
