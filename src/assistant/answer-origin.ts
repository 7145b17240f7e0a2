import type { Article } from '../article/article.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { passageExcerpt } from './excerpts.ts';
import type { Origin } from './question.ts';
import type { Reading } from './reading.ts';

/** What the article is called, where it stood, who wrote it: its own headline, else what is known of it beside its text. */
export function answerOrigin(reading: Reading, question: string, of: Origin): Answer {
  const { article } = reading;
  if (of !== 'title' || !article.title) return refusal(question, 'passages', knownBeside(article, of));
  return {
    ...refusal(question, 'passages', 'The article’s headline:', [
      passageExcerpt(reading, article.title, null),
    ]),
    answered: true,
  };
}

function knownBeside({ source: { name, title } }: Article, of: Origin): string {
  switch (of) {
    case 'title':
      return title === undefined
        ? 'The article has no headline.'
        : `The article’s text has no headline; its page calls it “${title}”.`;
    case 'source':
      return name === undefined
        ? 'The article itself doesn’t say where it was published.'
        : `The article itself doesn’t say; it is known to be from ${name}.`;
    case 'writers':
      return 'The article’s text doesn’t say who wrote it. What its page says is shown by /article show, if it is in the library.';
  }
}
