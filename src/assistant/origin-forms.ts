import type { Origin } from './question.ts';
import type { Form } from './question-form.ts';
import { ARTICLE, form, IT } from './question-form.ts';

const TITLE = '(?:title|headline)';
const OUTLET =
  '(?:newspaper|paper|magazine|outlet|publication|news\\s?room|(?:news\\s+)?agency|(?:web\\s?)?site|source)';

/** Whole questions alone: "who wrote the bill?" and "who is the reporter?" are asked of the text. */
const QUESTIONS: readonly (readonly [Origin, string])[] = [
  ['title', `(?:what(?:'s|\\s+is|\\s+was)\\s+)?the\\s+${TITLE}(?:\\s+of\\s+${ARTICLE})?`],
  ['title', `what(?:'s|\\s+is)\\s+${IT}\\s+(?:called|titled)`],
  [
    'source',
    `(?:what|which)\\s+${OUTLET}\\s+(?:is|was)\\s+${IT}(?:\\s+(?:published|printed))?\\s+(?:from|in|by|on)`,
  ],
  [
    'source',
    `(?:what|which)\\s+${OUTLET}\\s+(?:did\\s+${IT}\\s+(?:appear|come)\\s+(?:in|on|from)|published\\s+${IT})`,
  ],
  ['source', `(?:what(?:'s|\\s+is)\\s+)?the\\s+source(?:\\s+of\\s+${ARTICLE})?|which\\s+newspaper`],
  [
    'source',
    `where\\s+(?:is|was|does|did)\\s+${IT}\\s+(?:(?:come\\s+)?from|published)|who\\s+(?:has\\s+)?published\\s+${IT}`,
  ],
  [
    'writers',
    `who\\s+(?:wrote|has\\s+written)\\s+${IT}|(?:who(?:'s|\\s+is|\\s+are)\\s+)?the\\s+(?:authors?|writers?)(?:\\s+of\\s+${ARTICLE})?`,
  ],
  ['writers', `(?:who(?:'s|\\s+is|\\s+are)\\s+)?the\\s+(?:journalist|reporter)s?\\s+of\\s+${ARTICLE}`],
];

/** What people ask about the article as a thing: what it is called, where it stood and who wrote it. */
export const ORIGIN_FORMS: readonly Form[] = QUESTIONS.map(([of, source]) =>
  form(source, () => ({ asks: 'origin', of })),
);
