import type { Article } from '../article/article.ts';
import type { Answer } from '../assistant/answer.ts';
import { refusal } from '../assistant/answer.ts';
import type { Question } from '../assistant/question.ts';
import { readQuestion } from '../assistant/question.ts';
import { foldWords } from '../people/fold.ts';
import { ANSWER_THRESHOLD, answerable } from '../search/answerable.ts';
import type { Encoder, Encoding } from '../search/encoder.ts';
import type { Ranked } from '../search/rank.ts';
import { rank } from '../search/rank.ts';
import { indexSentences } from '../search/sentence-index.ts';
import { terms } from '../search/terms.ts';
import type { ArticleId, Entry } from './entry.ts';
import type { Gathered, Gathering } from './gathered.ts';
import { gather } from './gathered.ts';
import type { OpenArticle } from './readings.ts';
import { Scan } from './scan.ts';
import type { Scannable } from './scannable.ts';

/** What one article of the library has to say. */
export interface FoundIn {
  readonly entry: Entry;
  readonly article: Article;
  readonly answer: Answer;
}

/** What a question to a whole library comes to. */
export interface Found {
  readonly question: string;
  /** Best first, the newest first among equals; where nothing answers, at most one with the closest sentence. */
  readonly articles: readonly FoundIn[];
  readonly answered: boolean;
  /** For a person. */
  readonly message: string;
}

/** What a search needs of a library. */
export interface Searched {
  /** Every article of the library with the hash of its text. */
  readonly texts: readonly { readonly id: ArticleId; readonly textHash: string }[];
  scannable(textHashes: readonly string[]): AsyncIterable<readonly [string, Scannable]>;
  /** Works out what is scanned of an article, where it isn't kept. */
  mend(id: ArticleId): Promise<void>;
  /** Articles with their vectors, in no order; those of which either is gone are left out. */
  load(
    ids: readonly ArticleId[],
  ): Promise<readonly (Omit<FoundIn, 'answer'> & Pick<Gathering, 'embedded'>)[]>;
  /** An article ready to be asked; null where it is gone. */
  open(id: ArticleId): Promise<{ readonly entry: Entry; readonly open: OpenArticle } | null>;
  /** Lets others go on: a long search must not hold up everybody. */
  pause(): Promise<void>;
}

/** Articles whose vectors are made anew in one search: with another encoder that goes for all, and each takes a second. */
const MOST_MENDED = 10;

/** So many articles are scanned before others go on. */
const AT_ONCE = 500;

/** Articles whose sentences are ranked against each other. */
const MOST_RANKED = 12;

/** Articles that are asked each by itself. */
const MOST_ASKED = 5;

/** Articles and sentences of each that are shown. */
const [MOST_SHOWN, MOST_SENTENCES] = [5, 2];

/** A sentence is shown when its score reaches this share of the best one's. */
const NEARLY_AS_GOOD = 0.75;

/** Scores are equal when they are the same in steps of this. */
const EQUAL = 0.02;

/** Asks a whole library. */
export async function find(searched: Searched, encoder: Encoder, question: string): Promise<Found> {
  const asked = readQuestion(question);
  const encoding = await encoder.encode(question);
  const person = personIn(asked);
  const order = await mostPromising(searched, encoding, question, person);
  const found = isAskedAlone(asked)
    ? await askEach(
        searched,
        question,
        order.map(({ id }) => id),
      )
    : await rankTogether(searched, question, encoding, order);
  return { question, ...found };
}

/** An article with its most promising sentences. */
interface Promising {
  readonly id: ArticleId;
  readonly sentences: readonly number[];
}

/** The person whose words are asked for; null for another question. */
function personIn(asked: Question): string | null {
  if (asked.asks === 'words' || asked.asks === 'views') return asked.speaker;
  return asked.asks === 'if-quoted' ? asked.speaker : null;
}

/** Whether each article can only answer by itself: about words, whoever says them, and days. */
function isAskedAlone({ asks }: Question): boolean {
  return asks !== 'passages' && asks !== 'summary' && asks !== 'nothing' && asks !== 'about';
}

/** A scan, and the articles that it took, in their order. */
interface Scanned {
  readonly scan: Scan;
  readonly ids: ArticleId[];
}

/** The articles with the sentences that fit best, best first. */
async function mostPromising(
  searched: Searched,
  encoding: Encoding,
  question: string,
  person: string | null,
): Promise<readonly Promising[]> {
  const wanted = person === null ? null : foldWords(person);
  const all: Scanned = { scan: new Scan(encoding.pooled, terms(question)), ids: [] };
  const quoting: Scanned = { scan: new Scan(encoding.pooled, terms(question)), ids: [] };
  for await (const [id, article] of everyArticle(searched)) {
    const quotes = wanted !== null && article.speakers.some((name) => isCalled(name, wanted));
    for (const { scan, ids } of quotes ? [all, quoting] : [all]) {
      scan.take(article);
      ids.push(id);
    }
  }
  // A role, such as "the minister", is nobody's name: whom it means each article knows by itself.
  const { scan, ids } = quoting.ids.length > 0 ? quoting : all;
  const sentences = new Map<ArticleId, number[]>();
  for (const { article, sentence } of scan.candidates()) {
    const id = ids[article];
    if (id === undefined) continue;
    const known = sentences.get(id);
    if (known) known.push(sentence);
    else if (sentences.size < MOST_RANKED) sentences.set(id, [sentence]);
  }
  return [...sentences].map(([id, each]) => ({ id, sentences: each.sort((a, b) => a - b) }));
}

/** What is scanned of every article; where that isn't kept, it is worked out anew, for some articles at a time. */
async function* everyArticle({
  texts,
  scannable,
  mend,
  pause,
}: Searched): AsyncGenerator<readonly [ArticleId, Scannable]> {
  const ids = new Map(texts.map(({ id, textHash }) => [textHash, id]));
  const missing = new Map(ids);
  let count = 0;
  for await (const [hash, article] of scannable([...ids.keys()])) {
    missing.delete(hash);
    yield [ids.get(hash) ?? '', article];
    count++;
    if (count % AT_ONCE === 0) await pause();
  }
  const mended = [...missing].slice(0, MOST_MENDED);
  for (const [, id] of mended) await mend(id);
  for await (const [hash, article] of scannable(mended.map(([hash]) => hash)))
    yield [ids.get(hash) ?? '', article];
}

/** Whether somebody's full name has the words that are asked for. */
function isCalled(name: string, wanted: readonly string[]): boolean {
  const own = new Set(foldWords(name));
  return wanted.some((word) => own.has(word));
}

async function askEach(
  { open }: Searched,
  question: string,
  ids: readonly ArticleId[],
): Promise<Omit<Found, 'question'>> {
  const found: FoundIn[] = [];
  for (const id of ids.slice(0, MOST_ASKED)) {
    const opened = await open(id);
    if (!opened) continue;
    const { entry, open: article } = opened;
    const answer = await article.assistant.ask(question);
    found.push({ entry, article: article.reading.article, answer });
  }
  const answering = found.filter(({ answer }) => answer.answered);
  if (answering.length > 0) return answers(answering);
  return nothing();
}

async function rankTogether(
  { load }: Searched,
  question: string,
  encoding: Encoding,
  promising: readonly Promising[],
): Promise<Omit<Found, 'question'>> {
  const articles = await load(promising.map(({ id }) => id));
  const loaded = promising.flatMap(({ id, sentences }) => {
    const article = articles.find(({ entry }) => entry.id === id);
    if (!article) return [];
    const count = article.embedded.sentences.length;
    return [{ ...article, sentences: withNeighbours(sentences, count), candidates: new Set(sentences) }];
  });
  const gathered = gather(
    loaded.map(({ article, embedded, sentences }) => ({ text: article.text, embedded, sentences })),
  );
  const index = indexSentences(gathered, gathered.embedded);
  const ranked = rank(index, question, encoding).filter(({ sentence }) =>
    isCandidate(gathered, loaded, sentence),
  );
  const [best] = ranked;
  if (!best) return nothing();
  const isAnswered = answerable(index, question, encoding, ranked) >= ANSWER_THRESHOLD;
  const shown = isAnswered ? ranked.filter(({ score }) => score >= best.score * NEARLY_AS_GOOD) : [best];
  const found = loaded.flatMap(({ entry, article }, which): FoundIn[] => {
    const own = shown
      .filter(({ sentence }) => gathered.from[sentence]?.article === which)
      .slice(0, MOST_SENTENCES);
    return own.length === 0
      ? []
      : [{ entry, article, answer: passages(question, gathered, own, isAnswered) }];
  });
  return isAnswered ? answers(found) : nothing(found);
}

function isCandidate(
  { from }: Gathered,
  articles: readonly { readonly candidates: ReadonlySet<number> }[],
  sentence: number,
): boolean {
  const place = from[sentence];
  return place !== undefined && (articles[place.article]?.candidates.has(place.sentence) ?? false);
}

/** The sentences with those beside them, which tell what a pronoun stands for. */
function withNeighbours(sentences: readonly number[], count: number): readonly number[] {
  const all = new Set(sentences.flatMap((sentence) => [sentence - 1, sentence, sentence + 1]));
  return [...all].filter((sentence) => sentence >= 0 && sentence < count).sort((a, b) => a - b);
}

function passages(
  question: string,
  { from }: Gathered,
  ranked: readonly Ranked[],
  answered: boolean,
): Answer {
  return {
    ...refusal(question, 'passages', ''),
    answered,
    excerpts: ranked.flatMap(({ sentence, score, why }) => {
      const place = from[sentence];
      return place ? [{ span: place.span, quotation: null, speakers: [], score, why }] : [];
    }),
  };
}

function answers(found: readonly FoundIn[]): Omit<Found, 'question'> {
  const articles = [...found].sort(byScore).slice(0, MOST_SHOWN);
  return { articles, answered: true, message: 'From the library:' };
}

function nothing(closest: readonly FoundIn[] = []): Omit<Found, 'question'> {
  const message = 'No article of the library says.';
  return {
    articles: closest.slice(0, 1),
    answered: false,
    message: closest.length > 0 ? `${message} The closest sentence:` : message,
  };
}

/** Best first; of equals the one published last. */
function byScore(a: FoundIn, b: FoundIn): number {
  return gradeOf(b) - gradeOf(a) || publishedOf(b).localeCompare(publishedOf(a));
}

function gradeOf({ answer }: FoundIn): number {
  return Math.round((answer.excerpts[0]?.score ?? 0) / EQUAL);
}

function publishedOf({ article }: FoundIn): string {
  return article.published?.day ?? '';
}
