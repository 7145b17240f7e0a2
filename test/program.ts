import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { loadEncoder } from '../src/load-encoder.ts';
import { packagePath } from '../src/package.ts';
import { runProgram } from '../src/program.ts';
import { sharedEncoder } from './encoder.ts';

/** How a run of the program ended, and all that it wrote. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a run is given besides its arguments. */
export interface Given {
  /** What comes on standard input; nothing if left out. */
  readonly input?: string | Buffer;
  /** What is set; nothing if left out. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** What a run in this process is given besides its arguments. */
interface GivenHere extends Given {
  /** What a person types in a terminal, instead of `input`. */
  readonly typed?: AsyncIterable<string>;
}

/**
 * Starts the compiled program as a user would, in a process of its own.
 *
 * @param home the user's home folder, which is the current one too
 */
export async function startProgram(
  home: string,
  args: readonly string[],
  { input = '', environment = {} }: Given = {},
): Promise<Run> {
  const child = spawn(process.execPath, [packagePath('dist/src/main.js'), ...args], {
    cwd: home,
    // Whoever runs the tests may have a library of their own.
    env: { PATH: process.env.PATH, HOME: home, ...environment },
    timeout: 50_000,
  });
  child.stdin.on('error', () => {}); // It may leave before it has read everything.
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, out, err };
}

/**
 * Runs the program in this process, where all that it loads is loaded already: the same, but for what `main.ts` does with the process.
 * Relative paths are the tests' own.
 *
 * @param home the user's home folder
 */
export async function runHere(
  home: string,
  args: readonly string[],
  { input = '', typed, environment = {} }: GivenHere = {},
): Promise<Run> {
  const streams = { input: piped(typed !== undefined), output: piped() };
  const errors = piped();
  const typing = pipeline(typed ?? [input], streams.input);
  const running = runProgram(
    args,
    { streams, errors, environment, platform: process.platform, home, loadEncoder: loadEncoderOnce },
    () => Promise.reject(new Error('This would begin to answer in Discord')),
  ).finally(() => {
    streams.output.end();
    errors.end();
  });
  const [code, out, err] = await Promise.all([running, text(streams.output), text(errors), typing]);
  return { code, out, err };
}

/** A stream, by default one that no terminal is at the other end of. */
function piped(isTTY = false): PassThrough & NodeJS.ReadStream & NodeJS.WriteStream {
  return Object.assign(new PassThrough(), { isTTY }) as never;
}

const BUNDLED = packagePath('data/models/all-MiniLM-L6-v2');

function loadEncoderOnce(folder: string) {
  return folder === BUNDLED ? sharedEncoder() : loadEncoder(folder);
}
