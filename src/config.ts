import { Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import type { Shards } from './discord/shards.ts';
import { readShards } from './discord/shards.ts';
import type { StatusAddress } from './discord/status-server.ts';
import { UserError } from './errors.ts';
import { STANDARD_INPUT } from './ingest/standard-input.ts';
import { packagePath, packageVersion } from './package.ts';

/** Where questions come from: a chat in Discord or the terminal (its chat, one question, or a line each). */
export type Mode = 'discord' | 'terminal';

/** Everything that can be set, checked. */
export interface Config {
  readonly mode: Mode;
  /** The question to answer, and that is all; null to read questions. */
  readonly question: string | null;
  /** Answers as JSON lines instead of text. */
  readonly json: boolean;
  /** Lines of standard input may follow up on those before; in a chat they always may. */
  readonly conversation: boolean;
  /** Where to write the card of the answer's first direct quotation; null for no card. Only with a question. */
  readonly card: string | null;
  /** The file to write a calendar to: of the question's answer or, without a question, of the timeline. Null for none. */
  readonly calendar: string | null;
  /** The article: a link, a file's path, `-` for standard input, or the bundled file. */
  readonly article: string;
  /** Folder of the encoder. */
  readonly model: string;
  readonly library: {
    /** Folder of the embedded database; null for the user's folder by the platform's custom. */
    readonly folder: string | null;
    /** A PostgreSQL database in its stead; null for none. */
    readonly url: string | null;
    /** Memory for articles that were read, and as much for what searches scan; in bytes. */
    readonly cacheBytes: number;
  };
  /** Where what can be made anew is kept; null for the user's folder by the platform's custom. */
  readonly cacheFolder: string | null;
  readonly discord: {
    readonly token: string | null;
    readonly apiUrl: string | null;
    readonly shards: Shards;
    /** The text of questions is logged too. */
    readonly logQuestions: boolean;
    /** Where the state and the figures are to be read; null for nowhere. */
    readonly status: StatusAddress | null;
    /** Path of the file that members' reports of wrong answers are appended to. */
    readonly feedbackFile: string;
  };
  readonly logLevel: LogLevel;
}

/** `verbatim read`: print what is extracted from a page or file, and that is all. */
export interface ReadCommand {
  readonly source: string;
  /** As one line of JSON instead of the text alone. */
  readonly json: boolean;
}

/** What to do: run with a configuration, read an article out, or nothing more (help or the version is printed). */
export type Parsed =
  | { readonly config: Config }
  | { readonly read: ReadCommand }
  | { readonly printed: string };

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const BUNDLED_ARTICLE = packagePath('data/articles/china-russia-cooperation.txt');
const BUNDLED_MODEL = packagePath('data/models/all-MiniLM-L6-v2');

/** In the folder that the program is started in. */
export const FEEDBACK_FILE = 'feedback.jsonl';

const unsetIfEmpty = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const PORT = 'must be a port, a number of at most 65535';

const Environment = z.object({
  ARTICLE: z.preprocess(unsetIfEmpty, z.string().optional()),
  EMBEDDING_MODEL: z.preprocess(unsetIfEmpty, z.string().optional()),
  DATA_DIR: z.preprocess(unsetIfEmpty, z.string().optional()),
  DATABASE_URL: z.preprocess(
    unsetIfEmpty,
    z
      .url({
        protocol: /^postgres(?:ql)?$/u,
        error: 'must be an address such as postgres://user@host/database',
      })
      .optional(),
  ),
  CACHE_MB: z.preprocess(
    unsetIfEmpty,
    z
      .string()
      .trim()
      .regex(/^\d{1,6}$/u, 'must be a whole number of megabytes')
      .default('128')
      .transform(Number),
  ),
  CACHE_DIR: z.preprocess(unsetIfEmpty, z.string().optional()),
  DISCORD_TOKEN: z.preprocess(
    unsetIfEmpty,
    z
      .string()
      .trim()
      .regex(/^\S+$/u, 'must be one word without spaces, as the Developer Portal shows it')
      .optional(),
  ),
  DISCORD_API_URL: z.preprocess(
    unsetIfEmpty,
    z
      .url({
        protocol: /^https?$/u,
        error: 'must be an http or https address, such as https://discord.com/api',
      })
      .optional(),
  ),
  FEEDBACK_FILE: z.preprocess(unsetIfEmpty, z.string().default(FEEDBACK_FILE)),
  DISCORD_SHARDS: z.preprocess(
    unsetIfEmpty,
    z
      .string()
      .default('auto')
      .transform((text) => readShards(text.trim()))
      .refine((shards) => shards !== null, 'must be auto, or shards out of all, such as 0-3/16'),
  ),
  METRICS_PORT: z.preprocess(
    unsetIfEmpty,
    z
      .string()
      .trim()
      .regex(/^\d{1,5}$/u, PORT)
      .transform(Number)
      .refine((port) => port <= 65_535, PORT)
      .optional(),
  ),
  METRICS_HOST: z.preprocess(unsetIfEmpty, z.string().trim().default('127.0.0.1')),
  LOG_QUESTIONS: z.preprocess(unsetIfEmpty, z.enum(['0', '1'], { error: 'must be 1 or 0' }).default('0')),
  LOG_LEVEL: z.preprocess(
    unsetIfEmpty,
    z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  ),
});

interface Flags {
  readonly json?: boolean;
  readonly conversation?: boolean;
  readonly card?: string;
  readonly ics?: string;
  readonly article?: string;
  readonly discord?: boolean;
  readonly terminal?: boolean;
}

/**
 * Reads settings from the command line and the environment; a flag wins over a variable.
 *
 * @param args the arguments behind the program's name
 * @throws UserError (exit code 2) that names every problem, one line each
 */
export function readConfig(args: readonly string[], environment: NodeJS.ProcessEnv): Parsed {
  const line = readCommandLine(args);
  if ('printed' in line || 'read' in line) return line;
  const settings = Environment.safeParse(environment);
  if (!settings.success) {
    const problems = settings.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new UserError(problems.join('\n'));
  }
  const { flags, question } = line;
  const token = settings.data.DISCORD_TOKEN ?? null;
  const mode = chooseMode(flags, question, token);
  const article = flags.article ?? settings.data.ARTICLE ?? BUNDLED_ARTICLE;
  if (article === STANDARD_INPUT && (mode === 'discord' || question === null))
    throw new UserError('The article - is read from standard input: add the question as an argument');
  const port = settings.data.METRICS_PORT;
  return {
    config: {
      mode,
      question,
      json: flags.json ?? false,
      conversation: flags.conversation ?? false,
      card: flags.card ?? null,
      calendar: flags.ics ?? null,
      article,
      model: settings.data.EMBEDDING_MODEL ?? BUNDLED_MODEL,
      library: {
        folder: settings.data.DATA_DIR ?? null,
        url: settings.data.DATABASE_URL ?? null,
        cacheBytes: settings.data.CACHE_MB * 1024 * 1024,
      },
      cacheFolder: settings.data.CACHE_DIR ?? null,
      discord: {
        token,
        apiUrl: settings.data.DISCORD_API_URL ?? null,
        shards: settings.data.DISCORD_SHARDS ?? 'auto',
        logQuestions: settings.data.LOG_QUESTIONS === '1',
        feedbackFile: settings.data.FEEDBACK_FILE,
        status: port === undefined ? null : { host: settings.data.METRICS_HOST, port },
      },
      logLevel: settings.data.LOG_LEVEL,
    },
  };
}

function chooseMode(flags: Flags, question: string | null, token: string | null): Mode {
  if (flags.discord) return 'discord';
  const terminal =
    flags.terminal || flags.json || flags.conversation || flags.ics !== undefined || question !== null;
  return token && !terminal ? 'discord' : 'terminal';
}

type CommandLine =
  | { readonly flags: Flags; readonly question: string | null }
  | { readonly read: ReadCommand }
  | { readonly printed: string };

function readCommandLine(args: readonly string[]): CommandLine {
  let printed = '';
  let source: string | null = null;
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
    .addHelpText('after', HELP_SETTINGS)
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
  if (flags.conversation && program.args.length > 0)
    throw new UserError('--conversation joins the lines of standard input: leave the question out');
  if (flags.discord && program.args.length > 0) {
    throw new UserError('--discord takes no question: questions come from Discord then');
  }
  return { flags, question: program.args.length > 0 ? program.args.join(' ') : null };
}

const HELP_SETTINGS = `
Without a question, questions are read from standard input: a chat in a terminal, otherwise one a line. In a chat, and with
--conversation, a question may follow up on the last one ("what else did he say?", "and about trade?", "why?").
Commands: /ask question, /quotes speaker [topic], /summary [length], /when [event], /check text, /help

Settings (environment or a .env file in the current folder):
  DISCORD_TOKEN    the bot's token; with it and no option, Discord instead of the terminal
  ARTICLE          the same as --article
  EMBEDDING_MODEL  folder of another encoder
  DATA_DIR         folder of the library of articles (default: the user's folder for that)
  DATABASE_URL     a PostgreSQL database for the library instead, such as postgres://user@host/database
  CACHE_MB         memory for articles that were read, in megabytes, and as much for searches (default: 128)
  CACHE_DIR        folder for what is kept of articles that were read (default: the user's folder for that)
  FEEDBACK_FILE    where reports of wrong answers go (default: ${FEEDBACK_FILE})
  LOG_LEVEL        ${LOG_LEVELS.join(', ')} (default: info)
  LOG_QUESTIONS    1: the text of questions is logged too
  DISCORD_SHARDS   auto (default), or this process's shards out of all, such as 0-3/16
  METRICS_PORT     serve /healthz and /metrics there, on METRICS_HOST (default: 127.0.0.1)
  NO_COLOR         no colour in the terminal`;
