import type { Span } from '../../article/span.ts';
import { bySpan, contains, overlaps } from '../../article/span.ts';
import type { Unit, WordRange } from '../grammar/units.ts';
import type { QuotationClass } from '../quotation.ts';

/** A quotation whose speaker is still only words of a unit. */
export interface Finding {
  readonly unit: Unit;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  /** The words of the unit that name who speaks; null where none do. */
  readonly subject: WordRange | null;
  readonly class: QuotationClass;
  /** It counts only if the subject names somebody: "Kremlin: no plans for talks", but not "War: no end in sight". */
  readonly needsName?: boolean;
  /** Probability that the content is what somebody said, before the speaker is considered. */
  readonly confidence: number;
}

/**
 * Whether a phrase only tells from where it is known who said a quotation: in "“…,” Ms. Voss said, according to NBC", the words are
 * hers.
 */
export function isToldBy({ unit, content, cue }: Finding, phrase: Finding): boolean {
  const isQuoted = (part: Span) => unit.words.some(({ quoted }) => quoted && overlaps(quoted, part));
  return (
    cue !== null &&
    [...content, cue].every((part) => phrase.content.some((all) => contains(all, part))) &&
    content.some(isQuoted)
  );
}

/** In the order of their cues; of several that introduce the very same words ("was quoted as saying") the last. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const byContent = new Map<string, Finding>();
  const sorted = [...findings].sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
  for (const finding of sorted)
    byContent.set(finding.content.map(({ start, end }) => `${start}-${end}`).join(), finding);
  return [...byContent.values()];
}

/**
 * Findings without the main clause that goes on behind a relative one: in "a woman who said she was his aunt told us that he had left", what
 * she said first ends before "told".
 */
export function withinRelativeClauses(findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => {
    const end = endOfRelativeClause(finding, findings);
    if (end === null || finding.content.every((part) => part.end <= end)) return finding;
    const content = finding.content
      .filter(({ start }) => start < end)
      .map((part) => ({ ...part, end: Math.min(part.end, end) }));
    return content.some((part) => hasVerb(finding.unit, part)) ? { ...finding, content } : [];
  });
}

/** Where the subject of another finding ends that has this one's reporting verb in it; null where none has. */
function endOfRelativeClause({ unit, cue }: Finding, findings: readonly Finding[]): number | null {
  const { words } = unit;
  const outer = findings.find(({ subject }) => {
    const [first, last] = subject ? [words[subject.from], words[subject.to - 1]] : [];
    return cue !== null && first && last && first.start < cue.start && cue.end < last.end;
  });
  return words[(outer?.subject?.to ?? 0) - 1]?.end ?? null;
}

function hasVerb({ words }: Unit, part: Span): boolean {
  return words.some((word) => contains(part, word) && (word.quoted || /^(?:AUX|VERB)$/u.test(word.pos)));
}

/** Spans in order, those that overlap as one. */
export function merged(parts: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const part of [...parts].sort(bySpan)) {
    const last = all.at(-1);
    if (last && part.start < last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else all.push(part);
  }
  return all;
}
