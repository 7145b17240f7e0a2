import { CALENDAR_NAMES } from '../days/words.ts';

/**
 * Words that tie a sentence to the one before it when they open it: pronouns, demonstratives, connectives. (What counts as such is
 * a matter of English grammar: Quirk et al., A Comprehensive Grammar of the English Language, 1985, chapters 6 and 8.)
 */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'he she it they him her his hers its their theirs them this that these those such another others both or nor neither either same ' +
    'but and yet so because however also meanwhile moreover furthermore therefore thus instead then nevertheless nonetheless still ' +
    'besides additionally consequently hence otherwise similarly likewise accordingly afterwards afterward later earlier finally again ' +
    'there here elsewhere overall specifically indeed conversely subsequently'
  ).split(' '),
);

/** The same in several words. */
export const OPENING_PHRASES = [
  'for example',
  'for instance',
  'for its part',
  'for his part',
  'for her part',
  'for their part',
  'in addition',
  'in response',
  'in return',
  'in turn',
  'in contrast',
  'by contrast',
  'in fact',
  'in other words',
  'in the meantime',
  'at the same time',
  'at the time',
  'as a result',
  'as such',
  'as well',
  'on the other hand',
  'of course',
  'of these',
  'of those',
  'after all',
  'after that',
  'since then',
  'even so',
  'that said',
  'the former',
  'the latter',
  'the same',
  'the two',
  'the other',
  'the others',
  'the rest',
  'one of them',
  'some of them',
  'among them',
  'among other',
] as const;

/** Words that tie a sentence to what was said before wherever they stand in it. */
export const CONNECTIVES: ReadonlySet<string> = new Set(
  'also however meanwhile moreover furthermore therefore nevertheless nonetheless likewise similarly latter former aforementioned'.split(
    ' ',
  ),
);

/** Third-person pronouns that stand for a person. */
export const PERSONAL_PRONOUNS: ReadonlySet<string> = new Set(
  'he she him her his hers himself herself'.split(' '),
);
/** Those that may stand for a thing or a group. */
export const OTHER_PRONOUNS: ReadonlySet<string> = new Set(
  'it they them its their theirs itself themselves'.split(' '),
);

/** With "this" or "that" these point to the article's own day, not to a sentence before. */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  'second minute hour day night morning afternoon evening week weekend month season spring summer autumn fall winter quarter year decade century time'.split(
    ' ',
  ),
);

/** Names of days and months: no person or thing that a pronoun stands for. */
export const CALENDAR: ReadonlySet<string> = new Set(CALENDAR_NAMES);

/**
 * Nouns that sum up what was said before (Schmid, English Abstract Nouns as Conceptual Shells, 2000): "the move", "the findings". With a
 * bare "the" they point back even where the word itself hasn't stood before.
 */
export const SHELL_NOUNS: ReadonlySet<string> = new Set(
  (
    'move decision step plan proposal measure idea issue problem matter case situation incident accident event attack blast crash ' +
    'announcement statement comment remark report claim news study research finding result survey figure change increase decrease ' +
    'agreement deal meeting talk visit trip ceremony operation investigation ruling verdict effort process project program programme ' +
    'development outcome reason goal aim'
  ).split(' '),
);
