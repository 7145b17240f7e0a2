import type { Article, Line } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { passageExcerpt } from './excerpts.ts';
import type { Origin } from './question.ts';
import type { Reading } from './reading.ts';

/** What the article is called, where it stood, who wrote it: its own headline, else what is known of it beside its text. */
export function answerOrigin(reading: Reading, question: string, of: Origin): Answer {
  const { article } = reading;
  const line = lineOf(article, of);
  if (!line) return refusal(question, 'passages', knownBeside(article, of));
  const message = of === 'title' ? 'The article’s headline:' : 'The article’s byline:';
  const { start, end } = line;
  return {
    ...refusal(question, 'passages', message, [passageExcerpt(reading, { start, end }, null)]),
    answered: true,
  };
}

/** The line of the article that says it; none does of where it stood. */
function lineOf({ text, title, lines }: Article, of: Origin): Span | null {
  if (of === 'title') return title;
  if (of === 'source') return null;
  const isApart = ({ role }: Line) => role === 'furniture' || role === 'dateline';
  return lines.find((line) => isApart(line) && BYLINE.test(text.slice(line.start, line.end))) ?? null;
}

/**
 * How a byline begins, alone or before the day in the date line. That the line is one of these two is known from its role: a heading such as
 * "By the Sea" is neither.
 */
const BYLINE = /^(?:written\s+|reported\s+)?by\s+\p{L}/iu;

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
