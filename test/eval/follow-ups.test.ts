import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagePath } from '../../src/package.ts';
import { temporaryFolders } from '../temporary-folders.ts';

const temporaryFolder = temporaryFolders();

test('the questions of documents that are taken for follow-ups are told, and counted among all', () => {
  const data = temporaryFolder();
  const text = 'Anna Smith won the race in Bergen on Monday. Bob Jones fell at noon.';
  const questions = ['When did Anna Smith win?', 'Where did she win?', 'When did he fall?', 'Who fell?'];
  for (const folder of ['retrieval', 'abstention']) {
    mkdirSync(join(data, folder));
    const asked = folder === 'retrieval' ? questions : questions.slice(3);
    const document = { id: folder, text, questions: asked.map((question) => ({ id: question, question })) };
    writeFileSync(join(data, folder, 'a.jsonl'), `${JSON.stringify(document)}\n`);
  }
  const program = packagePath('dist/eval/follow-ups.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--data', data], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: '2 of 5 questions were taken for follow-ups\n',
  });
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      id: 'retrieval',
      question: 'Where did she win?',
      after: 'When did Anna Smith win?',
      takenAs: 'Where did Anna Smith win?',
    },
    {
      id: 'retrieval',
      question: 'When did he fall?',
      after: 'Who fell?',
      takenAs: 'When did Bob Jones fall?',
    },
  ]);
});
