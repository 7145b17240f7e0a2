import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { median, percentile, print, printTimes, timed } from '../../bench/measure.ts';
import { QUESTIONS } from '../../bench/questions.ts';
import { inTemporaryFolder } from '../../bench/temporary-folder.ts';
import { packagePath } from '../../src/package.ts';
import { loadEncoder } from '../../src/search/minilm.ts';
import { load } from '../discord/load.ts';
import type { Loopback } from '../discord/loopback/loopback.ts';
import { startLoopback } from '../discord/loopback/loopback.ts';
import { askedWithCommand, channel, guildWithChannels, member } from '../discord/members.ts';

/** Members that ask at once, and ten channels of theirs, have all of their allowance then: the others ask elsewhere. */
const OTHERS = 1000;
const CHANNELS = 100;
const WARM_UP = 20;

/** Milliseconds after an encoder pass, whose threads go on spinning and would slow down the next measurement. */
const SETTLE = 20;

/** Does some work with the Discord that a bot is in, which runs in a process of its own as long. */
async function inDiscord(
  program: readonly string[],
  work: (discord: Loopback) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const discord = await startLoopback();
    discord.gateway.guilds = [guildWithChannels(CHANNELS)];
    const bot = spawn(process.execPath, program, {
      cwd: packagePath('.'),
      env: {
        PATH: process.env.PATH,
        DISCORD_TOKEN: 'a.bench.token',
        DISCORD_API_URL: discord.url,
        LOG_LEVEL: 'error',
        DATA_DIR: folder,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const left = once(bot, 'exit');
    try {
      await discord.until(() => discord.gateway.identifies.length > 0, 'log in', 30_000);
      await work(discord);
    } finally {
      bot.kill('SIGKILL');
      await left;
      await discord.close();
    }
  });
}

/** Milliseconds from a command to its answer's arrival at Discord. */
async function ask(discord: Loopback, question: string, number: number): Promise<number> {
  const sent = askedWithCommand(question, member(OTHERS + number), channel(10 + (number % (CHANNELS - 10))));
  const begun = performance.now();
  discord.gateway.dispatch('INTERACTION_CREATE', sent);
  await discord.until(() => discord.rest.answers.has(sent.id), 'answer', 30_000);
  const callback = discord.rest.received.find(({ path }) => path.startsWith(`/interactions/${sent.id}/`));
  return (callback?.at ?? Number.POSITIVE_INFINITY) - begun;
}

/** Measures the program beside the least bot there can be. */
async function main(): Promise<void> {
  await inDiscord([packagePath('dist/src/main.js'), '--discord'], async (verbatim) => {
    await inDiscord(['--import', 'tsx', packagePath('test/bench/bare-bot.ts')], (bare) =>
      measureAnswers(verbatim, bare),
    );
    await measureLoad(verbatim);
  });
}

/** Measures answers beside those of a bare bot and bare encoder passes, in turn, and prints one line a figure. */
async function measureAnswers(verbatim: Loopback, bare: Loopback): Promise<void> {
  const encoder = await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2'));
  const times = { verbatim: [] as number[], bare: [] as number[], encoder: [] as number[] };
  for (const [number, question] of [...QUESTIONS.slice(0, WARM_UP), ...QUESTIONS].entries()) {
    times.verbatim.push(await ask(verbatim, question, number));
    times.bare.push(await ask(bare, question, number));
    times.encoder.push(await timed(() => encoder.encode(question)));
    await wait(SETTLE);
  }
  for (const list of Object.values(times)) list.splice(0, WARM_UP);
  printTimes('slash command to answer', times.verbatim);
  printTimes('slash command to “ok” of a bare bot', times.bare);
  const over = median(times.verbatim) - median(times.bare) - median(times.encoder);
  print('over it and a bare encoder pass together, p50', `${over.toFixed(1)} ms`);
}

/** Measures many questions at once. */
async function measureLoad(discord: Loopback): Promise<void> {
  const report = await load(discord, { questions: 500, members: 50, withMentions: false });
  const { acknowledged, answered, toldToWait } = report;
  const times = [percentile(acknowledged, 0.5), acknowledged.at(-1) ?? Number.NaN, report.done];
  print(
    '500 at once: acknowledged p50 / last, all answered',
    times.map((time) => `${(time / 1000).toFixed(1)} s`).join(' / '),
  );
  print('500 at once: answered / told when to ask again', `${answered} / ${toldToWait}`);
}

await main();
