import type { Span } from '../article/span.ts';
import { bySpan, contains, hull, intersection, overlaps } from '../article/span.ts';
import type { Quotation, Style } from '../quotes/quotation.ts';
import type { Excerpt } from './answer.ts';
import type { Reading } from './reading.ts';
import { quotationIn, sentencesAt } from './reading.ts';

/** The name of whoever speaks; the mention as it stands where the article names nobody. */
export function speakerOf({ people }: Reading, quotation: Quotation): Span | null {
  const person = quotation.speaker === null ? undefined : people.all[quotation.speaker];
  return person?.name ?? quotation.mention;
}

/** One sentence as an excerpt, with what is said in it. */
export function sentenceExcerpt(reading: Reading, sentence: number, score: number): Excerpt[] {
  const whole = reading.article.sentences[sentence];
  if (!whole) return [];
  const span = { start: whole.start, end: whole.end };
  const quotation = quotationIn(reading, sentence);
  const speaker = quotation && speakerOf(reading, quotation);
  return [{ span, quotation: quotation && within(span, quotation), speaker, score }];
}

/** Whole sentences as an excerpt, with whose words they are. */
export function passageExcerpt(reading: Reading, span: Span, quotation: Quotation | null): Excerpt {
  const speaker = quotation && speakerOf(reading, quotation);
  return { span, quotation: quotation && within(span, quotation), speaker, score: 1 };
}

/** The part of a quotation that stands inside a span; a cue or mention outside of it is left out. */
function within(span: Span, quotation: Quotation): Quotation {
  const inside = (part: Span | null) => (part && contains(span, part) ? part : null);
  return {
    ...quotation,
    content: quotation.content.flatMap((part) => (overlaps(span, part) ? [intersection(span, part)] : [])),
    cue: inside(quotation.cue),
    mention: inside(quotation.mention),
  };
}

/**
 * Quotations as excerpts: each with the whole sentences that hold it, its cue and its speaker, in the article's order.
 * Those of one speaker that share a sentence become one excerpt. The headline's are left out: only prose is quoted.
 */
export function quotationExcerpts(
  reading: Reading,
  quotations: readonly Quotation[],
  scoreOf: (sentences: readonly number[]) => number = () => 1,
): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const quotation of [...quotations].sort(byContent)) {
    const sentences = sentencesOf(reading, quotation);
    const span = hull(sentences.flatMap((sentence) => reading.article.sentences[sentence] ?? []));
    if (!span) continue;
    const excerpt = { span, quotation, speaker: speakerOf(reading, quotation), score: scoreOf(sentences) };
    const last = excerpts.at(-1);
    if (last && joins(last, excerpt)) excerpts[excerpts.length - 1] = join(last, excerpt);
    else excerpts.push(excerpt);
  }
  return excerpts;
}

/** Indexes of the sentences that a quotation needs to be understood: its words, who speaks, and the cue. */
export function sentencesOf(reading: Reading, { content, cue, mention }: Quotation): readonly number[] {
  const evidence = [...content, ...(cue ? [cue] : []), ...(mention ? [mention] : [])];
  const whole = hull(evidence);
  return whole ? sentencesAt(reading, whole) : [];
}

function byContent(a: Quotation, b: Quotation): number {
  const [first, second] = [a.content[0], b.content[0]];
  return first && second ? bySpan(first, second) : 0;
}

function joins(a: Excerpt, b: Excerpt): boolean {
  return (
    overlaps(a.span, b.span) &&
    a.quotation?.speaker === b.quotation?.speaker &&
    sameSpan(a.speaker, b.speaker)
  );
}

function sameSpan(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

function join(a: Excerpt, b: Excerpt): Excerpt {
  const span = hull([a.span, b.span]) ?? a.span;
  const quotation = a.quotation && b.quotation ? joinQuotations(a.quotation, b.quotation) : a.quotation;
  return { ...a, span, quotation, score: Math.max(a.score, b.score) };
}

function joinQuotations(a: Quotation, b: Quotation): Quotation {
  const content = [...a.content];
  for (const part of b.content) if (!content.some((other) => overlaps(other, part))) content.push(part);
  return {
    ...a,
    content: content.sort(bySpan),
    cue: a.cue ?? b.cue,
    mention: a.mention ?? b.mention,
    style: joinStyles(a.style, b.style),
    confidence: Math.min(a.confidence, b.confidence),
  };
}

function joinStyles(a: Style, b: Style): Style {
  return a === b ? a : 'mixed';
}
