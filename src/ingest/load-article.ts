import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { z } from 'zod';
import type { Article, ArticleSource } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import { UserError } from '../errors.ts';
import { isBinary, markedCharset } from '../extract/bytes.ts';
import { whyNotRead } from '../file-problem.ts';
import { megabytes } from '../megabytes.ts';
import { LARGEST_PAGE } from './limits.ts';

/** Far more than any article has; in bytes. */
const LARGEST_TEXT = 1024 * 1024;

const AS_TEXT = 'save it as a text in UTF-8, or paste its text instead';

const Companion = z.object({
  source: z.string().trim().min(1).optional(),
  link: z.url({ protocol: /^https?$/u }).optional(),
});

/**
 * Reads an article from a file, and its source and link from `NAME.json` beside `NAME.txt` where there is one.
 *
 * @throws UserError for a file that is missing, empty, binary, in another encoding or over 1 MB, or a companion that isn't right
 */
export async function loadArticle(path: string): Promise<Article> {
  const text = decodeText(await readBytes(path), path);
  return withSentences(readArticle(text, { source: await loadSource(path) }), path);
}

/**
 * The article, if there is anything in it to answer with.
 *
 * @param name what the user calls it
 * @throws UserError for one without a sentence
 */
export function withSentences(article: Article, name: string): Article {
  if (article.sentences.length > 0) return article;
  throw new UserError(`The article ${name} is empty: it has no sentence to answer with`);
}

/** @throws UserError for a file that is missing, can't be read or is over {@link LARGEST_PAGE} */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new UserError(`The article ${path} is a folder; name a text file`);
    if (info.size > LARGEST_PAGE)
      throw new UserError(
        `The article ${path} is over ${megabytes(LARGEST_PAGE)}, more than an article can have`,
      );
    return await readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`The article ${path} can't be read: ${whyNotRead(error)}`, { cause: error });
  }
}

/**
 * Decodes a plain text: UTF-8, or UTF-16 with its mark.
 *
 * @param path what the user calls it
 * @throws UserError for one that is empty, binary, in another encoding or over 1 MB
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  if (bytes.length === 0) throw new UserError(`The article ${path} is empty`);
  if (bytes.length > LARGEST_TEXT)
    throw new UserError(
      `The article ${path} is over ${megabytes(LARGEST_TEXT)}, more than an article can have`,
    );
  if (isBinary(bytes)) throw new UserError(`The article ${path} is a binary file, no text; ${AS_TEXT}`);
  try {
    // ignoreBOM keeps the mark: offsets count it.
    const decoder = new TextDecoder(markedCharset(bytes) ?? 'utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes);
  } catch (error) {
    throw new UserError(`The article ${path} is not UTF-8; ${AS_TEXT}`, { cause: error });
  }
}

/** What `NAME.json` beside the file says of its source; nothing where there is none. */
export async function loadSource(path: string): Promise<ArticleSource> {
  if (extname(path) === '.json') return {};
  const companion = `${path.slice(0, path.length - extname(path).length)}.json`;
  let text: string;
  try {
    text = await readFile(companion, 'utf8');
  } catch {
    return {}; // Most articles have none.
  }
  try {
    const { source, link } = Companion.parse(JSON.parse(text));
    return { ...(source && { name: source }), ...(link && { link }) };
  } catch (error) {
    const problem = error instanceof z.ZodError ? problems(error) : 'it is not JSON';
    throw new UserError(`The article's companion ${companion} isn't right: ${problem}`, { cause: error });
  }
}

function problems({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`).join('; ');
}
