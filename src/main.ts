#!/usr/bin/env node
import { existsSync } from 'node:fs';
import dotenv from 'dotenv';
import { SHARED_LIMITS } from './catalogue/limits.ts';
import type { LibraryTask, ReadCommand } from './command-line.ts';
import type { Config } from './config.ts';
import { BUNDLED_ARTICLE, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { STANDARD_INPUT } from './ingest/standard-input.ts';
import { looksLikeLink } from './ingest/target.ts';
import { versionOf } from './library/version.ts';
import { once } from './once.ts';
import { openLibrary, terminalLibrary } from './open-library.ts';
import { bring, readOutside } from './read-outside.ts';
import type { Encoder } from './search/encoder.ts';
import { StorageProblem } from './storage/problems.ts';
import { historyFile } from './terminal/history.ts';
import type { TerminalLibrary } from './terminal/library.ts';
import { showProgress, showSteps } from './terminal/progress.ts';
import { pageJson } from './terminal/read.ts';
import type { Asked, Session } from './terminal/session.ts';
import type { ShowOptions } from './terminal/show.ts';
import { homeFolder } from './user-folders.ts';

/** Configuration → libraries → Discord, or assistant → terminal. Returns the exit code: 0 well, 1 a fault, 2 bad input. */
async function main(): Promise<number> {
  dotenv.config({ quiet: true });
  const parsed = readConfig(process.argv.slice(2), process.env);
  if ('printed' in parsed) {
    process.stdout.write(parsed.printed);
    return 0;
  }
  if ('read' in parsed) return printArticle(parsed.read);
  const { config, library } = parsed;
  if (config.mode === 'discord') return discord(config);
  return library ? aboutLibrary(library, config) : terminal(config);
}

async function printArticle({ source, json }: ReadCommand): Promise<number> {
  const { page } = await bring(source);
  process.stdout.write(`${json ? pageJson(page) : page.text}\n`);
  return 0;
}

async function terminal(config: Config): Promise<number> {
  const { question, calendar } = config;
  const encoder = openEncoder(config);
  const library = terminalLibrary(config, () => encoder);
  try {
    const asked = await askedFirst(config, library, encoder);
    // What reads language takes long to load: bad input is told before it.
    const [{ Session }, { runTerminal }] = await Promise.all([
      import('./terminal/session.ts'),
      import('./terminal/run-terminal.ts'),
    ]);
    const session = new Session(asked, library, showSteps(process.stderr));
    const line = question ?? (calendar === null ? null : '/when');
    if (line !== null) return await answerLine(session, line, config);
    const history = historyFile(process.platform, process.env, homeFolder());
    const { conversation } = config;
    await runTerminal(session, STREAMS, { ...showOptions(config), conversation }, history);
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
): Promise<Asked> {
  const { article } = config;
  if (article === null && library.isMade) return { kept: '' };
  const source = article ?? BUNDLED_ARTICLE;
  const isOutside = source === STANDARD_INPUT || looksLikeLink(source) || existsSync(source);
  // What is neither is refused as a file that isn't there.
  if (isOutside || !library.isMade)
    return { outside: await readOutside(source, config, encoder), instead: article === null };
  return { kept: (await (await library.desk()).named(source)).id };
}

async function answerLine(session: Session, line: string, config: Config): Promise<number> {
  const { card, calendar } = config;
  const { answerOne } = await import('./terminal/run-terminal.ts');
  const response = await answerOne(session, line, STREAMS, showOptions(config));
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
    process.stdout.write(`\n${await writeCard(article, answer, card)}\n`);
  }
  return 0;
}

async function aboutLibrary(task: LibraryTask, config: Config): Promise<number> {
  // A library that is made by importing has what was imported, and nothing else.
  const library = terminalLibrary(
    config,
    once(() => loadEncoder(config)),
    task.does !== 'import',
  );
  const problem = (text: string) => console.error(`verbatim: ${text}`);
  const step = showSteps(process.stderr);
  const { runLibraryTask } = await import('./terminal/run-library.ts');
  try {
    return await runLibraryTask(task, {
      library,
      streams: STREAMS,
      options: showOptions(config),
      step,
      problem,
    });
  } finally {
    await library.close();
  }
}

/** Begins to load the encoder, while an article is brought in. */
function openEncoder(config: Config): Promise<Encoder> {
  const encoder = loadEncoder(config);
  // Whoever waits for it is told; where the article can't be had, nobody does.
  encoder.catch(() => {});
  return encoder;
}

/** The network's runtime is loaded only where something is embedded: help and bad input are told without it. */
async function loadEncoder({ model }: Config): Promise<Encoder> {
  const [minilm, { rememberEncodings }] = await Promise.all([
    import('./search/minilm.ts'),
    import('./search/remember-encodings.ts'),
  ]);
  return rememberEncodings(await minilm.loadEncoder(model));
}

const STREAMS = { input: process.stdin, output: process.stdout };

function showOptions({ json }: Config): ShowOptions {
  return { json, colour: process.stdout.isTTY && !process.env.NO_COLOR };
}

async function discord(config: Config): Promise<number> {
  const { discord, logLevel } = config;
  const { token } = discord;
  if (!token) return missingToken();
  const encoder = openEncoder(config);
  const first = versionOf(await bring(config.article ?? BUNDLED_ARTICLE));
  const limits = SHARED_LIMITS;
  const { libraries, close } = await openLibrary(config, () => encoder, { first, refreshing: true, limits });
  try {
    await libraries.prepare(first, showProgress(process.stderr, 'Reading the article'));
    // discord.js is loaded only where it is used: the terminal starts faster without it.
    const { runDiscord } = await import('./discord/run-discord.ts');
    process.exitCode = await runDiscord({ ...discord, token, libraries, logLevel, stop: stopSignal() });
  } finally {
    await close();
  }
  // A request that Discord never answers would keep the process alive.
  process.exit();
}

function missingToken(): number {
  console.error(
    'verbatim: DISCORD_TOKEN is not set; put the bot token of the Developer Portal into the environment or .env',
  );
  return 1;
}

function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort(signal));
  return controller.signal;
}

function report(error: unknown): number {
  if (error instanceof UserError) {
    for (const line of error.message.split('\n')) console.error(`verbatim: ${line}`);
    // What may pass by itself is worth another try, as after a fault.
    return error instanceof StorageProblem && error.mayPass ? 1 : 2;
  }
  console.error('verbatim: an unexpected fault:', error);
  return 1;
}

// A reader such as `head` that closes early has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main().catch(report);
