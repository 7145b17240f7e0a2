import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagePath } from '../../src/package.ts';
import { temporaryFolders } from '../temporary-folders.ts';

const newFolder = temporaryFolders();

const TEXT =
  '“We won,” Anna Smith said on Monday. The match began at noon. Bob Jones denied that he had slept.';
const SENTENCES = [
  [0, 36],
  [37, 61],
  [62, 97],
];
const DOCUMENT = { id: 'one', title: 'A match', publishedAt: '2021-05-05', text: TEXT };
const QUESTIONS = [
  { id: 'q1', question: 'Who won?' },
  { id: 'q2', question: 'What is the price of milk?' },
];

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function evaluate(data: string, out: string, ...options: readonly string[]) {
  const program = packagePath('dist/eval/main.js');
  return spawnSync(process.execPath, [program, '--data', data, '--out', out, ...options], {
    encoding: 'utf8',
    timeout: 20_000,
  });
}

test('each part writes what it finds in the form that the scorer reads', () => {
  const line = (more: object) => `${JSON.stringify({ ...DOCUMENT, ...more })}\n`;
  const data = folderWith({
    'quotes/a.jsonl': line({}),
    'dates/a.jsonl': line({}),
    'dates/events-a.jsonl': line({ events: [{ span: [3, 6] }] }),
    'retrieval/a.jsonl': line({ sentences: SENTENCES, questions: QUESTIONS }),
    'abstention/a.jsonl': line({ questions: QUESTIONS }),
    'summary/a.jsonl': line({ sentences: SENTENCES }),
    'other/ignored.jsonl': 'not read',
  });
  const out = folderWith({});
  expect(evaluate(data, out)).toMatchObject({ status: 0 });
  const read = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));
  expect(read('quotes/a.jsonl').quotes).toContainEqual(
    expect.objectContaining({ content: [[0, 9]], mention: [10, 20], speaker: 'Anna Smith' }),
  );
  expect(read('dates/a.jsonl').dates).toContainEqual(
    expect.objectContaining({ span: [29, 35], value: '2021-05-03', type: 'DATE' }),
  );
  expect(read('dates/events-a.jsonl').events).toEqual([
    { span: [3, 6], value: expect.stringMatching(/^2021-05-0\d$/u) },
  ]);
  expect(read('retrieval/a.jsonl').questions[0].ranked[0]).toEqual([0, 36]);
  expect(read('abstention/a.jsonl').questions[1]).toMatchObject({ id: 'q2', answered: false });
  expect(read('summary/a.jsonl').sentences.length).toBeGreaterThan(0);
});

test('one part alone can be asked for, with dates in days for corpora without durations and times', () => {
  const text =
    'He spoke for two hours on Thursday night. He had come last week, in March. In the 1980s he meant to leave by the end of June, at the end of 1999.';
  const line = `${JSON.stringify({ id: 'one', publishedAt: '2021-05-03', text })}\n`;
  const out = folderWith({});
  const data = folderWith({ 'quotes/a.jsonl': line, 'dates/a.jsonl': line });
  expect(evaluate(data, out, '--only', 'dates', '--in-days')).toMatchObject({ status: 0 });
  expect(readdirSync(out)).toEqual(['dates']);
  const found = JSON.parse(readFileSync(join(out, 'dates/a.jsonl'), 'utf8')).dates as {
    span: [number, number];
    value: string;
  }[];
  expect(found.map(({ span: [start, end], value }) => [text.slice(start, end), value])).toEqual([
    ['Thursday', '2021-04-29'],
    ['last week', '2021-04-26/2021-05-02'],
    ['March', '2021-03'],
    ['the 1980s', '1980-01-01/1989-12-31'],
    ['the end of June', '2021-06-30'],
    ['the end of 1999', '1999'],
  ]);
});

test.each([
  ['no JSON', `${JSON.stringify(DOCUMENT)}\nnonsense\n`, /a\.jsonl:2: not JSON/u],
  ['no text', '{"id": "one"}\n', /a\.jsonl:1: text /u],
  [
    'a span outside its text',
    `${JSON.stringify({ ...DOCUMENT, sentences: [[0, 999]] })}\n`,
    /a\.jsonl:1: \[0, 999\]/u,
  ],
])('a bad line is named by its file and number: %s', (_, content, problem) => {
  const run = evaluate(folderWith({ 'quotes/a.jsonl': content }), folderWith({}));
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(problem);
});

test('the words of summaries are learnt from summaries and first sentences, without those set apart', () => {
  const title = 'Council closes school';
  const text =
    'The council closes the school in May. Parents were angry about it on Monday. The mayor likes dogs and cats very much.';
  const known = (id: string, reference: string) =>
    `${JSON.stringify({ id, title, text, references: [reference] })}\n`;
  const learnt = (reference: string) => {
    const data = folderWith({
      'split.json': JSON.stringify({ look: ['apart'] }),
      'summary/gum-news.jsonl': known('one', 'A council closes its school.') + known('apart', reference),
      'quotes/meantime.jsonl': `${JSON.stringify({ id: 'short', title, text })}\n`,
    });
    const file = join(folderWith({}), 'weights.ts');
    const program = packagePath('dist/eval/train-summary.js');
    const run = spawnSync(process.execPath, [program, '--data', data, '--out', file], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    return readFileSync(file, 'utf8');
  };
  const weights = learnt('Dogs and cats.');
  expect(Number(/title: (\S+),/u.exec(weights)?.[1])).toBeGreaterThan(0);
  expect(learnt('Parents were angry.')).toBe(weights);
});

test.each(['train-summary', 'train-events'])('%s tells of a folder without data', (name) => {
  const program = packagePath(`dist/eval/${name}.js`);
  const run = spawnSync(process.execPath, [program, '--data', folderWith({})], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('split.json') });
});

test('a folder without data is told', () => {
  expect(evaluate(folderWith({}), folderWith({}))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('quotes'),
  });
});
