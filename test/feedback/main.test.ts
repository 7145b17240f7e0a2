import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Entry } from '../../src/feedback/entry.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { temporaryFolders } from '../temporary-folders.ts';
import { entry } from './entry.ts';

const temporaryFolder = temporaryFolders();
let folder: string;
let bundled: Entry['article'];

beforeAll(async () => {
  const { text } = await loadArticle(packagePath('data/articles/china-russia-cooperation.txt'));
  bundled = { title: 'A visit', hash: createHash('sha256').update(text).digest('hex') };
});

beforeEach(() => {
  folder = temporaryFolder();
});

function run(...args: string[]) {
  const program = packagePath('dist/src/feedback/main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, stdout, stderr };
}

async function keep(...entries: Entry[]): Promise<void> {
  const lines = entries.map((each) => `${JSON.stringify(each)}\n`);
  await writeFile(join(folder, 'feedback.jsonl'), lines.join(''));
}

test('prints what was reported, the terminal not steered by it', async () => {
  await keep(
    entry({ note: 'It was \u001b[31mLi.' }),
    entry({ reason: 'date', question: null, answer: null, note: '' }),
  );
  expect(run()).toEqual({
    status: 0,
    stderr: '',
    stdout: [
      '2026-01-02 03:04 UTC  Wrong speaker',
      '  article   A visit',
      '  asked     what did Shoigu say?',
      '  answered  Everything quoted:',
      '            Sergey Shoigu │ "We will," he said.',
      '  note      It was ␛[31mLi.',
      '',
      '2026-01-02 03:04 UTC  Wrong date',
      '  article   A visit',
      '  asked     not known any more',
      '  answered  Everything quoted:',
      '            > "We will," he said.',
      '',
      '2 reports.',
      '',
    ].join('\n'),
  });
});

test('says that there is nothing where nothing was reported', () => {
  expect(run()).toEqual({ status: 0, stdout: '0 reports.\n', stderr: '' });
});

test('turns reports into cases: what wasn’t complained of is asserted, what doesn’t answer is hidden', async () => {
  await keep(
    entry({ article: bundled }),
    entry({ article: bundled, reason: 'unanswered', note: '' }),
    entry({ article: bundled, reason: 'words', note: '' }),
    entry({ article: bundled, question: null }),
    entry(),
  );
  const { status, stderr } = run('--cases', 'cases.json');
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringMatching(/^3 cases in cases\.json; 2 left out/u),
  });
  const shared = { article: 'bundled', question: 'what did Shoigu say?', kind: 'quotes', answered: true };
  const words = ['"We will," he said.'];
  expect(JSON.parse(await readFile(join(folder, 'cases.json'), 'utf8'))).toEqual([
    { ...shared, shows: words, reported: { reason: 'speaker', note: 'It was Li.' } },
    { ...shared, hides: words, reported: { reason: 'unanswered', note: '' } },
    { ...shared, speaker: 'Sergey Shoigu', shows: words, reported: { reason: 'words', note: '' } },
  ]);
});

test('overwrites no file, such as the cases that there are', async () => {
  await keep(entry());
  await writeFile(join(folder, 'answers.json'), '[]');
  expect(run('--cases', 'answers.json')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('it is there already'),
  });
  expect(await readFile(join(folder, 'answers.json'), 'utf8')).toBe('[]');
});

test('an option that there isn’t is refused', () => {
  expect(run('--case').status).toBe(2);
});
