import type { Answer } from '../assistant/answer.ts';
import { refusal } from '../assistant/answer.ts';
import { ANSWER_THRESHOLD, answerable } from '../search/answerable.ts';
import type { Encoding } from '../search/encoder.ts';
import type { Ranked } from '../search/rank.ts';
import { rank } from '../search/rank.ts';
import { indexSentences } from '../search/sentence-index.ts';
import type { FoundIn } from './found.ts';
import type { Gathered } from './gathered.ts';
import { gather } from './gathered.ts';
import type { Promising } from './promising.ts';
import type { Searched } from './searched.ts';

/** Sentences of an article that are shown. */
const MOST_SENTENCES = 2;

/** A sentence is shown when its score reaches this share of the best one's. */
const NEARLY_AS_GOOD = 0.75;

/** Ranks the most promising sentences of several articles against each other, as if they stood in one; none where nothing is left to rank. */
export async function rankTogether(
  { load }: Searched,
  question: string,
  encoding: Encoding,
  promising: readonly Promising[],
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
  const ranked = rank(index, question, encoding).filter(({ sentence }) =>
    isCandidate(gathered, loaded, sentence),
  );
  const [best] = ranked;
  if (!best) return [];
  const isAnswered = answerable(index, question, encoding, ranked) >= ANSWER_THRESHOLD;
  const isShown = ({ score, complete }: Ranked) => complete && score >= best.score * NEARLY_AS_GOOD;
  const shown = isAnswered ? ranked.filter(isShown) : [best];
  return loaded.flatMap(({ entry, article }, which): FoundIn[] => {
    const own = shown
      .filter(({ sentence }) => gathered.from[sentence]?.article === which)
      .slice(0, MOST_SENTENCES);
    return own.length === 0
      ? []
      : [{ entry, article, answer: passages(question, gathered, own, isAnswered) }];
  });
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
