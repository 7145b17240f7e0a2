import type { Span } from '../article/span.ts';
import { contains, overlaps } from '../article/span.ts';
import { findQuoted } from '../quotes/quotation-marks.ts';
import type { Claim } from './claim.ts';
import { readClaimForm } from './claim-forms.ts';
import { isPronoun, isTheArticle } from './mention.ts';
import { reportedClaim } from './reported-claim.ts';
import { wordsIn } from './word.ts';

/** The ways in which a text can be read; at least `whole` has all its words. */
export interface Claims {
  /** All of it is meant to stand in the article. */
  readonly whole: Claim;
  /** It says that somebody, or the article, said something: only that is compared, or of that only what is in quotation marks. */
  readonly attributed: readonly Claim[];
  /** Only what it has in quotation marks, or in block quotes, is meant; the rest is its writer's. */
  readonly quoted: Claim | null;
  /** What stands behind a few words of introduction. */
  readonly introduced: Claim | null;
}

/** Reads what a text claims. Pure and total. */
export function readClaims(text: string): Claims {
  const everything = { start: 0, end: text.length };
  const marked = markedIn(text);
  return {
    whole: {
      words: wordsIn(text, everything),
      speaker: null,
      attributed: false,
      attribution: [],
      direct: marked,
    },
    attributed: withMarkedAlone(reportedClaim(text, marked) ?? formClaim(text, marked)),
    quoted: quotedClaim(text, marked),
    introduced: introducedClaim(text, marked),
  };
}

/** Where most of the words are in quotation marks, those outside may be no part of what was said: '"…" lol'. */
const MOSTLY_MARKED = 2 / 3;

function withMarkedAlone(claim: Claim | null): readonly Claim[] {
  if (!claim) return [];
  const words = claim.words.filter((word) => claim.direct.some((span) => contains(span, word)));
  const alone = words.length < claim.words.length && words.length >= claim.words.length * MOSTLY_MARKED;
  return alone ? [claim, { ...claim, words }] : [claim];
}

/** What stands in quotation marks; a mark behind a word or before white space opens nothing. */
function markedIn(text: string): readonly Span[] {
  const lines = spansOf(text, /[^\r\n]+/gu);
  return findQuoted({ text, paragraphs: lines }).filter(
    ({ start }) => !/[\p{L}\p{N}.,;!?]/u.test(text.charAt(start - 1)) && !/\s/u.test(text.charAt(start + 1)),
  );
}

/** A claim in a form that people use and newsrooms don't: '"…" — Putin', 'did Putin say "…"?'. */
function formClaim(text: string, marked: readonly Span[]): Claim | null {
  const form = readClaimForm(text);
  if (!form) return null;
  const inside = marked.filter((span) => overlaps(form.content, span));
  const words = wordsIn(text, form.content);
  // A question or a label may have words of its writer's before the quotation.
  const claimed =
    inside.length > 0 ? words.filter((word) => inside.some((span) => contains(span, word))) : words;
  if (claimed.length === 0) return null;
  const direct = inside.length > 0 ? inside : form.direct ? [form.content] : [];
  const name = text.slice(form.speaker.start, form.speaker.end);
  const article = isTheArticle(name);
  const speaker = article || isPronoun(name) ? null : form.speaker;
  return { words: claimed, speaker, attributed: !article, attribution: [form.speaker], direct };
}

/** In code units: a shorter stretch in marks is a word that the writer wouldn't call so. */
const SHORTEST_QUOTED = 8;

/** What a message has in block quotes, or else in quotation marks. */
function quotedClaim(text: string, marked: readonly Span[]): Claim | null {
  const blocks = spansOf(text, /^[^\S\r\n]*>.*$/gmu);
  const quoted = marked.filter(({ start, end }) => end - start >= SHORTEST_QUOTED);
  return plainClaim(text, blocks.length > 0 ? blocks : quoted, marked);
}

/** What stands behind a few words of the writer's: "is this real? …", "look: …". */
function introducedClaim(text: string, marked: readonly Span[]): Claim | null {
  const introduction = /^[^:?\r\n]{1,80}[:?]\s+/u.exec(text)?.[0].length;
  return introduction ? plainClaim(text, [{ start: introduction, end: text.length }], marked) : null;
}

function plainClaim(text: string, spans: readonly Span[], direct: readonly Span[]): Claim | null {
  const words = spans.flatMap((span) => wordsIn(text, span));
  return words.length > 0 ? { words, speaker: null, attributed: false, attribution: [], direct } : null;
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
