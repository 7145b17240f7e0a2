import type { Article } from '../article/article.ts';
import type { Token } from '../language/token.ts';
import type { SentenceIndex } from '../search/sentence-index.ts';

/** First version */
export function summarise(
  article: Pick<Article, 'text' | 'title' | 'sentences'>,
  _tokens: readonly Token[],
  index: SentenceIndex,
  sentenceCount: number,
): readonly number[] {
  const chosen: number[] = [];
  for (const at of article.sentences.keys()) {
    if (chosen.length === sentenceCount) break;
    if ((index.sentences[at]?.length ?? 0) > 3) chosen.push(at);
  }
  return chosen;
}
