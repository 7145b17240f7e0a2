/** What the parsers' patterns share. */

/** No letter, digit or mark of a larger figure ("$", "#", "1." of "1.2") stands directly before. */
export const START = '(?<![\\p{L}\\p{N}_$£€¥#@/]|[\\p{N}][.,:+-]|[$£€¥]\\s?)';

/** Nothing that would make it a part of a longer word or figure stands directly behind. */
export const END = '(?![\\p{L}\\p{N}_%@$£€]|[.,:/][\\p{N}])';

export const YEAR = '(?:1[0-9]|20)\\d\\d';
export const DAY_NUMBER = '(?:0?[1-9]|[12]\\d|3[01])';
export const TH = '(?:st|nd|rd|th)?';

/** Builds a parser's pattern; a space in the source stands for white space between words. */
export function pattern(source: string): RegExp {
  return new RegExp(`${START}(?:${source.replaceAll(' ', '(?:\\s{1,4})')})${END}`, 'giu');
}
