import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import { TITLE } from '../../language/tag.ts';
import type { Token } from '../../language/token.ts';
import { joinWords } from '../../people/words.ts';
import type { Quoted } from '../quotation-marks.ts';

/** A word, or a whole quotation that stands in the sentence like one. */
export interface Word extends Token {
  /** The quotation that this stands for; a word has none. */
  readonly quoted?: Quoted;
}

/** Words [from, to) of a unit. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** A sentence as its words outside quotation marks and its quotations; what is quoted may be several sentences long. */
export interface Unit {
  readonly words: readonly Word[];
  readonly paragraph: number;
  /** The quotation that the unit is the inside of; null for the article's own sentences. */
  readonly within: Quoted | null;
  readonly headline: boolean;
}

/** A quotation of at most so many words without a stop in it may be a single term in somebody else's clause. */
const LONGEST_TERM = 4;

/** Whether a word stands for a quotation long enough to be somebody's clause, rather than for a term. */
export function isPassage(word: Word | undefined): boolean {
  return word?.quoted !== undefined && word.pos === 'X';
}

/**
 * Divides an article into units: its headline, its sentences in order, and behind each the sentences quoted in it. Quotation marks in the
 * headline divide nothing.
 */
export function divide(
  article: Article,
  tokens: readonly Token[],
  quoted: readonly Quoted[],
): readonly Unit[] {
  const words = joinWords(tokens);
  const headline = words.filter(({ sentence }) => sentence === TITLE);
  const prose = divideProse(article, words.slice(headline.length), quoted);
  return headline.length > 0
    ? [{ words: headline, paragraph: TITLE, within: null, headline: true }, ...prose]
    : prose;
}

/** @param words those of the sentences, in order */
function divideProse(article: Article, words: readonly Token[], quoted: readonly Quoted[]): readonly Unit[] {
  const units: Unit[] = [];
  let word = 0;
  let quote = 0;
  for (const { end, paragraph } of groupSentences(article, quoted)) {
    const firstWord = word;
    while (word < words.length && (words[word]?.start ?? 0) < end) word++;
    const firstQuote = quote;
    while (quote < quoted.length && (quoted[quote]?.start ?? 0) < end) quote++;
    const own = words.slice(firstWord, word);
    const quotations = quoted.slice(firstQuote, quote);
    const outside = withoutDateline(withQuotations(own, quotations));
    units.push(
      ...inParts({ words: outside, paragraph, within: null, headline: false }),
      ...insides(own, quotations, paragraph),
    );
  }
  return units;
}

/** A longer sentence is read in parts, so that the time to read it grows with its length only. */
const LONGEST_UNIT = 200;

function inParts(unit: Unit): readonly Unit[] {
  if (unit.words.length <= LONGEST_UNIT) return [unit];
  const parts: Unit[] = [];
  for (let from = 0; from < unit.words.length; from += LONGEST_UNIT)
    parts.push({ ...unit, words: unit.words.slice(from, from + LONGEST_UNIT) });
  return parts;
}

interface Group extends Span {
  readonly paragraph: number;
}

/** Sentences that one quotation runs through belong together. */
function groupSentences({ sentences }: Article, quoted: readonly Quoted[]): readonly Group[] {
  const groups: { start: number; end: number; paragraph: number }[] = [];
  let quote = 0;
  for (const { start, end, paragraph } of sentences) {
    const last = groups.at(-1);
    while (quote < quoted.length && (quoted[quote]?.end ?? 0) <= start) quote++;
    const bridge = quoted[quote];
    if (last && bridge && last.paragraph === paragraph && bridge.start < last.end && bridge.end > start)
      last.end = end;
    else groups.push({ start, end, paragraph });
  }
  return groups;
}

/** No dateline has more words. */
const LONGEST_DATELINE = 14;

/** "KYIV, March 3 (Reuters) - ": where and by whom it was written is nobody's words. */
function withoutDateline(words: readonly Word[]): readonly Word[] {
  const first = words[0];
  if (!first || first.quoted || !/^\p{Lu}/u.test(first.text)) return words;
  for (let at = 1; at < Math.min(words.length, LONGEST_DATELINE); at++) {
    const word = words[at];
    if (!word || word.quoted || word.pos === 'VERB' || word.pos === 'AUX') return words;
    if (!/^(?:--?|[—–])$/u.test(word.text)) continue;
    const capitals = /^\p{Lu}{3,}/u.test(first.text);
    return capitals || words[at - 1]?.text === ')' ? words.slice(at + 1) : words;
  }
  return words;
}

function withQuotations(words: readonly Token[], quoted: readonly Quoted[]): readonly Word[] {
  const all: Word[] = [];
  let quote = 0;
  let at = 0;
  while (at < words.length) {
    const word = words[at] as Token;
    const span = quoted[quote];
    if (!span || word.end <= span.start) {
      all.push(word);
      at++;
      continue;
    }
    const inside: Token[] = [];
    for (; at < words.length && (words[at]?.start ?? 0) < span.end; at++) inside.push(words[at] as Token);
    if (inside.length > 0) all.push(asWord(span, inside));
    quote++;
  }
  return all;
}

function asWord(span: Quoted, inside: readonly Token[]): Word {
  const spoken = inside.filter(({ pos, start }) => pos !== 'PUNCT' && start >= span.start);
  const stops = inside.some(({ text }) => /^[,.;:!?…]+$/u.test(text));
  const term = spoken.length <= LONGEST_TERM && !stops;
  const text = inside.map(({ text: word }) => word).join(' ');
  const { sentence } = inside[0] as Token;
  return {
    start: span.start,
    end: span.end,
    text,
    lower: '"',
    lemma: '"',
    pos: term ? 'NOUN' : 'X',
    sentence,
    quoted: span,
  };
}

/** A last sentence of fewer words and marks reports nothing: "So?" */
const SHORTEST_INSIDE = 3;

/** The sentences inside the quotations of a unit, each a unit of its own. */
function insides(words: readonly Token[], quoted: readonly Quoted[], paragraph: number): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const span of quoted) {
    while (at < words.length && (words[at]?.start ?? 0) < span.start) at++;
    let open: Word[] = [];
    for (; at < words.length && (words[at]?.start ?? 0) < span.end; at++) {
      const word = words[at] as Token;
      const last = open.at(-1);
      if (last && last.sentence !== word.sentence) {
        units.push(...inParts({ words: open, paragraph, within: span, headline: false }));
        open = [];
      }
      open.push(word);
    }
    if (open.length >= SHORTEST_INSIDE)
      units.push(...inParts({ words: open, paragraph, within: span, headline: false }));
  }
  return units;
}
