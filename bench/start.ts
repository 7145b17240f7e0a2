import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packagePath } from '../src/package.ts';

/** No library and no article of whoever measures. */
const NOTHING_OF_THEIRS = { ARTICLE: '', DATABASE_URL: '' };

/** Milliseconds that the program may take. */
const LONGEST_START = 30_000;

/**
 * Milliseconds from the process's start to its first answer, to a question that costs nothing.
 *
 * @param environment where the library is, if there is one, and what is kept of articles
 */
export async function startOnce(
  environment: Readonly<Record<'DATA_DIR' | 'CACHE_DIR', string>> & NodeJS.ProcessEnv,
): Promise<number> {
  const start = performance.now();
  const program = packagePath('dist/src/main.js');
  const child = spawn(process.execPath, [program, '--terminal', '--json'], {
    env: { ...process.env, ...NOTHING_OF_THEIRS, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    child.stdin.end('hello\n');
    const signal = AbortSignal.timeout(LONGEST_START);
    await once(child.stdout, 'data', { signal });
    const ready = performance.now() - start;
    await once(child, 'exit', { signal });
    return ready;
  } finally {
    child.kill('SIGKILL');
  }
}
