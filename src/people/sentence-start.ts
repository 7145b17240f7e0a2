import type { Token } from '../language/token.ts';
import { singular } from '../language/word-forms.ts';
import { hasPersonalName } from './gender.ts';
import { CALENDAR } from './name-runs.ts';
import { ORGANISATION_WORDS } from './organisations.ts';
import { hasCapital, isCapital } from './particles.ts';
import { COUNTRY_OF, PLACES } from './places.ts';
import { roleSurnames } from './role-surnames.ts';
import { HONORIFICS, ROLE_MODIFIERS, ROLES } from './roles.ts';

/** What the article writes of its own words, lower case. */
export interface Spellings {
  /** Those that it also writes small: capitals at the beginning of a sentence say nothing about them. */
  readonly common: ReadonlySet<string>;
  /** Those that have a capital inside a sentence. */
  readonly inside: ReadonlySet<string>;
  /** Roles that are somebody's surname. */
  readonly surnames: ReadonlySet<string>;
}

/** Reads off an article's words which of them it writes small, which with a capital inside a sentence, and which roles are surnames. */
export function spellingsOf(words: readonly Token[]): Spellings {
  return { common: commonWords(words), inside: capitalsInside(words), surnames: roleSurnames(words) };
}

function commonWords(words: readonly Token[]): ReadonlySet<string> {
  const small = words.filter(({ text }) => /^\p{Ll}/u.test(text) && !hasCapital(text));
  return new Set(small.map(({ lower }) => lower));
}

function capitalsInside(words: readonly Token[]): ReadonlySet<string> {
  return new Set(
    words.filter((word, at) => isCapital(word) && !startsSentence(words, at)).map(({ lower }) => lower),
  );
}

/** Whether a word has a capital whatever it is: at the beginning of a sentence, a quotation or a bracket. */
export function startsSentence(words: readonly Token[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!before || before.sentence !== word?.sentence) return true;
  return (
    before.pos === 'PUNCT' &&
    /^["“‘'«(:[—–-]$|^\.\.\.$/u.test(before.text) &&
    (at < 2 ||
      words[at - 2]?.sentence !== word.sentence ||
      words[at - 2]?.pos === 'PUNCT' ||
      before.text === ':')
  );
}

/** Whether capitalised words [from, to) at the beginning of a sentence are a name, not just its first words. */
export function isNameAtStart(
  words: readonly Token[],
  from: number,
  to: number,
  { common, inside, surnames }: Spellings,
): boolean {
  const first = words[from];
  if (!first) return false;
  if (to - from === 1 && surnames.has(first.lower)) return true;
  if (HONORIFICS.has(first.lower) || PLACES.has(first.lower) || COUNTRY_OF.has(first.lower)) return true;
  if (to - from > 1)
    return (
      !common.has(first.lower) ||
      ROLES.has(first.lower) ||
      ROLE_MODIFIERS.has(first.lower) ||
      ORGANISATION_WORDS.has(first.lower) ||
      to - from > 2
    );
  return (
    first.pos === 'PROPN' &&
    !common.has(first.lower) &&
    !ROLES.has(singular(first.lower)) &&
    !/^(?:most|many|some|several|analysts|recent|reports)$/u.test(first.lower) &&
    (inside.has(first.lower) ||
      hasPersonalName([first.lower]) ||
      /\p{Lu}.*\p{Lu}/u.test(first.text) ||
      actsAsName(words, to))
  );
}

/** Behind a word that only begins sentences: "Norbank said", "Dockers, who", "Norbank on Tuesday"; not "Honesty is", "Welcome to". */
function actsAsName(words: readonly Token[], behind: number): boolean {
  const next = words[behind];
  const day = next?.pos === 'ADP' && CALENDAR.has(words[behind + 1]?.lower ?? '');
  return (
    day ||
    next?.text === ',' ||
    next?.pos === 'VERB' ||
    (next?.pos === 'ADV' && words[behind + 1]?.pos === 'VERB')
  );
}
