import type { ArticleId } from '../catalogue/entry.ts';
import { foldWords } from '../people/fold.ts';
import type { Encoding } from '../search/encoder.ts';
import { terms } from '../search/terms.ts';
import type { LibraryText, TextGroup } from './groups.ts';
import { Scan } from './scan.ts';
import type { Searched } from './searched.ts';
import type { Segment, SegmentText } from './segment.ts';
import { segmentOf } from './segment.ts';

/** Articles whose vectors are made anew in one search: with another encoder that goes for all, and each takes a second. */
const MOST_MENDED = 10;

/** Articles that are looked at more closely. */
const MOST_PROMISING = 8;

/** An article with its most promising sentences. */
export interface Promising {
  readonly id: ArticleId;
  readonly sentences: readonly number[];
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
  const scan = await scanFor(searched, wanted, person);
  const sentences = new Map<ArticleId, number[]>();
  for (const { id, sentence } of scan.candidates()) {
    const known = sentences.get(id);
    if (known) known.push(sentence);
    else if (sentences.size < MOST_PROMISING) sentences.set(id, [sentence]);
  }
  return [...sentences].map(([id, each]) => ({ id, sentences: each.sort((a, b) => a - b) }));
}

async function scanFor(searched: Searched, wanted: Wanted, person: string | null): Promise<Scan> {
  if (person !== null) {
    const name = foldWords(person);
    const quoting = await scanAll(searched, wanted, ({ speakers }) =>
      speakers.some((own) => isCalled(own, name)),
    );
    if (!quoting.isEmpty) return quoting;
  }
  // A role, such as "the minister", is nobody's name: whom it means each article knows by itself.
  return scanAll(searched, wanted, () => true);
}

async function scanAll(
  searched: Searched,
  { encoding, question }: Wanted,
  isTaken: (text: SegmentText) => boolean,
): Promise<Scan> {
  const scan = new Scan(encoding.pooled, terms(question));
  for await (const segment of everySegment(searched)) {
    scan.take(segment, isTaken);
    await searched.pause();
  }
  return scan;
}

/** What is scanned of every text; where that isn't kept, it is worked out anew for a few. */
async function* everySegment({ groups, segment, mend }: Searched): AsyncGenerator<Segment> {
  const missing: LibraryText[] = [];
  for (const group of groups) {
    const known = await segment(group);
    missing.push(...withoutSegment(group, known));
    yield known;
  }
  for (const text of missing.slice(0, MOST_MENDED)) {
    const mended = await mend(text);
    if (mended) yield segmentOf([mended]);
  }
}

function withoutSegment(group: TextGroup, { texts }: Segment): readonly LibraryText[] {
  if (texts.length === group.length) return [];
  const known = new Set(texts.map(({ textHash }) => textHash));
  return group.filter(({ textHash }) => !known.has(textHash));
}

/** Whether somebody's name has one of the words that are asked for; whether it is the same person each article knows better. */
function isCalled(name: string, wanted: readonly string[]): boolean {
  return wanted.some((word) => ` ${name} `.includes(` ${word} `));
}
