import { foldWords } from '../people/fold.ts';
import { peopleCalled } from '../people/look-up.ts';
import type { Person } from '../people/people.ts';
import type { Reading } from './reading.ts';

/** Who in the article a name or role may mean; several where it fits them as well, none where it fits nobody. */
export function whoIsMeant(reading: Reading, name: string): readonly Person[] {
  const called = peopleCalled(reading.article, reading.people, name);
  return called.length > 0 ? called : describedAs(reading, name);
}

/** No name with its title has more words. */
const LONGEST_NAME = 8;

/** How many code units at the beginning of a line name somebody; its first word where nobody is named. */
export function measureName(reading: Reading, line: string): number {
  const ends = [...line.matchAll(/\S+/gu)]
    .slice(0, LONGEST_NAME)
    .map((match) => match.index + match[0].length);
  const named = ends.filter((end) => whoIsMeant(reading, line.slice(0, end)).length > 0);
  return named.at(-1) ?? ends[0] ?? line.length;
}

/** Words of a description that describe nobody. */
const SMALL_WORDS = new Set(['the', 'a', 'an', 'of', 'for', 'at', 'in', 'and']);

/** Whoever is called all that beside a quotation of theirs: "harbour master Ingrid Solheim". */
function describedAs({ article, people, spoken }: Reading, name: string): readonly Person[] {
  const asked = foldWords(name).filter((word) => !SMALL_WORDS.has(word));
  if (asked.length === 0) return [];
  const called = new Set<number>();
  for (const { speaker, mention } of spoken) {
    if (speaker === null || !mention) continue;
    const words = new Set(foldWords(article.text.slice(mention.start, mention.end)));
    if (asked.every((word) => words.has(word))) called.add(speaker);
  }
  return people.all.filter(({ id }) => called.has(id));
}
