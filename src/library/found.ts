import type { Article } from '../article/article.ts';
import type { Answer } from '../assistant/answer.ts';
import type { Entry } from '../catalogue/entry.ts';

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
