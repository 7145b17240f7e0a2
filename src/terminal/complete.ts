import type { Command } from '../../commands/command.ts';
import { fitting } from '../../commands/fitting.ts';
import { commands } from '../../commands/index.ts';
import type { Assistant } from '../assistant/assistant.ts';

/** What could stand in the place of the end of a line, and that end; the form that Node's readline takes. */
export type Completions = [string[], string];

/** More would fill the screen. */
const MOST = 50;

/** Completes commands, then what each of their options suggests, and names within questions. */
export function complete(assistant: Assistant, line: string): Completions {
  const typed = /^\s*\/(\S*)(\s+)?(.*)$/su.exec(line);
  if (!typed) return completeName(assistant, line);
  const [, name = '', space, rest = ''] = typed;
  if (space === undefined) {
    const names = commands.map((command) => `/${command.name} `);
    return beginning(names, `/${name}`);
  }
  const command = commands.find((each) => each.name === name.toLowerCase());
  return command ? completeOption(assistant, command, rest) : [[], line];
}

/** The option that is being typed is the first one, until what was typed of it is all of one that it suggests. */
function completeOption(assistant: Assistant, { options }: Command, rest: string): Completions {
  let typed = rest;
  for (const [index, { suggest, measure }] of options.entries()) {
    const found = fitting(suggest?.(assistant) ?? [], typed).slice(0, MOST);
    if (index === options.length - 1) return suggest ? [[...found], typed] : completeName(assistant, typed);
    // Another option follows this one.
    if (found.length > 0) return [found.map((suggestion) => `${suggestion} `), typed];
    const length = measure?.(assistant, typed) ?? 0;
    if (!/^\s/u.test(typed.slice(length))) return [[], typed];
    typed = typed.slice(length).trimStart();
  }
  return [[], typed];
}

/** The last word of a question, by the words of the names of those who are quoted. */
function completeName({ speakers }: Assistant, line: string): Completions {
  const [word = ''] = /\S*$/u.exec(line) ?? [];
  if (word === '') return [[], word];
  return beginning([...new Set(speakers.flatMap(({ name }) => name.split(/\s+/u)))], word);
}

function beginning(candidates: readonly string[], typed: string): Completions {
  const wanted = typed.toLowerCase();
  const found = candidates.filter((candidate) => candidate.toLowerCase().startsWith(wanted));
  return [found.slice(0, MOST), typed];
}
