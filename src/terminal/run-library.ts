import { createReadStream } from 'node:fs';
import type { LibraryTask } from '../command-line.ts';
import { UserError } from '../errors.ts';
import { isOfFile, whyNotRead } from '../file-problem.ts';
import { STANDARD_INPUT } from '../ingest/standard-input.ts';
import { LONGEST_LINE } from '../library/archive/format.ts';
import { StorageProblem } from '../storage/problems.ts';
import { readLines } from './input.ts';
import type { TerminalLibrary } from './library.ts';
import { LIBRARY, SUBCOMMANDS } from './library.ts';
import type { Steps } from './progress.ts';
import { libraryAction, runAction } from './run-action.ts';
import type { ShowOptions } from './show.ts';
import { show } from './show.ts';
import type { Streams } from './streams.ts';
import { written } from './streams.ts';
import { writeLines } from './write-lines.ts';

/** What a task about the library is done with. */
export interface TaskTools {
  readonly library: TerminalLibrary;
  readonly streams: Streams;
  readonly options: ShowOptions;
  readonly step: Steps;
  /** Told of each line of a file that can't be taken in. */
  readonly problem: (text: string) => void;
}

/**
 * Does something with the library, prints what came of it, and returns the exit code.
 *
 * @throws UserError with a line for each thing that couldn't be done; StorageProblem
 */
export async function runLibraryTask(task: LibraryTask, tools: TaskTools): Promise<number> {
  try {
    switch (task.does) {
      case 'act':
        return await act(task, tools);
      case 'export':
        return await exportTo(task.file, tools);
      case 'import':
        return await importFrom(task.file, tools);
    }
  } finally {
    tools.step(null);
  }
}

/** One that fails doesn't keep the others from being done. */
async function act(
  { action: name, given }: Extract<LibraryTask, { does: 'act' }>,
  { library, streams, options, step }: TaskTools,
): Promise<number> {
  const action = libraryAction(name);
  if (!action) throw new Error(`There is no action ${name}`);
  const desk = await library.desk(SUBCOMMANDS);
  const problems: string[] = [];
  for (const each of given) {
    try {
      const reply = await runAction({ action, given: each }, { desk, step, input: streams.input });
      step(null);
      await written(streams.output, `${show({ kind: 'reply', reply }, options)}\n`);
    } catch (error) {
      if (!(error instanceof UserError) || error instanceof StorageProblem) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return 0;
}

async function exportTo(file: string | null, tools: TaskTools): Promise<number> {
  const { library, streams, options, step } = tools;
  const { archive } = await library.libraries();
  if (file === null) {
    for await (const { text } of archive.export(LIBRARY)) await written(streams.output, `${text}\n`);
    return 0;
  }
  const count = await writeLines(file, archive.export(LIBRARY), step);
  const said = count === 1 ? 'Exported one article' : `Exported ${count} articles`;
  const text = options.json
    ? JSON.stringify({ kind: 'exported', articles: count, file })
    : `${said} to ${file}`;
  await written(streams.output, `${text}\n`);
  return 0;
}

async function importFrom(file: string, tools: TaskTools): Promise<number> {
  const { library, streams, options, step, problem } = tools;
  const { archive } = await library.libraries();
  const counts = { added: 0, known: 0, refused: 0 };
  try {
    for await (const outcome of archive.import(LIBRARY, linesOf(file, streams.input), step)) {
      // Its article is counted already.
      if (outcome.kind === 'further') continue;
      counts[outcome.kind]++;
      if (outcome.kind !== 'refused') continue;
      step(null);
      problem(`line ${outcome.line}: ${outcome.problem}`);
    }
  } catch (error) {
    step(null);
    if (error instanceof StorageProblem && counts.added > 0)
      problem(`${importedText(counts)} The import was broken off: make it again for the others.`);
    throw error;
  }
  step(null);
  const text = options.json ? JSON.stringify({ kind: 'imported', ...counts }) : importedText(counts);
  await written(streams.output, `${text}\n`);
  return counts.refused > 0 ? 2 : 0;
}

function importedText({ added, known, refused }: Record<'added' | 'known' | 'refused', number>): string {
  const said = [`${added} added`, `${known} there already`, ...(refused > 0 ? [`${refused} refused`] : [])];
  return `Articles imported: ${said.join(', ')}.`;
}

/** @throws UserError where the file can't be read */
async function* linesOf(file: string, input: Streams['input']) {
  try {
    yield* readLines(file === STANDARD_INPUT ? input : createReadStream(file), LONGEST_LINE);
  } catch (error) {
    throw isOfFile(error)
      ? new UserError(`${file} can't be read: ${whyNotRead(error)}`, { cause: error })
      : error;
  }
}
