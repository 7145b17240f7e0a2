import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { bySpan } from '../article/span.ts';
import { TITLE } from '../language/tag.ts';
import type { Token } from '../language/token.ts';
import { titlesBeside } from './appositions.ts';
import type { Entity } from './entities.ts';
import { groupNames } from './entities.ts';
import { fold } from './fold.ts';
import { findNames } from './names.ts';
import { findNominals } from './nominals.ts';
import type { People, Person } from './people.ts';
import { joinWords } from './words.ts';

/**
 * Finds who and what an article names: by capitals, titles and the shape of names, and puts together the names that mean the
 * same ("Sergey Shoigu", "Shoigu", "Sergeн Shoigu").
 */
export function findPeople(article: Article, tokens: readonly Token[]): People {
  const words = joinWords(tokens);
  const names = findNames(words);
  const entities = groupNames(
    words,
    names.map((name) => ({ ...name, titles: titlesBeside(words, name) })),
  );
  addHeadline(entities, words);
  entities.push(...findNominals(words, entities));
  return { all: entities.sort(byFirstMention).map((entity, id) => personOf(article.text, entity, id)) };
}

function byFirstMention(a: Entity, b: Entity): number {
  return (a.mentions[0]?.span.start ?? 0) - (b.mentions[0]?.span.start ?? 0);
}

function personOf(text: string, entity: Entity, id: number): Person {
  const mentions = entity.mentions.map(({ span }) => span).sort(bySpan);
  return {
    id,
    kind: entity.kind,
    name: fullName(text, entity),
    mentions,
    titles: withoutRepetition(text, entity.titles),
    gender: entity.kind === 'person' ? entity.gender : null,
    plural: entity.plural,
  };
}

/** Where the most frequent of the longest spellings stands first. */
function fullName(text: string, { mentions }: Entity): Span {
  const prose = mentions.filter(({ headline }) => !headline);
  const named = prose.length > 0 ? prose : mentions;
  const full = named.filter(({ words }) => words > 1);
  const candidates = full.length > 0 ? full : named;
  const counts = new Map<string, { span: Span; count: number }>();
  for (const { span } of candidates) {
    const spelling = text.slice(span.start, span.end);
    const entry = counts.get(spelling);
    if (entry) entry.count++;
    else counts.set(spelling, { span, count: 1 });
  }
  const best = [...counts.values()].reduce<{ span: Span; count: number } | null>(
    (most, entry) => (most && most.count >= entry.count ? most : entry),
    null,
  );
  return best?.span ?? { start: 0, end: 0 };
}

function withoutRepetition(text: string, titles: readonly Span[]): readonly Span[] {
  const seen = new Set<string>();
  return [...titles].sort(bySpan).filter((title) => {
    const words = text.slice(title.start, title.end).toLowerCase();
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

/** In a headline every word may have a capital; only names that the prose has are looked for there. */
function addHeadline(entities: readonly Entity[], words: readonly Token[]): void {
  const headline = words.filter(({ sentence }) => sentence === TITLE);
  const byKey = new Map<string, Entity>();
  for (const entity of entities) for (const key of entity.keys) byKey.set(key, entity);
  for (let from = 0; from < headline.length; ) {
    const to = longestName(headline, from, byKey);
    const entity = byKey.get(keyOf(headline, from, to));
    if (entity && to > from) {
      const span = { start: headline[from]?.start ?? 0, end: headline[to - 1]?.end ?? 0 };
      entity.mentions.push({ span, words: to - from, headline: true });
    }
    from = Math.max(to, from + 1);
  }
}

/** No name in a headline has more words. */
const LONGEST_NAME = 6;

function longestName(words: readonly Token[], from: number, byKey: ReadonlyMap<string, Entity>): number {
  for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--)
    if (byKey.has(keyOf(words, from, to))) return to;
  return from;
}

function keyOf(words: readonly Token[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => fold(text))
    .join(' ');
}
