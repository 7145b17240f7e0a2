import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { packagePath } from '../../src/package.ts';

const run = promisify(execFile);

/** The compiled file of a program in `programs/`. */
export function programFile(name: string): string {
  return packagePath(`dist/test/storage/programs/${name}.js`);
}

/** Runs a program to its end; what it wrote. @throws where it fails */
export async function runProgram(name: string, ...options: readonly string[]): Promise<string> {
  return (await run(process.execPath, [programFile(name), ...options])).stdout;
}

/** Runs a line of a shell to its end; what it wrote. */
export async function runShell(line: string, ...options: readonly string[]): Promise<string> {
  return (await run('bash', ['-c', line, 'bash', ...options])).stdout;
}
