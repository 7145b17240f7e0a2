import type { MeasuredNode } from '@takumi-rs/core';

/** Widths come as fractions of a pixel. */
const SLACK = 1;
/** A quotation mark may hang so far into the margin, in pixels; half of the margin stays. */
const FURTHEST_OUT = 48;

/** Whether no word stands out of its box; a word too long for a line does. */
export function isInside({ width, runs, children }: MeasuredNode): boolean {
  return (
    runs.every(
      ({ text, x, width: length }) =>
        text.trim() === '' || (x >= -FURTHEST_OUT && x + length <= width + SLACK),
    ) && children.every(isInside)
  );
}
