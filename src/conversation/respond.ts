import type { Command, CommandOption, CommandValues } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import type { Answer } from '../assistant/answer.ts';
import { refusal } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { typedCommand, unquoted } from './typed.ts';

/** Answers a line as a person types it: a command when it begins with a slash, otherwise a plain question. */
export async function respond(assistant: Assistant, line: string): Promise<Answer> {
  const read = readLine(assistant, line);
  if (read === null) return assistant.ask(line);
  if (!read.command) return noSuchCommand(line, commands);
  const answer = await read.command.run(assistant, read.values);
  return { ...answer, question: line };
}

/** The answer to a line that names no command. @param known the commands that there are */
export function noSuchCommand(line: string, known: readonly { readonly name: string }[]): Answer {
  const names = known.map(({ name }) => `/${name}`).join(', ');
  return refusal(line, 'none', `There is no such command. There are ${names}.`);
}

/** A command with its values: undefined where there is none of that name. */
interface ReadCommand {
  readonly command: Command | undefined;
  readonly values: CommandValues;
}

/** The command that a line begins with; null for a plain question. */
export function readLine(assistant: Assistant, line: string): ReadCommand | null {
  const typed = typedCommand(line);
  if (typed === null) return null;
  const command = commands.find(({ name }) => name === typed.name);
  return { command, values: command ? readValues(assistant, command, typed.rest) : {} };
}

/** Gives each option its words; a word in double quotation marks is one, however many spaces it has. */
function readValues(assistant: Assistant, command: Command, line: string): CommandValues {
  const values: Record<string, string> = {};
  let rest = line.trim();
  for (const [index, option] of command.options.entries()) {
    if (rest === '') break;
    const last = index === command.options.length - 1;
    const length = last ? rest.length : lengthOfValue(assistant, option, rest);
    const value = rest.slice(0, length).trim();
    values[option.name] = option.keepsMarks ? value : unquoted(value);
    rest = rest.slice(length).trim();
  }
  return values;
}

function lengthOfValue(assistant: Assistant, option: CommandOption, rest: string): number {
  const quoted = /^"[^"]*"(?=\s|$)/u.exec(rest);
  if (quoted) return quoted[0].length;
  return option.measure?.(assistant, rest) ?? /^\S+/u.exec(rest)?.[0].length ?? rest.length;
}
