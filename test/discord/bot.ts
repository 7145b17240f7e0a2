import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { Answer } from '../../src/assistant/answer.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import type { Waits } from '../../src/discord/bot.ts';
import { layOut } from '../../src/discord/pages.ts';
import { renderAnswer } from '../../src/discord/render.ts';
import type { DiscordSettings, Limits } from '../../src/discord/run-discord.ts';
import { runDiscord } from '../../src/discord/run-discord.ts';
import { show } from '../../src/discord/show.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import type { OpenLibraries } from '../../src/library/open-libraries.ts';
import { once } from '../../src/once.ts';
import { packagePath } from '../../src/package.ts';
import { sharedEncoder } from '../encoder.ts';
import type { Loopback } from './loopback/loopback.ts';
import { startLoopback } from './loopback/loopback.ts';
import { librariesOf } from './one-article.ts';
import { TOKEN } from './token.ts';

export { TOKEN };

/** The assistant of the bundled article, as the program opens it; opened once for all files of tests that a process runs. */
export const bundledAssistant = once(async () => {
  const article = await loadArticle(packagePath('data/articles/china-russia-cooperation.txt'));
  return openAssistant(article, await sharedEncoder());
});

/** A bot that runs in this process. */
export interface RunningBot {
  readonly exit: Promise<number>;
  /** Tells it to leave, and gives its exit code. */
  stop(): Promise<number>;
  /** What it wrote, once it has left. */
  readonly output: Promise<string>;
  readonly errors: Promise<string>;
}

/** Long enough for a busy machine: what is to take too long gets waits of its own. */
const PATIENT: Waits = {
  connect: 10_000,
  retry: [],
  request: 5000,
  acknowledge: 2500,
  answer: 10_000,
  finish: 3500,
};

/** As good as none: one member asks all of a test's questions. */
const GENEROUS: Limits = {
  user: { questions: 10_000, seconds: 1 },
  channel: { questions: 10_000, seconds: 1 },
  atOnce: 4,
  waiting: 250,
  adds: { atOnce: 2, waiting: 20, perLibrary: 3, longest: 20_000 },
};

const SETTINGS = {
  token: TOKEN,
  shards: 'auto',
  logLevel: 'warn',
  logQuestions: false,
  status: null,
  feedbackFile: join(tmpdir(), `verbatim-feedback-${process.pid}.jsonl`),
} as const;

/** What may be different about a bot. */
export type Different = Partial<DiscordSettings> & {
  readonly limits?: Partial<Limits>;
  readonly attachments?: ReadonlySet<string>;
  readonly now?: () => number;
};

/** Starts a bot whose libraries begin with the article of an assistant and are gone with it, with whatever is different about it. */
export function startBot(
  assistant: Assistant,
  discord: Pick<Loopback, 'url'>,
  waits: Partial<Waits> = {},
  different: Different = {},
): RunningBot {
  return startBotWith(librariesOf(assistant), discord, waits, different);
}

/** Starts a bot with libraries, which are closed when it has left. */
export function startBotWith(
  opening: Promise<OpenLibraries>,
  { url }: Pick<Loopback, 'url'>,
  waits: Partial<Waits> = {},
  { limits, attachments = new Set(), now = Date.now, ...settings }: Different = {},
): RunningBot {
  const controller = new AbortController();
  const output = new PassThrough();
  const errors = new PassThrough();
  const run = async (): Promise<number> => {
    const { libraries, close } = await opening;
    const code = await runDiscord(
      { libraries, apiUrl: url, stop: controller.signal, ...SETTINGS, ...settings },
      {
        output,
        errors,
        waits: { ...PATIENT, ...waits },
        limits: { ...GENEROUS, ...limits },
        attachments,
        now,
      },
    );
    await close();
    return code;
  };
  const exit = run().finally(() => {
    output.end();
    errors.end();
  });
  return {
    exit,
    stop() {
      controller.abort();
      return exit;
    },
    output: text(output),
    errors: text(errors),
  };
}

/** A Discord for one test after the other. */
export interface OwnDiscord {
  /** That of the test which runs; a test may put another in its place. */
  discord: Loopback;
}

/**
 * Gives each of the tests around the call a Discord of its own, which at the end has been sent nothing that Discord would refuse.
 *
 * @param prepare what it is to be like
 */
export function withDiscord(prepare: (discord: Loopback) => void = () => {}): OwnDiscord {
  const own = {} as OwnDiscord;
  beforeEach(async () => {
    own.discord = await startLoopback();
    prepare(own.discord);
  });
  afterEach(async () => {
    expect(own.discord.rest.problems).toEqual([]);
    await own.discord.close();
  });
  return own;
}

/** One bot and its Discord for all tests of a file or block. */
export interface OneBot {
  readonly discord: Loopback;
  readonly assistant: Assistant;
}

/**
 * Starts a bot before the tests around the call, and stops it after them: it leaves well, has logged nothing and sent nothing
 * that Discord would refuse.
 *
 * @param open gives its assistant
 * @returns what can be asked for from the first test on
 */
export function withOneBot(open: () => Promise<Assistant> = bundledAssistant): OneBot {
  let discord: Loopback;
  let assistant: Assistant;
  let bot: RunningBot;
  beforeAll(async () => {
    [discord, assistant] = await Promise.all([startLoopback(), open()]);
    bot = startBot(assistant, discord);
    await discord.ready();
  });
  afterAll(async () => {
    expect(await bot.stop()).toBe(0);
    expect(await bot.errors).toBe('');
    expect(discord.rest.problems).toEqual([]);
    await discord.close();
  });
  return {
    get discord() {
      return discord;
    },
    get assistant() {
      return assistant;
    },
  };
}

/** An entry of the log. */
export interface Entry {
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly message: string };
  /** The id that the member sees too. */
  readonly fault?: string;
  readonly told?: boolean;
  readonly [field: string]: unknown;
}

/** Stops a bot; the entries of its log, none of which has a secret or a question. */
export async function logOf(bot: RunningBot, secrets: readonly string[] = []): Promise<Entry[]> {
  expect(await bot.stop()).toBe(0);
  const errors = await bot.errors;
  for (const secret of [TOKEN, 'token-', ...secrets]) expect(errors).not.toContain(secret);
  return errors
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The contents of the pages that an answer is to have. */
export async function rendered({ article }: Assistant, answer: Promise<Answer>): Promise<readonly string[]> {
  return pagesOf(article, await answer);
}

/** The contents of an answer's pages. */
export function pagesOf(article: Article, answer: Answer): readonly string[] {
  const showing = renderAnswer(article, answer);
  return layOut(article, showing).map((_, index) => show(article, showing, { view: 'page', index }).content);
}

/** The contents of each excerpt of an answer among its neighbours. */
export function contextsOf(article: Article, answer: Answer): readonly string[] {
  const showing = renderAnswer(article, answer);
  return showing.blocks
    .filter(({ excerpt }) => excerpt !== null)
    .map((_, index) => show(article, showing, { view: 'context', index }).content);
}
