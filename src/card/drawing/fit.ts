import type { MeasuredNode, MeasuredTextRun } from '@takumi-rs/core';

/** Widths come as fractions of a pixel. */
const SLACK = 1;
/** A quotation mark may hang so far into the margin, in pixels; half of the margin stays. */
const FURTHEST_OUT = 48;

/** Whether no word stands out of its box; a word too long for a line does. */
export function isInside({ width, runs, children }: MeasuredNode): boolean {
  return runs.every((run) => isWithin(run, width)) && children.every(isInside);
}

/** No space of a font is wider, in parts of a line's height. */
const WIDEST_SPACE = 0.25;

/** White space that ends a line counts in a run's length, but may stand out. */
function isWithin({ text, x, width: length, height }: MeasuredTextRun, width: number): boolean {
  const spaces = text.length - text.trimEnd().length;
  if (spaces === text.length) return true;
  return x >= -FURTHEST_OUT && x + length <= width + SLACK + spaces * WIDEST_SPACE * height;
}
