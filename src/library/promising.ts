import { foldWords } from '../people/fold.ts';
import type { Encoding } from '../search/encoder.ts';
import { terms } from '../search/terms.ts';
import type { ArticleId } from './entry.ts';
import { Scan } from './scan.ts';
import type { Scannable } from './scannable.ts';
import type { Searched } from './searched.ts';

/** Articles whose vectors are made anew in one search: with another encoder that goes for all, and each takes a second. */
const MOST_MENDED = 10;

/** So many articles are scanned before others go on. */
const AT_ONCE = 500;

/** Articles that are looked at more closely. */
const MOST_PROMISING = 12;

/** An article with its most promising sentences. */
export interface Promising {
  readonly id: ArticleId;
  readonly sentences: readonly number[];
}

/** A scan, and the articles that it took, in their order. */
interface Scanned {
  readonly scan: Scan;
  readonly ids: ArticleId[];
}

/**
 * The articles with the sentences that fit a question best, best first.
 *
 * @param person whose words are asked for: then only articles that quote somebody so called count, if there are any
 */
export async function mostPromising(
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
    else if (sentences.size < MOST_PROMISING) sentences.set(id, [sentence]);
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
