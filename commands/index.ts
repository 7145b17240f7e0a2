import { ask } from './ask.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { help } from './help.ts';
import { quotes } from './quotes.ts';
import { summary } from './summary.ts';
import { when } from './when.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [ask, quotes, summary, when, check, help];
