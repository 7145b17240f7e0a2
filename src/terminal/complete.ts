import type { Command } from '../../commands/command.ts';
import { fitting } from '../../commands/fitting.ts';
import { commands } from '../../commands/index.ts';
import type { LibraryCommand } from '../../commands/library-command.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { titleOf } from '../library/title.ts';
import { personalCommands } from './run-action.ts';
import type { Offered } from './session.ts';

/** What could stand in the place of the end of a line, and that end; the form that Node's readline takes. */
export type Completions = [string[], string];

/** More would fill the screen. */
const MOST = 50;

/** Completes commands, then what each of their options suggests, articles of the library, and names within questions. */
export function complete(offered: Offered, line: string): Completions {
  const option = /(?<!\S)article:("[^"]*|\S*)$/iu.exec(line);
  if (option) return completeArticleOption(offered, option[1] ?? '');
  const typed = /^\s*\/(\S*)(\s+)?(.*)$/su.exec(line);
  const { assistant } = offered;
  if (!typed) return completeName(assistant, line);
  const [, name = '', space, rest = ''] = typed;
  if (space === undefined) {
    const names = [...commands, ...personalCommands].map((command) => `/${command.name} `);
    return beginning(names, `/${name}`);
  }
  const ofLibrary = personalCommands.find((each) => each.name === name.toLowerCase());
  if (ofLibrary) return completeAction(offered, ofLibrary, rest);
  const command = commands.find((each) => each.name === name.toLowerCase());
  return command && assistant ? completeOption(assistant, command, rest) : [[], line];
}

/** The name of what is to be done, then the article that it is done to. */
function completeAction(offered: Offered, { actions }: LibraryCommand, rest: string): Completions {
  if (actions.length === 1) return completeName(offered.assistant, rest);
  const typed = /^(\S*)\s+(.*)$/su.exec(rest);
  if (!typed)
    return beginning(
      actions.map(({ name, options }) => (options.length > 0 ? `${name} ` : name)),
      rest,
    );
  const [, name = '', title = ''] = typed;
  const action = actions.find((each) => each.name === name.toLowerCase());
  const takesArticle = action?.options.some(({ kind }) => kind === 'article') ?? false;
  return takesArticle ? [[...fitting(titles(offered), title)].slice(0, MOST), title] : [[], rest];
}

/** In quotation marks; a title that has some itself can't stand in them, and is offered by the article's id. */
function completeArticleOption({ entries }: Offered, typed: string): Completions {
  const open = typed.replace(/^"/u, '');
  const found = entries.filter((entry) => fitting([titleOf(entry)], open).length > 0);
  const names = found.map((entry) => (titleOf(entry).includes('"') ? entry.id : `"${titleOf(entry)}"`));
  return [names.slice(0, MOST), typed];
}

function titles({ entries }: Offered): readonly string[] {
  return entries.map(titleOf);
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
function completeName(assistant: Assistant | null, line: string): Completions {
  const [word = ''] = /\S*$/u.exec(line) ?? [];
  if (word === '' || !assistant) return [[], word];
  return beginning([...new Set(assistant.speakers.flatMap(({ name }) => name.split(/\s+/u)))], word);
}

function beginning(candidates: readonly string[], typed: string): Completions {
  const wanted = typed.toLowerCase();
  const found = candidates.filter((candidate) => candidate.toLowerCase().startsWith(wanted));
  return [found.slice(0, MOST), typed];
}
