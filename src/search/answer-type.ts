import { STOP_WORDS } from './stop-words.ts';
import { words } from './terms.ts';

/** What a question asks for, as far as its words tell: a figure, a time, a person or body, a place, a reason, a way; or anything. */
export type AnswerType = 'number' | 'time' | 'person' | 'place' | 'reason' | 'manner' | 'thing';

/** In this order: the first that fits. "What year" asks for a time, "what number" for a figure. */
const ASKING: readonly (readonly [AnswerType, RegExp])[] = [
  [
    'time',
    /\b(?:when|since when|how long ago|(?:what|which) (?:years?|dates?|days?|months?|decades?|centur(?:y|ies)|times?|weekday))\b/u,
  ],
  [
    'number',
    /\bhow (?:many|much|long|old|far|large|big|tall|high|often|fast|wide|deep|heavy|few|small)\b|\b(?:what|which) (?:percent(?:age)?|number|amount|portion|fraction|share|proportion|score|rate|price|cost|sum|size)\b|\bwhat (?:is|was|are|were) the (?:[\p{L}]+ )?(?:number|percentage|population|amount|cost|price|size|length|height|age|rate|score|distance|total|average|toll|sum)\b/u,
  ],
  ['person', /\bwho(?:m|se)?\b/u],
  [
    'place',
    /\bwhere\b|\b(?:what|which) (?:city|country|state|place|location|region|continent|town|area|county|province|village|nation)\b/u,
  ],
  ['reason', /\bwhy\b|\bhow come\b|\bwhat (?:caused?|causes|led to|prompted|triggered)\b|\breasons?\b/u],
  ['manner', /\bhow\b/u],
];

/** @param question any text; one that asks in no way known here is about a thing */
export function askedFor(question: string): AnswerType {
  const lower = question.toLowerCase();
  return ASKING.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'thing';
}

/** So many words behind "how many" tell at most what is counted: "medical workers". */
const LONGEST_COUNTED = 2;

/** What a question asks for the number of: the words behind "how many"; none where it asks for something else. */
export function askedToCount(question: string): ReadonlySet<string> {
  const [, behind] = /\bhow many\b(.*)/isu.exec(question) ?? [];
  const asked = words(behind ?? '').slice(0, LONGEST_COUNTED);
  const end = asked.findIndex((word) => STOP_WORDS.has(word));
  return new Set(end < 0 ? asked : asked.slice(0, end));
}

/** What a sentence has that could be an answer. */
export interface Answers {
  /** Capitalised words, lower case, without those that open the sentence and are no names. */
  readonly names: ReadonlySet<string>;
  /** Those of the names that stand behind a preposition: "in Moscow". */
  readonly places: ReadonlySet<string>;
  /** Figures as written. */
  readonly figures: ReadonlySet<string>;
  /** Whether a number is written in letters. */
  readonly numeral: boolean;
  readonly time: boolean;
  readonly reason: boolean;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const TIME = new RegExp(
  `\\b(?:1\\d{3}|20\\d{2})s?\\b|\\b(?:${MONTHS})\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:centur(?:y|ies)|decades?|yesterday|today|tomorrow|(?:last|next|this) (?:week|month|year))\\b`,
  'u',
);
const NUMERAL =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|half|dozens?|third|quarter|percent|double|twice|once)\b/iu;
const REASON =
  /\b(?:because|due to|owing to|since|as a result|in order to|so that|caus(?:e|es|ed|ing)|reasons?|led to|lead to|thus|therefore|thanks to|aim(?:s|ed)? to|for|to)\b/iu;

/** @param isStop whether a word, lower case, is no name although it is capitalised at the beginning of a sentence */
export function findAnswers(sentence: string, isStop: (word: string) => boolean): Answers {
  const names = new Set<string>();
  const places = new Set<string>();
  for (const match of sentence.matchAll(/\p{Lu}[\p{L}\p{N}’'-]*/gu)) {
    const name = nameOf(match[0]);
    if (isStop(name)) continue;
    names.add(name);
    if (PREPOSITION.test(sentence.slice(Math.max(0, match.index - 20), match.index))) places.add(name);
  }
  return {
    names,
    places,
    figures: figuresIn(sentence),
    numeral: NUMERAL.test(sentence),
    time: TIME.test(sentence),
    reason: REASON.test(sentence),
  };
}

const PREPOSITION = /\b(?:in|at|near|from|to|of|outside|across|around|inside)\s+(?:the\s+)?(?:city of\s+)?$/u;

/** A capitalised word as names are compared: lower case, no possessive. */
export function nameOf(word: string): string {
  return word.toLowerCase().replace(/['’]s?$/u, '');
}

/** The figures of a text as written: "308", "1,709", "6.5". */
export function figuresIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\d+(?:[.,]\d+)*/gu)].map(([figure]) => figure));
}
