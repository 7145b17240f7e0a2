import { overlaps } from '../article/span.ts';
import type { Claim, ClaimedSpeaker } from './claim.ts';
import { readClaims } from './claim.ts';
import { ABSENT, judge } from './judge.ts';
import { placements } from './place.ts';
import type { Source } from './source.ts';
import type { KnownAs, Named } from './speakers.ts';
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
export function check(source: Source, text: string, whoIs: (name: string) => KnownAs): Finding {
  const { whole, attributed, quoted } = readClaims(text);
  const asWhole = judgeBest(source, text, whole, null);
  if (asWhole.verdict === 'exact') return asWhole;
  const besides = (claim: Claim) => sharedBesides(source, whole, claim);
  const [claim] = attributed;
  if (claim) {
    const named = claim.speaker && nameOf(text, claim.speaker, whoIs);
    const finding = leastOf(attributed.map((each) => judgeBest(source, text, each, named)));
    // What surrounds a true quotation may be the article's too, and changed.
    const { words, share } = besides(claim);
    const more =
      finding.verdict === 'exact' &&
      asWhole.verdict !== 'absent' &&
      words >= FEWEST_OTHERS &&
      share > OTHERWISE_OF_ARTICLE;
    return more ? asWhole : finding;
  }
  if (!quoted || besides(quoted).share > OTHERWISE_OF_ARTICLE) return asWhole;
  const finding = judgeBest(source, text, quoted, null);
  return finding.verdict === 'absent' ? asWhole : finding;
}

function nameOf(
  text: string,
  { start, end, named }: ClaimedSpeaker,
  whoIs: (name: string) => KnownAs,
): Named {
  const name = text.slice(start, end);
  return { name, named, ...whoIs(name) };
}

/** The judgement that speaks most for a text, of all the places where it may stand. */
function judgeBest(source: Source, text: string, claim: Claim, named: Named | null): Finding {
  return leastOf(
    placements(source.words, claim.words).map((placement) => judge(source, text, claim, named, placement)),
  );
}

/** The finding that says least against a text; of several, the first. */
function leastOf(findings: readonly Finding[]): Finding {
  const severity = ({ verdict }: Finding) => VERDICTS.indexOf(verdict);
  return findings.toSorted((a, b) => severity(a) - severity(b))[0] ?? ABSENT;
}

/** How many words a text has besides a claim, and what share of them stands in the article beside it. */
function sharedBesides(source: Source, whole: Claim, claim: Claim): { words: number; share: number } {
  const [placement] = placements(source.words, whole.words);
  const shared = new Set(placement?.pieces.flat().map(({ text }) => text));
  const taken = [...claim.words, ...claim.attribution];
  const besides = whole.words.flatMap((word, index) =>
    taken.some((span) => overlaps(span, word)) ? [] : [index],
  );
  const inArticle = besides.filter((index) => shared.has(index)).length;
  return { words: besides.length, share: besides.length === 0 ? 0 : inArticle / besides.length };
}
