import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { UserError } from '../src/errors.ts';

/**
 * Reads the options of one of the programs in this folder. Help is printed and ends the program.
 *
 * @throws UserError for an option that is missing or unknown
 */
export function readOptions<Options>(program: Command, args: readonly string[]): Options {
  program.exitOverride().configureOutput({ writeErr: () => {} });
  try {
    return program.parse([...args], { from: 'user' }).opts() as Options;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) process.exit(0);
    if (error instanceof CommanderError) throw new UserError(error.message.replace(/^error: /u, ''));
    throw error;
  }
}

/** Runs a program with the arguments of the process: a fault is printed under its name; exit code 2 for bad input, 1 for the rest. */
export async function runProgram(
  name: string,
  main: (args: readonly string[]) => Promise<void>,
): Promise<void> {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(`${name}:`, error instanceof UserError ? error.message : error);
    process.exitCode = error instanceof UserError ? 2 : 1;
  });
}
