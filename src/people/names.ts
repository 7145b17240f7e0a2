import type { Span } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { fold } from './fold.ts';
import { hasGivenName } from './gender.ts';
import { HEADS_WITH_OF, ORGANISATION_WORDS } from './organisations.ts';
import { COUNTRY_OF, PLACES } from './places.ts';
import { HONORIFICS, ROLE_MODIFIERS, ROLES } from './roles.ts';

/** A place where a name stands, with the title before it. */
export interface NameAt {
  /** Indexes of the first word of the name and of the word behind it, among the words of the article. */
  readonly from: number;
  readonly to: number;
  /** Index of the first word of the title before the name; equal to `from` where there is none. */
  readonly titleFrom: number;
  /** The name's words, folded. */
  readonly key: readonly string[];
}

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

/** No name with its title has more words. */
const LONGEST_NAME = 16;

/** What a minister's or secretary's title goes on with: "Secretary of State John Kerry". */
const PORTFOLIOS = new Set([
  'state',
  'defence',
  'defense',
  'affairs',
  'staff',
  'war',
  'interior',
  'justice',
  'health',
  'education',
  'finance',
  'trade',
  'energy',
  'treasury',
  'commons',
  'lords',
  'parliament',
  'government',
  'police',
  'council',
  'security',
  'commerce',
  'labor',
  'labour',
  'transport',
  'environment',
  'agriculture',
  'culture',
  'industry',
  'house',
  'senate',
  'board',
  'exchequer',
  'opposition',
  'republic',
  'representatives',
  'operations',
  'communications',
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
const CALENDAR = new Set(
  'last next this monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter today yesterday tomorrow'.split(
    ' ',
  ),
);

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

/** Whether a word is a role, also as a part of a compound: "Secretary-General". */
function isRoleWord(lower: string): boolean {
  return ROLES.has(lower) || (lower.includes('-') && lower.split('-').some((part) => ROLES.has(part)));
}

/** "officials" → "official", as far as roles need it. */
export function singular(word: string): string {
  if (/(?:men)$/u.test(word) && word.length > 4) return word.replace(/men$/u, 'man');
  if (/ies$/u.test(word)) return word.replace(/ies$/u, 'y');
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** Divides "Apple CEO Tim Cook" into what is a title and what are names. */
function splitRun(words: readonly Token[], from: number, to: number): NameAt[] {
  const roleEnd = endOfTitle(words, from, to);
  if (roleEnd === from) return bodyThenPerson(words, from, to);
  const inTitle = namesInTitle(words, from, roleEnd);
  if (roleEnd === to) return inTitle;
  const title = leftOfTitle(words, from);
  return [...inTitle, nameAt(words, roleEnd, to, title)];
}

/** Index behind the last word of the title with which a run begins; `from` where it has none. */
function endOfTitle(words: readonly Token[], from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const lower = words[at]?.lower ?? '';
    if (HONORIFICS.has(lower)) end = at + 1;
    else if (isRoleWord(lower)) end = isBodyFrom(words, at, to) ? end : behindPortfolio(words, at + 1, to);
  }
  if (
    end === from &&
    to - from > 1 &&
    COUNTRY_OF.has(words[from]?.lower ?? '') &&
    !isBodyFrom(words, from + 1, to)
  )
    end = from + 1;
  return Math.min(end, to);
}

/** "General Motors" is no general: the word behind the role belongs to a body's name. */
function isBodyFrom(words: readonly Token[], at: number, to: number): boolean {
  for (let next = at + 1; next < to; next++) {
    const lower = words[next]?.lower ?? '';
    if (isRoleWord(lower)) return false;
    if (lower === 'of' || lower === 'for') return false;
    if (ORGANISATION_WORDS.has(lower)) return true;
  }
  return at < to && ORGANISATION_WORDS.has(words[at]?.lower ?? '');
}

function behindPortfolio(words: readonly Token[], at: number, to: number): number {
  const joiner = words[at]?.lower;
  if (joiner !== 'of' && joiner !== 'for') return at;
  let end = at + 1;
  for (let next = at + 1; next < to; next++) {
    const lower = words[next]?.lower ?? '';
    if (
      PORTFOLIOS.has(lower) ||
      PLACES.has(lower) ||
      ORGANISATION_WORDS.has(lower) ||
      /^(?:of|the|for|and)$/u.test(lower)
    )
      end = next + 1;
  }
  return startOfPerson(words, end, to);
}

/** "Commissioner for Competition Neelie Kroes": the person's name is the last two words, or what begins with a given name. */
function startOfPerson(words: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to - 1; at++) if (hasGivenName([words[at]?.lower ?? ''])) return at;
  if (to - from >= 3) return to - 2;
  return /^(?:of|for|the|and)$/u.test(words[from - 1]?.lower ?? '') && to - from <= 1 ? to : from;
}

/** The bodies and places named inside a title: "Apple" in "Apple CEO". */
function namesInTitle(words: readonly Token[], from: number, to: number): NameAt[] {
  const names: NameAt[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    const lower = words[at]?.lower ?? '';
    const small = !/^\p{Lu}/u.test(words[at]?.text ?? '');
    const isTitleWord =
      at === to ||
      small ||
      isRoleWord(lower) ||
      ROLE_MODIFIERS.has(lower) ||
      HONORIFICS.has(lower) ||
      COUNTRY_OF.has(lower) ||
      PORTFOLIOS.has(lower);
    if (!isTitleWord) continue;
    if (at > start) names.push(nameAt(words, start, at, start));
    start = at + 1;
  }
  return names;
}

/** "Refugee Council Enver Solomon" after a title: a body, then a person. */
function bodyThenPerson(words: readonly Token[], from: number, to: number): NameAt[] {
  const title = leftOfTitle(words, from);
  let body = -1;
  for (let at = from; at < to; at++) if (ORGANISATION_WORDS.has(words[at]?.lower ?? '')) body = at;
  const hasRole = words.slice(Math.max(0, from - 5), from).some(({ lower }) => isRoleWord(lower));
  if (body >= from && to - body === 3 && hasRole)
    return [nameAt(words, from, body + 1, from), nameAt(words, body + 1, to, from)];
  return [nameAt(words, from, to, title)];
}

/** How far a title in small letters reaches to the left of a name: "immigration barrister Colin Yeo". */
function leftOfTitle(words: readonly Token[], from: number): number {
  const before = words[from - 1];
  const first = words[from];
  if (!before || !first || before.sentence !== first.sentence) return from;
  const isTitle = ROLES.has(before.lower) || (ROLE_MODIFIERS.has(before.lower) && ROLES.has(first.lower));
  if (
    !isTitle &&
    !(ROLE_MODIFIERS.has(before.lower) && (HONORIFICS.has(first.lower) || ROLES.has(first.lower)))
  )
    return from;
  let start = from - 1;
  while (start > 0 && from - start < LONGEST_NAME) {
    const word = words[start - 1];
    if (
      !word ||
      word.sentence !== first.sentence ||
      !/^(?:ADJ|NOUN|PROPN)$/u.test(word.pos) ||
      CALENDAR.has(word.lower)
    )
      break;
    start--;
  }
  return start;
}

function nameAt(words: readonly Token[], from: number, to: number, titleFrom: number): NameAt {
  return { from, to, titleFrom, key: words.slice(from, to).map(({ text }) => fold(text)) };
}

/** The span that some of the article's words cover. */
export function spanOfWords(words: readonly Token[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
