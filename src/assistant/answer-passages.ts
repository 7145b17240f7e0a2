import { ANSWER_THRESHOLD, answerable } from '../search/answerable.ts';
import type { Encoder } from '../search/encoder.ts';
import { readQuery } from '../search/query.ts';
import type { Ranked } from '../search/rank.ts';
import { rank } from '../search/rank.ts';
import { asksCount, hasCount, hasOnlyMoney } from './amounts.ts';
import type { Answer, Excerpt } from './answer.ts';
import { refusal } from './answer.ts';
import { sentenceExcerpt } from './excerpts.ts';
import { hasKind, kindAsked } from './kind-asked.ts';
import type { Reading } from './reading.ts';
import { wordsOf } from './reading.ts';
import { withUsualNames } from './usual-names.ts';

/** At most so many sentences are shown for a question that asks for neither words nor a day. */
const MOST_EXCERPTS = 3;

/** A further sentence is shown when its score reaches this share of the best one's. */
const NEARLY_AS_GOOD = 0.9;

/** How far down the ranking a sentence with what is asked for is looked for, and how much less likely it may be: log-odds. */
const KIND_WITHIN = 5;
const NEARLY_AS_LIKELY = 2;

/** What a ranking comes to: the sentences, best first, and the probability that they answer. */
export interface Search {
  readonly ranked: readonly Ranked[];
  readonly probability: number;
}

/**
 * Ranks an article's sentences for a question and judges whether any answers.
 *
 * @param among only these sentences count (all, if left out)
 */
export async function search(
  reading: Reading,
  encoder: Encoder,
  question: string,
  among?: ReadonlySet<number>,
): Promise<Search> {
  const index = reading.index();
  const asked = withUsualNames(reading, question);
  const query = readQuery(index, asked, await encoder.encode(asked));
  const all = rank(index, query);
  const ranked = among ? all.filter(({ sentence }) => among.has(sentence)) : all;
  return { ranked, probability: answerable(index, query, ranked) };
}

/** The sentences that answer a question about anything, or an honest refusal with the closest one. */
export async function answerPassages(
  reading: Reading,
  encoder: Encoder,
  question: string,
  topic: string,
): Promise<Answer> {
  return answerFrom(reading, question, topic, await search(reading, encoder, topic));
}

/** What a search has found; `topic` are the words that it was for. */
export function answerFrom(
  reading: Reading,
  question: string,
  topic: string,
  { ranked, probability }: Search,
): Answer {
  const [closest] = ranked;
  if (!closest || probability < ANSWER_THRESHOLD) return notSaid(reading, question, 'passages', closest);
  const answering = withKind(reading, topic, ranked);
  const [best] = answering;
  if (!best || (asksCount(topic) && hasOnlyMoney(wordsOf(reading, best.sentence))))
    return notSaid(reading, question, 'passages', closest);
  const good = answering
    .slice(0, MOST_EXCERPTS)
    .filter(({ score, complete }) => complete && score >= best.score * NEARLY_AS_GOOD);
  const shown = [...new Set([...good, ...behindBest(reading, topic, answering, ranked)])];
  return passages(
    question,
    shown.flatMap((ranked) => sentenceExcerpt(reading, ranked.sentence, ranked)),
  );
}

/**
 * A ranking without its first sentences where these have nothing of the kind that is asked for and one that is nearly as likely has;
 * empty where an amount of money is asked for and none is near.
 */
function withKind(reading: Reading, question: string, ranked: readonly Ranked[]): readonly Ranked[] {
  const kind = kindAsked(reading, question);
  const has = ({ sentence }: Ranked) => kind === null || hasKind(reading, question, kind, sentence);
  const [best] = ranked;
  if (!best || has(best)) return ranked;
  const near = ranked
    .slice(1, KIND_WITHIN)
    .filter((each) => each.complete && each.logOdds >= best.logOdds - NEARLY_AS_LIKELY && has(each));
  if (near.length > 0) return near;
  // An amount may be in a currency that isn't known here.
  return kind === 'how much money' && !hasCount(wordsOf(reading, best.sentence)) ? [] : ranked;
}

/**
 * The sentence behind the best, where that hasn't what is asked for: for a place or an amount of money one that has it; for a reason
 * any, since the article tells it there or nowhere near, and also one that says "It is because …".
 */
function behindBest(
  reading: Reading,
  question: string,
  [best]: readonly Ranked[],
  ranked: readonly Ranked[],
): readonly Ranked[] {
  const kind = kindAsked(reading, question);
  if (!best || kind === null || kind === 'who') return [];
  const next = best.sentence + 1;
  const lacks = !hasKind(reading, question, kind, best.sentence);
  const tells =
    kind === 'why'
      ? lacks || REASON.test(wordsOf(reading, next))
      : lacks && hasKind(reading, question, kind, next);
  return tells ? ranked.filter(({ sentence, complete }) => sentence === next && complete) : [];
}

const REASON =
  /^["“]?(?:(?:it|that|this)(?:['’]s|\s(?:is|was))\s(?:\p{L}+\s){0,2}because|(?:the|one|its|their|his|her)\s(?:\p{L}+\s){0,2}reasons?\b)/iu;

/** Sentences that answer, best first. */
export function passages(question: string, excerpts: readonly Excerpt[]): Answer {
  return {
    question,
    kind: 'passages',
    answered: true,
    speaker: null,
    speakers: [],
    excerpts,
    dates: [],
    check: null,
    message: 'The article says:',
  };
}

/** The article doesn't say; the closest sentence is offered, called that. */
export function notSaid(
  reading: Reading,
  question: string,
  kind: Answer['kind'],
  closest: (Pick<Excerpt, 'score' | 'why'> & { readonly sentence: number }) | undefined,
  why = 'The article doesn’t say.',
): Answer {
  const excerpts = closest ? sentenceExcerpt(reading, closest.sentence, closest) : [];
  return refusal(question, kind, excerpts.length > 0 ? `${why} The closest sentence:` : why, excerpts);
}
