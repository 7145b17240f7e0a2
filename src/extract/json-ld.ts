import type { PageDocument } from './dom.ts';
import { oneLine } from './dom.ts';

/** What a page's JSON-LD (schema.org) says of its article. Values are as written, not yet judged. */
export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly link: string | null;
  /** Plain text; newsrooms fill it with the whole article, its first paragraph, or its markup. */
  readonly body: string | null;
  /** `isAccessibleForFree: false` stands on complete texts too: a flag, no proof. */
  readonly free: boolean | null;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** NewsArticle, BlogPosting, Report, …: whatever is written by somebody and published on a day. */
const ARTICLE = /(?:Article|BlogPosting|Report|Review|SocialMediaPosting|Recipe|HowTo|Analysis)$/u;
const PAGE = /^(?:WebPage|ItemPage)$/u;

/** Nobody nests an article deeper; a bomb does. */
const DEEPEST = 8;
const MOST_OBJECTS = 2000;

/**
 * Reads the article of a page's JSON-LD; null where there is none. Of several the one whose headline the page itself
 * has in its title is meant: the others are those that it links to.
 */
export function readLinkedData(page: PageDocument): LinkedData | null {
  const objects = [...page.querySelectorAll('script[type="application/ld+json" i]')].flatMap((script) =>
    flatten(parseLoosely(script.textContent ?? '')),
  );
  const pageTitle = oneLine(page.querySelector('title')?.textContent ?? '');
  const articles = objects.filter((object) => hasType(object, ARTICLE));
  const named = articles.find((object) => {
    const headline = stringOf(object.headline) ?? stringOf(object.name);
    return headline !== null && pageTitle.includes(headline);
  });
  const main = named ?? articles[0];
  const whole = objects.find((object) => hasType(object, PAGE));
  if (!main && !whole) return null;
  return described(main ?? {}, whole ?? {}, objects);
}

function described(article: JsonObject, page: JsonObject, objects: readonly JsonObject[]): LinkedData {
  // Elsewhere an object is only referred to, by its @id alone.
  const byId = new Map(
    objects.filter(({ name }) => name !== undefined).map((object) => [object['@id'], object]),
  );
  const names = (value: unknown) => listOf(value).flatMap((each) => nameOf(each, byId));
  return {
    headline: stringOf(article.headline) ?? stringOf(article.name),
    published: stringOf(article.datePublished) ?? stringOf(page.datePublished),
    modified: stringOf(article.dateModified) ?? stringOf(page.dateModified),
    authors: names(article.author ?? article.creator),
    publisher: names(article.publisher)[0] ?? null,
    link: stringOf(article.url) ?? stringOf(page.url),
    body: stringOf(article.articleBody),
    free: freedom(article.isAccessibleForFree),
  };
}

/** JSON as pages have it: in a comment or CDATA, with line ends inside strings, with a semicolon behind. */
function parseLoosely(text: string): unknown {
  const bare = text
    .replaceAll(
      /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/gu,
      '',
    )
    .replaceAll(/\p{Cc}/gu, ' ')
    .replace(/;\s*$/u, '');
  try {
    return JSON.parse(bare);
  } catch {
    return null; // Broken on many pages, which have other sources.
  }
}

/** Every object of a value, outer ones first. */
function flatten(value: unknown): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const visit = (each: unknown, depth: number): void => {
    if (typeof each !== 'object' || each === null || depth > DEEPEST || found.length >= MOST_OBJECTS) return;
    if (!Array.isArray(each)) found.push(each as JsonObject);
    for (const inner of Object.values(each)) visit(inner, depth + 1);
  };
  visit(value, 0);
  return found;
}

function hasType(object: JsonObject, pattern: RegExp): boolean {
  return listOf(object['@type']).some((type) => typeof type === 'string' && pattern.test(type));
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function stringOf(value: unknown): string | null {
  const [first] = listOf(value);
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

function nameOf(value: unknown, byId: ReadonlyMap<unknown, JsonObject>): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const object = value as JsonObject;
  const name = stringOf(object.name) ?? stringOf(byId.get(object['@id'])?.name);
  return name === null ? [] : [name];
}

/** Written as a boolean, or as a word. */
function freedom(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return /^true$/iu.test(value) ? true : /^false$/iu.test(value) ? false : null;
}
