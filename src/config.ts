import type { Flags, LibraryTask, ReadCommand } from './command-line.ts';
import { readCommandLine } from './command-line.ts';
import type { StatusAddress } from './discord/status-server.ts';
import type { LogLevel } from './environment.ts';
import { Environment } from './environment.ts';
import { UserError } from './errors.ts';
import { STANDARD_INPUT } from './ingest/standard-input.ts';
import { packagePath } from './package.ts';
import type { Shards } from './shards.ts';

/** Where questions come from: a chat in Discord or the terminal (its chat, one question, or a line each). */
type Mode = 'discord' | 'terminal';

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
  /** The article: a link, a file's path, `-` for standard input, an id or title of the library's; null where none is named. */
  readonly article: string | null;
  /** Folder of the encoder. */
  readonly model: string;
  readonly library: {
    /** Folder of the embedded database; null for the user's folder by the platform's custom. */
    readonly folder: string | null;
    /** A PostgreSQL database in its stead; null for none. */
    readonly url: string | null;
    /** Memory for what searches scan, and half as much for articles that were read; in bytes. */
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

/**
 * What to do: run with a configuration, do something with the library, read an article out, or nothing more (help or the version is
 * printed).
 */
export type Parsed =
  | { readonly config: Config; readonly library: LibraryTask | null }
  | { readonly read: ReadCommand }
  | { readonly printed: string };

/** The article that comes with the program. */
export const BUNDLED_ARTICLE = packagePath('data/articles/china-russia-cooperation.txt');
const BUNDLED_MODEL = packagePath('data/models/all-MiniLM-L6-v2');

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
  const { flags } = line;
  const [question, library] = 'library' in line ? [null, line.library] : [line.question, null];
  const token = settings.data.DISCORD_TOKEN ?? null;
  const mode = library ? 'terminal' : chooseMode(flags, question, token);
  const article = flags.article ?? settings.data.ARTICLE ?? null;
  if (article === STANDARD_INPUT && !library && (mode === 'discord' || question === null))
    throw new UserError('The article - is read from standard input: add the question as an argument');
  const port = settings.data.METRICS_PORT;
  return {
    library,
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
