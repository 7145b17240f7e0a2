import { existsSync } from 'node:fs';
import { inspect } from 'node:util';
import type { LibraryTask, ReadCommand } from './command-line.ts';
import type { Config } from './config.ts';
import { BUNDLED_ARTICLE, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { STANDARD_INPUT } from './ingest/standard-input.ts';
import { looksLikeLink } from './ingest/target.ts';
import { loadedMeanwhile } from './load-encoder.ts';
import { once } from './once.ts';
import { terminalLibrary } from './open-library.ts';
import { bring, readOutside } from './read-outside.ts';
import type { Encoder } from './search/encoder.ts';
import { StorageProblem } from './storage/problems.ts';
import type { Surroundings } from './surroundings.ts';
import { historyFile } from './terminal/history.ts';
import type { TerminalLibrary } from './terminal/library.ts';
import { SUBCOMMANDS } from './terminal/library.ts';
import { printable } from './terminal/printable.ts';
import { showSteps } from './terminal/progress.ts';
import { pageJson } from './terminal/read.ts';
import type { Asked, Session } from './terminal/session.ts';
import type { ShowOptions } from './terminal/show.ts';
import { isChat } from './terminal/streams.ts';

/**
 * Configuration → libraries → Discord, or assistant → terminal. What goes wrong is written, a line for each problem.
 *
 * @param args the arguments behind the program's name
 * @param discord answers in Discord until it is told to leave; its exit code
 * @returns the exit code: 0 well, 1 a fault, 2 bad input
 */
export async function runProgram(
  args: readonly string[],
  surroundings: Surroundings,
  discord: (config: Config) => Promise<number>,
): Promise<number> {
  try {
    return await run(args, surroundings, discord);
  } catch (error) {
    return report(error, surroundings);
  }
}

async function run(
  args: readonly string[],
  surroundings: Surroundings,
  discord: (config: Config) => Promise<number>,
): Promise<number> {
  const parsed = readConfig(args, surroundings.environment);
  if ('printed' in parsed) {
    surroundings.streams.output.write(parsed.printed);
    return 0;
  }
  if ('read' in parsed) return printArticle(parsed.read, surroundings);
  const { config, library } = parsed;
  if (config.mode === 'discord') return discord(config);
  return library ? aboutLibrary(library, config, surroundings) : terminal(config, surroundings);
}

async function printArticle({ source, json }: ReadCommand, surroundings: Surroundings): Promise<number> {
  const { page } = await bring(source, surroundings);
  surroundings.streams.output.write(`${json ? pageJson(page) : page.text}\n`);
  return 0;
}

async function terminal(config: Config, surroundings: Surroundings): Promise<number> {
  const { question, calendar } = config;
  const { streams, errors, platform, environment, home, loadEncoder } = surroundings;
  const line = question ?? (calendar === null ? null : '/when');
  const encoder = loadedMeanwhile(loadEncoder(config.model));
  // What ends with its answer has no time to look at a page again, and what a script asks is answered alike each time.
  const refreshing = line === null && isChat(streams, config);
  const library = terminalLibrary(config, () => encoder, surroundings, { hasFirst: true, refreshing });
  try {
    const asked = await askedFirst(config, library, encoder, surroundings);
    // What reads language takes long to load: bad input is told before it.
    const [{ Session }, { runTerminal }] = await Promise.all([
      import('./terminal/session.ts'),
      import('./terminal/run-terminal.ts'),
    ]);
    const session = new Session(asked, library, showSteps(errors));
    if (line !== null) return await answerLine(session, line, config, surroundings);
    const history = historyFile(platform, environment, home);
    const { conversation } = config;
    const options = { ...showOptions(config, surroundings), conversation };
    await runTerminal(session, streams, options, history);
    return 0;
  } finally {
    await library.close();
  }
}

/** The article that is asked: the one that is named, else the library's, else the one that comes with the program. */
async function askedFirst(
  config: Config,
  library: TerminalLibrary,
  encoder: Promise<Encoder>,
  surroundings: Surroundings,
): Promise<Asked> {
  const { article } = config;
  if (article === null && library.isMade) return { kept: '' };
  const source = article ?? BUNDLED_ARTICLE;
  const isOutside = source === STANDARD_INPUT || looksLikeLink(source) || existsSync(source);
  // What is neither is refused as a file that isn't there.
  if (isOutside || !library.isMade)
    return { outside: await readOutside(source, config, encoder, surroundings), instead: article === null };
  return { kept: (await (await library.desk(SUBCOMMANDS)).named(source)).id };
}

async function answerLine(
  session: Session,
  line: string,
  config: Config,
  surroundings: Surroundings,
): Promise<number> {
  const { card, calendar } = config;
  const { streams } = surroundings;
  const { answerOne } = await import('./terminal/run-terminal.ts');
  const response = await answerOne(session, line, streams, showOptions(config, surroundings));
  if (response.kind === 'reply' || !response.article) {
    if (card === null && calendar === null) return 0;
    throw new UserError('No file was written: the line is no question about an article');
  }
  const { article, answer } = response;
  if (calendar !== null) {
    const { writeCalendar } = await import('./terminal/write-calendar.ts');
    await writeCalendar(article, answer, calendar);
  }
  if (card !== null) {
    const { writeCard } = await import('./terminal/write-card.ts');
    streams.output.write(`\n${await writeCard(article, answer, card)}\n`);
  }
  return 0;
}

async function aboutLibrary(task: LibraryTask, config: Config, surroundings: Surroundings): Promise<number> {
  const { streams, errors, loadEncoder } = surroundings;
  const encoder = once(() => loadEncoder(config.model));
  // A library that is made by importing has what was imported, and nothing else.
  const hasFirst = task.does !== 'import';
  const library = terminalLibrary(config, encoder, surroundings, { hasFirst, refreshing: false });
  const { runLibraryTask } = await import('./terminal/run-library.ts');
  try {
    return await runLibraryTask(task, {
      library,
      streams,
      options: showOptions(config, surroundings),
      step: showSteps(errors),
      problem: (text) => tell(text, surroundings),
    });
  } finally {
    await library.close();
  }
}

function showOptions({ json }: Config, { streams, environment }: Surroundings): ShowOptions {
  return { json, colour: streams.output.isTTY && !environment.NO_COLOR };
}

function report(error: unknown, surroundings: Surroundings): number {
  if (error instanceof UserError) {
    tell(error.message, surroundings);
    // What may pass by itself is worth another try, as after a fault.
    return error instanceof StorageProblem && error.mayPass ? 1 : 2;
  }
  surroundings.errors.write(`verbatim: an unexpected fault: ${inspect(error)}\n`);
  return 1;
}

/** Tells whoever runs the program what is wrong. It may name an article by its title, which is other people's words. */
function tell(problems: string, { errors }: Surroundings): void {
  for (const problem of problems.split('\n')) errors.write(`verbatim: ${printable(problem)}\n`);
}
