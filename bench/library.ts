import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringIn } from '../src/ingest/bring-in.ts';
import { openPageReader } from '../src/ingest/page-reader.ts';
import type { ArticleId } from '../src/library/entry.ts';
import type { Libraries } from '../src/library/libraries.ts';
import type { OpenLibraries } from '../src/library/open-libraries.ts';
import { openLibraries } from '../src/library/open-libraries.ts';
import { versionOf } from '../src/library/version.ts';
import { packagePath } from '../src/package.ts';
import type { Encoder } from '../src/search/encoder.ts';
import { loadEncoder } from '../src/search/minilm.ts';
import { ArticleStore } from '../src/storage/article-store.ts';
import { Database } from '../src/storage/database.ts';
import { sqlitePlace } from '../src/storage/places.ts';
import { VectorStore } from '../src/storage/vector-store.ts';
import { generateArticles } from './generated-library.ts';
import { percentile, print, timed } from './measure.ts';

/** Articles of a library, unless other numbers are given as arguments. */
const SIZES = [1000, 10_000];

const LIBRARY = 'server:1';
const CACHE_BYTES = 128 * 1024 * 1024;

/** Articles that are opened while they aren't in memory. */
const OPENED = 50;

const TOPICS = [
  'military trade',
  'the iodine deficiency',
  'asylum seekers',
  'the old browser',
  'cod quotas',
  'the grounded freighter',
  'the budget for roads',
  'Latin lessons',
  'the new bridge',
  'homeopathic treatment',
  'a document in the street',
  'the weather',
];

/** Passages, each in another form, so that none is a repetition. */
const QUESTIONS = TOPICS.flatMap((topic) => [
  `what happened with ${topic}?`,
  `why is ${topic} important?`,
  `how many people are concerned by ${topic}?`,
  `where is ${topic}?`,
  `${topic}`,
  `which law is about ${topic}?`,
  `how much does ${topic} cost?`,
  `what are the reasons for ${topic}?`,
]);

/** Questions for words, which open the articles that are asked. */
const WORD_QUESTIONS = TOPICS.map((topic) => `who spoke of ${topic}?`);

/** Measures a library of generated articles, and prints one line a figure. */
async function main(): Promise<void> {
  const encoder = await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2'));
  const sizes = process.argv.slice(2).map(Number);
  for (const size of sizes.length > 0 ? sizes : SIZES) await measureLibrary(size, encoder);
}

async function measureLibrary(size: number, encoder: Encoder): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  try {
    await fill(folder, size, encoder);
    const open = await openOver(folder, encoder);
    const name = `${size.toLocaleString('en')} articles`;
    print(
      `${name}: first search`,
      `${(await timed(() => open.libraries.find(LIBRARY, 'the first search'))).toFixed(0)} ms`,
    );
    await measureSearches(name, open.libraries);
    await measureOpening(name, open.libraries);
    print(`${name}: resident memory`, `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
    await open.close();
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function fill(folder: string, size: number, encoder: Encoder): Promise<void> {
  const database = await Database.open(sqlitePlace(folder), async () => {});
  const articles = new ArticleStore(database);
  const vectors = new VectorStore(database, encoder.hash);
  for await (const { version, vectors: kept } of generateArticles(size, encoder)) {
    await vectors.keep(version.textHash, kept);
    await articles.add(LIBRARY, version, new Date().toISOString());
  }
  await database.close();
}

async function openOver(folder: string, encoder: Encoder): Promise<OpenLibraries> {
  const reader = openPageReader();
  const first = versionOf(
    await bringIn(packagePath('data/articles/china-russia-cooperation.txt'), {
      reader,
      input: process.stdin,
    }),
  );
  const open = await openLibraries({
    place: sqlitePlace(folder),
    first,
    cacheBytes: CACHE_BYTES,
    encoder,
    reader,
  });
  return {
    ...open,
    close: async () => void (await Promise.all([open.close(), reader.close()])),
  };
}

async function measureSearches(name: string, libraries: Libraries): Promise<void> {
  const times: number[] = [];
  for (const question of QUESTIONS) times.push(await timed(() => libraries.find(LIBRARY, question)));
  printTimes(`${name}: search, p50 / p99`, times);
  const forWords: number[] = [];
  for (const question of WORD_QUESTIONS) forWords.push(await timed(() => libraries.find(LIBRARY, question)));
  printTimes(`${name}: search for words, p50 / p99`, forWords);
}

/** The first question to articles that aren't in memory, and the next one to the same. */
async function measureOpening(name: string, libraries: Libraries): Promise<void> {
  const ids = (await libraries.list(LIBRARY)).slice(0, OPENED).map(({ id }) => id);
  const [first, next]: [number[], number[]] = [[], []];
  for (const id of ids) {
    first.push(await timed(() => ask(libraries, id, 'what happened with the freighter?')));
    next.push(await timed(() => ask(libraries, id, 'why was the bridge built?')));
  }
  printTimes(`${name}: first answer of an article, p50 / p99`, first);
  printTimes(`${name}: next answer, p50 / p99`, next);
}

async function ask(libraries: Libraries, id: ArticleId, question: string): Promise<void> {
  const entry = await libraries.get(LIBRARY, id);
  const opened = entry && (await libraries.open(LIBRARY, entry));
  await opened?.assistant.ask(question);
}

function printTimes(name: string, times: readonly number[]): void {
  print(name, `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.99).toFixed(1)} ms`);
}

await main();
