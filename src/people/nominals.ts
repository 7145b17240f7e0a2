import type { Token } from '../language/token.ts';
import type { Entity } from './entities.ts';

/** Speakers that an article never names ("researchers", "the report"). */
export function findNominals(_words: readonly Token[], _entities: readonly Entity[]): Entity[] {
  return [];
}
