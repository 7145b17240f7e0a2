import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readArticle } from '../src/article/read-article.ts';
import type { ArticleId } from '../src/catalogue/entry.ts';
import { openPageReader } from '../src/ingest/page-reader.ts';
import type { Libraries } from '../src/library/libraries.ts';
import type { OpenLibraries } from '../src/library/open-libraries.ts';
import { openLibraries } from '../src/library/open-libraries.ts';
import { packagePath } from '../src/package.ts';
import type { Encoder } from '../src/search/encoder.ts';
import { loadEncoder } from '../src/search/minilm.ts';
import { ArticleStore } from '../src/storage/article-store.ts';
import type { Place } from '../src/storage/database.ts';
import { Database } from '../src/storage/database.ts';
import { postgresPlace, sqlitePlace } from '../src/storage/places.ts';
import { VectorStore } from '../src/storage/vector-store.ts';
import { makeBenchDatabase } from './bench-database.ts';
import { generateArticles } from './generated-library.ts';
import { QUESTIONS, WORD_QUESTIONS } from './library-questions.ts';
import { median, print, printMemory, printTimes, timed } from './measure.ts';
import { startOnce } from './start.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** Articles of a library, unless other numbers are given as arguments. */
const SIZES = [1000, 10_000];

const LIBRARY = 'terminal';
const STARTS = 5;
const FILL = 'fill';
/** As the program's setting, in megabytes. */
const CACHE_BYTES = Number(process.env.CACHE_MB || 128) * 1024 * 1024;

/** Questions are asked for at most so long, in milliseconds: of a library that is larger than the memory for it each takes seconds. */
const LONGEST_ASKING = 90_000;

/** Pages that are added, and their words. */
const [ADDED, ADDED_WORDS] = [15, 700];

/** Articles that are opened while they aren't in memory. */
const OPENED = 50;

/**
 * Measures libraries of generated articles, and prints one line a figure: on SQLite, or on the PostgreSQL that `DATABASE_URL` names, with as
 * much memory as `CACHE_MB` allows.
 */
async function main(): Promise<void> {
  const [task = '', size = ''] = process.argv.slice(2);
  const encoder = await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2'));
  if (task === FILL) return fill(Number(size), encoder);
  const sizes = process.argv.slice(2).map(Number);
  for (const each of sizes.length > 0 ? sizes : SIZES) await measureLibrary(each, encoder);
}

async function measureLibrary(size: number, encoder: Encoder): Promise<void> {
  const database = await makeBenchDatabase(process.env.DATABASE_URL);
  try {
    // In a process of its own, so that the memory of this one is that of a library in use.
    await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), FILL, String(size)], {
      env: { ...process.env, ...database.environment },
    });
    const name = `${size.toLocaleString('en')} articles`;
    await measureStart(name, database.environment);
    const open = await openOver(database.place, encoder);
    const first = await timed(() => open.libraries.find(LIBRARY, 'the first search'));
    print(`${name}: first search`, `${first.toFixed(0)} ms`);
    await measureSearches(name, open.libraries);
    await measureOpening(name, open.libraries);
    printMemory(`${name}: resident memory`);
    await measureAdding(name, open);
    printMemory(`${name}: the same after adding`);
    await open.close();
  } finally {
    await database.drop();
  }
}

/** Fills the database that the environment names. */
async function fill(size: number, encoder: Encoder): Promise<void> {
  const { DATABASE_URL, DATA_DIR = '' } = process.env;
  const place = DATABASE_URL ? postgresPlace(DATABASE_URL) : sqlitePlace(DATA_DIR);
  const database = await Database.open(place, async () => {});
  const articles = new ArticleStore(database);
  const vectors = new VectorStore(database, encoder.hash);
  for await (const { version, vectors: kept } of generateArticles(size, encoder)) {
    await vectors.keep(version.textHash, kept);
    await articles.add(LIBRARY, version, new Date().toISOString());
  }
  await database.close();
}

/** Starts over the library and over the article that comes with the program, in turn. */
async function measureStart(name: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const [library, bundled]: [number[], number[]] = [[], []];
  await inTemporaryFolder(async (folder) => {
    for (let run = 0; run < STARTS; run++) {
      library.push(await startOnce({ DATA_DIR: folder, CACHE_DIR: folder, ...environment }));
      bundled.push(await startOnce({ DATA_DIR: folder, CACHE_DIR: folder }));
    }
  });
  print(
    `${name}: start to ready / without a library`,
    `${median(library).toFixed(0)} / ${median(bundled).toFixed(0)} ms`,
  );
}

/** A library with a site on loopback from which pages can be added. */
interface Opened extends Pick<OpenLibraries, 'libraries' | 'close'> {
  readonly origin: string;
}

async function openOver(place: Place, encoder: Encoder): Promise<Opened> {
  const reader = openPageReader();
  const site = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageFor(request.url ?? ''));
  });
  await once(site.listen(0, '127.0.0.1'), 'listening');
  const { port } = site.address() as AddressInfo;
  const { libraries, close } = await openLibraries({
    place,
    first: null,
    cacheBytes: CACHE_BYTES,
    encoder: async () => encoder,
    reader,
    fetching: { allowance: new Set([`127.0.0.1:${port}`]) },
  });
  return {
    libraries,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      site.close();
      await Promise.all([close(), reader.close()]);
    },
  };
}

/** A page of some 700 words that differs from every other. */
function pageFor(path: string): string {
  const { text, paragraphs } = readArticle(readFileSync(packagePath('test/articles/fisheries.txt'), 'utf8'));
  const own = paragraphs.map(({ start, end }) => `<p>${text.slice(start, end)}</p>`).join('\n');
  const words = own.split(/\s+/u).length;
  const body = own.repeat(Math.max(1, Math.round(ADDED_WORDS / words)));
  return `<!doctype html><html><head><title>Report ${path}</title></head><body><article><h1>Report ${path}</h1>
<p>This is the report of ${path}, which is like no other report of this week.</p>${body}</article></body></html>`;
}

/** From a link to an article that can be asked. */
async function measureAdding(name: string, { libraries, origin }: Opened): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < ADDED; run++)
    times.push(await timed(() => libraries.add(LIBRARY, { link: `${origin}/${run}` }, () => {})));
  printTimes(`${name}: adding ${ADDED_WORDS} words by a link`, times);
}

async function measureSearches(name: string, libraries: Libraries): Promise<void> {
  printTimes(`${name}: search`, await timesOf(libraries, QUESTIONS));
  printTimes(`${name}: search for words`, await timesOf(libraries, WORD_QUESTIONS));
}

async function timesOf(libraries: Libraries, questions: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  const end = performance.now() + LONGEST_ASKING;
  for (const question of questions) {
    if (performance.now() > end) break;
    times.push(await timed(() => libraries.find(LIBRARY, question)));
  }
  return times;
}

/** The first question to articles that aren't in memory, and the next one to the same. */
async function measureOpening(name: string, libraries: Libraries): Promise<void> {
  const ids = (await libraries.list(LIBRARY)).slice(0, OPENED).map(({ id }) => id);
  const [first, next]: [number[], number[]] = [[], []];
  for (const id of ids) {
    first.push(await timed(() => ask(libraries, id, 'what happened with the freighter?')));
    next.push(await timed(() => ask(libraries, id, 'why was the bridge built?')));
  }
  printTimes(`${name}: first answer of an article`, first);
  printTimes(`${name}: next answer`, next);
}

async function ask(libraries: Libraries, id: ArticleId, question: string): Promise<void> {
  const entry = await libraries.get(LIBRARY, id);
  const opened = entry && (await libraries.open(LIBRARY, entry));
  await opened?.assistant.ask(question);
}

await main();
