import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Article } from '../../src/article/article.ts';
import type { Answer } from '../../src/assistant/answer.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import type { Waits } from '../../src/discord/bot.ts';
import { layOut } from '../../src/discord/pages.ts';
import { renderAnswer } from '../../src/discord/render.ts';
import { runDiscord } from '../../src/discord/run-discord.ts';
import { show } from '../../src/discord/show.ts';
import { loadArticle } from '../../src/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { loadEncoder } from '../../src/search/minilm.ts';
import type { Loopback } from './loopback/loopback.ts';

export const TOKEN = 'bWFkZS11cA.dG9rZW4.b2YtYS10ZXN0';

/** The assistant of the bundled article, as the program opens it. */
export async function bundledAssistant(): Promise<Assistant> {
  const article = await loadArticle(packagePath('data/articles/china-russia-cooperation.txt'));
  return openAssistant(article, await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2')));
}

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
const PATIENT: Waits = { acknowledge: 2500, answer: 10_000, finish: 3500 };

export function startBot(
  assistant: Assistant,
  { url }: Pick<Loopback, 'url'>,
  waits: Waits = PATIENT,
  feedbackFile = join(tmpdir(), `verbatim-feedback-${process.pid}.jsonl`),
  token = TOKEN,
): RunningBot {
  const controller = new AbortController();
  const output = new PassThrough();
  const errors = new PassThrough();
  const exit = runDiscord(
    { assistant, token, apiUrl: url, logLevel: 'warn', feedbackFile, stop: controller.signal },
    { output, errors, waits },
  ).finally(() => {
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
