import { join } from 'node:path';
import type { Article } from '../src/article/article.ts';
import { readArticle } from '../src/article/read-article.ts';
import { openAssistant } from '../src/assistant/open-assistant.ts';
import { LONGEST_QUESTION } from '../src/assistant/question.ts';
import { articleWords } from '../src/check/article-words.ts';
import { check } from '../src/check/check.ts';
import { knownAs } from '../src/check/speakers.ts';
import { findDates } from '../src/dates/find-dates.ts';
import { loadArticle } from '../src/ingest/load-article.ts';
import { originOf } from '../src/kept/open-kept.ts';
import { tag } from '../src/language/tag.ts';
import { packagePath } from '../src/package.ts';
import { findPeople } from '../src/people/find-people.ts';
import { peopleCalled } from '../src/people/look-up.ts';
import { findQuotations } from '../src/quotes/find-quotations.ts';
import { embedArticle } from '../src/search/embedded-article.ts';
import { decodeEmbedded, encodeEmbedded } from '../src/search/embedded-bytes.ts';
import type { Encoder } from '../src/search/encoder.ts';
import { loadEncoder } from '../src/search/minilm.ts';
import { median, percentile, print, printMemory, printTimes, timed } from './measure.ts';
import { CHECKED, QUESTIONS } from './questions.ts';
import { startOnce } from './start.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const STARTS = 7;
/** Words of a long article. */
const LONG = 10_000;
/** Words of a usual one, and of one that takes the encoder a second. */
const SHORT = 700;
const WHOLE = 2000;
/** Of an article that is made of another's paragraphs. */
const KNOWN = { headless: true, published: '2023-04-18' };
const ARTICLE = packagePath('data/articles/china-russia-cooperation.txt');

/** Measures speed and memory, and prints one line a figure. */
async function main(): Promise<void> {
  await measureStarts();
  const article = await loadArticle(ARTICLE);
  const encoder = await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2'));
  await measureAnswers(article, encoder);
  await measureLongAnswers(article, encoder);
  printMemory('resident memory');
  await measureEmbedding(article, encoder);
  await measureWholeReading(article, encoder);
  await measureOpening(article, encoder);
  for (const words of [1000, LONG]) await measureReading(article, words);
  await measureChecks(article, LONG);
}

/** Starts without a library and with nothing kept, and second starts with what the first one has kept, in turn. */
async function measureStarts(): Promise<void> {
  const [first, second]: [number[], number[]] = [[], []];
  await inTemporaryFolder(async (folder) => {
    for (let run = 0; run < STARTS; run++) {
      const cache = join(folder, String(run));
      first.push(await startOnce({ DATA_DIR: folder, CACHE_DIR: cache }));
      second.push(await startOnce({ DATA_DIR: folder, CACHE_DIR: cache }));
    }
  });
  print('start to ready, nothing kept', `${median(first).toFixed(0)} ms (median of ${STARTS})`);
  print('start to ready, the article kept', `${median(second).toFixed(0)} ms (median of ${STARTS})`);
}

/** Answers and bare encoder passes over the same questions in turn, so that a drift of the machine's speed meets both. */
async function measureAnswers(article: Article, encoder: Encoder): Promise<void> {
  const assistant = await openAssistant(article, encoder);
  const answers: number[] = [];
  const passes: number[] = [];
  for (const question of QUESTIONS) {
    answers.push(await timed(() => assistant.ask(question)));
    passes.push(await timed(() => encoder.encode(question)));
  }
  printTimes('answer', answers);
  print('bare encoder pass, p50', `${percentile(passes, 0.5).toFixed(1)} ms`);
  print('answer to encoder pass, p50', (percentile(answers, 0.5) / percentile(passes, 0.5)).toFixed(2));
}

/** Answers about an article of 10,000 words. */
async function measureLongAnswers(article: Article, encoder: Encoder): Promise<void> {
  const long = readArticle(proseOf(article, LONG), KNOWN);
  const assistant = await openAssistant(long, encoder);
  const answers: number[] = [];
  for (const question of QUESTIONS) answers.push(await timed(() => assistant.ask(question)));
  printTimes(`answer about ${LONG.toLocaleString('en')} words`, answers);
}

async function measureEmbedding({ text, sentences }: Article, encoder: Encoder): Promise<void> {
  const rounds = 10;
  const time = await timed(async () => {
    for (let round = 0; round < rounds; round++) {
      for (const { start, end } of sentences) await encoder.encode(text.slice(start, end));
    }
  });
  print('sentences embedded a second', ((rounds * sentences.length * 1000) / time).toFixed(0));
}

/** Everything that is worked out when an article is first read, beside bare encoder passes over its sentences, in turn. */
async function measureWholeReading(article: Article, encoder: Encoder): Promise<void> {
  const long = readArticle(proseOf(article, WHOLE), KNOWN);
  let [whole, passes] = [0, 0];
  for (let round = 0; round < 3; round++) {
    whole += await timed(() => openAssistant(long, encoder));
    passes += await timed(async () => {
      for (const { start, end } of long.sentences) await encoder.encode(long.text.slice(start, end));
    });
  }
  print('reading with the encoder, of its own rate', `${((100 * passes) / whole).toFixed(0)} %`);
}

/** An article of 700 words, from the bytes that are kept of it to where it can be asked. */
async function measureOpening(article: Article, encoder: Encoder): Promise<void> {
  const short = readArticle(proseOf(article, SHORT), KNOWN);
  const origin = originOf(short, encoder);
  const bytes = encodeEmbedded(await embedArticle(short, encoder), origin);
  const times: number[] = [];
  for (let run = 0; run < 21; run++)
    times.push(await timed(() => openAssistant(short, encoder, { embedded: decodeEmbedded(bytes, origin) })));
  printTimes(`opening ${SHORT} words that are kept`, times);
  print(`kept of ${SHORT} words`, `${(bytes.length / 1000).toFixed(0)} kB`);
}

/** An article's paragraphs, again and again until there are so many words. */
function proseOf({ text, paragraphs }: Article, words: number): string {
  const prose = paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n');
  const copies = Math.ceil(words / prose.split(/\s+/u).length);
  return `${prose}\n`
    .repeat(copies)
    .split(/(?<=\s)/u)
    .slice(0, words)
    .join('');
}

/** Checks of texts that stand in an article, nearly do, and don't; without the encoder. */
async function measureChecks(article: Article, words: number): Promise<void> {
  const text = proseOf(article, words);
  const read = readArticle(text, KNOWN);
  const tokens = tag(read);
  const people = findPeople(read, tokens);
  const spoken = findQuotations(read, tokens, people);
  const source = { words: articleWords(read), tokens, spoken };
  const times: number[] = [];
  for (const checked of [...CHECKED, text.slice(0, LONGEST_QUESTION)]) {
    for (let run = 0; run < 7; run++)
      times.push(
        await timed(() => check(source, checked, (name) => knownAs(peopleCalled(read, people, name)))),
      );
  }
  printTimes(`check against ${words.toLocaleString('en')} words`, times);
}

/** Reading without the encoder, of an article of so many words. */
async function measureReading(article: Article, words: number): Promise<void> {
  const text = proseOf(article, words);
  const times: number[] = [];
  const read = () => {
    const article = readArticle(text, KNOWN);
    const tokens = tag(article);
    findQuotations(article, tokens, findPeople(article, tokens));
    findDates(article, tokens);
  };
  for (let run = 0; run < 7; run++) times.push(await timed(read));
  print(`reading ${words.toLocaleString('en')} words without the encoder`, `${median(times).toFixed(0)} ms`);
}

await main();
