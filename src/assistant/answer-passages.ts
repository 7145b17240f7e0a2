import { cut } from '../article/cut.ts';
import { askedFor } from '../search/answer-type.ts';
import { ANSWER_THRESHOLD, answerable } from '../search/answerable.ts';
import type { Encoder } from '../search/encoder.ts';
import { readQuery } from '../search/query.ts';
import type { Ranked } from '../search/rank.ts';
import { rank } from '../search/rank.ts';
import type { Answer, Excerpt } from './answer.ts';
import { refusal } from './answer.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { withUsualNames } from './usual-names.ts';

/** At most so many sentences are shown for a question that asks for neither words nor a day. */
const MOST_EXCERPTS = 3;

/** A further sentence is shown when its score reaches this share of the best one's. */
const NEARLY_AS_GOOD = 0.9;

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
  const { ranked, probability } = await search(reading, encoder, topic);
  const [best] = ranked;
  if (!best || probability < ANSWER_THRESHOLD) return notSaid(reading, question, 'passages', best);
  if (asksCount(topic) && hasOnlyMoney(reading, best)) return notSaid(reading, question, 'passages', best);
  const good = ranked
    .slice(0, MOST_EXCERPTS)
    .filter(({ score, complete }) => complete && score >= best.score * NEARLY_AS_GOOD);
  const shown = [...new Set([...good, ...reasonBehind(reading, topic, ranked)])];
  return passages(
    question,
    shown.flatMap((ranked) => sentenceExcerpt(reading, ranked.sentence, ranked)),
  );
}

/** "How many people", not "how many dollars". */
function asksCount(question: string): boolean {
  return /\bhow\s+many\s+(?!(?:\p{L}+\s+)?(?:dollars?|cents?|euros?|pounds?|yen|rupees?)\b)/iu.test(question);
}

const MONEY =
  /[$£€¥₹]\s?\d[\d.,]*(?:\s?(?:[kmb]n?|thousand|million|billion|trillion))?\b|\d[\d.,]*(?:\s?(?:thousand|million|billion|trillion))?\s(?:dollars|euros|pounds|yen|rupees)\b/giu;
const NUMERAL =
  /\d|\b(?:no|none|nobody|one|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|several|few|many|couple|pair|half|single)\b/iu;

/** Whether all that a sentence counts is money. */
function hasOnlyMoney({ article }: Reading, { sentence }: Ranked): boolean {
  const span = article.sentences[sentence];
  const words = span ? cut(article, span) : '';
  const others = words.replaceAll(MONEY, '');
  return others !== words && !NUMERAL.test(others);
}

/** The sentence behind the best that tells the reason for it: "It is because …". */
function reasonBehind({ article }: Reading, question: string, ranked: readonly Ranked[]): readonly Ranked[] {
  const next = (ranked[0]?.sentence ?? -1) + 1;
  const span = article.sentences[next];
  const tells = askedFor(question) === 'reason' && span && REASON.test(cut(article, span));
  return tells ? ranked.filter(({ sentence }) => sentence === next) : [];
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
