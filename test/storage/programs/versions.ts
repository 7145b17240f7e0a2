import type { Details, Version } from '../../../src/catalogue/entry.ts';
import { textHash } from '../../../src/text-hash.ts';

/** A version with some text, of which nothing else is known but what is said; one with a link was fetched from there. */
export function version(text: string, details: Partial<Details> = {}): Version {
  return {
    text,
    textHash: textHash(text),
    details: {
      title: null,
      site: null,
      authors: [],
      publishedAt: null,
      updatedAt: null,
      link: null,
      address: details.link ?? null,
      known: {},
      ...details,
    },
  };
}

/** A moment, so many minutes after another. */
export function minute(count: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, count)).toISOString();
}
