import { contains } from '../article/span.ts';
import type { ArticleWord } from './article-words.ts';
import { isDirect } from './article-words.ts';
import type { Claim } from './claim.ts';
import type { Piece } from './edges.ts';
import type { Source } from './source.ts';
import type { Named } from './speakers.ts';
import { isOfAnother } from './speakers.ts';

/** Of what is claimed as somebody's very words, so much may stand outside the article's quotation marks. */
const OUTSIDE_MARKS = 0.25;

/** Fewer words in quotation marks aren't claimed to be a quotation. */
const FEWEST_QUOTED = 2;

/** Whether a piece is surely not the words of the one whom a claim names. */
export function isAnothers(source: Source, claim: Claim, named: Named, { quotation, pairs }: Piece): boolean {
  const { text, words } = source.words;
  if (quotation) return isOfAnother(text, quotation, named);
  // In the article's own words: of somebody whom the same sentence names it may report what the claim says.
  const passages = new Set(pairs.map(({ article }) => words[article]?.passage));
  const spans = [...passages].flatMap((passage) => source.words.passages[passage ?? -1] ?? []);
  const isThere = named.mentions.some((mention) => spans.some((span) => contains(span, mention)));
  return !isThere && !(claim.direct.length > 0);
}

/** Whether words are claimed as somebody's own that the article doesn't have in quotation marks. */
export function isOnlyReported(
  { words: { words } }: Source,
  claim: Claim,
  { quotation, pairs }: Piece,
): boolean {
  // Marks around the article's own words may quote the article.
  if (!claim.attributed && (quotation === null || quotation.style === 'direct')) return false;
  const claimed = pairs.flatMap((pair): ArticleWord[] => {
    const [own, word] = [claim.words[pair.text], words[pair.article]];
    return own && word && claim.direct.some((span) => contains(span, own)) ? [word] : [];
  });
  const outside = claimed.filter((word) => !isDirect(word, quotation)).length;
  return claimed.length >= FEWEST_QUOTED && outside > claimed.length * OUTSIDE_MARKS;
}
