import { hull, overlapping, overlaps } from '../article/span.ts';
import type { PartOfSpeech } from '../language/token.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { Pair } from './align.ts';
import { isDirect } from './article-words.ts';
import type { Claim } from './claim.ts';
import { governorAfter, governorBefore } from './governing.ts';
import type { Source } from './source.ts';
import type { Difference } from './verdict.ts';

/** A piece of a text, and whose words it is in the article. */
export interface Piece {
  readonly pairs: readonly Pair[];
  /** Null for the article's own words. */
  readonly quotation: Quotation | null;
}

/** What stands before or behind a piece in its sentence, left out though it changes what the piece says. */
export function lossesAtEdges(
  source: Source,
  claim: Claim,
  { pairs }: Piece,
  taken: ReadonlySet<number>,
): readonly Difference[] {
  const { words } = source.words;
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return [];
  const statement = isStatement(source, pairs);
  const edges = [
    { governor: governorBefore(source.words, first.article, statement), at: claim.words[first.text]?.start },
    { governor: governorAfter(source.words, last.article, statement), at: claim.words[last.text]?.end },
  ];
  return edges.flatMap(({ governor, at = 0 }) => {
    const word = governor === null || taken.has(governor) ? undefined : words[governor];
    return word ? [{ article: { start: word.start, end: word.end }, text: null, at }] : [];
  });
}

/**
 * Who says it, left out, so that what the article only has somebody say stands as a fact; null where that isn't so.
 * What stands in quotation marks in either is known to be a quotation.
 */
export function lostAttribution(
  source: Source,
  claim: Claim,
  { pairs, quotation }: Piece,
): Difference | null {
  const { words } = source.words;
  if (claim.attributed || !quotation?.cue || !isStatement(source, pairs)) return null;
  const own = pairs.flatMap((pair) => words[pair.article] ?? []);
  const evidence = [quotation.cue, ...(quotation.mention ? [quotation.mention] : [])];
  if (own.some((word) => evidence.some((span) => overlaps(span, word)))) return null;
  const unquoted = own.filter((word) => !isDirect(word, quotation)).length;
  if (unquoted * 2 < own.length || isClaimedDirect(claim, pairs)) return null;
  return { article: hull(evidence), text: null, at: claim.words[pairs[0]?.text ?? 0]?.start ?? 0 };
}

/** Whether most of a piece stands in the text's own quotation marks. */
function isClaimedDirect({ direct, words }: Claim, pairs: readonly Pair[]): boolean {
  const inside = pairs.filter((pair) => {
    const word = words[pair.text];
    return word && direct.some((span) => overlaps(span, word));
  });
  return inside.length * 2 > pairs.length;
}

/** What stands before a verb that says something of it; "joint patrols and exercises" has no verb, whatever a tagger thinks. */
const BEFORE_VERB: ReadonlySet<PartOfSpeech> = new Set([
  'NOUN',
  'PROPN',
  'PRON',
  'ADV',
  'AUX',
  'PART',
  'NUM',
  'PUNCT',
]);

/** Whether a piece has a verb: only then does it say something that could be turned round. */
function isStatement({ words: { words }, tokens }: Source, pairs: readonly Pair[]): boolean {
  const span = hull(pairs.flatMap((pair) => words[pair.article] ?? []));
  const inside = span ? overlapping(tokens, span) : [];
  return inside.some(({ pos }, index) => {
    const before = inside[index - 1]?.pos;
    return pos === 'AUX' || (pos === 'VERB' && before !== undefined && BEFORE_VERB.has(before));
  });
}
