import { QUESTIONS } from '../../bench/questions.ts';
import type { Json } from './loopback/check.ts';
import type { Loopback } from './loopback/loopback.ts';
import type { Received } from './loopback/rest.ts';
import { askedWithCommand, askedWithMention, channel, member } from './members.ts';

/** How a lot of questions at once ended. */
export interface LoadReport {
  readonly answered: number;
  readonly toldToWait: number;
  /** Questions that weren't answered exactly once. */
  readonly astray: readonly string[];
  /** Milliseconds from the first question to the acknowledgement of each command; ascending. */
  readonly acknowledged: readonly number[];
  /** Milliseconds from the first question to the last answer. */
  readonly done: number;
}

/** So many questions from so many members of ten channels. */
export interface Load {
  readonly questions: number;
  readonly members: number;
  /** Every second one is a message with a mention; Discord takes 50 of those a second. */
  readonly withMentions: boolean;
}

const TOLD_TO_WAIT = /Please ask again in \d+ seconds?\./u;
const WENT_WRONG = /\(Fault \w+\)/u;

/** Asks questions all at once, and waits until each has an answer. */
export async function load(
  discord: Loopback,
  { questions, members, withMentions }: Load,
): Promise<LoadReport> {
  const begun = performance.now();
  const asked = Array.from({ length: questions }, (_, number) => {
    const by = number % members;
    // Every member asks in both ways.
    const isMention = withMentions && Math.floor(number / members) % 2 === 1;
    const ask = isMention ? askedWithMention : askedWithCommand;
    const sent = ask(QUESTIONS[number % QUESTIONS.length] ?? '', member(by), channel(by % 10));
    discord.gateway.dispatch(isMention ? 'MESSAGE_CREATE' : 'INTERACTION_CREATE', sent);
    return { id: String(sent.id), isMention };
  });
  const answers = () => asked.map(({ id }) => answerTo(discord, id));
  // Looked for from the front, so that waiting costs the bot little of the machine.
  let there = 0;
  const allThere = () => {
    while (there < asked.length && answerTo(discord, asked[there]?.id ?? '')) there++;
    return there === asked.length;
  };
  await discord.until(allThere, 'all of its answers', 60_000);
  const contents = answers().map(({ content }) => content);
  const toldToWait = contents.filter((content) => TOLD_TO_WAIT.test(content)).length;
  const wrong = contents.filter((content) => WENT_WRONG.test(content)).length;
  const first = new Map(asked.map(({ id }) => [id, firstRequests(discord, id)]));
  return {
    answered: contents.length - toldToWait - wrong,
    toldToWait,
    astray: asked.filter(({ id }) => first.get(id)?.length !== 1).map(({ id }) => id),
    acknowledged: asked
      .filter(({ isMention }) => !isMention)
      .map(({ id }) => (first.get(id)?.[0]?.at ?? Number.POSITIVE_INFINITY) - begun)
      .sort((a, b) => a - b),
    done: performance.now() - begun,
  };
}

function answerTo({ rest }: Loopback, id: string): Json {
  return rest.answers.get(id)?.[0] ?? rest.messages.find(({ nonce }) => nonce === `${id}-0`);
}

/** What the bot sent in answer to a question, further messages of a long answer apart. */
function firstRequests({ rest }: Loopback, id: string): Received[] {
  return rest.received.filter(
    ({ path, body }) => path.startsWith(`/interactions/${id}/`) || body?.nonce === `${id}-0`,
  );
}
