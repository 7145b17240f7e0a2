import { z } from 'zod';
import type { ArticleId, ReadVersion } from '../../catalogue/entry.ts';
import { DetailsKept } from '../../catalogue/entry.ts';
import { shortKey } from '../../catalogue/keys.ts';
import type { Settings } from '../../catalogue/settings.ts';
import { SettingsKept } from '../../catalogue/settings.ts';
import type { ArticleHead, FurtherVersions, WholeArticle } from '../../catalogue/whole-article.ts';
import { LARGEST_PAGE } from '../../ingest/limits.ts';
import { textHash } from '../../text-hash.ts';
import { articleOf } from '../version.ts';

/**
 * A library as a file of JSON lines: the first says what it is, each other one is an article with its versions, or further versions of
 * the article before, where one line hasn't room for all.
 */

/** Counts changes of the format that an older program can't read. One from before further lines refuses these, each with a word, and no others. */
const FORMAT_VERSION = 1;

/** Bytes of a line; more than any version takes, and nearly any article. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** The first line: what belongs to the library as a whole. */
export interface Header {
  readonly settings: Settings;
  /** The article that each channel asks. */
  readonly used: Readonly<Record<string, ArticleId>>;
}

export function writeHeader({ settings, used }: Header): string {
  return JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, settings, used });
}

/** @param versions all of them, or the first */
export function writeArticle(
  { id, addedAt, checkedAt, keys }: ArticleHead,
  versions: readonly ReadVersion[],
): string {
  return JSON.stringify({ id, addedAt, checkedAt, keys, versions: versions.map(written) });
}

export function writeFurther({ id, after, versions }: FurtherVersions): string {
  return JSON.stringify({ id, after, versions: versions.map(written) });
}

/** Bytes that a version takes of a line, with what stands between it and the next. */
export function versionBytes(version: ReadVersion): number {
  return Buffer.byteLength(JSON.stringify(written(version))) + 1;
}

/** The hash follows from the text. */
function written({ readAt, details, text }: ReadVersion) {
  return { readAt, details, text };
}

/** What a line says, or why it says nothing that can be taken in. */
export type ReadLine<Line> = Line | { readonly problem: string };

export function readHeader(line: string): ReadLine<Header> {
  const json = readJson(line);
  if (!z.object({ format: z.literal(FORMAT) }).safeParse(json).success)
    return { problem: 'this is not what verbatim export writes' };
  if (!z.object({ version: z.literal(FORMAT_VERSION) }).safeParse(json).success)
    return { problem: 'this was exported by another version of Verbatim; use that one' };
  return checked(HeaderLine, json);
}

export function readArticleLine(line: string): ReadLine<WholeArticle | FurtherVersions> {
  const json = readJson(line);
  if (json === undefined) return { problem: 'this is no JSON, or not all of it' };
  return isFurther(json) ? checked(FurtherLine, json) : checked(ArticleLine, json);
}

function isFurther(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'after' in json;
}

const FORMAT = 'verbatim-library';

const Id = z.string().regex(/^[0-9a-f]{10}$/u, 'must be ten hexadecimal digits');

const HeaderLine = z
  .object({
    settings: SettingsKept,
    used: z.record(
      z
        .string()
        .max(100)
        .regex(/^\P{Cc}*$/u, 'must have no control character'),
      Id,
    ),
  })
  .transform(({ settings, used }): Header => ({ settings, used }));

const Moment = z.iso
  .datetime({ error: 'must be a moment such as 2023-04-18T10:49:00.000Z' })
  .transform((moment) => new Date(moment).toISOString());

const Day = z.iso.date({ error: 'must be a day such as 2023-04-18' }).exactOptional();
const Link = z.url({ protocol: /^https?$/u, error: 'must be an http or https link' });

const Text = z
  .string()
  .max(LARGEST_PAGE, 'is longer than an article can be')
  .refine((text) => text.isWellFormed(), 'has half of a character');

const ArticleVersion = z
  .strictObject({
    readAt: Moment,
    details: DetailsKept.extend({
      link: Link.nullable(),
      address: Link.nullable(),
      known: DetailsKept.shape.known.extend({ published: Day, updated: Day }),
    }),
    text: Text,
  })
  .refine(({ text, details }) => articleOf({ text, details }).sentences.length > 0, {
    path: ['text'],
    error: 'has no sentence to answer with',
    when: ({ issues }) => issues.length === 0,
  })
  .transform((version): ReadVersion => ({ ...version, textHash: textHash(version.text) }));

/** No control characters, which not every database takes. */
const Keys = z
  .array(z.string().regex(/^(?:link|text):[^\p{Cc}\p{Cs}]+$/u, 'must begin with link: or text:'))
  .min(1)
  .transform((keys) => [...new Set(keys.map(shortKey))].sort());

const Versions = z.tuple([ArticleVersion], ArticleVersion);

const ArticleLine = z.strictObject({
  id: Id,
  addedAt: Moment,
  checkedAt: Moment,
  keys: Keys,
  versions: Versions,
});

const FurtherLine = z.strictObject({
  id: Id,
  after: z.strictObject({
    number: z.int().positive(),
    textHash: z.string().regex(/^[0-9a-f]{64}$/u, 'must be 64 hexadecimal digits'),
  }),
  versions: Versions,
});

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Problems that are told of one line. */
const MOST_TOLD = 3;

function checked<Line>(schema: z.ZodType<Line>, json: unknown): ReadLine<Line> {
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const told = read.error.issues
    .slice(0, MOST_TOLD)
    .map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
  return { problem: told.join('; ') };
}
