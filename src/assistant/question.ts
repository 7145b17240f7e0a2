import type { AboutSubject } from './question-words.ts';

/** More code units than any question needs. */
export const LONGEST_QUESTION = 2000;

/** What may be asked of a sentence: who says it, its day, how long what it tells takes, where and why that is. */
export type Wanted = 'speaker' | 'day' | 'length' | 'place' | 'reason';

/** What is asked of the article as a thing: what it is called, where it stood, who wrote it. */
export type Origin = 'title' | 'source' | 'writers';

/** What news writes in ways of its own: who somebody is, what something is, how old somebody is, who won with what score. */
export type Fact = 'identity' | 'definition' | 'age' | 'result';

/** What a question asks for; names and topics are still the asker's words. */
export type Question =
  /** Somebody's words, on a topic or all of them; of these, what answers the questions of `besides` isn't wanted. */
  | {
      readonly asks: 'words';
      readonly speaker: string;
      readonly topic: string | null;
      readonly besides?: readonly string[];
    }
  /** What somebody thinks, wants or shows: their words, and what is reported of that. */
  | { readonly asks: 'views'; readonly speaker: string; readonly topic: string | null }
  /** One thing if the article quotes anybody called `speaker`, else another. */
  | {
      readonly asks: 'if-quoted';
      readonly speaker: string;
      readonly wanted: Question;
      readonly otherwise: Question;
    }
  /** Something of the sentence that has these words; another question where the article doesn't have them. */
  | {
      readonly asks: 'of-words';
      readonly wanted: Wanted;
      readonly words: string;
      readonly otherwise: Question;
    }
  /** A fact about `who`, or about nobody in particular; another question where the article doesn't have it so. */
  | { readonly asks: 'fact'; readonly of: Fact; readonly who: string; readonly otherwise: Question }
  /** Who said something. */
  | { readonly asks: 'speaker'; readonly topic: string }
  /** Anybody's words, on a topic or all of them. */
  | { readonly asks: 'words-on'; readonly topic: string | null }
  /** Everybody who is quoted. */
  | { readonly asks: 'speakers' }
  /** Everybody who is named. */
  | { readonly asks: 'people' }
  /** The day of an event. */
  | { readonly asks: 'date'; readonly event: string }
  /** Since when it is, or until when. */
  | { readonly asks: 'bound'; readonly bound: 'start' | 'end'; readonly event: string }
  /** How long it takes. */
  | { readonly asks: 'length'; readonly event: string }
  /** How much time lies between two events or dates; `unit` null for one that suits. */
  | {
      readonly asks: 'between';
      readonly from: string;
      readonly to: string;
      readonly unit: 'day' | 'week' | 'month' | 'year' | null;
    }
  /** What happened on a day, or in a month or year. */
  | { readonly asks: 'on-day'; readonly day: string }
  /** What happened to somebody or something. */
  | { readonly asks: 'happened'; readonly whom: string }
  /** Which of two events or dates came first. */
  | { readonly asks: 'order'; readonly first: string; readonly second: string }
  | { readonly asks: 'origin'; readonly of: Origin }
  | { readonly asks: 'published' }
  | { readonly asks: 'updated' }
  | { readonly asks: 'timeline' }
  /** What stands for the whole; in so many sentences where a length is asked for. */
  | { readonly asks: 'summary'; readonly sentences?: number }
  /** Whether the article says a text, which is kept as it was pasted. */
  | { readonly asks: 'check'; readonly text: string }
  /** A greeting, thanks, help, the bot itself. */
  | { readonly asks: 'about'; readonly subject: AboutSubject }
  /** Something of an event or sentence that the question doesn't name: "why?", "when was that?" */
  | { readonly asks: 'incomplete'; readonly wanted: Wanted }
  /** Anything else about the article: a question or a topic. */
  | { readonly asks: 'passages'; readonly topic: string }
  /** Blank, or no words at all. */
  | { readonly asks: 'nothing' };

/** A question of which it is known whether whoever it names is quoted. */
export type SettledQuestion = Exclude<Question, { asks: 'if-quoted' }>;
