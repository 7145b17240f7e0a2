#!/usr/bin/env node
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import dotenv from 'dotenv';
import { FEEDBACK_FILE } from '../environment.ts';
import { UserError } from '../errors.ts';
import { whyNotRead, whyNotWritten } from '../file-problem.ts';
import { loadArticle } from '../ingest/load-article.ts';
import { packagePath } from '../package.ts';
import { textHash } from '../text-hash.ts';
import { casesJson, casesOf } from './cases.ts';
import { feedbackText } from './print.ts';
import { readFeedback } from './read-feedback.ts';

/** Prints what members reported, or turns it into cases of the end-to-end test. Returns the exit code. */
async function main(): Promise<number> {
  dotenv.config({ quiet: true });
  const program = new Command('feedback')
    .description('Prints what members reported as wrong')
    .argument('[file]', `the file of reports (default: FEEDBACK_FILE, else ${FEEDBACK_FILE})`)
    .option('--cases <file>', 'write them as cases of test/assistant/answers.json to a new file instead')
    .exitOverride();
  program.parse();
  const [file = process.env.FEEDBACK_FILE || FEEDBACK_FILE] = program.args;
  const { cases } = program.opts<{ cases?: string }>();
  const feedback = readFeedback(await readText(file));
  if (cases === undefined) {
    process.stdout.write(`${feedbackText(feedback)}\n`);
    return 0;
  }
  const made = casesOf(feedback.entries, await testArticles());
  await writeNew(cases, casesJson(made.cases));
  const leftOut =
    made.leftOut > 0 ? `; ${made.leftOut} left out, without question or of another article` : '';
  console.error(
    `${made.cases.length} cases in ${cases}${leftOut}. Write down what is right before adding them.`,
  );
  return 0;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return '';
    throw new UserError(`${file} can't be read: ${whyNotRead(error)}`, { cause: error });
  }
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UserError(`${file} can't be written: ${whyNotWritten(error)}`, { cause: error });
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The names that the test has for its articles, by the hash of their text. */
async function testArticles(): Promise<ReadonlyMap<string, string>> {
  const folder = packagePath('test/articles');
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const named = files
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [join(folder, file), file.slice(0, -'.txt'.length)] as const);
  const bundled = [packagePath('data/articles/china-russia-cooperation.txt'), 'bundled'] as const;
  const articles = await Promise.all(
    [...named, bundled].map(async ([path, name]) => {
      const { text } = await loadArticle(path);
      return [textHash(text), name] as const;
    }),
  );
  return new Map(articles);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    console.error(`feedback: ${error.message}`);
    return 2;
  }
  console.error('feedback: an unexpected fault:', error);
  return 1;
}

process.exitCode = await main().catch(report);
