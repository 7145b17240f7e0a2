import { ARABIC_ARTICLE } from './particles.ts';

/** Cyrillic and Greek letters by the Latin letter that they look like or, failing that, sound like. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    і: 'i',
    ї: 'yi',
    є: 'ye',
    ґ: 'g',
    ѕ: 's',
    ј: 'j',
    ԁ: 'd',
    ո: 'n',
    α: 'a',
    β: 'b',
    γ: 'g',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
  }),
);

/**
 * A word as it is compared: lower case, accents and possessive dropped, letters of other scripts replaced by the Latin
 * ones, apostrophes and full stops left out, and the Arabic article that a name may begin with ("al-Assad"). The result
 * is for comparing only; its offsets mean nothing.
 */
export function fold(word: string): string {
  return foldLetters(word)
    .replace(/['’‘ʼ]s$/u, '')
    .replaceAll(/['’‘ʼ`.]/gu, '')
    .replace(ARTICLE_BEFORE, '');
}

const ARTICLE_BEFORE = new RegExp(`^${ARABIC_ARTICLE}(?=\\p{L}{2})`, 'u');

/** A word in lower case, without accents, letters of other scripts replaced by the Latin ones. */
export function foldLetters(word: string): string {
  let folded = '';
  for (const letter of word.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    folded += LOOK_ALIKES.get(letter) ?? letter;
  return folded;
}

/** The words of a name or question, folded. */
export function foldWords(text: string): readonly string[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’‘ʼ&-]*/gu)]
    .map((match) => fold(match[0]))
    .filter(Boolean);
}

/** How many letters of a name's word may be wrong for it to be the same with a slip: none below 5 letters, one below 8, then two. */
export function slipsAllowed({ length }: string): number {
  if (length >= 8) return 2;
  return length >= 5 ? 1 : 0;
}

/**
 * Whether two folded words differ by at most `limit` letters added, left out, changed or swapped with their neighbour
 * (optimal string alignment distance).
 */
export function differsByAtMost(a: string, b: string, limit: number): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST_COMPARED) return false;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = previous;
    previous = current;
  }
  return (previous[b.length] ?? limit + 1) <= limit;
}

/** No name is longer; comparing takes the square of the length. */
const LONGEST_COMPARED = 40;
