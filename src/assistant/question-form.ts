import type { Question } from './question.ts';

/** One form of question: a pattern of the tidied question, and what its groups mean. */
export interface Form {
  readonly pattern: RegExp;
  /** Null where the words don't make such a question after all: then the next form is tried. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, question: string) => Question | null;
}

/** The article itself, as people call it. */
export const ARTICLE = '(?:the|this|that)\\s+(?:article|story|piece|report|news|text|page|post)';

/** The article, also as "it" or "this" where the rest of the question tells that it is meant. */
export const IT = `(?:it|this|${ARTICLE})`;

/** What is asked about: the rest of the question. */
export const TOPIC = '(?<topic>.+)';

/** @param source a pattern of the whole question, case aside */
export function form(source: string, read: Form['read']): Form {
  return { pattern: new RegExp(`^(?:${source})$`, 'iu'), read };
}
