import type { Span } from '../article/span.ts';
import { bySpan, contains, hull, intersection, overlaps } from '../article/span.ts';
import type { Quotation, Style } from '../quotes/quotation.ts';
import type { Excerpt, Speaker } from './answer.ts';
import type { Reading } from './reading.ts';
import { quotationIn, sentencesAt } from './reading.ts';
import { keyOf } from './voices.ts';

/** Whoever speaks, alone or together; the mention as it stands where the article names nobody. */
export function speakersOf(
  { voices }: Pick<Reading, 'voices'>,
  { speaker, jointly, mention }: Quotation,
): readonly Speaker[] {
  if (speaker === null) return mention ? [{ name: mention, introduction: mention }] : [];
  return [speaker, ...jointly].flatMap((id) => {
    const voice = voices.get(keyOf(id));
    return voice ? [{ name: voice.name, introduction: voice.introduction }] : [];
  });
}

/** What a sentence that no ranking chose is worth. */
const UNRANKED: Pick<Excerpt, 'score' | 'why'> = { score: 1, why: null };

/** One sentence as an excerpt, with what is said in it; its score and what that is made of, where a ranking chose it. */
export function sentenceExcerpt(
  reading: Reading,
  sentence: number,
  { score, why }: Pick<Excerpt, 'score' | 'why'> = UNRANKED,
): Excerpt[] {
  const whole = reading.article.sentences[sentence];
  if (!whole) return [];
  const span = { start: whole.start, end: whole.end };
  const quotation = quotationIn(reading, sentence);
  const speakers = quotation ? speakersOf(reading, quotation) : [];
  return [{ span, quotation: quotation && partIn(span, quotation), speakers, score, why }];
}

/** Whole sentences as an excerpt, with whose words they are. */
export function passageExcerpt(reading: Reading, span: Span, quotation: Quotation | null): Excerpt {
  const speakers = quotation ? speakersOf(reading, quotation) : [];
  return { span, quotation: quotation && partIn(span, quotation), speakers, ...UNRANKED };
}

/** The part of a quotation that stands inside a span; a cue or mention outside of it is left out. */
function partIn(span: Span, quotation: Quotation): Quotation {
  const inside = (part: Span | null) => (part && contains(span, part) ? part : null);
  return {
    ...quotation,
    content: quotation.content.flatMap((part) => (overlaps(span, part) ? [intersection(span, part)] : [])),
    cue: inside(quotation.cue),
    mention: inside(quotation.mention),
  };
}

/**
 * Quotations as excerpts: each with the whole sentences that hold it, its cue and its speaker, in the article's order; those
 * that somebody else's sentences part are several. Those of one speaker that share a sentence become one excerpt.
 */
export function quotationExcerpts(
  reading: Reading,
  quotations: readonly Quotation[],
  scoreOf: (sentences: readonly number[]) => number = () => 1,
): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const quotation of [...quotations].sort(byContent)) {
    for (const excerpt of excerptsOf(reading, quotation, scoreOf)) {
      const last = excerpts.at(-1);
      if (last && joins(last, excerpt)) excerpts[excerpts.length - 1] = join(last, excerpt);
      else excerpts.push(excerpt);
    }
  }
  return excerpts;
}

function excerptsOf(
  reading: Reading,
  quotation: Quotation,
  scoreOf: (sentences: readonly number[]) => number,
): readonly Excerpt[] {
  const speakers = speakersOf(reading, quotation);
  return runsOf(sentencesOf(reading, quotation)).flatMap((sentences) => {
    const span = hull(sentences.flatMap((sentence) => reading.article.sentences[sentence] ?? []));
    const part = span && partIn(span, quotation);
    return part && part.content.length > 0
      ? [{ span, quotation: part, speakers, score: scoreOf(sentences), why: null }]
      : [];
  });
}

/** Neighbouring numbers together. */
function runsOf(ascending: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of ascending) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs;
}

/** Indexes of the sentences that a quotation needs to be understood: its words, who speaks, and the cue. In order. */
export function sentencesOf(
  reading: Pick<Reading, 'article'>,
  { content, cue, mention }: Quotation,
): readonly number[] {
  const evidence = [...content, ...(cue ? [cue] : []), ...(mention ? [mention] : [])];
  const sentences = new Set(evidence.flatMap((part) => sentencesAt(reading, part)));
  return [...sentences].sort((a, b) => a - b);
}

function byContent(a: Quotation, b: Quotation): number {
  const [first, second] = [a.content[0], b.content[0]];
  return first && second ? bySpan(first, second) : 0;
}

function joins(a: Excerpt, b: Excerpt): boolean {
  return overlaps(a.span, b.span) && a.quotation?.class === b.quotation?.class && sameSpeakers(a, b);
}

/** Whether two excerpts are of the same speakers, named by the same words of the article. */
export function sameSpeakers({ speakers: a }: Excerpt, { speakers: b }: Excerpt): boolean {
  return a.length === b.length && a.every(({ name }, index) => bySpan(name, b[index]?.name ?? name) === 0);
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
