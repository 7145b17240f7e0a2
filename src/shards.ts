/**
 * Which connections to Discord are this process's: all that Discord advises (`auto`), or some of a fixed number. Every server
 * belongs to exactly one of them, and direct messages to the first.
 */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

/** More than any bot has; a mistyped number would open so many connections. */
const MOST = 10_000;

/** Reads `auto`, `3/16` or `0-3/16` (the first four of sixteen); null for anything else. */
export function readShards(text: string): Shards | null {
  if (text === 'auto') return text;
  const [, first, last = first, total] = /^(\d+)(?:-(\d+))?\/(\d+)$/u.exec(text) ?? [];
  const [from, to, count] = [Number(first), Number(last), Number(total)];
  // Where nothing matched these are NaN, and no comparison holds.
  if (!(from <= to && to < count && count <= MOST)) return null;
  return { ids: Array.from({ length: to - from + 1 }, (_, index) => from + index), count };
}

/** Whether the commands are this process's to register: one of all does. */
export function hasFirst(shards: Shards): boolean {
  return shards === 'auto' || shards.ids.includes(0);
}
