import type { Token } from '../language/token.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { ArticleWords } from './article-words.ts';

/** What is known of an article when a text is checked against it. */
export interface Source {
  readonly words: ArticleWords;
  readonly tokens: readonly Token[];
  /** What the article itself has people say. */
  readonly spoken: readonly Quotation[];
}
