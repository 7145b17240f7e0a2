#!/usr/bin/env node
import dotenv from 'dotenv';
import { SHARED_LIMITS } from './catalogue/limits.ts';
import type { Config } from './config.ts';
import { BUNDLED_ARTICLE } from './config.ts';
import { whyNotWritten } from './file-problem.ts';
import { versionOf } from './library/version.ts';
import { loadEncoder, loadedMeanwhile } from './load-encoder.ts';
import { openLibrary } from './open-library.ts';
import { runProgram } from './program.ts';
import { bring } from './read-outside.ts';
import type { Surroundings } from './surroundings.ts';
import { showProgress } from './terminal/progress.ts';
import { homeFolder } from './user-folders.ts';

dotenv.config({ quiet: true });

const SURROUNDINGS: Surroundings = {
  streams: { input: process.stdin, output: process.stdout },
  errors: process.stderr,
  environment: process.env,
  platform: process.platform,
  home: homeFolder(),
  loadEncoder,
};

async function discord(config: Config): Promise<number> {
  const { discord, logLevel } = config;
  const { token } = discord;
  if (!token) return missingToken();
  const encoder = loadedMeanwhile(loadEncoder(config.model));
  const first = versionOf(await bring(config.article ?? BUNDLED_ARTICLE, SURROUNDINGS));
  const options = { first, refreshing: true, limits: SHARED_LIMITS };
  const { libraries, close } = await openLibrary(config, () => encoder, SURROUNDINGS, options);
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

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that closes early has what it wanted.
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`verbatim: standard output can't be written: ${whyNotWritten(error)}`);
  process.exit(1);
});
// Where nobody reads what went wrong, the exit code still tells it.
process.stderr.on('error', () => {});

process.exitCode = await runProgram(process.argv.slice(2), SURROUNDINGS, discord);
