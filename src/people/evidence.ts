import type { Span } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import { isGenitiveMark, singular } from '../language/word-forms.ts';
import type { Form } from './entity.ts';
import { genderOfGivenName, genderOfName, genderOfTitle, hasPersonalName } from './gender.ts';
import { isAcronym } from './initials.ts';
import type { NameAt } from './name-runs.ts';
import { CLUB_ENDINGS, EVENT_WORDS, ORGANISATION_NOUNS, ORGANISATION_WORDS } from './organisations.ts';
import type { Gender, PersonKind } from './people.ts';
import { COUNTRY_OF, PLACE_BEGINNINGS, PLACE_ENDINGS, PLACES, SHORT_STATES } from './places.ts';
import { HONORIFICS, ROLES } from './roles.ts';

/** What a name and its titles say of whom it names. */
export interface Evidence {
  readonly kind: PersonKind;
  readonly gender: Gender | null;
}

/** What a name tells by itself, by its titles and by the words around it. */
export function evidenceOf(text: string, words: readonly Token[], form: Form): Evidence {
  const titles = form.at.flatMap(({ titles: spans }) => spans);
  return {
    kind: kindOf(text, words, form, titles),
    gender: genderOfTitles(text, titles) ?? genderOfName(form.parts),
  };
}

/**
 * What a name tells that is part of no longer one in the article: where things are is a place, and a given name alone is somebody's.
 */
export function evidenceAlone(words: readonly Token[], { parts, at }: Form, evidence: Evidence): Evidence {
  const [word = ''] = parts;
  const titled = at.some(({ titles }) => titles.length > 0);
  if (parts.length === 2 && PLACE_BEGINNINGS.has(word) && !titled && evidence.kind !== 'organisation')
    return { kind: 'place', gender: null };
  const gender = parts.length === 1 ? genderOfGivenName(word) : null;
  if (gender === null || evidence.kind === 'organisation' || evidence.kind === 'place') return evidence;
  if (evidence.kind === 'unknown' && at.some((name) => isWhere(words, name)))
    return { kind: 'place', gender: null };
  return { kind: 'person', gender: evidence.gender ?? gender };
}

/** "in Austin", "near Denver", "Raleigh, N.C.", but not "in Anna's view". */
function isWhere(words: readonly Token[], { from, to }: NameAt): boolean {
  const [next, state] = [words[to], words[to + 1]];
  if (isGenitiveMark(next)) return false;
  return /^(?:in|near)$/u.test(words[from - 1]?.lower ?? '') || (next?.text === ',' && isState(state));
}

function isState(word: Token | undefined): boolean {
  const lower = word?.lower ?? '';
  return PLACES.has(lower) || SHORT_STATES.has(lower) || SHORT_STATES.has(`${lower}.`);
}

/** The gender that the first of some titles tells which tells one. */
export function genderOfTitles(text: string, titles: readonly Span[]): Gender | null {
  for (const { start, end } of titles) {
    const gender = genderOfTitle(text.slice(start, end));
    if (gender) return gender;
  }
  return null;
}

function wordsOf(text: string, spans: readonly Span[]): readonly string[] {
  return spans.flatMap(({ start, end }) => text.slice(start, end).toLowerCase().split(/\s+/u));
}

/** What leads to the rest of a title: "a physiologist at Norhavn University" is no university. */
const LEADS_ON = /^(?:at|by|for|from|in|of|on|that|which|who|with)$/u;

/** The words of titles up to the first preposition: what they call somebody. */
function headsOf(text: string, spans: readonly Span[]): readonly string[] {
  return spans.flatMap((span) => {
    const words = wordsOf(text, [span]);
    const end = words.findIndex((word) => LEADS_ON.test(word));
    return end < 0 ? words : words.slice(0, end);
  });
}

function kindOf(
  text: string,
  words: readonly Token[],
  { key, parts, at }: Form,
  spans: readonly Span[],
): PersonKind {
  if (PLACES.has(key) || COUNTRY_OF.has(key)) return 'place';
  const titles = wordsOf(text, spans);
  const honoured = titles.some((word) => HONORIFICS.has(word));
  if (!honoured && parts.some((part) => ORGANISATION_WORDS.has(part))) return 'organisation';
  const byEnding = honoured ? null : kindByEnding(parts);
  if (byEnding) return byEnding;
  if (honoured || titles.some((word) => ROLES.has(word) || ROLES.has(singular(word)))) return 'person';
  if (headsOf(text, spans).some((word) => ORGANISATION_NOUNS.has(word))) return 'organisation';
  if (parts.length === 1 && isAcronym(at[0] ? (words[at[0].from]?.text ?? '') : '')) return 'organisation';
  if (at.some((name) => isTreatedAsPerson(words, name.to))) return 'person';
  // "the Taliban", "the Rohingya": people's names take no article; "the OBEs" are several.
  const several = parts.length === 1 && isAcronymOfSeveral(at[0] ? (words[at[0].from]?.text ?? '') : '');
  if (!several && at.some((name) => isBehindArticle(words, name, parts))) return 'organisation';
  return parts.length > 1 && (hasPersonalName(parts) || isInitials(text, words, at[0]?.from))
    ? 'person'
    : 'unknown';
}

/** "the Taliban", "the carrier Emirates", but not "the cook Tom Berg". */
function isBehindArticle(
  words: readonly Token[],
  { from, titleFrom }: NameAt,
  parts: readonly string[],
): boolean {
  const occupation = titleFrom < from && hasPersonalName(parts.slice(0, 1));
  return !occupation && words[titleFrom - 1]?.lower === 'the';
}

function kindByEnding(parts: readonly string[]): PersonKind | null {
  const last = parts.at(-1) ?? '';
  if (EVENT_WORDS.has(last)) return 'event';
  // "Americans", not "James"
  if (parts.length === 1) return COUNTRY_OF.has(last.replace(/s$/u, '')) ? 'unknown' : null;
  if (CLUB_ENDINGS.has(last)) return 'organisation';
  return PLACE_ENDINGS.has(last) ? 'place' : null;
}

/** "Cohen, who …", "Carlineo, 55, …" */
function isTreatedAsPerson(words: readonly Token[], behind: number): boolean {
  if (words[behind]?.text !== ',') return false;
  const next = words[behind + 1];
  return next?.lower === 'who' || (/^\d{1,2}$/u.test(next?.text ?? '') && words[behind + 2]?.text === ',');
}

/** "OBEs", "MPs" */
function isAcronymOfSeveral(word: string): boolean {
  return /^\p{Lu}{2,}s$/u.test(word);
}

/** "K.C. Maurer" */
function isInitials(text: string, words: readonly Token[], at: number | undefined): boolean {
  const word = at === undefined ? undefined : words[at];
  return word !== undefined && /^(?:\p{Lu}\.){1,3}$/u.test(text.slice(word.start, word.end));
}
