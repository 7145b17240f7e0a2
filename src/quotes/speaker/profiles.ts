import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import type { People, Person } from '../../people/people.ts';
import { agesOf } from './ages.ts';

/** What an article tells of somebody, as descriptions are compared with it. */
export interface Profile {
  readonly name: string;
  readonly titles: readonly string[];
  /** The ages beside the name; mostly one or none. */
  readonly ages: ReadonlySet<number>;
}

/** What an article tells of everybody it names or describes. */
export function profilesOf({ text }: Pick<Article, 'text'>, { all }: People): ReadonlyMap<Person, Profile> {
  const words = ({ start, end }: Span) => text.slice(start, end);
  return new Map(
    all.map((person) => [
      person,
      { name: words(person.name), titles: person.titles.map(words), ages: agesOf(text, person) },
    ]),
  );
}
