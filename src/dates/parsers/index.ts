import type { Parser } from '../expression.ts';
import { dayMonth, earlierDayOfList, monthDay, nextDayOfList } from './day-of-month.ts';
import { dayRangeMonth, monthDayRange } from './day-range.ts';
import { dayWord, partOfThisDay } from './day-word.ts';
import {
  deicticUnit,
  neighbouringUnit,
  pastUnits,
  samePeriod,
  sameUnit,
  theDay,
  theYear,
  yearEnd,
} from './deictic.ts';
import { adjective, counted, single, vague } from './duration.ts';
import { dayMonthYear, isoDate, monthDayYear, monthYear, numericDate, yearMonthDay } from './full-date.ts';
import { monthAlone } from './month.ts';
import { namedDay } from './named-day.ts';
import { ago, inUnitsTime, laterOrEarlier } from './offset.ts';
import { quarter, season, weekOfMonth } from './part-of-year.ts';
import { everyName, everyUnit, perUnit, rate } from './repeated.ts';
import { clockTime, militaryTime, namedTime } from './time.ts';
import { weekday } from './weekday.ts';
import { century, decade, fiscalYear, shortYear, year, yearRange } from './year.ts';

/** Every family of expressions. Of two that overlap the longer counts, and of two as long the earlier one here. */
export const parsers: readonly Parser[] = [
  dayMonthYear,
  monthDayYear,
  yearMonthDay,
  isoDate,
  numericDate,
  monthDayRange,
  dayRangeMonth,
  monthYear,
  monthDay,
  dayMonth,
  nextDayOfList,
  earlierDayOfList,
  namedDay,
  monthAlone,
  yearRange,
  fiscalYear,
  year,
  shortYear,
  decade,
  century,
  weekday,
  dayWord,
  partOfThisDay,
  weekOfMonth,
  quarter,
  season,
  deicticUnit,
  sameUnit,
  neighbouringUnit,
  theDay,
  theYear,
  yearEnd,
  samePeriod,
  ago,
  laterOrEarlier,
  inUnitsTime,
  everyName,
  everyUnit,
  rate,
  perUnit,
  militaryTime,
  clockTime,
  namedTime,
  pastUnits,
  adjective,
  counted,
  single,
  vague,
];
