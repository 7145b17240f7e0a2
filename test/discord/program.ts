import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { packagePath } from '../../src/package.ts';
import type { Loopback } from './loopback/loopback.ts';
import { TOKEN } from './token.ts';

/** The compiled program in a process of its own, as a user starts it. */
export interface Program {
  readonly process: ChildProcess;
  /** What it writes to standard error, once it is gone. */
  readonly errors: Promise<string>;
  /** Sends it a signal; its exit code and how many seconds it took to leave. */
  leave(signal: 'SIGINT' | 'SIGTERM'): Promise<{ code: number | null; seconds: number }>;
}

/** Starts the program and waits until it has logged in as often as it is to. */
export async function startProgram(
  discord: Loopback,
  settings: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
): Promise<Program> {
  const before = discord.gateway.identifies.length;
  const program = launch({ DISCORD_API_URL: discord.url, ...settings }, nodeOptions);
  await discord.until(() => discord.gateway.identifies.length > before, 'log in', 30_000);
  return program;
}

/** Starts the program with some settings besides a token. */
function launch(settings: Readonly<Record<string, string>>, nodeOptions: readonly string[] = []): Program {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-library-'));
  const child = spawn(process.execPath, [...nodeOptions, packagePath('dist/src/main.js')], {
    env: { PATH: process.env.PATH, DISCORD_TOKEN: TOKEN, LOG_LEVEL: 'error', DATA_DIR: folder, ...settings },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.once('exit', () => rmSync(folder, { recursive: true }));
  return {
    process: child,
    errors: child.stderr ? text(child.stderr) : Promise.resolve(''),
    async leave(signal) {
      const before = Date.now();
      child.kill(signal);
      await once(child, 'exit');
      return { code: child.exitCode, seconds: (Date.now() - before) / 1000 };
    },
  };
}
