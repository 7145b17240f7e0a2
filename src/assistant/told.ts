import type { Article } from '../article/article.ts';
import { contains, overlaps } from '../article/span.ts';
import type { Quotation } from '../quotes/quotation.ts';

/** How many quotations before and behind one may hold it; no sentence tells so many. */
const NEAR = 8;

/**
 * Those of an article's quotations that the article itself tells in its prose. Left out are the headline's, and what only somebody
 * quoted there says of others: in their quotation marks, or in reported speech ("Li said that Putin had promised help" gives
 * Putin no words).
 *
 * @param quotations in the article's order
 */
export function toldByArticle(article: Article, quotations: readonly Quotation[]): readonly Quotation[] {
  return quotations.filter((quotation, index) => {
    if (quotation.nested || isInHeadline(article, quotation)) return false;
    const near = quotations.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    return !near.some((other) => other !== quotation && reports(article, other, quotation));
  });
}

function isInHeadline({ title }: Article, { content }: Quotation): boolean {
  return title !== null && content.some((part) => overlaps(title, part));
}

/** Whether a quotation is part of what somebody else is reported to have said, within one sentence. */
function reports({ text }: Article, outer: Quotation, inner: Quotation): boolean {
  const [first] = inner.content;
  const { cue } = outer;
  if (!first || !cue || outer.class !== 'speech' || sharesSpeaker(outer, inner)) return false;
  // '"We agree," he told them, a spokesman said' has his own words all the same.
  if (cue.end > first.start && inner.style !== 'indirect') return false;
  if (/^(?:according|per)\b/iu.test(text.slice(cue.start, cue.end))) return false;
  const evidence = [...inner.content, ...(inner.cue ? [inner.cue] : [])];
  const clause = outer.content.find((part) => contains(part, first));
  return (
    clause !== undefined &&
    !isLabelled(text, clause.start) &&
    evidence.every((part) => outer.content.some((whole) => contains(whole, part)))
  );
}

/** "REPORTER: Li says …": a transcript's speaker may tell as much as an article. */
function isLabelled(text: string, start: number): boolean {
  return /:\s*$/u.test(text.slice(Math.max(0, start - 3), start));
}

function sharesSpeaker(a: Quotation, b: Quotation): boolean {
  if (a.speaker === null || b.speaker === null) return false;
  return a.speaker === b.speaker || a.jointly.includes(b.speaker) || b.jointly.includes(a.speaker);
}
