import type { DatedLine } from '../article/article.ts';
import { dayNumber, parseDay } from '../days/calendar.ts';
import type { DateMention } from './date-mention.ts';
import type { Context, Reference } from './expression.ts';
import { dayOfValue, grainOf, periodOf } from './value.ts';

/** For how many sentences the year of a printed date goes on. */
const YEAR_LASTS = 2;

/** What happened so many days before the publication is news. */
const NEWS_LASTS = 7;

/** Around the turn of the year, what happened fewer days ago than this is still of these weeks. */
const LONG_AGO = 60;

/** Follows the date that the story has reached, from which "the next day" and "that year" are counted. */
export class Story {
  readonly #published: Reference | null;
  #reached: Reference | null = null;
  #day: Reference | null = null;
  #dayIn = 0;
  #news: Reference | null = null;
  #explicit: Reference | null = null;
  #sentence = 0;
  #explicitIn = 0;

  constructor(published: DatedLine | null) {
    const day = published && parseDay(published.day);
    this.#published = day && {
      day,
      grain: 'day',
      basis: { span: published.span, value: published.day },
    };
  }

  get references(): Pick<Context, 'published' | 'reached' | 'reachedDay' | 'storyDay' | 'explicit'> {
    return {
      published: this.#published,
      reached: this.#reached ?? this.#published,
      // A year or month named before any day leaves the day open.
      reachedDay: this.#day ?? (this.#reached ? null : this.#published),
      storyDay: this.#storyDay(),
      explicit: this.#explicit,
    };
  }

  /** Tells which sentence of the article comes next. */
  beginSentence(sentence: number): void {
    this.#sentence = sentence;
    if (sentence - this.#explicitIn > YEAR_LASTS) this.#explicit = null;
  }

  /**
   * Tells of the next date of the article.
   *
   * @param framing it says when its clause happens ("On 3 May 1999 …"), so that its year goes on for the dates behind it
   */
  reach({ value, type, span, basis }: DateMention, framing: boolean): void {
    const period = type === 'DATE' || type === 'TIME' ? periodOf(value) : null;
    if (!period || value === null) return;
    const grain = grainOf(value);
    const here: Reference = { day: period.first, grain, basis: { span, value } };
    this.#reached = here;
    if (dayOfValue(value)) {
      this.#day = here;
      this.#dayIn = this.#sentence;
      if (this.#isNews(here)) this.#news = here;
    }
    if (!framing) return;
    const goesOn = basis !== null && basis.span === this.#explicit?.basis.span;
    if ((basis === null || goesOn) && (grain === 'day' || grain === 'month') && this.#isLongAgo(here)) {
      this.#explicit = here;
      this.#explicitIn = this.#sentence;
    }
  }

  /** The day just named, or else the last one that the news is of. */
  #storyDay(): Reference | null {
    const justNamed = this.#day !== null && this.#sentence - this.#dayIn <= 1;
    return (justNamed ? this.#day : this.#news) ?? this.#published ?? this.#day;
  }

  #isNews({ day }: Reference): boolean {
    const age = this.#published ? dayNumber(this.#published.day) - dayNumber(day) : 0;
    return age >= 0 && age <= NEWS_LASTS;
  }

  /** Of an earlier year: what follows without a year may be of the same one. */
  #isLongAgo({ day }: Reference): boolean {
    const published = this.#published?.day;
    return !published || (day.year < published.year && dayNumber(published) - dayNumber(day) > LONG_AGO);
  }
}
