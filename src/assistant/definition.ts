import { ATTRIBUTION_VERBS } from '../article/abbreviations.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { escaped } from './literally.ts';
import type { Reading } from './reading.ts';

/** Marks around a name: "a liqueur called “Sonnet”". */
const OPENS = '["“‘\']?';
const CLOSES = '["”’\']?';

/** Words that stand for a thing and are none: "what is it?", "what is new?", but not "what is New Norland?". */
const NO_NAME = /^(?:(?:it|this|that|these|those|there|he|she|they)\b|(?:going|wrong|new|next|happening)$)/iu;

/** People put the word that they ask for in marks of their own, or don't, whatever the article does. */
const ASKED_IN_MARKS = /^["“‘']+|["”’']+$/gu;

/** "It sold out of Sonnet, a waiter said": whoever says it is no apposition. Up to five words before the verb, of no relative clause. */
const NO_SPEAKER = `(?!an?\\s+(?:(?!(?:that|which|who|whose|where)\\b)[\\p{L}'’-]+\\s+){1,5}(?:${ATTRIBUTION_VERBS.join('|')})\\b)`;

/**
 * The first sentence that tells what something is as a text does where it brings it in: "Sonnet is a liqueur", "a liqueur called
 * Sonnet", "Sonnet, a liqueur", "Sonnet (Latin for …)", "the Spirits Act (SA)", "Sonnet means …"; null where none does.
 */
export function defined({ article }: Reading, what: string): Span | null {
  if (NO_NAME.test(what) || !/[\p{L}\p{N}]/u.test(what)) return null;
  const name = what
    .replaceAll(ASKED_IN_MARKS, '')
    .split(/\s+/u)
    .map((word) => escaped(word).replaceAll("'", "['’]"))
    .join('\\s+');
  const definition = new RegExp(
    [
      `^(?:\\P{L}*|(?:the|an?)\\s+|.{1,60},\\s+(?:the\\s+)?)${OPENS}${name}${CLOSES}\\s+(?:is|are)\\s+(?:an?|the|one\\s+of)\\s+\\p{L}`,
      `(?<!\\p{L})(?:called|named|known\\s+as|dubbed|titled|nicknamed|termed|they\\s+call)\\s+(?:the\\s+)?${OPENS}${name}(?![\\p{L}\\p{N}])`,
      `(?<![\\p{L}\\p{N}])${name},?${CLOSES},?\\s*(?:,|[—–]|--)\\s*${NO_SPEAKER}(?:an?|which\\s+(?:is|are)|one\\s+of|that\\s+is|short\\s+for)\\s+\\p{L}`,
      `(?<![\\p{L}\\p{N}])${name}${CLOSES}\\s+\\((?=\\p{L}{3})`,
      `\\p{L}\\s+\\(${OPENS}${name}${CLOSES}\\)`,
      `(?<![\\p{L}\\p{N}])${name},?${CLOSES}.{0,12}?\\s(?:means|translates|stands\\s+for|is\\s+short\\s+for|refers\\s+to)\\s`,
    ].join('|'),
    'iu',
  );
  return article.sentences.find((sentence) => definition.test(cut(article, sentence))) ?? null;
}
