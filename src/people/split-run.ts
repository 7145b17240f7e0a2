import type { Token } from '../language/token.ts';
import { fold } from './fold.ts';
import { hasPersonalName } from './gender.ts';
import type { NameAt } from './name-runs.ts';
import { CALENDAR, LONGEST_NAME, SUFFIXES, withoutNickname } from './name-runs.ts';
import { ORGANISATION_WORDS } from './organisations.ts';
import { COUNTRY_OF, PLACES } from './places.ts';
import { HONORIFICS, isRoleWord, ROLE_MODIFIERS, ROLES } from './roles.ts';
import { startsSentence } from './sentence-start.ts';

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

/**
 * Divides "Apple CEO Tim Cook" into what is a title and what are names.
 *
 * @param surnames roles that are somebody's surname where they end a name
 */
export function splitRun(
  words: readonly Token[],
  from: number,
  to: number,
  surnames: ReadonlySet<string>,
): NameAt[] {
  if (opensWithCapital(words, from, to))
    return [nameAt(words, from + 1, to, OCCUPATION.test(words[from]?.lower ?? '') ? from : from + 1)];
  const posted = postThenPerson(words, from, to);
  if (posted) return posted;
  const surname = SUFFIXES.has(words[to - 1]?.lower ?? '') ? to - 2 : to - 1;
  const roleEnd = endOfTitle(words, from, surnames.has(words[surname]?.lower ?? '') ? surname : to);
  if (roleEnd === from) return bodyThenPerson(words, from, to);
  const inTitle = namesInTitle(words, from, roleEnd);
  if (roleEnd === to) return inTitle;
  const title = leftOfTitle(words, from, to);
  return [...inTitle, nameAt(words, roleEnd, to, title)];
}

/** "China's ambassador to Britain Liu Xiaoming": the place where somebody holds an office, then the person. */
function postThenPerson(words: readonly Token[], from: number, to: number): NameAt[] | null {
  const [role, preposition] = [words[from - 2], words[from - 1]];
  if (!isRoleWord(role?.lower ?? '') || !/^(?:for|in|of|to)$/u.test(preposition?.lower ?? '')) return null;
  const place = [2, 1].find((count) => PLACES.has(wordsOf(words, from, from + count)));
  if (!place || to - from - place < 2) return null;
  const person = from + place;
  return [nameAt(words, from, person, from), nameAt(words, person, to, leftOfTitle(words, from - 1, to))];
}

function wordsOf(words: readonly Token[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}

/** What people are by their occupation, by its ending: "Restaurateur", "Guitarist". */
const OCCUPATION = /^\p{L}{3,}(?:er|or|ist|ian|man|woman|eur|aire)$/u;

/** A first word in capitals, as tabloids begin a report, that has an adjective's ending: "DEVASTATED Kim Dunn". */
const SHOUTED = /^\p{Lu}{2,}(?:ED|EN|FUL|IC|ING|LESS|OUS|Y)$/u;

/** "Restaurateur Dario Quint": a word before a name has a capital where it begins the sentence. */
function opensWithCapital(words: readonly Token[], from: number, to: number): boolean {
  const [first, second] = [words[from], words[from + 1]];
  if (to - from !== 3 || !first || !second || !startsSentence(words, from)) return false;
  if (isRoleWord(first.lower) || hasPersonalName([first.lower])) return false;
  const shouted = SHOUTED.test(first.text) && /\p{Ll}/u.test(second.text);
  return shouted || (OCCUPATION.test(first.lower) && hasPersonalName([second.lower]));
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
  for (let at = from; at < to - 1; at++) if (hasPersonalName([words[at]?.lower ?? ''])) return at;
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
  const title = leftOfTitle(words, from, to);
  let body = -1;
  for (let at = from; at < to; at++) if (ORGANISATION_WORDS.has(words[at]?.lower ?? '')) body = at;
  const hasRole = words.slice(Math.max(0, from - 5), from).some(({ lower }) => isRoleWord(lower));
  if (body >= from && to - body === 3 && hasRole)
    return [nameAt(words, from, body + 1, from), nameAt(words, body + 1, to, from)];
  return [nameAt(words, from, to, title)];
}

/** How far a title in small letters reaches to the left of a name: "immigration barrister Colin Yeo". */
function leftOfTitle(words: readonly Token[], from: number, to: number): number {
  const before = words[from - 1];
  const first = words[from];
  if (!before || !first || before.sentence !== first.sentence) return from;
  const modifies =
    ROLE_MODIFIERS.has(before.lower) && (HONORIFICS.has(first.lower) || ROLES.has(first.lower));
  // "harbour master Ingrid Solheim": before somebody's full name any noun is an occupation.
  const occupation =
    before.pos === 'NOUN' && /^\p{Ll}/u.test(before.text) && to - from > 1 && hasPersonalName([first.lower]);
  if (!ROLES.has(before.lower) && !modifies && !occupation) return from;
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
  return { from, to, titleFrom, key: withoutNickname(words.slice(from, to)).map(({ text }) => fold(text)) };
}
