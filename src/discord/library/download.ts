import type { Attachment } from 'discord.js';
import { UserError } from '../../errors.ts';
import { LARGEST_PAGE } from '../../ingest/limits.ts';
import type { Source } from '../../library/parts.ts';
import { megabytes } from '../../megabytes.ts';

/** Where Discord keeps what members attach. */
export const DISCORD_FILES: ReadonlySet<string> = new Set([
  'https://cdn.discordapp.com',
  'https://media.discordapp.net',
]);

/** Milliseconds for the whole file. */
const LONGEST = 10_000;

const TOO_LARGE = `is over ${megabytes(LARGEST_PAGE)}, more than an article can have.`;

/**
 * Fetches a file that a member attached, from where Discord keeps it and from nowhere else.
 *
 * @param origins where that is
 * @throws UserError where it can't be had, or is too large
 */
export async function download(
  { url, name, size }: Pick<Attachment, 'url' | 'name' | 'size'>,
  origins: ReadonlySet<string>,
): Promise<Source> {
  if (!origins.has(new URL(url).origin))
    throw new UserError(`The file ${name} isn’t one that Discord keeps.`);
  if (size > LARGEST_PAGE) throw new UserError(`The file ${name} ${TOO_LARGE}`);
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(LONGEST) });
    if (!response.ok) throw new Error(`Status ${response.status}`);
    return { bytes: await bytesOf(response, name), name };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`Discord doesn’t give me the file ${name}; please send it again.`, { cause: error });
  }
}

/** What Discord says of a file's size need not be so. */
async function bytesOf(response: Response, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_PAGE) throw new UserError(`The file ${name} ${TOO_LARGE}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
