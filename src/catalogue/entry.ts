import { z } from 'zod';
import type { Known } from '../article/read-article.ts';

/** The library of a server. */
export type ServerId = `server:${string}`;

/** Whose library it is: a server's, a person's in direct messages, or the terminal's. */
export type LibraryId = ServerId | `person:${string}` | 'terminal';

/** Names an article within its library: ten hexadecimal digits, drawn by chance. */
export type ArticleId = string;

/** What is known of a version of an article beside its text. What isn't known is null. */
export interface Details {
  readonly title: string | null;
  /** The first words of a text without a title, by which lists call it. */
  readonly beginning?: string;
  readonly site: string | null;
  readonly authors: readonly string[];
  /** As the page gives them: a day or an ISO 8601 moment with the zone that stands there. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** The page's canonical link if that is on the same site, otherwise where it came from. */
  readonly link: string | null;
  /** Where it was fetched from, after redirects; null for what came as a file or was pasted. */
  readonly address: string | null;
  /** With these, `readArticle` makes the same article of the text each time. */
  readonly known: Known;
}

const text = z.string().nullable();

/** {@link Details} as JSON. */
export const DetailsKept = z.object({
  title: text,
  beginning: z.string().exactOptional(),
  site: text,
  authors: z.array(z.string()),
  publishedAt: text,
  updatedAt: text,
  link: text,
  address: text,
  known: z.object({
    published: z.string().exactOptional(),
    updated: z.string().exactOptional(),
    headless: z.boolean().exactOptional(),
    source: z
      .object({
        title: z.string().exactOptional(),
        name: z.string().exactOptional(),
        link: z.string().exactOptional(),
      })
      .exactOptional(),
  }),
});

/** One text of an article, as it stood when it was read. */
export interface Version {
  readonly details: Details;
  readonly text: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly textHash: string;
}

/** A version with the moment when it was read, ISO 8601 in UTC. */
export interface ReadVersion extends Version {
  readonly readAt: string;
}

/** An article of a library, in its present version. */
export interface Entry {
  readonly id: ArticleId;
  /** Number of the present version, from 1. */
  readonly version: number;
  readonly details: Details;
  readonly textHash: string;
  /** ISO 8601, UTC. */
  readonly addedAt: string;
  /** When the page was last looked at, ISO 8601, UTC. */
  readonly checkedAt: string;
}
