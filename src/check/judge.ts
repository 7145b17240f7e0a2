import { hull } from '../article/span.ts';
import { isAnothers, isOnlyReported } from './attribution.ts';
import type { Claim } from './claim.ts';
import type { Comparison, Gap, Join } from './differences.ts';
import { compare, spanOfWindow } from './differences.ts';
import type { Piece } from './edges.ts';
import { lossesAtEdges, lostAttribution } from './edges.ts';
import { kindOfGap } from './gap-kind.ts';
import type { Placement } from './place.ts';
import { longestRun, runs } from './place.ts';
import type { Source } from './source.ts';
import type { Named } from './speakers.ts';
import { quotationOf } from './speakers.ts';
import type { Difference, Finding, Passage } from './verdict.ts';

/** Below this share of its words, a text isn't the article's: a paraphrase shares about half of them. */
const MOSTLY = 0.6;

/** A text of no more words is the article's as a whole or not at all. */
const ALL_OR_NOTHING = 3;

/** So many words side by side show that a text comes from the article; of a short text, half of it. */
const LEAST_RUN = 3;

/** What a text shares with the article comes in stretches of so many words on the average: single words are only its topic. */
const LEAST_AVERAGE_RUN = 2;

/** A text that the article doesn't have. */
export const ABSENT: Finding = { verdict: 'absent', passages: [], differences: [], claimed: null };

/**
 * Judges a claim by one place where it may stand.
 *
 * @param named whom the claim names as the speaker; null where it names nobody
 */
export function judge(
  source: Source,
  text: string,
  claim: Claim,
  named: Named | null,
  placement: Placement,
): Finding {
  if (!isOfArticle(claim, placement)) return ABSENT;
  const pieces = placement.pieces.map((pairs) => ({
    pairs,
    quotation: quotationOf(source.words, source.spoken, pairs),
  }));
  const { changes, losses, reversed } = differencesOf(
    source,
    claim,
    pieces,
    compare(source.words, text, claim.words, placement),
  );
  return {
    verdict: verdictOf(source, claim, named, pieces, {
      reversed,
      lost: losses.length > 0,
      changed: changes.length > 0,
    }),
    passages: pieces.flatMap((piece) => passagesOf(source, piece)),
    differences: [...changes, ...losses].sort((a, b) => a.at - b.at),
    claimed: claim.speaker && { start: claim.speaker.start, end: claim.speaker.end },
  };
}

function verdictOf(
  source: Source,
  claim: Claim,
  named: Named | null,
  pieces: readonly Piece[],
  { reversed, lost, changed }: Readonly<Record<'reversed' | 'lost' | 'changed', boolean>>,
): Finding['verdict'] {
  if (named && pieces.some((piece) => isAnothers(source, claim, named, piece))) return 'other-speaker';
  // A denial that the article hasn't says more against a text than words left out of it.
  if (reversed) return 'changed';
  if (lost) return 'partial';
  if (changed) return 'changed';
  return pieces.some((piece) => isOnlyReported(source, claim, piece)) ? 'reported-as-direct' : 'exact';
}

/** Whether a text is mostly the article's, in stretches of words and not just in its topic. */
function isOfArticle({ words }: Claim, { pieces, share }: Placement): boolean {
  const pairs = pieces.flat();
  if (words.length <= ALL_OR_NOTHING) return longestRun(pairs) === words.length;
  const stretches = pieces.flatMap(runs);
  const longest = Math.max(...pieces.map(longestRun));
  return (
    share >= MOSTLY &&
    longest >= Math.min(LEAST_RUN, Math.ceil(words.length / 2)) &&
    pairs.length >= stretches.length * LEAST_AVERAGE_RUN
  );
}

function differencesOf(
  source: Source,
  claim: Claim,
  pieces: readonly Piece[],
  { gaps, joins }: Comparison,
): {
  readonly changes: readonly Difference[];
  readonly losses: readonly Difference[];
  readonly reversed: boolean;
} {
  let reversed = false;
  const changes: Difference[] = [];
  const losses: Difference[] = [];
  for (const gap of gaps) {
    const kind = kindOfGap(source, claim.words, gap);
    reversed ||= kind === 'reversal';
    if (kind === 'change' || kind === 'reversal') changes.push(differenceAt(source, claim, gap));
    if (kind === 'loss') losses.push(differenceAt(source, claim, gap));
  }
  const taken = new Set(pieces.flatMap(({ pairs }) => pairs.map(({ article }) => article)));
  losses.push(...joins.filter(({ marked }) => !marked).map((join) => differenceAtJoin(source, claim, join)));
  losses.push(...pieces.flatMap((piece) => lossesAtEdges(source, claim, piece, taken)));
  losses.push(...pieces.flatMap((piece) => lostAttribution(source, claim, piece) ?? []));
  return { changes, losses, reversed };
}

function differenceAt({ words: { words } }: Source, claim: Claim, gap: Gap): Difference {
  const text = spanOfWindow(claim.words, gap.text);
  const at = text?.start ?? claim.words[gap.text.from]?.start ?? claim.words.at(-1)?.end ?? 0;
  return { article: spanOfWindow(words, gap.article), text, at };
}

/** What stands between two joined places; where the second stands first in the article, the seam in the text. */
function differenceAtJoin({ words: { words } }: Source, claim: Claim, { before, after }: Join): Difference {
  const left = spanOfWindow(words, { from: before.article + 1, to: after.article });
  const start = claim.words[after.text - 1]?.end ?? 0;
  const at = claim.words[after.text]?.start ?? start;
  return { article: left, text: left ? null : { start, end: at }, at };
}

/** The sentences and lines that a piece stands in; neighbouring sentences are one passage. */
function passagesOf(
  { words: { words, passages, text } }: Source,
  { pairs, quotation }: Piece,
): readonly Passage[] {
  const numbers = [...new Set(pairs.flatMap(({ article }) => words[article]?.passage ?? []))];
  const found: Passage[] = [];
  for (const number of numbers) {
    const span = passages[number];
    if (!span) continue;
    const last = found.at(-1);
    const joined =
      last && /^[^\S\r\n]*$/u.test(text.slice(last.span.end, span.start)) && last.span.end <= span.start;
    if (joined) found[found.length - 1] = { ...last, span: hull([last.span, span]) ?? span };
    else found.push({ span, quotation });
  }
  return found;
}
