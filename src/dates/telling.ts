import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { contains, overlaps } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { COUNTED_BACK } from './counted-back.ts';
import type { DateMention } from './date-mention.ts';
import type { SentenceVerbs } from './sentence-verbs.ts';
import { attachedVerb, mainVerb, readVerbs, wordsBySentence } from './sentence-verbs.ts';
import { isSpeech } from './speech.ts';
import type { VerbGroup } from './tense.ts';
import { periodOf } from './value.ts';

/** An event where the article tells it. */
export interface ToldEvent {
  readonly span: Span;
  readonly sentence: number;
  /** The verb that tells it, or that its noun goes with. */
  readonly verb: VerbGroup | null;
  /** The verb from which that takes its time. */
  readonly main: VerbGroup | null;
  /** Its word without ending; null for a word that tells nothing by itself. */
  readonly stem: string | null;
}

/** A date that stands for a stretch of the calendar, and where the article names it. */
export interface PlacedDate {
  readonly mention: DateMention;
  readonly sentence: number;
  /** The verb that it goes with. */
  readonly verb: VerbGroup | null;
}

/** What an article tells with which verbs, and which dates it names: read once, asked for each event. */
export class Telling {
  readonly article: Article;
  readonly dates: readonly PlacedDate[];
  readonly #words: ReadonlyMap<number, readonly Token[]>;
  readonly #verbs = new Map<number, SentenceVerbs>();

  constructor(article: Article, tokens: readonly Token[], dates: readonly DateMention[]) {
    this.article = article;
    this.#words = wordsBySentence(tokens);
    this.dates = dates.flatMap((mention) => this.#place(mention));
  }

  /** The event at a span; null outside the prose. */
  eventAt(span: Span): ToldEvent | null {
    const sentence = this.article.sentences.findIndex((each) => overlaps(each, span));
    if (sentence < 0) return null;
    const verbs = this.verbsOf(sentence);
    const verb = attachedVerb(verbs, span);
    return {
      span,
      sentence,
      verb,
      main: verb && mainVerb(verbs, verb),
      stem: this.#stemOf(sentence, span),
    };
  }

  verbsOf(sentence: number): SentenceVerbs {
    const known = this.#verbs.get(sentence);
    if (known) return known;
    const verbs = readVerbs(this.#words.get(sentence) ?? []);
    this.#verbs.set(sentence, verbs);
    return verbs;
  }

  /** The words of a sentence that tell an event of such a stem: "launched … on April 28, 2003. … Since its launch". */
  wordsOfStem(sentence: number, stem: string): readonly Token[] {
    return (this.#words.get(sentence) ?? []).filter(
      (word) => (word.pos === 'VERB' || word.pos === 'NOUN') && isOfStem(stemOf(word), stem),
    );
  }

  /** How many nouns and names two sentences share. */
  sharedNouns(one: number, other: number): number {
    const nouns = this.#nounsOf(other);
    return [...this.#nounsOf(one)].filter((noun) => nouns.has(noun)).length;
  }

  #nounsOf(sentence: number): ReadonlySet<string> {
    const words = this.#words.get(sentence) ?? [];
    return new Set(words.filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN').map(({ lemma }) => lemma));
  }

  #place(mention: DateMention): PlacedDate[] {
    const { type, value, computed, rule, span } = mention;
    const countedBack = rule === COUNTED_BACK;
    if ((computed && !countedBack) || type === 'SET' || type === 'DURATION' || !periodOf(value)) return [];
    const sentence = this.article.sentences.findIndex((each) => contains(each, span));
    if (sentence < 0) return [];
    const verbs = this.verbsOf(sentence);
    // "comes a day after the firm closed two plants" dates the closing.
    const verb = countedBack
      ? (verbs.groups.find((group) => group.start >= span.end && !isRelative(verbs, group)) ?? null)
      : verbs.governing(span);
    return [{ mention, sentence, verb }];
  }

  #stemOf(sentence: number, event: Span): string | null {
    const words = (this.#words.get(sentence) ?? []).filter((word) => overlaps(word, event));
    const head = words.find(({ pos }) => pos === 'VERB') ?? words.findLast(({ pos }) => pos === 'NOUN');
    return head && !GENERAL.has(head.lemma) && !isSpeech(head) ? stemOf(head) : null;
  }
}

/** "(the firm,) which is losing money, (closed)" */
function isRelative({ tokens }: SentenceVerbs, { start }: VerbGroup): boolean {
  return RELATIVES.has(tokens.findLast(({ end }) => end <= start)?.lower ?? '');
}

const RELATIVES = new Set(['which', 'who', 'that']);

/** Verbs that tell nothing by themselves: two that "make" something make two things. */
const GENERAL = new Set(
  'be have do make take get go come show give see use call begin start continue seek plan expect want'.split(
    ' ',
  ),
);

/** Whether two words may tell the same event: "appointed" and "appointment", "suspend" and "suspension". */
export function isSameEvent(one: Token, other: Token): boolean {
  return isOfStem(stemOf(one), stemOf(other));
}

/** "suspens" and "suspend", "decis" and "decid": the stems of an event's verb and its noun differ at the end. */
function isOfStem(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const same = Math.max(4, shorter - 2);
  return shorter >= same && one.slice(0, same) === other.slice(0, same);
}

/** "launch" and "launched", "announcement" and "announce": the word without its ending. */
function stemOf({ lemma }: Token): string {
  return lemma.replace(/(?:ments?|ations?|itions?|ions?|ings?|als?|ances?|e)$/u, '');
}
