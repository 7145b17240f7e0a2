#!/usr/bin/env node
import { homedir } from 'node:os';
import dotenv from 'dotenv';
import type { Assistant } from './assistant/assistant.ts';
import { openAssistant } from './assistant/open-assistant.ts';
import type { ReadCommand } from './command-line.ts';
import type { Config } from './config.ts';
import { readConfig } from './config.ts';
import { UserError } from './errors.ts';
import type { BroughtIn } from './ingest/bring-in.ts';
import { bringIn } from './ingest/bring-in.ts';
import { openPageReader } from './ingest/page-reader.ts';
import { loadEncoder } from './search/minilm.ts';
import { rememberEncodings } from './search/remember-encodings.ts';
import { historyFile } from './terminal/history.ts';
import { showProgress, showSteps } from './terminal/progress.ts';
import { pageJson } from './terminal/read.ts';
import { answerOne, runTerminal } from './terminal/run-terminal.ts';
import { writeCalendar } from './terminal/write-calendar.ts';

/** Configuration → assistant → Discord or terminal. Returns the exit code: 0 well, 1 a fault, 2 bad input. */
async function main(): Promise<number> {
  dotenv.config({ quiet: true });
  const parsed = readConfig(process.argv.slice(2), process.env);
  if ('printed' in parsed) {
    process.stdout.write(parsed.printed);
    return 0;
  }
  if ('read' in parsed) return printArticle(parsed.read);
  const { config } = parsed;
  if (config.mode === 'discord' && !config.discord.token) return missingToken();
  const assistant = await prepare(config);
  return config.mode === 'discord' ? discord(assistant, config) : terminal(assistant, config);
}

async function prepare(config: Config): Promise<Assistant> {
  const { article } = await bring(config.article);
  const encoder = await loadEncoder(config.model);
  const progress = showProgress(process.stderr, 'Reading the article');
  return openAssistant(article, rememberEncodings(encoder), { progress });
}

/** Extracts an article, with its progress on standard error. */
async function bring(source: string): Promise<BroughtIn> {
  const reader = openPageReader();
  const step = showSteps(process.stderr);
  try {
    return await bringIn(source, { reader, input: process.stdin, step });
  } finally {
    step(null);
    await reader.close();
  }
}

async function printArticle({ source, json }: ReadCommand): Promise<number> {
  const { page } = await bring(source);
  process.stdout.write(`${json ? pageJson(page) : page.text}\n`);
  return 0;
}

async function terminal(assistant: Assistant, { question, json, card, calendar }: Config): Promise<number> {
  const streams = { input: process.stdin, output: process.stdout };
  const options = { json, colour: process.stdout.isTTY && !process.env.NO_COLOR };
  const asked = question ?? (calendar === null ? null : '/when');
  if (asked === null) {
    const history = historyFile(process.platform, process.env, homedir());
    await runTerminal(assistant, streams, options, history);
    return 0;
  }
  const answer = await answerOne(assistant, asked, streams, options);
  if (calendar !== null) await writeCalendar(assistant.article, answer, calendar);
  if (card !== null) {
    const { writeCard } = await import('./terminal/write-card.ts');
    process.stdout.write(`\n${await writeCard(assistant.article, answer, card)}\n`);
  }
  return 0;
}

async function discord(assistant: Assistant, { discord, logLevel }: Config): Promise<number> {
  // discord.js is loaded only where it is used: the terminal starts faster without it.
  const { runDiscord } = await import('./discord/run-discord.ts');
  const { token } = discord;
  if (!token) return missingToken();
  const code = await runDiscord({ ...discord, token, assistant, logLevel, stop: stopSignal() });
  // A request that Discord never answers would keep the process alive.
  process.exit(code);
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
    return 2;
  }
  console.error('verbatim: an unexpected fault:', error);
  return 1;
}

// A reader such as `head` that closes early has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main().catch(report);
