import type { Span } from '../article/span.ts';

/**
 * Somebody or something that an article names and that can speak: a person, or an organisation, country or document
 * ("the ministry", "KCNA").
 */
export interface Person {
  /** Its place in {@link People.all}. */
  readonly id: number;
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown';
  /** The most frequent full spelling of the name in the article (one of `mentions`, or a part of one). */
  readonly name: Span;
  /** Every place where it is named or meant: by name, role or pronoun; in order. */
  readonly mentions: readonly Span[];
  /** Roles and titles that the article gives it: "Chinese Defense Minister"; in order, each once. */
  readonly titles: readonly Span[];
}

/** Everybody an article names, in order of first appearance. */
export interface People {
  readonly all: readonly Person[];
}
