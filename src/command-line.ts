import { Command, CommanderError, Option } from 'commander';
import { SETTINGS_HELP } from './environment.ts';
import { UserError } from './errors.ts';
import { packageVersion } from './package.ts';

/** `verbatim read`: print what is extracted from a page or file, and that is all. */
export interface ReadCommand {
  readonly source: string;
  /** As one line of JSON instead of the text alone. */
  readonly json: boolean;
}

/** Options as they were given; what isn’t there was not. */
export interface Flags {
  readonly json?: boolean;
  readonly card?: string;
  readonly ics?: string;
  readonly article?: string;
  readonly discord?: boolean;
  readonly terminal?: boolean;
}

/** What a command line says, before anything is set by the environment. */
export type CommandLine =
  | { readonly flags: Flags; readonly question: string | null }
  | { readonly read: ReadCommand }
  | { readonly printed: string };

/** @throws UserError that names the first thing wrong */
export function readCommandLine(args: readonly string[]): CommandLine {
  let printed = '';
  let source: string | null = null;
  const program = new Command('verbatim')
    .description("Answers questions about a news article in the article's own words.")
    .argument('[question...]', 'a question or a command, such as "what did Shoigu say?" or "/summary"')
    .option('--json', 'answer each question with one line of JSON')
    .option('--ics <file>', 'write a calendar file: the day that answers the question, or the timeline')
    .option(
      '--article <link|file|->',
      'the article to ask: a link, a file (text, Markdown, web page), - for standard input (default: the bundled one)',
    )
    .addOption(
      new Option(
        '--card <file.png>',
        'also write the first direct quotation of the answer as a picture; needs a question',
      ).conflicts(['json', 'discord']),
    )
    .addOption(
      new Option('--discord', 'log in to Discord; needs DISCORD_TOKEN').conflicts([
        'json',
        'terminal',
        'ics',
      ]),
    )
    .option('--terminal', 'stay in the terminal, even with a DISCORD_TOKEN')
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: () => {},
    })
    // "help" is a question too.
    .helpCommand(false)
    // Without a subcommand its arguments are the question.
    .action(() => {});
  program
    .command('read <link|file|->')
    .description('print the article that is found there, and keep nothing')
    .helpOption('--help', 'print this help')
    .action((given: string) => {
      source = given;
    });
  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { printed };
    throw new UserError(
      `${error.message.replace(/^error: /u, '').replaceAll('\n', ' ')}; --help lists the options`,
    );
  }
  const flags = program.opts<Flags>();
  if (source !== null) return { read: { source, json: flags.json ?? false } };
  if (flags.article?.trim() === '')
    throw new UserError('--article needs a link or a file; --help lists the options');
  if (flags.ics?.trim() === '') throw new UserError('--ics needs a file; --help lists the options');
  if (flags.card?.trim() === '') throw new UserError('--card needs a file; --help lists the options');
  if (flags.card !== undefined && program.args.length === 0) {
    throw new UserError('--card needs a question, such as --card card.png "what did Shoigu say?"');
  }
  if (flags.discord && program.args.length > 0) {
    throw new UserError('--discord takes no question: questions come from Discord then');
  }
  return { flags, question: program.args.length > 0 ? program.args.join(' ') : null };
}

const HELP = `
Without a question, questions are read from standard input: a chat in a terminal, otherwise one a line.
Commands: /ask question, /quotes speaker [topic], /summary [length], /when [event], /check text, /help

${SETTINGS_HELP}`;
