import { contains, overlaps } from '../article/span.ts';
import type { ArticleWord } from './article-words.ts';
import type { Gap } from './differences.ts';
import { spanOfWindow } from './differences.ts';
import { governorAfter, governorBefore } from './governing.ts';
import { changesSense, isContractedNegation, isNegation } from './sense-words.ts';
import type { Source } from './source.ts';
import type { Word } from './word.ts';

/** What a gap does: nothing worth telling, change words, turn the sense round, or leave out what matters. */
export type GapKind = 'harmless' | 'change' | 'reversal' | 'loss';

/** Leaving out fewer words in silence, none of which changes the sense, is a change; more of them join two places. */
const FEWEST_JOINING = 4;

/** Tells what a gap does to the sense. */
export function kindOfGap(source: Source, text: readonly Word[], gap: Gap): GapKind {
  const { words } = source.words;
  const missing = words.slice(gap.article.from, gap.article.to);
  const written = text.slice(gap.text.from, gap.text.to);
  if (written.length > 0)
    return addsNegation(missing, written) ? 'reversal' : losesNegation(missing, written) ? 'loss' : 'change';
  if (isAttribution(source, gap)) return 'harmless';
  if (gap.marked) return isGoverned(source, gap) ? 'loss' : 'harmless';
  const loses = missing.some(({ key }, index) => changesSense(key, words[gap.article.from + index + 1]?.key));
  const joins =
    missing.length >= FEWEST_JOINING ||
    words[gap.article.from - 1]?.passage !== words[gap.article.to]?.passage;
  return loses || joins ? 'loss' : 'change';
}

/** "won't" → "will", "doesn't get" → "gets", "did not come" → "came": the same, without the negation. */
function losesNegation(missing: readonly Word[], written: readonly Word[]): boolean {
  if (written.some(({ key }) => isNegation(key))) return false;
  const shorter = written.length < missing.length;
  return missing.some(({ key }) => isContractedNegation(key) || (shorter && key === 'not'));
}

/** "will definitely" → "will not": the text denies what the article says. */
function addsNegation(missing: readonly Word[], written: readonly Word[]): boolean {
  return written.some(({ key }) => isNegation(key)) && !missing.some(({ key }) => isNegation(key));
}

/** Whether all that is left out is who says it, between two parts of one quotation: '"…," he said, "…"'. */
function isAttribution({ words: { words }, spoken }: Source, { article }: Gap): boolean {
  const [before, after] = [words[article.from - 1], words[article.to]];
  const gap = spanOfWindow(words, article);
  if (!before?.quoted || !after?.quoted || !gap) return false;
  const inside = words.slice(article.from, article.to);
  const nearby = ({ passage }: ArticleWord) => passage === before.passage || passage === after.passage;
  if (inside.some((word) => word.quoted || !nearby(word))) return false;
  const speakerAt = (word: Word) =>
    spoken.find(({ content }) => content.some((part) => contains(part, word)))?.speaker;
  const cued = spoken.some(({ cue }) => cue !== null && overlaps(gap, cue));
  return cued && speakerAt(before) !== undefined && speakerAt(before) === speakerAt(after);
}

/** Whether words that an omission mark stands for change the sense of those beside it. */
function isGoverned({ words }: Source, { article }: Gap): boolean {
  const governors = [governorBefore(words, article.to, true), governorAfter(words, article.from - 1, true)];
  return governors.some((at) => at !== null && at >= article.from && at < article.to);
}
