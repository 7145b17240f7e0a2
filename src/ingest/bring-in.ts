import { basename } from 'node:path';
import type { Article, ArticleSource } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Known } from '../article/read-article.ts';
import { readArticle } from '../article/read-article.ts';
import { UserError } from '../errors.ts';
import { decodePage, isBinary } from '../extract/bytes.ts';
import { dayOfMoment, readMoment } from '../extract/moment.ts';
import type { ExtractedPage, PageHints } from '../extract/page.ts';
import { megabytes } from '../megabytes.ts';
import type { FetchTools } from './fetch-link.ts';
import type { Format } from './format.ts';
import { formatOf } from './format.ts';
import { LARGEST_PAGE } from './limits.ts';
import { decodeText, loadSource, readBytes, withSentences } from './load-article.ts';
import { readMarkdown } from './markdown.ts';
import type { PageReader } from './page-reader.ts';
import { sayProblem } from './problems.ts';
import { STANDARD_INPUT } from './standard-input.ts';
import { looksLikeLink } from './target.ts';

/** An article from outside: what was found, and the same made ready to be read. */
export interface BroughtIn {
  readonly page: ExtractedPage;
  /** Where it was fetched from, after redirects; null for what came by another way. */
  readonly address: string | null;
  /** With these, the page's text makes the same article again. */
  readonly known: Known;
  /** Its text is the page's text, so that everything it says is a slice of that. */
  readonly article: Article;
}

/** What bringing an article in needs of the world. */
export interface BringTools {
  readonly reader: PageReader;
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly fetching?: FetchTools;
  /** Told what is being done. */
  readonly step?: (step: string) => void;
  /** When it is given up because the program ends. */
  readonly closing?: AbortSignal;
}

/** Bytes from a file, a link or standard input, and what is known of them. */
interface Given {
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly hints: PageHints;
  /** What stands beside a plain text. */
  readonly source: ArticleSource;
}

/**
 * Brings an article in.
 *
 * @param source a link, a file (text, Markdown or a web page, told by content), or `-` for standard input
 * @throws UserError that says in one line why there is no article, and what to do instead
 */
export async function bringIn(source: string, tools: BringTools): Promise<BroughtIn> {
  return prepare(await give(source, tools), source === STANDARD_INPUT ? 'on standard input' : source, tools);
}

/**
 * Brings in the page behind a link, and nothing else: what isn't a link names no file here.
 *
 * @throws UserError as {@link bringIn}
 */
export async function bringInLink(link: string, tools: Omit<BringTools, 'input'>): Promise<BroughtIn> {
  return prepare(await giveLink(link, tools), link, tools);
}

/**
 * Brings in an article that is there already: a file that somebody sent, or a text that was pasted.
 *
 * @param name what it is called; of a file with its ending
 * @param source what is known of a plain text beside it
 * @throws UserError as {@link bringIn}
 */
export async function bringInBytes(
  bytes: Uint8Array,
  name: string,
  tools: Omit<BringTools, 'input'>,
  source: ArticleSource = {},
): Promise<BroughtIn> {
  const hints = { charset: null, address: null };
  return prepare({ bytes, format: formatOf(bytes, name), hints, source }, name, tools);
}

/**
 * Reads a file of this machine.
 *
 * @returns its bytes and, of a plain text, what its companion says of its source
 * @throws UserError for a file that can't be read, or a companion that isn't right
 */
export async function readGivenFile(path: string): Promise<Pick<Given, 'bytes' | 'source'>> {
  const bytes = await readBytes(path);
  return { bytes, source: formatOf(bytes, basename(path)) === 'text' ? await loadSource(path) : {} };
}

async function prepare(given: Given, name: string, tools: Omit<BringTools, 'input'>): Promise<BroughtIn> {
  if (given.format === 'html') return fromPage(await readPage(name, given, tools), given, name);
  if (given.format === 'markdown') return fromMarkdown(given, name);
  return fromText(given, name);
}

async function give(source: string, tools: BringTools): Promise<Given> {
  if (looksLikeLink(source)) return giveLink(source, tools);
  const path = source === STANDARD_INPUT ? null : source;
  const given =
    path === null ? { bytes: await readInput(tools.input), source: {} } : await readGivenFile(path);
  const format = formatOf(given.bytes, path && basename(path));
  return { ...given, format, hints: { charset: null, address: null } };
}

async function giveLink(
  link: string,
  { fetching, step, closing }: Pick<BringTools, 'fetching' | 'step' | 'closing'>,
): Promise<Given> {
  step?.('Fetching the page');
  // undici is loaded only where it is used: the bundled article is ready sooner without it.
  const { fetchLink } = await import('./fetch-link.ts');
  const fetched = await fetchLink(link, fetching, closing);
  if ('refused' in fetched) throw new UserError(sayProblem(fetched.refused, link));
  const { bytes, type, charset, address } = fetched.page;
  const format = type === 'html' ? 'html' : formatOf(bytes, new URL(address).pathname);
  if (format !== 'html' && isBinary(bytes))
    throw new UserError(sayProblem({ kind: 'type', type: 'binary data' }, link));
  return { bytes, format, hints: { charset, address }, source: { link: address } };
}

/** Reads all of standard input. @throws UserError for more than an article can have */
export async function readInput(input: BringTools['input']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_PAGE)
      throw new UserError(
        `The article on standard input is over ${megabytes(LARGEST_PAGE)}, more than an article can have`,
      );
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function readPage(
  name: string,
  given: Given,
  { reader, step }: Pick<BringTools, 'reader' | 'step'>,
): Promise<ExtractedPage> {
  step?.('Reading the page');
  const read = await reader.read(given.bytes, given.hints);
  if ('refused' in read) throw new UserError(sayProblem({ kind: read.refused }, name));
  return read.page;
}

function fromPage(page: ExtractedPage, { hints }: Given, name: string): BroughtIn {
  const { title, site, link, publishedAt, updatedAt } = page;
  const known: Known = {
    headless: true,
    source: { ...(title && { title }), ...(site && { name: site }), ...(link && { link }) },
    ...(publishedAt && { published: dayOfMoment(publishedAt) }),
    ...(updatedAt && { updated: dayOfMoment(updatedAt) }),
  };
  return {
    page,
    address: hints.address,
    known,
    article: withSentences(readArticle(page.text, known), name),
  };
}

function fromMarkdown({ bytes, hints }: Given, name: string): BroughtIn {
  const { text, front } = readMarkdown(decodeText(bytes, name));
  const published = readMoment(front.get('date') ?? front.get('published') ?? '');
  const updated = readMoment(front.get('updated') ?? front.get('lastmod') ?? '');
  const title = front.get('title');
  const known: Known = {
    source: { ...(title && { title }), ...(hints.address && { link: hints.address }) },
    ...(published && { published: dayOfMoment(published) }),
    ...(updated && { updated: dayOfMoment(updated) }),
  };
  const article = withSentences(readArticle(text, known), name);
  const author = front.get('author');
  const page = { ...asPage(article), authors: author ? [author] : [] };
  return {
    address: hints.address,
    known,
    page: { ...page, publishedAt: published ?? page.publishedAt, title: page.title ?? title ?? null },
    article,
  };
}

function fromText({ bytes, hints, source }: Given, name: string): BroughtIn {
  // A site says its charset; a file of one's own is UTF-8 or better not guessed at.
  const text = hints.address === null ? decodeText(bytes, name) : decodePage(bytes, hints.charset);
  const article = withSentences(readArticle(text, { source }), name);
  return { page: asPage(article), address: hints.address, known: { source }, article };
}

/** What a text says of itself, in the terms of a page. */
function asPage(article: Article): ExtractedPage {
  return {
    title: article.title && cut(article, article.title),
    publishedAt: article.published?.day ?? null,
    updatedAt: article.updated?.day ?? null,
    authors: [],
    site: article.source.name ?? null,
    link: article.source.link ?? null,
    text: article.text,
  };
}
