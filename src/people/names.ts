import type { Token } from '../language/token.ts';
import type { NameAt } from './name-runs.ts';
import { CALENDAR, LONGEST_NAME, singular } from './name-runs.ts';
import { HEADS_WITH_OF, ORGANISATION_WORDS } from './organisations.ts';
import { COUNTRY_OF, PLACES } from './places.ts';
import { HONORIFICS, ROLE_MODIFIERS, ROLES } from './roles.ts';
import { splitRun } from './split-run.ts';

/** Small words inside names: "Carlo De Benedetti", "bin Salman". */
const PARTICLES = new Set([
  'de',
  'del',
  'della',
  'der',
  'den',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'van',
  'von',
  'bin',
  'ibn',
  'al',
  'el',
  'ter',
  'ten',
  'y',
  'e',
  '&',
]);

const NOT_IN_NAMES = new Set([
  'DET',
  'PRON',
  'ADP',
  'SCONJ',
  'CCONJ',
  'AUX',
  'PART',
  'ADV',
  'INTJ',
  'NUM',
  'PUNCT',
  'SYM',
]);

/** Finds every run of words that is written as a name. The headline, where all is capitals, is left out. */
export function findNames(words: readonly Token[]): readonly NameAt[] {
  const names: NameAt[] = [];
  const common = commonWords(words);
  for (let from = 0; from < words.length; ) {
    const to = endOfRun(words, from, common);
    if (to === from) from++;
    else {
      names.push(...splitRun(words, from, to));
      from = to;
    }
  }
  return names;
}

/** Words that the article also writes small: capitals at the beginning of a sentence say nothing about them. */
function commonWords(words: readonly Token[]): ReadonlySet<string> {
  return new Set(words.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ lower }) => lower));
}

function isCapital(word: Token | undefined): word is Token {
  return (
    word !== undefined &&
    (/^\p{Lu}/u.test(word.text) || /^(?:al|el|as)-\p{Lu}/u.test(word.text)) &&
    word.sentence >= 0
  );
}

function endOfRun(words: readonly Token[], from: number, common: ReadonlySet<string>): number {
  const first = words[from];
  if (!isCapital(first) || CALENDAR.has(first.lower)) return from;
  if (NOT_IN_NAMES.has(first.pos) && !/\p{Lu}.*\p{Lu}/u.test(first.text)) return from;
  if (/^i(?:'|$)/u.test(first.lower)) return from;
  let to = from + 1;
  while (to - from < LONGEST_NAME) {
    const next = goesOnTo(words, from, to);
    if (next === to) break;
    to = next;
  }
  return startsSentence(words, from) && !isNameAtStart(words, from, to, common) ? from : to;
}

function goesOnTo(words: readonly Token[], from: number, to: number): number {
  const last = words[to - 1];
  const next = words[to];
  if (!last || !next || next.sentence !== last.sentence) return to;
  if (isCapital(next) && !CALENDAR.has(next.lower) && next.pos !== 'PRON' && !/^(?:I'|I$)/u.test(next.text))
    return to + 1;
  const after = words[to + 1];
  if (PARTICLES.has(next.lower) && isCapital(after) && after.sentence === last.sentence) return to + 2;
  const head = words[to - 1]?.lower ?? '';
  const joins = next.lower === 'of' || (next.lower === 'for' && ORGANISATION_WORDS.has(head));
  if (joins && (HEADS_WITH_OF.has(head) || ROLES.has(head))) {
    const at = after?.lower === 'the' ? to + 2 : to + 1;
    return isCapital(words[at]) && words[at]?.sentence === last.sentence ? at + 1 : to;
  }
  if (next.lower === 'to') return behindTo(words, to);
  const isDepartment = words
    .slice(from, to)
    .some(({ lower }) => /^(?:ministry|department|secretary)$/u.test(lower));
  if (
    next.lower === 'and' &&
    isDepartment &&
    words.slice(from, to).some(({ lower }) => lower === 'of') &&
    isCapital(after)
  )
    return to + 2;
  return to;
}

/** "Access to Medical Cannabis Commission": "to" goes on with a name that ends as a body's. */
function behindTo(words: readonly Token[], at: number): number {
  let end = at + 1;
  while (end - at <= LONGEST_NAME && isCapital(words[end]) && words[end]?.sentence === words[at]?.sentence)
    end++;
  return end > at + 2 && ORGANISATION_WORDS.has(words[end - 1]?.lower ?? '') ? end : at;
}

function startsSentence(words: readonly Token[], at: number): boolean {
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

function isNameAtStart(
  words: readonly Token[],
  from: number,
  to: number,
  common: ReadonlySet<string>,
): boolean {
  const first = words[from];
  if (!first) return false;
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
    !/^(?:most|many|some|several|analysts|recent|reports)$/u.test(first.lower)
  );
}
