import type { Form } from './question-form.ts';
import { form, IT } from './question-form.ts';

const ASK = '(?:(?:who\\s+(?:are|is)|what\\s+are|list|name|show|give|me|all)\\s+)*';
const PEOPLE = '(?:the\\s+)?(?:(?:main|key|named|important)\\s+)?(?:people|persons|names|players|figures)';
const IN_IT = `(?:\\s+(?:in|of|from|by)\\s+${IT})?`;

/** Whom the article names, quoted or not. */
export const PEOPLE_FORMS: readonly Form[] = [
  `who(?:'s|\\s+(?:all\\s+)?(?:is|are|was|were))\\s+(?:all\\s+)?(?:mentioned|named|featured|in\\s+${IT})${IN_IT}`,
  `whom?\\s+(?:all\\s+)?(?:does|did)\\s+${IT}\\s+(?:mention|name)`,
  `${ASK}${PEOPLE}\\s+(?:(?:are|is|were)\\s+)?(?:mentioned|named|in\\s+${IT})${IN_IT}`,
  `(?:which|what)\\s+(?:people|persons|names)\\s+(?:(?:are|were)\\s+(?:mentioned|named|in\\s+${IT})${IN_IT}|(?:does|did)\\s+${IT}\\s+(?:mention|name))`,
].map((source) => form(source, () => ({ asks: 'people' })));
