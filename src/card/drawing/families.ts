/** A typeface as Fontsource packs it: many files, each with some of its characters. */
export interface Family {
  readonly package: string;
  /** The file of a subset, as the package's `unicode.json` calls it, with every weight from 200 or so to 900. */
  readonly file: (subset: string) => string;
  /** Which subsets are used. */
  readonly subsets: RegExp;
  /** Letters that it has, but that would not look as they should. */
  readonly unfit: RegExp | null;
}

/** The typefaces of cards, in order of preference. */
export const FAMILIES: readonly Family[] = [
  {
    package: '@fontsource-variable/source-serif-4',
    file: (subset) => `source-serif-4-${subset}-opsz-normal.woff2`,
    subsets: /./u,
    unfit: null,
  },
  {
    package: '@fontsource-variable/noto-naskh-arabic',
    file: (subset) => `noto-naskh-arabic-${subset}-wght-normal.woff2`,
    subsets: /^arabic$/u,
    unfit: null,
  },
  {
    package: '@fontsource-variable/noto-serif-sc',
    file: (subset) => `noto-serif-sc-${subset.slice(1, -1)}-wght-normal.woff2`,
    subsets: /^\[\d+\]$/u,
    // Its ideographs have the shapes that are usual in China: beside kana or hangul they would be wrong.
    unfit: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
  },
];
