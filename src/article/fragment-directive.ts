/** What a browser looks for on a page: `text=[prefix-,]start[,end][,-suffix]`. */
export interface Terms {
  /** Stands directly before `start`, white space aside, and isn't marked. */
  readonly prefix: string | null;
  readonly start: string;
  /** Where what is marked ends, the next time that it stands behind `start`; null where that is `start` itself. */
  readonly end: string | null;
  /** Stands directly behind what is marked. */
  readonly suffix: string | null;
}

/** As it stands in a link. */
export function directiveOf({ prefix, start, end, suffix }: Terms): string {
  const parts = [
    ...(prefix === null ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === null ? [] : [encoded(end)]),
    ...(suffix === null ? [] : [`-${encoded(suffix)}`]),
  ];
  return `text=${parts.join(',')}`;
}

/**
 * Commas, ampersands and hyphens have a meaning of their own there; the last of these `encodeURIComponent` leaves. Half of a
 * character has no form in a link.
 */
function encoded(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replaceAll('-', '%2D');
}
