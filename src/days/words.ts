/** The words of English dates, as fragments of patterns (to be used without regard to case) and as lists. */

/** Full name and the abbreviations that newsrooms print, without their full stop. */
export const MONTH_NAMES = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

/** From Monday, as ISO 8601 counts. */
export const WEEKDAY_NAMES = [
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
] as const;

/** The full names of days and months, without abbreviations. */
export const CALENDAR_NAMES: readonly string[] = [...WEEKDAY_NAMES, ...MONTH_NAMES].map(([name]) => name);

/** "jan", "Sept.", "March": an abbreviation may keep its full stop. */
export const MONTH = alternatives(MONTH_NAMES);
export const WEEKDAY = alternatives(WEEKDAY_NAMES);

function alternatives(names: readonly (readonly string[])[]): string {
  const full = names.map(([name]) => name);
  const short = names.flatMap(([, ...abbreviations]) => abbreviations);
  return `(?:${full.join('|')}|(?:${short.join('|')})\\b\\.?)`;
}

/** 1 to 12 for a month's name or abbreviation, 0 for anything else. */
export function monthNumber(word: string): number {
  return indexOfName(MONTH_NAMES, word);
}

/** 1 (Monday) to 7 for a weekday's name or abbreviation, 0 for anything else. */
export function weekdayNumber(word: string): number {
  return indexOfName(WEEKDAY_NAMES, word);
}

function indexOfName(names: readonly (readonly string[])[], word: string): number {
  const name = word.toLowerCase().replace(/\.$/u, '');
  return names.findIndex((each) => each.includes(name)) + 1;
}
