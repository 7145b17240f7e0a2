import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { foldWords } from '../people/fold.ts';
import type { People, Person } from '../people/people.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { QuotedSpeaker, Speaker } from './answer.ts';
import { introductionOf } from './introduction.ts';

/** Somebody whom the article lets speak or think, with all that it tells of it. */
export interface Voice extends Speaker {
  /** Null where the article doesn't tell who it is: "a second official". */
  readonly person: Person | null;
  /** In the article's order; said together with others too. */
  readonly quotations: readonly Quotation[];
}

/**
 * Every voice by its key ({@link keysOf}), in order of its first quotation.
 *
 * @param quotations in the article's order
 */
export function findVoices(
  article: Article,
  people: People,
  quotations: readonly Quotation[],
): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice & { readonly quotations: Quotation[] }>();
  for (const quotation of quotations) {
    for (const { key, person } of keysOf(article, quotation)) {
      const known = voices.get(key);
      if (known) known.quotations.push(quotation);
      else {
        const speaker = speakerFor(article, people, person, quotation.mention);
        if (speaker) voices.set(key, { ...speaker, quotations: [quotation] });
      }
    }
  }
  return voices;
}

/** Words that say nothing of whom they mean. */
const PRONOUN =
  /^(?:i|we|you|he|she|it|they|this|that|these|those|who|which|both|all|one|others?|some)(?:['’]\p{L}+)?$/iu;

/**
 * What tells the voices of a quotation apart: who speaks, jointly with whom, or, where nobody is known, the words for the speaker.
 * None for a pronoun that may be anybody, nor where no words say who speaks.
 */
function keysOf(
  { text }: Article,
  { speaker, jointly, mention }: Quotation,
): readonly { readonly key: string; readonly person: number | null }[] {
  if (speaker !== null) return [speaker, ...jointly].map((person) => ({ key: keyOf(person), person }));
  const words = mention ? text.slice(mention.start, mention.end) : '';
  if (words === '' || PRONOUN.test(words)) return [];
  return [{ key: `“${foldWords(words).join(' ')}”`, person: null }];
}

/** The key of a person among the voices. */
export function keyOf(person: number): string {
  return `${person}`;
}

function speakerFor(
  article: Article,
  { all }: People,
  id: number | null,
  mention: Span | null,
): Pick<Voice, 'name' | 'introduction' | 'person'> | null {
  const person = id === null ? undefined : all[id];
  if (person) return { name: person.name, introduction: introductionOf(article, person), person };
  return mention && { name: mention, introduction: mention, person: null };
}

/** A voice as an answer lists it, with the number of what it says; what it thinks isn't counted. */
export function entryOf({ name, introduction, quotations }: Voice): QuotedSpeaker {
  return { name, introduction, quotations: quotations.filter((each) => each.class === 'speech').length };
}
