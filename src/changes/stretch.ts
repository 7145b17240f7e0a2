import type { Span } from '../article/span.ts';
import type { Word } from '../check/word.ts';
import { wordsIn } from '../check/word.ts';

/** Words that are compared as a whole: a sentence, or what is said in a quotation. */
export interface Stretch {
  /** The text of its version. */
  readonly text: string;
  /** Where all of it stands. */
  readonly whole: Span;
  readonly words: readonly ComparedWord[];
  /** The same for two stretches exactly when they say the same. */
  readonly identity: string;
}

/** A word with what makes it another one. */
export interface ComparedWord extends Word {
  /**
   * Its letters as they are, but for case and the kind of apostrophe: {@link Word.key} finds a word whose accents were put
   * right, this tells that they were. With a mark where it matters that the word stands in quotation marks.
   */
  readonly spelling: string;
}

/** Stands behind the spelling of a word in quotation marks. */
const QUOTED = '”';

/** A stretch of a version's text with its words in order. */
export function stretchOf(
  text: string,
  words: readonly (Word & { readonly quoted?: boolean })[],
  whole: Span,
): Stretch {
  const compared = words.map(({ start, end, key, quoted }) => ({
    start,
    end,
    key,
    spelling: spellingOf(text.slice(start, end), key) + (quoted ? QUOTED : ''),
  }));
  const identity =
    compared.length > 0
      ? compared.map(({ spelling }) => spelling).join(' ')
      : text.slice(whole.start, whole.end).replaceAll(/\s+/gu, ' ');
  return { text, whole, words: compared, identity };
}

/** A text of its own as a stretch; nothing but its words matters. */
export function wholeStretch(text: string): Stretch {
  const whole = { start: 0, end: text.length };
  return stretchOf(text, wordsIn(text, whole), whole);
}

function spellingOf(word: string, key: string): string {
  if (!/\P{ASCII}/u.test(word) || !/\p{L}/u.test(word)) return key;
  return word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/['’‘ʼ`´[\]]/gu, '');
}
