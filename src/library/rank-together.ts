import { refusal } from '../assistant/answer.ts';
import { sentenceExcerpt } from '../assistant/excerpts.ts';
import { ANSWER_THRESHOLD, answerable } from '../search/answerable.ts';
import type { Encoding } from '../search/encoder.ts';
import { readQuery } from '../search/query.ts';
import type { Ranked } from '../search/rank.ts';
import { rank } from '../search/rank.ts';
import { indexSentences } from '../search/sentence-index.ts';
import type { FoundIn } from './found.ts';
import type { Gathered } from './gathered.ts';
import { gather } from './gathered.ts';
import type { Promising } from './promising.ts';
import type { Searched } from './searched.ts';

/** Articles that are shown. */
export const MOST_SHOWN = 5;

/** Sentences of an article that are shown. */
const MOST_SENTENCES = 2;

/** A sentence is shown when its score reaches this share of the best one's. */
const NEARLY_AS_GOOD = 0.75;

/**
 * Ranks the most promising sentences of several articles against each other, as if they stood in one; none where nothing is left to rank.
 * What is shown comes with whose words it is.
 *
 * @param question what is ranked for
 * @param asked the question as it was asked
 */
export async function rankTogether(
  { load, open }: Searched,
  question: string,
  encoding: Encoding,
  promising: readonly Promising[],
  asked: string,
): Promise<FoundIn[]> {
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
  const query = readQuery(index, question, encoding);
  const ranked = rank(index, query).filter(({ sentence }) => isCandidate(gathered, loaded, sentence));
  const [best] = ranked;
  if (!best) return [];
  const isAnswered = answerable(index, query, ranked) >= ANSWER_THRESHOLD;
  const isShown = ({ score, complete }: Ranked) => complete && score >= best.score * NEARLY_AS_GOOD;
  const shown = isAnswered ? ranked.filter(isShown) : [best];
  const found: FoundIn[] = [];
  for (const [which, own] of byArticle(gathered, shown).slice(0, MOST_SHOWN)) {
    const loadedArticle = loaded[which];
    if (!loadedArticle) continue;
    const { entry, article } = loadedArticle;
    const opened = await open(entry.id);
    // Meanwhile it may have gone, or have been replaced by a later version.
    if (opened?.open.reading.article.text !== article.text) continue;
    const excerpts = own
      .slice(0, MOST_SENTENCES)
      .flatMap((ranked) =>
        sentenceExcerpt(opened.open.reading, gathered.from[ranked.sentence]?.sentence ?? -1, ranked),
      );
    found.push({
      entry,
      article: opened.open.reading.article,
      answer: { ...refusal(asked, 'passages', '', excerpts), answered: isAnswered },
    });
  }
  return found;
}

/** Sentences by the number of their article; of the article with the best one first. */
function byArticle({ from }: Gathered, ranked: readonly Ranked[]): readonly (readonly [number, Ranked[]])[] {
  const all = new Map<number, Ranked[]>();
  for (const each of ranked) {
    const article = from[each.sentence]?.article;
    if (article === undefined) continue;
    const known = all.get(article);
    if (known) known.push(each);
    else all.set(article, [each]);
  }
  return [...all];
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
