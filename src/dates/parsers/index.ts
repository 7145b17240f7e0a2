import { MONTH, WEEKDAY } from '../../days/words.ts';
import type { Parser } from '../expression.ts';
import {
  dayAlone,
  dayMonth,
  earlierDayOfList,
  monthDay,
  nextDayOfList,
  ordinalOfMonth,
} from './day-of-month.ts';
import { dayRangeMonth, monthDayRange } from './day-range.ts';
import { dayWord, partOfThisDay } from './day-word.ts';
import {
  deicticUnit,
  neighbouringUnit,
  pastUnits,
  sameUnit,
  theDay,
  theYear,
  unitBeforeLast,
  yearEnd,
} from './deictic.ts';
import { adjective, counted, partOfUnit, single, unitLong, vague, wholeUnit } from './duration.ts';
import { dayMonthYear, isoDate, monthDayYear, monthYear, numericDate, yearMonthDay } from './full-date.ts';
import { monthAlone } from './month.ts';
import { namedDay } from './named-day.ts';
import { ago, inUnitsTime, laterOrEarlier, vaguelyAgo } from './offset.ts';
import { quarter } from './quarter.ts';
import { everyMonth, everyPart, everyUnit, everyWeekday, perUnit, rate } from './repeated.ts';
import { samePeriod } from './same-period.ts';
import { season } from './season.ts';
import { clockTime, militaryTime, namedTime, oClock } from './time.ts';
import { weekOfMonth } from './week-of-month.ts';
import { nthWeekday, weekday, weekdayTheNth } from './weekday.ts';
import { theWeekend } from './weekend.ts';
import { century, decade, fiscalYear, shortYear, year, yearRange } from './year.ts';

/** Parsers of expressions that share some words: without one of these in a text, they needn't be asked. */
interface Family {
  readonly hint: RegExp;
  readonly parsers: readonly Parser[];
}

/** Every family of expressions. Of two that overlap the longer counts, and of two as long the earlier one here. */
export const families: readonly Family[] = [
  {
    hint: new RegExp(MONTH, 'iu'),
    parsers: [
      dayMonthYear,
      monthDayYear,
      yearMonthDay,
      monthDayRange,
      dayRangeMonth,
      monthYear,
      monthDay,
      dayMonth,
      ordinalOfMonth,
      nextDayOfList,
      earlierDayOfList,
      monthAlone,
      weekOfMonth,
      everyMonth,
    ],
  },
  {
    hint: /\d/u,
    parsers: [isoDate, numericDate, yearRange, year, shortYear, dayAlone, militaryTime, clockTime],
  },
  { hint: /day|eve|easter|christmas|thanksgiving|halloween|juneteenth|july/iu, parsers: [namedDay] },
  { hint: /fiscal|financial|FY/iu, parsers: [fiscalYear] },
  { hint: /0[’']?s|ties|century|twenties/iu, parsers: [decade, century] },
  { hint: new RegExp(WEEKDAY, 'iu'), parsers: [weekday, weekdayTheNth, nthWeekday, everyWeekday] },
  { hint: /today|yesterday|tomorrow/iu, parsers: [dayWord] },
  { hint: /night|morning|afternoon|evening/iu, parsers: [partOfThisDay] },
  { hint: /noon|mid(?:day|night)/iu, parsers: [namedTime] },
  { hint: /clock/iu, parsers: [oClock] },
  { hint: /quarter|half|[QH]\d|\dQ/iu, parsers: [quarter] },
  { hint: /spring|summer|autumn|fall|winter/iu, parsers: [season] },
  {
    hint: /second|minute|min\b|hours?|hr|day|night|morning|evening|week|month|quarter|year|yr|decade|centur/iu,
    parsers: [
      deicticUnit,
      sameUnit,
      neighbouringUnit,
      theDay,
      theWeekend,
      unitBeforeLast,
      theYear,
      yearEnd,
      samePeriod,
      ago,
      vaguelyAgo,
      laterOrEarlier,
      inUnitsTime,
      everyUnit,
      perUnit,
      pastUnits,
      adjective,
      unitLong,
      counted,
      partOfUnit,
      wholeUnit,
      single,
      vague,
    ],
  },
  { hint: /ly\b|annual/iu, parsers: [rate] },
  { hint: /every|each|most|per\b|weekends/iu, parsers: [everyPart] },
];
