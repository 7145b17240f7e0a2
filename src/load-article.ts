import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { z } from 'zod';
import type { Article, Source } from './article/article.ts';
import { readArticle } from './article/read-article.ts';
import { UserError } from './errors.ts';

/** Far more than any article has; in bytes. */
const LARGEST = 1024 * 1024;

const Companion = z.object({
  source: z.string().trim().min(1).optional(),
  link: z.url({ protocol: /^https?$/u }).optional(),
});

/**
 * Reads an article from a file, and its source and link from `NAME.json` beside `NAME.txt` where there is one.
 *
 * @throws UserError for a file that is missing, empty, binary, not UTF-8 or over 1 MB, or a companion that isn't right
 */
export async function loadArticle(path: string): Promise<Article> {
  const text = decode(await readBytes(path), path);
  const source = await loadSource(path);
  const article = readArticle(text, { source });
  if (article.sentences.length === 0)
    throw new UserError(`The article ${path} is empty: it has no sentence to answer with`);
  return article;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new UserError(`The article ${path} is a folder; name a text file`);
    if (info.size > LARGEST)
      throw new UserError(`The article ${path} is over 1 MB, more than an article can have`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`The article ${path} can't be read: ${reason(error)}`, { cause: error });
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return error instanceof Error ? error.message : String(error);
}

function decode(bytes: Uint8Array, path: string): string {
  if (bytes.length === 0) throw new UserError(`The article ${path} is empty`);
  if (bytes.includes(0)) throw new UserError(`The article ${path} is a binary file; name a UTF-8 text`);
  try {
    // ignoreBOM keeps the mark: offsets count it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new UserError(`The article ${path} is not UTF-8; save it with that encoding`, { cause: error });
  }
}

async function loadSource(path: string): Promise<Source> {
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
