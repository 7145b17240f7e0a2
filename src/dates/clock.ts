/** Times of day whose half isn't said: "3:30", "six o’clock". */

const HALF = 12;

/** Until so many o'clock, people who don't say which half mean the afternoon. */
const LATEST_AFTERNOON = 6;

/** Until so many o'clock, a night goes on after midnight. */
const LATEST_NIGHT = 4;

/** "T03:30" in a part of the day by its letters in TIMEX3: in the afternoon ("AF") "T15:30". */
export function clockInPart(clock: string, part: string): string {
  const hour = hourOf(clock);
  if (part === 'MO' || (part === 'NI' && hour <= LATEST_NIGHT)) return atHour(clock, hour % HALF);
  return hour < HALF ? atHour(clock, hour + HALF) : clock;
}

/** The likelier of the two halves of the day, and the other one. */
export function eitherHalf(clock: string): { readonly clock: string; readonly alternative: string } {
  const hour = hourOf(clock) % HALF;
  const [early, late] = [atHour(clock, hour), atHour(clock, hour + HALF)];
  // Twelve o'clock is noon.
  return hour <= LATEST_AFTERNOON ? { clock: late, alternative: early } : { clock: early, alternative: late };
}

function hourOf(clock: string): number {
  return Number(clock.slice(1, 3));
}

function atHour(clock: string, hour: number): string {
  return `T${String(hour).padStart(2, '0')}${clock.slice(3)}`;
}
