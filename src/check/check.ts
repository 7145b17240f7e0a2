import type { Span } from '../article/span.ts';
import { overlaps } from '../article/span.ts';
import type { Claim, ClaimedSpeaker } from './claim.ts';
import { ABSENT, judge } from './judge.ts';
import type { Placement } from './place.ts';
import { placements } from './place.ts';
import { readClaims } from './read-claims.ts';
import type { Source } from './source.ts';
import type { KnownAs, Named } from './speakers.ts';
import type { Finding } from './verdict.ts';
import { VERDICTS } from './verdict.ts';

/** What a text has besides a claim is of the article too when so much of it is. */
const OTHERWISE_OF_ARTICLE = 0.5;

/** Who says it, in the article's words, when so much of it is. */
const MOSTLY_OF_ARTICLE = 0.8;

/** Fewer words besides a claim tell nothing. */
const FEWEST_OTHERS = 4;

/**
 * Tells whether an article says what a text claims. Pure and total; takes time in proportion to the article's length, and to the
 * square of the text's.
 *
 * @param whoIs whom in the article a name or description means
 */
export function check(source: Source, text: string, whoIs: (name: string) => KnownAs): Finding {
  const { whole, attributed, quoted, introduced } = readClaims(text);
  const places = placements(source.words, whole.words);
  const asWhole = leastOf(places.map((place) => judge(source, text, whole, null, place))) ?? ABSENT;
  if (asWhole.verdict === 'exact') return asWhole;
  if (attributed.length > 0) {
    const judged = attributed.map((claim) => {
      const named = claim.speaker && nameOf(text, claim.speaker, whoIs);
      return { claim, ...judgeBest(source, text, claim, named) };
    });
    const { claim, ...finding } = leastOf(judged) ?? { claim: whole, ...ABSENT };
    const more = finding.verdict === 'exact' && asWhole.verdict !== 'absent' && places[0];
    return more && isMoreOfArticle(more, whole, claim) ? asWhole : finding;
  }
  if (quoted && sharedBesides(places[0], whole, quoted.words).share <= OTHERWISE_OF_ARTICLE) {
    const finding = judgeBest(source, text, quoted, null);
    if (finding.verdict !== 'absent') return finding;
  }
  return asWhole.verdict === 'absent' && introduced ? judgeBest(source, text, introduced, null) : asWhole;
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
  const places = placements(source.words, claim.words);
  return leastOf(places.map((place) => judge(source, text, claim, named, place))) ?? ABSENT;
}

/** The finding that says least against a text; of several, the first. */
function leastOf<Each extends Finding>(findings: readonly Each[]): Each | undefined {
  const severity = ({ verdict }: Finding) => VERDICTS.indexOf(verdict);
  return findings.toSorted((a, b) => severity(a) - severity(b))[0];
}

/**
 * Whether what surrounds a true quotation is the article's too, and may be changed: sentences beside it, or a longer
 * description of who says it.
 */
function isMoreOfArticle(place: Placement, whole: Claim, claim: Claim): boolean {
  const beside = sharedBesides(place, whole, [...claim.words, ...claim.attribution]);
  if (beside.words >= FEWEST_OTHERS && beside.share > OTHERWISE_OF_ARTICLE) return true;
  const around = sharedBesides(place, whole, claim.words);
  return place.pieces.length === 1 && around.words >= FEWEST_OTHERS && around.share > MOSTLY_OF_ARTICLE;
}

/** How many words a text has besides those `taken`, and what share of them stands in the article where the text does. */
function sharedBesides(
  place: Placement | undefined,
  whole: Claim,
  taken: readonly Span[],
): { readonly words: number; readonly share: number } {
  const shared = new Set(place?.pieces.flat().map(({ text }) => text));
  const besides = whole.words.flatMap((word, index) =>
    taken.some((span) => overlaps(span, word)) ? [] : [index],
  );
  const inArticle = besides.filter((index) => shared.has(index)).length;
  return { words: besides.length, share: besides.length === 0 ? 0 : inArticle / besides.length };
}
