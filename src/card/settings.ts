/** One way to set a quotation. */
export interface Setting {
  /** Of the type, in pixels of a card 1,200 wide. */
  readonly size: number;
  /** How tall the whole card may become with it, in pixels: then the next smaller one is taken. */
  readonly tallest: number;
  /** Whether a word that is longer than a line goes on in the next. */
  readonly breaksWords: boolean;
}

/**
 * The settings to try, best first: large type for few words on a wide card; for more, smaller type and a taller card, so that it
 * can still be read where a card is shown small.
 */
export const SETTINGS: readonly Setting[] = [
  { size: 120, tallest: 630, breaksWords: false },
  { size: 104, tallest: 630, breaksWords: false },
  { size: 92, tallest: 650, breaksWords: false },
  { size: 80, tallest: 675, breaksWords: false },
  { size: 70, tallest: 720, breaksWords: false },
  { size: 62, tallest: 780, breaksWords: false },
  { size: 56, tallest: 840, breaksWords: false },
  { size: 50, tallest: 960, breaksWords: false },
  { size: 46, tallest: 1080, breaksWords: false },
  { size: 42, tallest: 1200, breaksWords: false },
  { size: 38, tallest: 1350, breaksWords: false },
  { size: 38, tallest: 1350, breaksWords: true },
  { size: 34, tallest: 1500, breaksWords: true },
];
