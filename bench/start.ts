import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packagePath } from '../src/package.ts';

/** Milliseconds from the process's start to its first answer, to a question that costs nothing. */
export async function startOnce(environment: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const program = packagePath('dist/src/main.js');
  const child = spawn(process.execPath, [program, '--terminal', '--json'], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end('hello\n');
  await once(child.stdout, 'data', { signal: AbortSignal.timeout(30_000) });
  const ready = performance.now() - start;
  await once(child, 'exit');
  return ready;
}
