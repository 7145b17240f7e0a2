/** What the parsers' patterns share. */

/**
 * Letters and digits of Latin, Greek and Cyrillic writing, for a class. Not \p{L}: in a pattern that ignores case it takes four times as
 * long to compile, since every letter of every script is looked up for its other case, and the program starts later for it.
 */
const WORD = '0-9A-Za-z\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9-\\u02af\\u0370-\\u052f';

/** No letter, digit or mark of a larger figure ("$", "#", "1." of "1.2") stands directly before. */
const START = `(?<![${WORD}_$£€¥#@/]|[0-9][.,:+-]|[$£€¥]\\s?)`;

/** Nothing that would make it a part of a longer word or figure stands directly behind. */
const END = `(?![${WORD}_%@$£€]|[.,:/][0-9])`;

/** From 1000 to 2099. */
export const YEAR = '(?:1[0-9]|20)\\d\\d';
/** 1 to 31, perhaps with a zero before. */
export const DAY_NUMBER = '(?:0?[1-9]|[12]\\d|3[01])';
/** The ending of an ordinal, or none: "16th", "16". */
export const TH = '(?:st|nd|rd|th)?';

/** Builds a parser's pattern; a space in the source stands for white space between words. */
export function pattern(source: string): RegExp {
  return new RegExp(`${START}(?:${source.replaceAll(' ', '(?:\\s{1,4})')})${END}`, 'giu');
}
