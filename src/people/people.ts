import type { Span } from '../article/span.ts';

/** What a name names; `unknown` where neither the name nor its context tells. */
export type PersonKind = 'person' | 'organisation' | 'place' | 'event' | 'unknown';

/** As far as a title, a given name or a surname tells. */
export type Gender = 'male' | 'female';

/**
 * Somebody or something that an article names and that can speak: a person, or an organisation, country or document
 * ("the ministry", "KCNA").
 */
export interface Person {
  /** Its place in {@link People.all}. */
  readonly id: number;
  readonly kind: PersonKind;
  /** The most frequent full spelling of the name in the article (one of `mentions`, or a part of one). */
  readonly name: Span;
  /** Every place where it is named, in full or in part, without titles; in order. */
  readonly mentions: readonly Span[];
  /** Roles and titles that the article gives it: "Chinese Defense Minister"; in order, each once. */
  readonly titles: readonly Span[];
  /** Null where the article doesn't tell; always null for anything but persons. */
  readonly gender: Gender | null;
  /** False for somebody who only has a description: "a spokesman", "the report", "researchers". */
  readonly named: boolean;
  /** Stands for several ("researchers"), so that "they" can mean it. */
  readonly plural: boolean;
}

/** Everybody an article names, in order of first appearance. */
export interface People {
  readonly all: readonly Person[];
}
