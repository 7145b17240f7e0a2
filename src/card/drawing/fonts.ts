import { clustersOf, isEmoji } from '../clusters.ts';
import type { FontFile, Subset } from './subsets.ts';
import { allSubsets } from './subsets.ts';

/** The fonts that a text needs. */
export interface Fonts {
  /** In order of preference; the same ones for the same text. */
  readonly files: readonly FontFile[];
  /** Whether one of them has all of a character of the text. */
  hasLetter(cluster: string): boolean;
}

/** Finds and reads the font files that hold the characters of a text, and few others. */
export async function loadFonts(text: string): Promise<Fonts> {
  const letters = new Set(
    clustersOf(text)
      .map((cluster) => cluster.text)
      .filter((cluster) => !isEmoji(cluster)),
  );
  const subsets = await allSubsets();
  const drawn = new Set<string>();
  const used = new Map<Subset, FontFile>();
  for (const letter of letters) {
    if (visible(letter) === '') drawn.add(letter);
    for (const subset of subsets) {
      if (drawn.has(letter)) break;
      if (!isMadeFor(subset, letter)) continue;
      const file = await subset.load();
      if (!covers(file, letter)) continue;
      drawn.add(letter);
      used.set(subset, file);
    }
  }
  const files = subsets.flatMap((subset) => used.get(subset) ?? []);
  return { files, hasLetter: (cluster) => drawn.has(cluster) };
}

function isMadeFor({ declared, unfit }: Subset, letter: string): boolean {
  const code = visible(letter).codePointAt(0) ?? 0;
  return !unfit?.test(letter) && declared.some(([first, last]) => first <= code && code <= last);
}

/** A character is drawn with one font: accents from another would stand anywhere. Shapers compose what can be. */
function covers({ coverage }: FontFile, letter: string): boolean {
  return [visible(letter), visible(letter).normalize('NFC')].some((form) =>
    [...form].every((character) => coverage.has(character.codePointAt(0) ?? 0)),
  );
}

/** What of a character needs a glyph: not line breaks and tabs, nor marks that only tell how to break or to order text. */
function visible(letter: string): string {
  // The two joiners stay: a renderer takes the font that has them for the letter too.
  return letter.replaceAll(/[\t\n\r \u00a0]|(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu, '');
}
