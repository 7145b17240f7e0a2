import { article } from './article.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { find } from './find.ts';
import { help } from './help.ts';
import type { LibraryCommand } from './library-command.ts';
import { quotes } from './quotes.ts';
import { settings } from './settings.ts';
import { summary } from './summary.ts';
import { when } from './when.ts';

/** Every command about an article, in the order in which help lists them. */
export const commands: readonly Command[] = [ask, quotes, summary, when, check, help];

/** Every command about the library of articles. The last one is for servers: a person's own library has nothing to set. */
export const libraryCommands: readonly LibraryCommand[] = [article, find, settings];
