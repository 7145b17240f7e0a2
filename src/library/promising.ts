import type { ArticleId } from '../catalogue/entry.ts';
import { foldWords } from '../people/fold.ts';
import type { Encoding } from '../search/encoder.ts';
import { terms } from '../search/terms.ts';
import { Scan } from './scan.ts';
import type { Scannable } from './scannable.ts';
import type { LibraryText, Searched } from './searched.ts';

/** Articles whose vectors are made anew in one search: with another encoder that goes for all, and each takes a second. */
const MOST_MENDED = 10;

/** Articles that are scanned at once; then others may go on. */
const SCANNED_AT_ONCE = 200;

/** Articles that are looked at more closely. */
const MOST_PROMISING = 8;

/** An article with its most promising sentences. */
export interface Promising {
  readonly id: ArticleId;
  readonly sentences: readonly number[];
}

/** A scan, and the articles that it took, in their order. */
interface Scanned {
  readonly scan: Scan;
  readonly ids: readonly ArticleId[];
}

/** What is looked for. */
interface Wanted {
  readonly encoding: Encoding;
  readonly question: string;
}

/**
 * The articles with the sentences that fit a question best, best first.
 *
 * @param person whose words are asked for: then only articles that quote somebody so called count, if there are any
 */
export async function mostPromising(
  searched: Searched,
  wanted: Wanted,
  person: string | null,
): Promise<readonly Promising[]> {
  const { scan, ids } = await scanFor(searched, wanted, person);
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

async function scanFor(searched: Searched, wanted: Wanted, person: string | null): Promise<Scanned> {
  if (person !== null) {
    const name = foldWords(person);
    const quoting = await scanAll(searched, wanted, ({ speakers }) =>
      speakers.some((own) => isCalled(own, name)),
    );
    if (quoting.ids.length > 0) return quoting;
  }
  // A role, such as "the minister", is nobody's name: whom it means each article knows by itself.
  return scanAll(searched, wanted, () => true);
}

async function scanAll(
  searched: Searched,
  { encoding, question }: Wanted,
  isTaken: (article: Scannable) => boolean,
): Promise<Scanned> {
  const scan = new Scan(encoding.pooled, terms(question));
  const ids: ArticleId[] = [];
  for await (const articles of everyArticle(searched)) {
    for (const [id, article] of articles) {
      if (!isTaken(article)) continue;
      scan.take(article);
      ids.push(id);
    }
    await searched.pause();
  }
  return { scan, ids };
}

/** What is scanned of every article, some hundred at a time; where that isn't kept, it is worked out anew for a few. */
async function* everyArticle({
  texts,
  scannable,
  mend,
}: Searched): AsyncGenerator<readonly (readonly [ArticleId, Scannable])[]> {
  const missing: LibraryText[] = [];
  for (let at = 0; at < texts.length; at += SCANNED_AT_ONCE) {
    const some = texts.slice(at, at + SCANNED_AT_ONCE);
    const known = await scannable(hashesOf(some));
    missing.push(...some.filter(({ textHash }) => !known.has(textHash)));
    yield some.flatMap((text) => withScannable(text, known));
  }
  const mended = missing.slice(0, MOST_MENDED);
  for (const { id } of mended) await mend(id);
  const known = await scannable(hashesOf(mended));
  yield mended.flatMap((text) => withScannable(text, known));
}

function hashesOf(texts: readonly LibraryText[]): readonly string[] {
  return texts.map(({ textHash }) => textHash);
}

function withScannable(
  { id, textHash }: LibraryText,
  known: ReadonlyMap<string, Scannable>,
): readonly (readonly [ArticleId, Scannable])[] {
  const article = known.get(textHash);
  return article ? [[id, article]] : [];
}

/** Whether somebody's name has one of the words that are asked for; whether it is the same person each article knows better. */
function isCalled(name: string, wanted: readonly string[]): boolean {
  return wanted.some((word) => ` ${name} `.includes(` ${word} `));
}
