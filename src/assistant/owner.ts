import type { Article } from '../article/article.ts';
import type { People, Person } from '../people/people.ts';

/** In code units: "her" with a space on either side of it, by which it isn't the end of "other". */
const LONGEST_PRONOUN = 5;

/**
 * Whose lawyer, son or spokesman somebody is where the article only says "her lawyer": whoever may be of that gender and was named last before.
 *
 * @returns null for somebody who isn't introduced so, or where nobody was named before
 */
export function ownerOf({ text }: Article, { all }: People, { id, titles }: Person): Person | null {
  for (const { start } of titles) {
    const [pronoun] =
      /\b(?:his|her)(?=\s$)/iu.exec(text.slice(Math.max(0, start - LONGEST_PRONOUN), start)) ?? [];
    if (!pronoun) continue;
    const other = pronoun.toLowerCase() === 'his' ? 'female' : 'male';
    const possible = all.filter((each) => each.id !== id && each.kind === 'person' && each.gender !== other);
    return lastNamed(possible, start);
  }
  return null;
}

function lastNamed(people: readonly Person[], before: number): Person | null {
  let last: Person | null = null;
  let end = -1;
  for (const person of people)
    for (const mention of person.mentions)
      if (mention.end <= before && mention.end > end) [last, end] = [person, mention.end];
  return last;
}
