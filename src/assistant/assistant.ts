import type { Article } from '../article/article.ts';
import type { EmbeddedArticle } from '../search/embedded-article.ts';
import type { Answer, QuotedSpeaker } from './answer.ts';

/** Somebody who is quoted, for suggestions and lists. */
interface SpeakerEntry {
  readonly name: string;
  /** How many quotations of theirs the article has. */
  readonly quotations: number;
}

/** The last questions of one person about one article, in words that stand alone; the last one last. */
export type Conversation = readonly string[];

/** Answers questions about one article. Every method is pure: the same question, the same answer. */
export interface Assistant {
  readonly article: Article;
  /** The article's vectors: those that it was opened with, where they fitted, or new ones. */
  readonly embedded: EmbeddedArticle;
  /** Everybody quoted, most quoted first. */
  readonly speakers: readonly SpeakerEntry[];
  /** The same in order of appearance, as spans, with those who are only reported to think something. */
  readonly voices: readonly QuotedSpeaker[];
  /** What can be asked about, in the article's words, the most used first. */
  topics(): readonly string[];
  /** The events that the article dates, in its words and order. */
  events(): readonly string[];
  /** How many code units at the beginning of `line` name somebody in the article; its first word where nobody is. */
  measureName(line: string): number;
  /** A plain question in a person's own words. */
  ask(question: string): Promise<Answer>;
  /** What a question means after others, in words that stand alone; null where it does so itself, or they give it no meaning. */
  standAlone(conversation: Conversation, question: string): Promise<string | null>;
  /** What `speaker` said, all of it or, with a topic, what fits. */
  quotes(speaker: string, topic?: string): Promise<Answer>;
  /** The sentences that stand for the whole article: `length` is short, medium (by default) or long. */
  summary(length?: string): Promise<Answer>;
  /** The day of an event; without one, the article's timeline. */
  when(event?: string): Promise<Answer>;
  /** Whether the article says a text, word for word: anything a person pasted, with or without a speaker. */
  check(text: string): Promise<Answer>;
  /** What can be asked. */
  help(): Promise<Answer>;
}
