import { overlaps } from '../article/span.ts';
import type { Claim, ClaimedSpeaker } from './claim.ts';
import { readClaims } from './claim.ts';
import { ABSENT, judge } from './judge.ts';
import type { Placement } from './place.ts';
import { placements } from './place.ts';
import type { Source } from './source.ts';
import type { Named } from './speakers.ts';
import type { Finding } from './verdict.ts';
import { VERDICTS } from './verdict.ts';

/** What a text has besides a claim is of the article too when so much of it is. */
const OTHERWISE_OF_ARTICLE = 0.5;

/** Fewer words besides a claim tell nothing. */
const FEWEST_OTHERS = 4;

/**
 * Tells whether an article says what a text claims. Pure and total; takes time in proportion to the article's length, and to the
 * square of the text's.
 *
 * @param whoIs whom in the article a name or description means
 */
export function check(
  source: Source,
  text: string,
  whoIs: (name: string) => Pick<Named, 'people' | 'mentions'>,
): Finding {
  const { whole, attributed, quoted } = readClaims(text);
  const asWhole = judgeBest(source, text, whole, null);
  if (asWhole.verdict === 'exact') return asWhole;
  const others = (claim: Claim) => shareBesides(source, whole, claim);
  if (attributed) {
    const finding = judgeBest(
      source,
      text,
      attributed,
      attributed.speaker && nameOf(text, attributed.speaker, whoIs),
    );
    // What surrounds a true quotation may be the article's too, and changed.
    const more =
      finding.verdict === 'exact' &&
      asWhole.verdict !== 'absent' &&
      others(attributed) > OTHERWISE_OF_ARTICLE;
    return more ? asWhole : finding;
  }
  if (!quoted || others(quoted) > OTHERWISE_OF_ARTICLE) return asWhole;
  const finding = judgeBest(source, text, quoted, null);
  return finding.verdict === 'absent' ? asWhole : finding;
}

function nameOf(
  text: string,
  { start, end, named }: ClaimedSpeaker,
  whoIs: (name: string) => Pick<Named, 'people' | 'mentions'>,
): Named {
  const name = text.slice(start, end);
  return { name, named, ...whoIs(name) };
}

/** The judgement that speaks most for a text, of all the places where it may stand. */
function judgeBest(source: Source, text: string, claim: Claim, named: Named | null): Finding {
  let best = ABSENT;
  for (const placement of placements(source.words, claim.words)) {
    const finding = judge(source, text, claim, named, placement);
    if (VERDICTS.indexOf(finding.verdict) < VERDICTS.indexOf(best.verdict)) best = finding;
  }
  return best;
}

/** Share of the words besides a claim that stand in the article beside it. */
function shareBesides(source: Source, whole: Claim, claim: Claim): number {
  const [placement] = placements(source.words, whole.words);
  const inClaim = (index: number) =>
    claim.words.some((word) => whole.words[index] && overlaps(word, whole.words[index]));
  const besides = whole.words.flatMap((_, index) => (inClaim(index) ? [] : [index]));
  if (!placement || besides.length < FEWEST_OTHERS) return 0;
  const shared = sharedWords(placement);
  return besides.filter((index) => shared.has(index)).length / besides.length;
}

function sharedWords({ pieces }: Placement): ReadonlySet<number> {
  return new Set(pieces.flat().map(({ text }) => text));
}
