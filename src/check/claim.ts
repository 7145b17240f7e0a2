import { readArticle } from '../article/read-article.ts';
import type { Span } from '../article/span.ts';
import { contains, overlaps, trimmed } from '../article/span.ts';
import { tag } from '../language/tag.ts';
import { findPeople } from '../people/find-people.ts';
import type { People } from '../people/people.ts';
import { findQuotations } from '../quotes/find-quotations.ts';
import type { Quotation } from '../quotes/quotation.ts';
import { findQuoted } from '../quotes/quotation-marks.ts';
import { readClaimForm } from './claim-forms.ts';
import type { Word } from './word.ts';
import { wordsIn } from './word.ts';

/** What a pasted text claims to stand in the article; all spans are of the text. */
export interface Claim {
  readonly words: readonly Word[];
  /** Who is said to have said it; null where nobody is, or only a pronoun. */
  readonly speaker: ClaimedSpeaker | null;
  /** Whether it is said to be somebody's words, whoever that is. */
  readonly attributed: boolean;
  /** The stretches that are claimed to be somebody's very words. */
  readonly direct: readonly Span[];
}

/** Somebody whom a text names or describes as the speaker. */
export interface ClaimedSpeaker extends Span {
  /** Whether it is a proper name, so that nobody is meant whom the article calls otherwise; "a spokesman" may be anybody. */
  readonly named: boolean;
}

/** The ways in which a text can be read; at least `whole` has all its words. */
export interface Claims {
  /** All of it is meant to stand in the article. */
  readonly whole: Claim;
  /** It says that somebody said something: only that is compared. */
  readonly attributed: Claim | null;
  /** Only what it has in quotation marks, or in block quotes, is meant; the rest is its writer's. */
  readonly quoted: Claim | null;
}

/** Reads what a text claims. Pure and total. */
export function readClaims(text: string): Claims {
  const everything = { start: 0, end: text.length };
  const marked = markedIn(text);
  return {
    whole: { words: wordsIn(text, everything), speaker: null, attributed: false, direct: marked },
    attributed: reportedClaim(text, marked) ?? formClaim(text, marked),
    quoted: quotedClaim(text, marked),
  };
}

/** What stands in quotation marks; a mark with white space behind it opens nothing. */
function markedIn(text: string): readonly Span[] {
  const lines = [...text.matchAll(/[^\r\n]+/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  return findQuoted({ text, paragraphs: lines }).filter(({ start }) => !/\s/u.test(text.charAt(start + 1)));
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
  return { words: claimed, speaker: form.speaker, attributed: true, direct };
}

/** A claim in the forms in which the news reports speech, read as the article's own quotations are. */
function reportedClaim(text: string, marked: readonly Span[]): Claim | null {
  const article = readArticle(text, { headless: true });
  const tokens = tag(article);
  const people = findPeople(article, tokens);
  const quotations = findQuotations(article, tokens, people).filter(
    (quotation) => quotation.class === 'speech' && !quotation.nested,
  );
  const attributed = quotations.filter(({ mention }) => mention !== null);
  const speakers = new Set(attributed.map(({ speaker, mention }) => speaker ?? mention?.start));
  const [first] = attributed;
  const words = quotations
    .flatMap(({ content }) => content.flatMap((span) => wordsIn(text, span)))
    .toSorted((a, b) => a.start - b.start);
  // What several people say is no claim about one of them.
  if (!first || speakers.size > 1 || words.length === 0) return null;
  return {
    words: withoutConjunction(words),
    speaker: speakerOf(text, people, first),
    attributed: true,
    direct: marked,
  };
}

const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|someone|somebody|everyone|everybody|people|this|that|one)$/iu;

function speakerOf(text: string, { all }: People, { speaker, mention }: Quotation): ClaimedSpeaker | null {
  const person = speaker === null ? undefined : all[speaker];
  const pronoun = mention && PRONOUN.test(text.slice(mention.start, mention.end));
  const span = pronoun ? person?.name : mention;
  return span ? { start: span.start, end: span.end, named: person?.named ?? false } : null;
}

/** "said that …": the conjunction is the reporter's. */
function withoutConjunction(words: readonly Word[]): readonly Word[] {
  return words.length > 1 && words[0]?.key === 'that' ? words.slice(1) : words;
}

/** In code units: a shorter stretch in marks is a word that the writer wouldn't call so. */
const SHORTEST_QUOTED = 8;

function quotedClaim(text: string, marked: readonly Span[]): Claim | null {
  const blocks = [...text.matchAll(/^[^\S\r\n]*>.*$/gmu)].map(({ 0: line, index }) =>
    trimmed(text, { start: index, end: index + line.length }),
  );
  const quoted =
    blocks.length > 0 ? blocks : marked.filter(({ start, end }) => end - start >= SHORTEST_QUOTED);
  const words = quoted.flatMap((span) => wordsIn(text, span));
  if (words.length === 0) return null;
  return { words, speaker: null, attributed: false, direct: marked };
}
