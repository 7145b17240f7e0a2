import { clustersOf, emojiName, isEmoji } from './clusters.ts';

/** What can be drawn. */
export interface Glyphs {
  /** Whether one font has all of a character; none needs to be an emoji. */
  hasLetter(cluster: string): boolean;
  /** Whether there is a picture of this name ({@link emojiName}). */
  hasEmoji(name: string): boolean;
}

/** Characters that would show words in another order than they stand in the file. */
const TURNS_DIRECTION = /[\u{202a}-\u{202e}\u{2066}-\u{2069}]/u;

/** The sentence that says why a text can't be drawn rightly; null where it can. */
export function obstacleIn(text: string, glyphs: Glyphs): string | null {
  if (!text.isWellFormed()) return `${NO_CARD} it has half of a character.`;
  const [hidden] = TURNS_DIRECTION.exec(text) ?? [];
  if (hidden) return `${NO_CARD} a hidden character (${codesOf(hidden)}) turns the direction of its words.`;
  for (const { text: cluster } of clustersOf(text)) {
    const known = isEmoji(cluster) ? glyphs.hasEmoji(emojiName(cluster)) : glyphs.hasLetter(cluster);
    if (!known) return `${NO_CARD} no font for ${nameOf(cluster)}. ${COVERED}`;
  }
  return null;
}

const NO_CARD = 'There is no card of this:';
const COVERED = 'Cards show Latin, Greek, Cyrillic, Arabic and Chinese writing, and emoji.';

/** More code points are no character but an ill-wisher's pile of accents. */
const CODES_SHOWN = 8;

function nameOf(cluster: string): string {
  const codes = codesOf(cluster);
  return /^[\p{L}\p{N}\p{P}\p{S}]/u.test(cluster) && [...cluster].length <= CODES_SHOWN
    ? `“${cluster}” (${codes})`
    : `the character ${codes}`;
}

function codesOf(cluster: string): string {
  return [...cluster]
    .slice(0, CODES_SHOWN)
    .map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
