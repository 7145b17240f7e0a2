import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { bySpan } from '../article/span.ts';
import { TITLE } from '../language/tag.ts';
import type { Token } from '../language/token.ts';
import { titlesBeside } from './appositions.ts';
import { groupNames } from './entities.ts';
import type { Entity } from './entity.ts';
import { fold } from './fold.ts';
import { tellGenders } from './gender-by-pronoun.ts';
import { findNameRuns } from './names.ts';
import { findNominals } from './nominals.ts';
import type { People, Person } from './people.ts';
import { COUNTRY_OF, PLACES } from './places.ts';
import { joinWords } from './words.ts';

/**
 * Finds who and what an article names: by capitals, titles and the shape of names, and puts together the names that mean the
 * same ("Sergey Shoigu", "Shoigu", "Sergeн Shoigu"). Those who only have a description ("a spokesman", "the report") are
 * found where they are the subject of a verb.
 */
export function findPeople(article: Article, tokens: readonly Token[]): People {
  const words = joinWords(tokens);
  const names = findNameRuns(words).map((name) => ({ ...name, titles: titlesBeside(words, name) }));
  const entities = groupNames(article.text, words, names).filter((entity) => !isAdjective(entity));
  tellGenders(entities, words);
  addHeadline(entities, words);
  entities.push(...findNominals(article.text, words, entities));
  for (const { mentions } of entities) mentions.sort((a, b) => bySpan(a.span, b.span));
  return { all: entities.sort(byFirstMention).map((entity, id) => personOf(article.text, entity, id)) };
}

/** "Chinese" alone names nobody. */
function isAdjective({ longest }: Entity): boolean {
  const name = longest.join(' ');
  return COUNTRY_OF.has(name) && !PLACES.has(name);
}

function byFirstMention(a: Entity, b: Entity): number {
  return (a.mentions[0]?.span.start ?? 0) - (b.mentions[0]?.span.start ?? 0);
}

function personOf(text: string, entity: Entity, id: number): Person {
  const { kind, gender, plural, named, mentions, titles } = entity;
  return {
    id,
    kind,
    name: fullName(text, entity),
    mentions: mentions.map(({ span }) => span),
    titles: kind === 'place' ? [] : withoutRepetition(text, titles),
    gender: kind === 'person' ? gender : null,
    plural,
    named,
  };
}

/** Where the most frequent of the spellings with more than one word stands first; of a single word where it has no other. */
function fullName(text: string, { mentions }: Entity): Span {
  const prose = mentions.filter(({ headline }) => !headline);
  const named = prose.length > 0 ? prose : mentions;
  const full = named.filter(({ words }) => words > 1);
  const counts = new Map<string, { readonly span: Span; count: number }>();
  for (const { span } of full.length > 0 ? full : named) {
    const spelling = text.slice(span.start, span.end);
    const entry = counts.get(spelling) ?? { span, count: 0 };
    entry.count++;
    counts.set(spelling, entry);
  }
  let best: { readonly span: Span; readonly count: number } = { span: { start: 0, end: 0 }, count: 0 };
  for (const entry of counts.values()) if (entry.count > best.count) best = entry;
  return best.span;
}

function withoutRepetition(text: string, titles: readonly Span[]): readonly Span[] {
  const seen = new Map<string, Span>();
  for (const title of [...titles].sort(bySpan)) {
    const words = text.slice(title.start, title.end).toLowerCase();
    if (!seen.has(words)) seen.set(words, title);
  }
  return [...seen.values()];
}

/** No name in a headline has more words. */
const LONGEST_IN_HEADLINE = 6;

/** In a headline every word may have a capital; only names that the prose has are looked for there. */
function addHeadline(entities: readonly Entity[], words: readonly Token[]): void {
  const headline = words.filter(({ sentence }) => sentence === TITLE);
  const byKey = new Map(entities.flatMap((entity) => [...entity.keys].map((key) => [key, entity] as const)));
  for (let from = 0; from < headline.length; ) {
    const to = endOfName(headline, from, byKey);
    const entity = byKey.get(keyOf(headline, from, to));
    const [first, last] = [headline[from], headline[to - 1]];
    if (entity && first && last) {
      const span = { start: first.start, end: last.end };
      entity.mentions.push({ span, words: to - from, headline: true });
    }
    from = Math.max(to, from + 1);
  }
}

function endOfName(words: readonly Token[], from: number, byKey: ReadonlyMap<string, Entity>): number {
  for (let to = Math.min(words.length, from + LONGEST_IN_HEADLINE); to > from; to--)
    if (byKey.has(keyOf(words, from, to))) return to;
  return from;
}

function keyOf(words: readonly Token[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => fold(text))
    .join(' ');
}
