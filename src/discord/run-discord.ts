import type { Writable } from 'node:stream';
import type { Client } from 'discord.js';
import { Events } from 'discord.js';
import type { Logger } from 'pino';
import { Conversations } from '../conversation/conversations.ts';
import type { LogLevel } from '../environment.ts';
import { FeedbackLog } from '../feedback/feedback-log.ts';
import type { Libraries } from '../library/libraries.ts';
import type { Shards } from '../shards.ts';
import { hasFirst } from '../shards.ts';
import type { Rate } from './allowance.ts';
import { Allowance } from './allowance.ts';
import type { Bot, Waits } from './bot.ts';
import { createClient, keepToken } from './client.ts';
import { Connection } from './connection.ts';
import { MOST_REPLIES } from './edits.ts';
import type { AddLimits } from './library/adds.ts';
import { Adds } from './library/adds.ts';
import { DISCORD_FILES } from './library/download.ts';
import { followServers, forgetServers } from './library/keeping.ts';
import { listen } from './listen.ts';
import { createLog, withoutSecrets } from './log.ts';
import { Metrics } from './metrics.ts';
import { Presenters } from './presenters.ts';
import { Recent } from './recent.ts';
import type { StatusAddress } from './status-server.ts';
import { addressOf, openStatus } from './status-server.ts';
import { logStrayErrors } from './stray-errors.ts';
import { Turns } from './turns.ts';
import { tellCommands, welcome } from './welcome.ts';
import { Work } from './work.ts';

/** What the bot is to do. */
export interface DiscordSettings {
  /** The articles of every server and person; whoever opened them closes them. */
  readonly libraries: Libraries;
  readonly token: string;
  /** Another address of Discord's REST interface; null for Discord's own. */
  readonly apiUrl: string | null;
  readonly shards: Shards;
  readonly logLevel: LogLevel;
  /** The text of questions is logged too. */
  readonly logQuestions: boolean;
  /** Path of the file that members' reports of wrong answers are appended to. */
  readonly feedbackFile: string;
  /** Where the state and the figures are to be read; null for nowhere. */
  readonly status: StatusAddress | null;
  /** Aborted when the program is to leave. */
  readonly stop: AbortSignal;
}

/** How many questions are taken. */
export interface Limits {
  readonly user: Rate;
  readonly channel: Rate;
  /** Questions being answered together: more than one, so that one that hangs doesn't hold up all others. */
  readonly atOnce: number;
  /** Questions that may wait besides. */
  readonly waiting: number;
  readonly adds: AddLimits;
}

/** What the bot finds around it, so that tests can bring their own. */
export interface Surroundings {
  readonly output: Writable;
  /** The log, and the one line that says why the bot can't go on. */
  readonly errors: Writable;
  readonly waits: Waits;
  readonly limits: Limits;
  /** From where files that members attach may be fetched. */
  readonly attachments: ReadonlySet<string>;
  /** The time in milliseconds, for how long questions may be followed up on. */
  readonly now: () => number;
}

const WAITS: Waits = {
  connect: 60_000,
  retry: [1000, 2000, 4000, 8000],
  request: 5000,
  acknowledge: 1000,
  answer: 10_000,
  finish: 3500,
};

const LIMITS: Limits = {
  user: { questions: 5, seconds: 10 },
  channel: { questions: 30, seconds: 10 },
  atOnce: 4,
  waiting: 250,
  adds: { atOnce: 2, waiting: 20, perLibrary: 3, longest: 10 * 60_000 },
};

/** Suggestions being made together, and waiting besides; each is asked for anew with the next letter. */
const SUGGESTIONS = { atOnce: 2, waiting: 50 } as const;

const STANDARD: Surroundings = {
  output: process.stdout,
  errors: process.stderr,
  waits: WAITS,
  limits: LIMITS,
  attachments: DISCORD_FILES,
  now: Date.now,
};

/**
 * Answers in Discord until it is told to stop.
 *
 * @returns the exit code: 0 when it was told to stop; 1 when Discord can't be reached or refuses the bot, or the metrics can't be
 *   served
 */
export async function runDiscord(
  settings: DiscordSettings,
  { output, errors, waits, limits, attachments, now }: Surroundings = STANDARD,
): Promise<number> {
  const { token, stop } = settings;
  const log = createLog(settings.logLevel, errors, token);
  const ignoreStrayErrors = logStrayErrors(log);
  const turns = new Turns(limits.atOnce, limits.waiting);
  const metrics = new Metrics({ waiting: () => turns.waiting, connected: () => connection.up });
  const work = new Work(log, () => metrics.dropped());
  const { libraries, logQuestions } = settings;
  const bot: Bot = {
    libraries,
    presenters: new Presenters(token),
    feedback: new FeedbackLog(settings.feedbackFile),
    replies: new Recent(MOST_REPLIES),
    log,
    logQuestions,
    waits,
    allowance: new Allowance(limits.user, limits.channel),
    turns,
    suggestions: new Turns(SUGGESTIONS.atOnce, SUGGESTIONS.waiting),
    adds: new Adds(limits.adds),
    attachments,
    metrics,
    conversations: new Conversations(now),
  };
  const connection = new Connection(() => newClient(settings, bot, work, output), token, waits, log);

  const stopForgetting = hasFirst(settings.shards) ? forgetServers(bot, work) : () => {};
  const problem = await serveStatus(settings.status, connection, metrics, log).then(
    () => connection.stay(stop),
    (error: Error) => error.message,
  );
  if (problem === null) await finish(bot, work);
  else errors.write(`verbatim: ${withoutSecrets(problem, token)}\n`);
  stopForgetting();
  await connection.leave();
  ignoreStrayErrors();
  return problem === null ? 0 : 1;
}

/** A client that answers once it is logged in. */
function newClient(
  { token, apiUrl, shards }: DiscordSettings,
  bot: Bot,
  work: Work,
  output: Writable,
): Client {
  const client = createClient({ apiUrl, shards, requestWait: bot.waits.request });
  keepToken(client, token);
  listen(client, bot, work);
  followServers(client, bot, work);
  client.once(Events.ClientReady, (ready) => {
    welcome(ready, output, bot.log);
    if (hasFirst(shards)) work.begin(() => tellCommands(ready, bot.log));
  });
  return client;
}

async function serveStatus(
  address: StatusAddress | null,
  connection: Connection,
  metrics: Metrics,
  log: Logger,
): Promise<void> {
  if (address === null) return;
  metrics.collectProcess();
  const server = await openStatus(address, {
    healthy: () => connection.up,
    metrics: async () => ({ type: metrics.contentType, text: await metrics.text() }),
  });
  log.info({ address: addressOf(server) }, 'Serving /healthz and /metrics');
}

async function finish({ adds, waits, log }: Bot, work: Work): Promise<void> {
  log.info('Leaving, once the questions that were begun are answered');
  adds.stop();
  if (!(await work.finish(waits.finish))) log.warn('Leaving with questions unanswered: they took too long');
}
