import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { findNames, peopleCalled } from '../people/look-up.ts';
import { terms } from '../search/terms.ts';
import type { Reading } from './reading.ts';

/**
 * A question in which people have the name that the article goes on with: "Berg" for "Tom Berg", where it says so. A sentence
 * that has only that would seem to be about somebody else.
 */
export function withUsualNames(reading: Reading, question: string): string {
  if (!mayHaveUsualName(reading, question)) return question;
  const names = findNames(reading.article, reading.people, question).toReversed();
  const without = (text: string, { start, end }: Span) => text.slice(0, start) + text.slice(end);
  // "Who is Tom Berg?" is answered where he is named in full.
  if (terms(names.reduce(without, question)).length === 0) return question;
  let shortened = question;
  for (const { start, end, people } of names) {
    const usual =
      people.length === 1 ? usualName(reading, people[0] ?? -1, question.slice(start, end)) : null;
    if (usual) shortened = shortened.slice(0, start) + usual + shortened.slice(end);
  }
  return shortened;
}

/** Whether two words of a question, one behind the other, are in anybody's name: to look for whole names takes longer. */
function mayHaveUsualName({ article, people }: Reading, question: string): boolean {
  const words = question.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return people.all.some(({ kind, name }) => {
    if (kind !== 'person') return false;
    const own = cut(article, name).toLowerCase();
    return words.some((word, at) => own.includes(word) && own.includes(words[at + 1] ?? ' '));
  });
}

/** The last word of somebody's name, if the article calls them that and nobody else; null where it doesn't. */
function usualName({ article, people }: Reading, id: number, asked: string): string | null {
  const person = people.all[id];
  const last = /\s(\S+?)(?:['’]s?)?$/u.exec(asked)?.[1];
  if (!last || person?.kind !== 'person') return null;
  const isCalled = person.mentions.some(
    (mention) => cut(article, mention).toLowerCase() === last.toLowerCase(),
  );
  return isCalled && peopleCalled(article, people, last).length === 1 ? last : null;
}
