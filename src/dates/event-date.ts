import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { contains, overlaps } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { REPORTING_VERBS } from '../quotes/reporting-verbs.ts';
import { dayNumber, parseDay } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import type { SentenceVerbs } from './sentence-verbs.ts';
import {
  attachedVerb,
  isDescription,
  mainVerb,
  nounDate,
  readVerbs,
  wordsBySentence,
} from './sentence-verbs.ts';
import type { VerbGroup } from './tense.ts';
import { dayOfValue, grainOf, isDayValue, periodOf } from './value.ts';

/** The date of an event, and why it is the event's. */
export interface EventDate {
  readonly date: DateMention;
  /**
   * `clause`: stands with the event's own words; `same-event`: with the same event told elsewhere in the article; `story`:
   * the day that the article tells of there; `publication`: nothing dates it, and news is of its own day.
   */
  readonly rule: 'clause' | 'same-event' | 'story' | 'publication';
}

/**
 * Which date dates an event. The day of saying and the day of what is said are kept apart: each date goes with the verb
 * of its own clause. Null where neither the article nor its date line has a day for it.
 *
 * @param dates what `findDates` found in this article
 * @param event the word or clause that tells the event
 */
export function dateOfEvent(
  article: Article,
  tokens: readonly Token[],
  dates: readonly DateMention[],
  event: Span,
): EventDate | null {
  const index = article.sentences.findIndex((sentence) => overlaps(sentence, event));
  if (index < 0) return publicationDay(article, event);
  const placed = dates.filter(
    ({ type, value, computed }) => !computed && type !== 'SET' && type !== 'DURATION' && periodOf(value),
  );
  const told = new Telling(article, tokens, placed);
  const here = told.verbsOf(index);
  const own = dateInClause(here, told.datesIn(index), event);
  if (own) return { date: own, rule: 'clause' };
  const again = told.sameEvent(index, event);
  if (again) return { date: again, rule: 'same-event' };
  const verb = attachedVerb(here, event);
  const reached = told.storyDay(index, verb && mainVerb(here, verb), event);
  return reached ? { date: reached, rule: 'story' } : publicationDay(article, event);
}

/** The date that goes with the event's noun, or else with its verb. */
function dateInClause(verbs: SentenceVerbs, dates: readonly DateMention[], event: Span): DateMention | null {
  const withNoun = nounDate(verbs, dates, event);
  if (withNoun) return withNoun;
  const verb = attachedVerb(verbs, event);
  const telling = dates.filter((date) => !isDescription(verbs, date));
  const same = telling.filter(({ span }) => verbs.governing(span) === verb);
  const shared = telling.filter(({ span }) => verbs.sharesTime(verbs.governing(span), verb));
  return nearest(same, event) ?? nearest(shared, event);
}

function nearest(dates: readonly DateMention[], event: Span): DateMention | null {
  const days = dates.filter(({ value }) => isDayValue(value));
  const distance = ({ span }: DateMention) => Math.abs(span.start - event.start);
  const [first] = (days.length > 0 ? days : [...dates]).sort((a, b) => distance(a) - distance(b));
  return first ?? null;
}

/** How many sentences a date goes on for what is told behind it in the past tense. */
const STORY_LASTS = 2;

/** The news is told among the first sentences. */
const LEAD = 3;

class Telling {
  readonly #article: Article;
  readonly #dates: readonly DateMention[];
  readonly #words: ReadonlyMap<number, readonly Token[]>;
  readonly #verbs = new Map<number, SentenceVerbs>();

  constructor(article: Article, tokens: readonly Token[], dates: readonly DateMention[]) {
    this.#article = article;
    this.#dates = dates;
    this.#words = wordsBySentence(tokens);
  }

  verbsOf(sentence: number): SentenceVerbs {
    const known = this.#verbs.get(sentence);
    if (known) return known;
    const verbs = readVerbs(this.#words.get(sentence) ?? []);
    this.#verbs.set(sentence, verbs);
    return verbs;
  }

  datesIn(sentence: number): readonly DateMention[] {
    const span = this.#article.sentences[sentence];
    return span ? this.#dates.filter((date) => contains(span, date.span)) : [];
  }

  /** The day that stands with the same word elsewhere: "launched … on April 28, 2003. … Since its launch". */
  sameEvent(sentence: number, event: Span): DateMention | null {
    const stem = this.#stemOf(sentence, event);
    if (!stem) return null;
    const order = [...this.#article.sentences.keys()].sort(
      (a, b) => Math.abs(a - sentence) - Math.abs(b - sentence),
    );
    for (const other of order) {
      if (other === sentence) continue;
      const dates = this.datesIn(other).filter(({ value }) => isDayValue(value));
      if (dates.length === 0) continue;
      for (const word of this.#words.get(other) ?? []) {
        if (stemOf(word) !== stem) continue;
        const date = dateInClause(this.verbsOf(other), dates, word);
        if (date) return date;
      }
    }
    return null;
  }

  #stemOf(sentence: number, event: Span): string | null {
    const words = (this.#words.get(sentence) ?? []).filter((word) => overlaps(word, event));
    const head = words.find(({ pos }) => pos === 'VERB') ?? words.findLast(({ pos }) => pos === 'NOUN');
    return head && !GENERAL.has(head.lemma) && !isSpeech(head) ? stemOf(head) : null;
  }

  /**
   * The day of what is told in the past tense, or is to come, without a date of its own: that of the sentences before, or
   * the news' day. What is said goes with the day that the last words were spoken on, not with what was spoken of.
   */
  storyDay(sentence: number, verb: VerbGroup | null, event: Span): DateMention | null {
    if (!verb || verb.perfect || verb.tense === 'present') return null;
    const near = this.#lastDay(sentence, sentence - STORY_LASTS, (other) => other.tense === verb.tense);
    if (near || verb.tense === 'future') return near;
    const spoken =
      isSpeech(verb) && this.#lastDay(sentence, 0, (other) => isSpeech(other) && other.tense === 'past');
    if (spoken) return spoken;
    for (let lead = 0; lead < Math.min(LEAD, sentence); lead++) {
      const date = this.#dayOf(lead, (other) => other.tense !== 'future');
      if (date && this.#isNews(date) && date.span.start !== event.start) return date;
    }
    return null;
  }

  /** The last day before a sentence, and not before the sentence `from`, that a verb of such a kind is dated to. */
  #lastDay(sentence: number, from: number, fits: (verb: VerbGroup) => boolean): DateMention | null {
    for (let before = sentence - 1; before >= Math.max(0, from); before--) {
      const date = this.#dayOf(before, fits);
      if (date) return date;
    }
    return null;
  }

  /** The first day in a sentence that a verb of such a kind is dated to. */
  #dayOf(sentence: number, fits: (verb: VerbGroup) => boolean): DateMention | null {
    const verbs = this.verbsOf(sentence);
    const days = this.datesIn(sentence).filter(({ span, value }) => {
      const verb = verbs.governing(span);
      return value !== null && grainOf(value) === 'day' && verb !== null && fits(verb);
    });
    return days[0] ?? null;
  }

  /** A week old at the most. */
  #isNews({ value }: DateMention): boolean {
    const published = this.#article.published && parseDay(this.#article.published.day);
    const day = dayOfValue(value);
    if (!published || !day) return false;
    const age = dayNumber(published) - dayNumber(day);
    return age >= 0 && age <= 7;
  }
}

/** Verbs with a that-clause or a quotation. */
function isSpeech({ lemma }: { readonly lemma: string }): boolean {
  const verb = REPORTING_VERBS.get(lemma);
  return verb?.class === 'speech' && [...verb.frames].some((frame) => frame === 't' || frame === 'q');
}

/** Verbs that tell nothing by themselves: two that "make" something make two things. */
const GENERAL = new Set(
  'be have do make take get go come show give see use call begin start continue seek plan expect want'.split(
    ' ',
  ),
);

/** "launch" and "launched", "announcement" and "announce": the word without its ending. */
function stemOf({ lemma }: Token): string {
  return lemma.replace(/(?:ments?|ations?|itions?|ions?|ings?|als?|ances?|e)$/u, '');
}

function publicationDay({ published }: Article, event: Span): EventDate | null {
  if (!published) return null;
  const date: DateMention = {
    span: published.span ?? event,
    type: 'DATE',
    value: published.day,
    rule: 'publication',
    basis: null,
    computed: false,
    ambiguous: false,
  };
  return { date, rule: 'publication' };
}
