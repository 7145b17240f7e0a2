import { describe, expect, it } from 'vitest';
import { writeOut } from '../../src/dates/write-out.ts';

describe('a value in words', () => {
  it.each([
    ['2023-04-16', 'Sunday 16 April 2023'],
    ['2023-03', 'March 2023'],
    ['2023', '2023'],
    ['2023-03-20/2023-03-22', 'Monday 20 to Wednesday 22 March 2023'],
    ['2023-03-30/2023-04-02', 'Thursday 30 March to Sunday 2 April 2023'],
    ['2022-12-31/2023-01-01', 'Saturday 31 December 2022 to Sunday 1 January 2023'],
    ['199', 'the 1990s'],
    ['200', 'the 2000s'],
    ['18', 'the 19th century'],
    ['20', 'the 21st century'],
    ['12', 'the 13th century'],
    ['2010/2012', '2010 to 2012'],
    ['2022-Q3', 'the third quarter of 2022'],
    ['2022-H1', 'the first half of 2022'],
    ['2012-SU', 'summer 2012'],
    ['FY2022', 'fiscal year 2022'],
    ['2023-04-18T10:49', 'Tuesday 18 April 2023, 10:49'],
    ['2023-04-18T10:49Z', 'Tuesday 18 April 2023, 10:49 UTC'],
    ['2023-04-18TMO', 'Tuesday 18 April 2023, morning'],
    ['T15:30', '15:30'],
    ['P3D', '3 days'],
    ['P1Y', '1 year'],
    ['P2.5Y', '2.5 years'],
    ['PT30M', '30 minutes'],
    ['PXY', 'some years'],
    ['XXXX-WXX-2', 'every Tuesday'],
    ['XXXX-03', 'every March'],
    ['PAST_REF', 'PAST_REF'],
  ])('%s is “%s”', (value, words) => {
    expect(writeOut(value)).toBe(words);
  });
});
