import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { Command, Option } from 'commander';
import { UserError } from '../src/errors.ts';
import { loadEncoder } from '../src/load-encoder.ts';
import { packagePath } from '../src/package.ts';
import type { Encoder } from '../src/search/encoder.ts';
import { readOptions, runProgram } from './command-line.ts';
import type { Document } from './documents.ts';
import { readDocuments } from './documents.ts';
import type { Task, TaskOptions } from './tasks.ts';
import { taskOf } from './tasks.ts';

const FOLDERS = ['quotes', 'dates', 'retrieval', 'abstention', 'summary'];

/** One data file, read, and where its predictions go. */
interface Job {
  readonly task: Task;
  readonly documents: readonly Document[];
  readonly folder: string;
  readonly name: string;
}

/** Runs the parts of the program over annotated documents and writes what they find, for a scorer to judge. */
async function main(args: readonly string[]): Promise<void> {
  const { data, out, only, inDays = false } = readArguments(args);
  const folders = only ? [only] : FOLDERS;
  const jobs = await readJobs(data, folders);
  if (jobs.length === 0)
    throw new UserError(`--data ${data}: none of ${folders.join(', ')} with a .jsonl file in it`);
  const encoder = await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2'));
  const bar = new SingleBar(
    { format: '{file} {bar} {value}/{total} documents', noTTYOutput: true, notTTYSchedule: 5000 },
    Presets.shades_classic,
  );
  bar.start(
    jobs.reduce((sum, job) => sum + job.documents.length, 0),
    0,
    { file: '' },
  );
  for (const job of jobs) await run(job, encoder, { inDays }, out, bar);
  bar.stop();
}

async function run(
  { task, documents, folder, name }: Job,
  encoder: Encoder,
  options: TaskOptions,
  out: string,
  bar: SingleBar,
): Promise<void> {
  const lines: string[] = [];
  for (const document of documents) {
    lines.push(JSON.stringify({ id: document.id, ...(await task(document, encoder, options)) }));
    bar.increment(1, { file: `${folder}/${name}` });
  }
  await mkdir(join(out, folder), { recursive: true });
  await writeFile(join(out, folder, name), lines.map((line) => `${line}\n`).join(''));
}

/** Reads every data file before anything is run, so that a bad line is told at once. */
async function readJobs(data: string, folders: readonly string[]): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const folder of folders) {
    for (const name of await dataFiles(join(data, folder))) {
      const task = taskOf(folder, name);
      if (task) jobs.push({ task, documents: await readDocuments(join(data, folder, name)), folder, name });
    }
  }
  return jobs;
}

async function dataFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return [];
    throw error;
  }
}

interface Arguments {
  readonly data: string;
  readonly out: string;
  /** The one folder to run. */
  readonly only?: string;
  readonly inDays?: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  const program = new Command('npm run eval --')
    .description('Runs the parts over annotated documents and writes prediction files.')
    .requiredOption('--data <dir>', 'folder with quotes, dates, retrieval, abstention, summary')
    .requiredOption('--out <dir>', 'folder for the predictions')
    .addOption(new Option('--only <folder>', 'run one part').choices(FOLDERS))
    .option('--in-days', 'dates as days and stretches of days, without durations and times');
  return readOptions(program, args);
}

await runProgram('eval', main);
