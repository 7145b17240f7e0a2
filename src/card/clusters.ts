/** What a reader takes for one character: a letter with its accents, an emoji of several code points. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A character as readers see it, with its offset in UTF-16 code units. */
export interface Cluster {
  readonly text: string;
  readonly index: number;
}

/** The characters of a text, in order. */
export function clustersOf(text: string): readonly Cluster[] {
  return [...SEGMENTER.segment(text)].map(({ segment, index }) => ({ text: segment, index }));
}

/** By themselves, by the selector for emoji, or as a keycap. */
const ALWAYS_PICTURE = /\p{Emoji_Presentation}|\u{fe0f}|\u{20e3}/u;
const AS_TEXT = '\ufe0e';

/** From here on signs such as ☺ and ❤ are pictures unless they say otherwise; arrows, © and ™ before it are type. */
const FIRST_PICTURE = 0x2600;

/** Whether a character is to be drawn as a picture rather than with a font. */
export function isEmoji(cluster: string): boolean {
  if (cluster.includes(AS_TEXT)) return false;
  if (ALWAYS_PICTURE.test(cluster)) return true;
  return /^\p{Extended_Pictographic}/u.test(cluster) && (cluster.codePointAt(0) ?? 0) >= FIRST_PICTURE;
}

const JOINER = '\u200d';

/**
 * The name that Twemoji gives an emoji's picture: its code points in hexadecimal, without the variation selector unless several
 * are joined.
 */
export function emojiName(cluster: string): string {
  const shown = cluster.includes(JOINER) ? cluster : cluster.replaceAll('\ufe0f', '');
  return [...shown].map((character) => character.codePointAt(0)?.toString(16)).join('-');
}

/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A paragraph's direction is that of its first letter, as HTML's `dir="auto"` has it. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
