import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { isAbbreviatedAs } from '../people/initials.ts';
import { findNames, peopleCalled } from '../people/look-up.ts';
import type { Person } from '../people/people.ts';
import { terms } from '../search/terms.ts';
import type { Reading } from './reading.ts';

/**
 * A question in which everybody has the name that the article goes on with: "Berg" for "Tom Berg", "US" for "the U.S." and
 * "United Nations" for "UN", where it says so. A sentence that has only that would seem to be about somebody else.
 */
export function withUsualNames(reading: Reading, question: string): string {
  if (!mayHaveUsualName(reading, question)) return question;
  const names = findNames(reading.article, reading.people, question).toReversed();
  const without = (text: string, { start, end }: Span) => text.slice(0, start) + text.slice(end);
  // "Who is Tom Berg?" is answered where he is named in full.
  if (terms(names.reduce(without, question)).length === 0) return question;
  let shortened = question;
  for (const { start, end, people } of names) {
    const person = people.length === 1 ? reading.people.all[people[0] ?? -1] : undefined;
    const asked = question.slice(start, end);
    const usual = person
      ? (usualSurname(reading, person, asked) ?? usualSpelling(reading, person, asked))
      : null;
    if (usual) shortened = shortened.slice(0, start) + usual + shortened.slice(end);
  }
  return shortened;
}

/** Whether a question may have a name in another form than the article: to look for whole names takes longer. */
function mayHaveUsualName({ article, people }: Reading, question: string): boolean {
  if (ABBREVIATED.test(question)) return true;
  const words = question.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return people.all.some(({ kind, name }) => {
    if (kind !== 'person') return false;
    const own = cut(article, name).toLowerCase();
    return words.some((word, at) => own.includes(word) && own.includes(words[at + 1] ?? ' '));
  });
}

/** "U.S.", "WHO", and names of several words, which may be told by their initials. */
const ABBREVIATED = /(?<!\p{L})(?:\p{Lu}\.?){2,}(?!\p{L})|(?<!^)(?<!\p{L})\p{Lu}\p{L}+ (?:of |for )?\p{Lu}/u;

/** The last word of somebody's name, if the article calls them that and nobody else; null where it doesn't. */
function usualSurname({ article, people }: Reading, person: Person, asked: string): string | null {
  const last = /\s(\S+?)(?:['’]s?)?$/u.exec(asked)?.[1];
  if (!last || person.kind !== 'person') return null;
  const isCalled = person.mentions.some(
    (mention) => cut(article, mention).toLowerCase() === last.toLowerCase(),
  );
  return isCalled && peopleCalled(article, people, last).length === 1 ? last : null;
}

/** How the article mostly writes the name of a body or country that it also abbreviates; null where it is asked so. */
function usualSpelling({ article }: Reading, { kind, mentions }: Person, asked: string): string | null {
  if (kind !== 'organisation' && kind !== 'place') return null;
  const spellings = mentions.map((mention) => cut(article, mention));
  const times = (spelling: string) => spellings.filter((each) => each === spelling).length;
  const [usual] = spellings.toSorted((a, b) => times(b) - times(a));
  return usual && isAbbreviatedAs(asked, usual) ? usual : null;
}
