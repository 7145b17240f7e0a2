import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { countLeading } from '../halving.ts';
import type { People } from '../people/people.ts';

/**
 * For each sentence the sentences that introduce those whom it names in short: "Falk" is nobody before "Ingrid Falk, the minister" has
 * been met. Whoever the headline names, or the sentence itself in full, needs no introduction.
 *
 * @returns for each sentence a set of sentences for everybody in it who is a stranger without one of them
 */
export function findStrangers(
  article: Pick<Article, 'text' | 'sentences' | 'title'>,
  people: People,
): readonly (readonly ReadonlySet<number>[])[] {
  const strangers: ReadonlySet<number>[][] = article.sentences.map(() => []);
  for (const { kind, named, mentions } of people.all) {
    if (kind !== 'person' || !named || mentions.some((mention) => isInTitle(article, mention))) continue;
    const introduced = new Set<number>();
    const short = new Set<number>();
    for (const mention of mentions) {
      const sentence = sentenceOf(article, mention);
      if (/\s/u.test(cut(article, mention))) introduced.add(sentence);
      else short.add(sentence);
    }
    const [first] = introduced;
    if (first === undefined) continue;
    for (const sentence of short)
      if (sentence > first && !introduced.has(sentence)) strangers[sentence]?.push(introduced);
  }
  return strangers;
}

function isInTitle({ title }: Pick<Article, 'title'>, { start }: Span): boolean {
  return title !== null && start >= title.start && start < title.end;
}

/** Index of the sentence that holds a place; the sentences are in order, so it is found by halving. -1 before the first. */
function sentenceOf({ sentences }: Pick<Article, 'sentences'>, { start }: Span): number {
  return countLeading(sentences, (sentence) => sentence.start <= start) - 1;
}
