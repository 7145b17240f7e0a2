import { Command, CommanderError, Option } from 'commander';
import { SETTINGS_HELP } from './environment.ts';
import { UserError } from './errors.ts';
import { STANDARD_INPUT } from './ingest/standard-input.ts';
import { packageVersion } from './package.ts';

/** The name of standard output among files. */
const STANDARD_OUTPUT = '-';

/** `verbatim read`: print what is extracted from a page or file, and that is all. */
export interface ReadCommand {
  readonly source: string;
  /** As one line of JSON instead of the text alone. */
  readonly json: boolean;
}

/** What to do with the library, and that is all. */
export type LibraryTask =
  /** An action of the library's commands (`add`, `find` …), once for each value that was given to it; blank for none. */
  | { readonly does: 'act'; readonly action: string; readonly given: readonly string[] }
  /** Write the whole library to a file; null for standard output. */
  | { readonly does: 'export'; readonly file: string | null }
  /** Take in what was exported, from a file or `-` for standard input. */
  | { readonly does: 'import'; readonly file: string };

/** Options as they were given; what isn’t there was not. */
export interface Flags {
  readonly json?: boolean;
  readonly conversation?: boolean;
  readonly card?: string;
  readonly ics?: string;
  readonly article?: string;
  readonly discord?: boolean;
  readonly terminal?: boolean;
}

/** What a command line says, before anything is set by the environment. */
export type CommandLine =
  | { readonly flags: Flags; readonly question: string | null }
  | { readonly flags: Flags; readonly library: LibraryTask }
  | { readonly read: ReadCommand }
  | { readonly printed: string };

/** @throws UserError that names the first thing wrong */
export function readCommandLine(args: readonly string[]): CommandLine {
  const found: Found = { printed: '', source: null, library: null };
  const program = programTelling(found);
  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { printed: found.printed };
    throw new UserError(
      `${error.message.replace(/^error: /u, '').replaceAll('\n', ' ')}; --help lists the options`,
    );
  }
  const flags = program.opts<Flags>();
  const { source, library } = found;
  if (source !== null) {
    refuseQuestionFlags(flags, 'read');
    return { read: { source, json: flags.json ?? false } };
  }
  if (library !== null) {
    refuseQuestionFlags(flags, 'a command about the library');
    return { flags, library };
  }
  const question = program.args.length > 0 ? program.args.join(' ') : null;
  checkFlags(flags, question);
  return { flags, question };
}

/** What a command line turns out to be while it is parsed. */
interface Found {
  /** Help or the version. */
  printed: string;
  /** Of `read`. */
  source: string | null;
  library: LibraryTask | null;
}

/** The program's options and subcommands. @param found told what a line is */
function programTelling(found: Found): Command {
  const program = new Command('verbatim')
    .description("Answers questions about a news article in the article's own words.")
    .argument('[question...]', 'a question or a command, such as "what did Shoigu say?" or "/summary"')
    .option('--json', 'answer each question with one line of JSON')
    .addOption(
      new Option(
        '--conversation',
        'lines of standard input may follow up on those before, as in a chat ("and about trade?")',
      ).conflicts(['discord']),
    )
    .option('--ics <file>', 'write a calendar file: the day that answers the question, or the timeline')
    .option(
      '--article <link|file|->',
      'the article to ask: a link, a file (text, Markdown, web page), - for standard input, or the title or id of one in the library (default: the one chosen in the library or, without a library, the bundled one)',
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
        found.printed += text;
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
      found.source = given;
    });
  addLibraryCommands(program, (task) => {
    found.library = task;
  });
  return program;
}

/** What options are given that take something. */
const TAKEN = [
  ['article', 'a link, a file or a title'],
  ['ics', 'a file'],
  ['card', 'a file'],
] as const;

/** @throws UserError for an option that is given nothing, or that doesn't go with a question or without one */
function checkFlags(flags: Flags, question: string | null): void {
  const blank = TAKEN.find(([name]) => flags[name]?.trim() === '');
  if (blank) throw new UserError(`--${blank[0]} needs ${blank[1]}; --help lists the options`);
  if (flags.card !== undefined && question === null)
    throw new UserError('--card needs a question, such as --card card.png "what did Shoigu say?"');
  if (flags.conversation && question !== null)
    throw new UserError('--conversation joins the lines of standard input: leave the question out');
  if (flags.discord && question !== null)
    throw new UserError('--discord takes no question: questions come from Discord then');
}

/** The subcommands about the library. @param found told which of them the line is */
function addLibraryCommands(program: Command, found: (task: LibraryTask) => void): void {
  const add = (usage: string, description: string, task: (words: readonly string[]) => LibraryTask): void => {
    program
      .command(usage)
      .description(description)
      .helpOption('--help', 'print this help')
      .action((...args: readonly unknown[]) => found(task(wordsOf(args))));
  };
  const act = (usage: string, description: string): void => {
    const [action = ''] = usage.split(' ');
    // Words that the shell has parted are one title or question.
    add(usage, description, (words) => ({ does: 'act', action, given: [words.join(' ')] }));
  };
  add('add <link|file|-...>', 'add articles to the library; the last one is asked from now on', (given) => ({
    does: 'act',
    action: 'add',
    given,
  }));
  act('list', 'the articles of the library');
  act('show [article...]', 'what is known of an article, by its title or id');
  act('use <article...>', 'choose the article that is asked');
  act('remove <article...>', 'remove an article with all its versions');
  act('refresh [article...]', 'look whether an article has changed since it was added');
  act('changes [article...]', 'what is different from the version before');
  act('find <question...>', 'ask all articles of the library together');
  add('export [file|-]', 'write the whole library as JSON lines, to standard output or a file', ([file]) => ({
    does: 'export',
    file: file === STANDARD_OUTPUT ? null : (file ?? null),
  }));
  add('import <file|->', 'take in what was exported', ([file = STANDARD_INPUT]) => ({
    does: 'import',
    file,
  }));
}

/** What was written behind a subcommand: each argument's word or words, before the options and the command itself. */
function wordsOf(args: readonly unknown[]): readonly string[] {
  return args
    .slice(0, -2)
    .flat()
    .filter((word) => typeof word === 'string');
}

/** @throws UserError for an option that only questions take, given with something else */
function refuseQuestionFlags(flags: Flags, given: string): void {
  const name = (['article', 'card', 'ics', 'discord', 'conversation'] as const).find(
    (each) => flags[each] !== undefined,
  );
  if (name) throw new UserError(`--${name} goes with questions, not with ${given}`);
}

const HELP = `
Without a question, questions are read from standard input: a chat in a terminal, otherwise one a line. In a chat, and with
--conversation, a question may follow up on the last one ("what else did he say?", "and about trade?", "why?").
Commands: /ask question, /quotes speaker [topic], /summary [length], /when [event], /check text, /help, /article, /find
Several words in one argument are a question, never one of the commands above: verbatim "list the ministers"

${SETTINGS_HELP}`;
