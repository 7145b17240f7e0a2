import type { Token } from '../language/token.ts';
import { isGenitiveMark } from '../language/word-forms.ts';
import type { NameAt } from './name-runs.ts';
import { behindNickname, CALENDAR, LONGEST_NAME } from './name-runs.ts';
import { HEADS_WITH_OF, ORGANISATION_WORDS } from './organisations.ts';
import { behindParticles, isCapital } from './particles.ts';
import { COUNTRIES } from './places.ts';
import { ROLES } from './roles.ts';
import type { Spellings } from './sentence-start.ts';
import { isNameAtStart, spellingsOf, startsSentence } from './sentence-start.ts';
import { splitRun } from './split-run.ts';

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
export function findNameRuns(words: readonly Token[]): readonly NameAt[] {
  const names: NameAt[] = [];
  const known = spellingsOf(words);
  for (let from = 0; from < words.length; ) {
    const to = endOfRun(words, from, known);
    if (to === from) from++;
    else {
      names.push(...splitRun(words, from, to, known.surnames));
      from = to;
    }
  }
  return names;
}

function endOfRun(words: readonly Token[], from: number, known: Spellings): number {
  const first = words[from];
  if (!isCapital(first) || CALENDAR.has(first.lower) || isCompound(first)) return from;
  // "Adam Lund, D-Calif.,"
  if (/^[DIR]-\p{Lu}/u.test(first.text) && /^[,(]$/u.test(words[from - 1]?.text ?? '')) return from;
  // "Christmas Eve", "New Year's Day"
  if (/^(?:day|eve)$/u.test(first.lower) && isHoliday(words, from)) return from;
  if (NOT_IN_NAMES.has(first.pos) && !/\p{Lu}.*\p{Lu}/u.test(first.text)) return from;
  if (/^i(?:'|$)/u.test(first.lower)) return from;
  let to = from + 1;
  while (to - from < LONGEST_NAME) {
    const next = goesOnTo(words, from, to);
    if (next === to) break;
    to = next;
  }
  return startsSentence(words, from) && !isNameAtStart(words, from, to, known) ? from : to;
}

/** "Germany-based", "Emmy-winning": of a name, but none. */
function isCompound({ text }: Token): boolean {
  return /-(?:area|awarded|backed|based|born|era|inspired|led|nominated|owned|run|style|winning)$/u.test(
    text,
  );
}

/** Whether the words before are a holiday's, of which the name is the day or the evening before. */
function isHoliday(words: readonly Token[], at: number): boolean {
  const before = words[at - 1];
  if (before?.sentence !== words[at]?.sentence) return false;
  const year = isGenitiveMark(before) && words[at - 2]?.lower === 'year';
  return year || /^(?:christmas|easter|thanksgiving)$/u.test(before?.lower ?? '');
}

/** What "and" goes on with: "Department of Health and Human Services", "Center for Disease Control and Prevention". */
const DEPARTMENTS = new Set(
  'ministry department secretary center centers centre institute agency commission council office'.split(' '),
);

/** Whose a body is by its name: "People's Daily", "Children's Hospital", "Workers' Party". */
const OWNERS = new Set(
  'children citizens consumers doctors farmers fishermen journalists lawyers men mothers nurses parents patients people students teachers veterans victims women workers writers'.split(
    ' ',
  ),
);

/** Whose office or department it is by its name: "Attorney's Office", "County Sheriff's Department". */
const OFFICERS = new Set(
  'attorney auditor clerk comptroller coroner defender general governor mayor prosecutor sheriff'.split(' '),
);

/** What "on" goes on with: "Council on Foreign Relations", "National Institute on Drug Abuse". */
const HEADS_WITH_ON = new Set(
  'center centre coalition commission committee conference council institute subcommittee'.split(' '),
);

function goesOnTo(words: readonly Token[], from: number, to: number): number {
  const last = words[to - 1];
  const next = words[to];
  if (!last || !next || next.sentence !== last.sentence) return to;
  if (
    isCapital(next) &&
    !isCompound(next) &&
    !CALENDAR.has(next.lower) &&
    next.pos !== 'PRON' &&
    !/^(?:I'|I$)/u.test(next.text)
  )
    return to + 1;
  const nickname = behindNickname(words, to);
  if (nickname > to) return nickname + 1;
  const particles = behindParticles(words, to);
  if (particles > to) return particles + 1;
  const after = words[to + 1];
  const head = last.lower;
  const joins = next.lower === 'of' || (next.lower === 'for' && ORGANISATION_WORDS.has(head));
  if (joins && (HEADS_WITH_OF.has(head) || ROLES.has(head))) {
    const at = after?.lower === 'the' ? to + 2 : to + 1;
    return isCapital(words[at]) && words[at]?.sentence === last.sentence ? at + 1 : to;
  }
  if (next.lower === 'to') return behindTo(words, to);
  const follows = isCapital(after) && after.sentence === last.sentence;
  return follows && joinsInBody(words.slice(from, to), next, after) ? to + 2 : to;
}

/**
 * Whether a small word goes on with the name of a body to the capital behind it: "Marks & Spencer", "People's Daily", "Sheriff's Office",
 * "Council on Foreign Relations", "Council of Fashion Designers of America", "Department of Health and Human Services".
 */
function joinsInBody(name: readonly Token[], joint: Token, after: Token): boolean {
  const has = (kind: ReadonlySet<string>) => name.some(({ lower }) => kind.has(lower));
  const head = name.at(-1)?.lower ?? '';
  if (isGenitiveMark(joint))
    return OWNERS.has(head) || (OFFICERS.has(head) && /^(?:department|office)$/u.test(after.lower));
  switch (joint.lower) {
    case '&':
      return true;
    case 'on':
      return HEADS_WITH_ON.has(head) && !CALENDAR.has(after.lower);
    case 'of':
      return COUNTRIES.has(after.lower) && has(HEADS_WITH_OF);
    case 'and':
      return has(DEPARTMENTS) && name.some(({ lower }) => /^(?:for|of|on)$/u.test(lower));
    default:
      return false;
  }
}

/** "Access to Medical Cannabis Commission": "to" goes on with a name that ends as a body's. */
function behindTo(words: readonly Token[], at: number): number {
  let end = at + 1;
  while (end - at <= LONGEST_NAME && isCapital(words[end]) && words[end]?.sentence === words[at]?.sentence)
    end++;
  return end > at + 2 && ORGANISATION_WORDS.has(words[end - 1]?.lower ?? '') ? end : at;
}
