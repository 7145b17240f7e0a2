/** TIMEX3's letters for the parts of the day and the seasons. */

/** By the words of the article; "hours" are those of "the early hours". */
export const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: 'MO',
  hours: 'MO',
  midday: 'MI',
  noon: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

/** By the words of the article. */
export const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

/** What the letters are called where they are shown. */
export const NAMES: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
};
