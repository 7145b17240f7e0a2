import type { Writable } from 'node:stream';
import type { Client } from 'discord.js';
import { Events, OAuth2Routes, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';
import type { Logger } from 'pino';
import { commands } from '../../commands/index.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { LogLevel } from '../config.ts';
import { FeedbackLog } from '../feedback/feedback-log.ts';
import type { Bot, Waits } from './bot.ts';
import { handleDeletion, handleEdit, MOST_REPLIES } from './changes.ts';
import { createClient, keepToken } from './client.ts';
import { connectionEnd } from './connection.ts';
import { settles } from './deadline.ts';
import { handleInteraction } from './interactions.ts';
import { createLog } from './log.ts';
import { handleMessage } from './messages.ts';
import { Presenter } from './presenter.ts';
import { Recent } from './recent.ts';
import { registerCommands } from './registration.ts';
import { logStrayErrors } from './stray-errors.ts';
import { Work } from './work.ts';

/** What the bot is to do. */
export interface DiscordSettings {
  readonly assistant: Assistant;
  readonly token: string;
  /** Another address of Discord's REST interface; null for Discord's own. */
  readonly apiUrl: string | null;
  readonly logLevel: LogLevel;
  /** Path of the file that members' reports of wrong answers are appended to. */
  readonly feedbackFile: string;
  /** Aborted when the program is to leave. */
  readonly stop: AbortSignal;
}

/** What the bot finds around it, so that tests can bring their own. */
export interface Surroundings {
  readonly output: Writable;
  /** The log, and the one line that says why the bot can't go on. */
  readonly errors: Writable;
  readonly waits: Waits;
}

const WAITS: Waits = { acknowledge: 1000, answer: 10_000, finish: 3500 };

/** How long each step of leaving may take, in milliseconds; with {@link Waits.finish} less than the 5 s there are. */
const LEAVING = 500;

/**
 * Answers in Discord until it is told to stop.
 *
 * @returns the exit code: 0 when it was told to stop, 1 when Discord can't be reached or refuses the bot
 */
export async function runDiscord(
  { assistant, token, apiUrl, logLevel, feedbackFile, stop }: DiscordSettings,
  { output, errors, waits }: Surroundings = { output: process.stdout, errors: process.stderr, waits: WAITS },
): Promise<number> {
  const log = createLog(logLevel, errors);
  const client = createClient(apiUrl);
  const work = new Work(log);
  const ignoreStrayErrors = logStrayErrors(log);
  keepToken(client, token);
  const presenter = new Presenter(token, assistant);
  const feedback = new FeedbackLog(feedbackFile);
  listen(client, { assistant, presenter, feedback, replies: new Recent(MOST_REPLIES), log, waits }, work);
  client.once(Events.ClientReady, (ready) => work.begin(() => welcome(ready, output, log)));
  const login = client.login(token);
  const problem = await connectionEnd(client, login, stop);
  if (problem === null) await finish(work, waits.finish, log);
  else errors.write(`verbatim: ${problem}\n`);
  await leave(client, login);
  ignoreStrayErrors();
  return problem === null ? 0 : 1;
}

function listen(client: Client, bot: Bot, work: Work): void {
  client.on(Events.InteractionCreate, (interaction) => work.begin(() => handleInteraction(bot, interaction)));
  client.on(Events.MessageCreate, (message) => work.begin(() => handleMessage(bot, message)));
  client.on(Events.MessageUpdate, (_, message) => work.begin(() => handleEdit(bot, message)));
  client.on(Events.MessageDelete, (message) => work.begin(() => handleDeletion(bot, message)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) work.begin(() => handleDeletion(bot, message));
  });
  client.on(Events.Error, (error) => bot.log.error({ err: error }, 'An error of the client'));
  client.on(Events.ShardReconnecting, (shard) => bot.log.warn({ shard }, 'Connecting again'));
  client.on(Events.ShardResume, (shard) => bot.log.info({ shard }, 'Connected again'));
}

async function finish(work: Work, milliseconds: number, log: Logger): Promise<void> {
  log.info('Leaving, once the questions that were begun are answered');
  if (!(await work.finish(milliseconds))) log.warn('Leaving with questions unanswered: they took too long');
}

async function leave(client: Client, login: Promise<unknown>): Promise<void> {
  // A login that was broken off would go on by itself.
  await settles(LEAVING, login);
  // To discord.js, closing the connection on purpose looks like losing it.
  client.removeAllListeners(Events.ShardReconnecting);
  await settles(LEAVING, client.destroy());
}

/** Says how to invite the bot and tells Discord the commands. */
async function welcome(client: Client<true>, output: Writable, log: Logger): Promise<void> {
  output.write(
    `Answering in Discord as ${client.user.tag}. Invite it with ${invitation(client.application.id)}\n`,
  );
  log.info({ servers: client.guilds.cache.size }, 'Ready');
  try {
    const changed = await registerCommands(client, commands);
    log.info(changed ? 'Commands registered' : 'Commands unchanged');
  } catch (error) {
    log.error({ err: error }, 'The commands could not be registered; messages are answered all the same');
  }
}

/** The address at which the owner of a server lets the bot in, with no more permissions than it needs. */
function invitation(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(
      PermissionFlagsBits.ViewChannel |
        PermissionFlagsBits.SendMessages |
        PermissionFlagsBits.SendMessagesInThreads |
        PermissionFlagsBits.ReadMessageHistory,
    ),
  });
  return `${OAuth2Routes.authorizationURL}?${query}`;
}
