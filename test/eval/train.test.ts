import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesOf, withOtherFigure, withOtherName } from '../../eval/learning/altered.ts';
import { packagePath } from '../../src/package.ts';
import { EVIDENCE } from '../../src/search/evidence.ts';
import { SIGNS } from '../../src/search/signs.ts';
import { temporaryFolders } from '../temporary-folders.ts';

const newFolder = temporaryFolders();

const TEXTS = [
  [
    'The ferry left Tallinn on Monday.',
    'It carried 340 passengers.',
    'Eva Lind was its captain.',
    'Ice lay thick.',
  ],
  ['The council met in Bergen.', 'Ole Dahl spoke for 20 minutes.', 'Taxes will rise.', 'The hall was cold.'],
  ['The choir sang in Porto.', 'Rita Melo led 45 singers.', 'The organ broke down.', 'Nobody noticed.'],
];
const QUESTIONS = [
  ['Where did the ferry leave from on Monday?', 'Who was captain with 340 passengers?'],
  ['Where did the council meet?', 'How long did Ole Dahl speak?'],
  ['Where did the choir sing?', 'How many singers did Rita Melo lead?'],
];
const GOLD = [
  [0, 2],
  [0, 1],
  [0, 1],
];

function documents(set: string): object[] {
  return TEXTS.map((sentences, at) => {
    let end = 0;
    const spans = sentences.map((sentence) => {
      const start = end;
      end += sentence.length + 1;
      return [start, end - 1];
    });
    const questions = (QUESTIONS[at] ?? []).map((question, number) => {
      const gold = GOLD[at]?.[number] ?? 0;
      const answers = [sentences[gold]];
      return set === 'abstention'
        ? { question, answers, kind: number === 0 ? 'answerable' : 'adversarial' }
        : { question, gold: [gold] };
    });
    return {
      id: `${set}-${at}`,
      title: `Text ${at}`,
      text: sentences.join(' '),
      sentences: spans,
      questions,
    };
  });
}

function dataFolder(look: readonly string[]): string {
  const folder = newFolder();
  const write = (name: string, lines: readonly object[]) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  };
  write('retrieval/xquad-r.jsonl', documents('xquad'));
  write('retrieval/selqa-dev.jsonl', documents('selqa'));
  write('abstention/squad2-even.jsonl', documents('abstention'));
  write('split.json', [{ look }]);
  return folder;
}

function train(data: string) {
  const out = newFolder();
  const program = packagePath('dist/eval/train-ranking.js');
  const run = spawnSync(process.execPath, [program, '--data', data, '--out', out], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  return { run, read };
}

test('learns the same weights from the same data, and others from less of it', () => {
  const [first, second, less] = [[], [], ['xquad-0']].map((look) => train(dataFolder(look)));
  if (!first || !second || !less) throw new Error('three runs');
  expect(first.run).toMatchObject({ status: 0, stderr: '' });
  for (const [name, figures] of [
    ['ranking-weights.ts', EVIDENCE],
    ['answerable-weights.ts', SIGNS],
  ] as const) {
    const source = first.read(name);
    expect(second.read(name)).toBe(source);
    for (const figure of figures)
      expect(source).toMatch(new RegExp(`^    ${figure}: -?\\d+(\\.\\d+)?,$`, 'mu'));
  }
  expect(less.read('ranking-weights.ts')).not.toBe(first.read('ranking-weights.ts'));
}, 120_000);

test('a folder without the data is told', () => {
  const { run } = train(newFolder());
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('split.json');
});

describe('altered questions', () => {
  test('have another name or figure', () => {
    const names = namesOf(['The ferry left Tallinn for Helsinki.']);
    expect(names).toEqual(['Tallinn', 'Helsinki']);
    expect(withOtherName('When did Eva leave Oslo?', names, 1)).toBe('When did Eva leave Helsinki?');
    expect(withOtherFigure('Who paid 340 euros?', 0)).toBe('Who paid 343 euros?');
  });

  test.each(['When did it leave?', 'Who left?', 'When did Helsinki sleep?'])('are none of %s', (question) => {
    expect(withOtherName(question, ['Helsinki'], 1)).toBeNull();
    expect(withOtherFigure(question, 1)).toBeNull();
  });
});
