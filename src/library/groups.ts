import type { ArticleId } from '../catalogue/entry.ts';

/** A text of a library by its hash, with an article that has it in its present version. */
export interface LibraryText {
  readonly id: ArticleId;
  readonly textHash: string;
}

/**
 * Texts that are searched together. As long as none of a library's texts comes or goes, its groups are the same objects: what was worked out
 * for one is good for it.
 */
export type TextGroup = readonly LibraryText[];

/** Texts of a group at most: what changes in a library costs the reading of one group. */
export const MOST_IN_GROUP = 100;

/** Groups are made anew when there are so many times as many as needed. */
const TOO_MANY = 2;

/**
 * Puts the texts of a library into groups: every text is in one, and groups whose texts are all still there stay.
 *
 * @param before how the texts were grouped when last looked at
 * @param texts each once
 */
export function regroup(before: readonly TextGroup[], texts: readonly LibraryText[]): readonly TextGroup[] {
  const present = new Map(texts.map((text) => [text.textHash, text]));
  const kept = before.map((group) => withoutGone(group, present)).filter(({ length }) => length > 0);
  const known = new Set(kept.flat().map(({ textHash }) => textHash));
  const added = texts.filter(({ textHash }) => !known.has(textHash));
  const groups = withNew(kept, added);
  return groups.length > TOO_MANY * Math.ceil(texts.length / MOST_IN_GROUP) ? inGroups(texts) : groups;
}

/** The texts of a group that are still there; the group itself if all are. */
function withoutGone(group: TextGroup, present: ReadonlyMap<string, LibraryText>): TextGroup {
  const left = group.filter(({ id, textHash }) => present.get(textHash)?.id === id);
  return left.length === group.length ? group : left;
}

/** New texts fill the last group, and then others. */
function withNew(groups: readonly TextGroup[], texts: readonly LibraryText[]): readonly TextGroup[] {
  if (texts.length === 0) return groups;
  const last = groups.at(-1) ?? [];
  if (last.length >= MOST_IN_GROUP) return [...groups, ...inGroups(texts)];
  return [...groups.slice(0, -1), ...inGroups([...last, ...texts])];
}

function inGroups(texts: readonly LibraryText[]): readonly TextGroup[] {
  const groups: TextGroup[] = [];
  for (let at = 0; at < texts.length; at += MOST_IN_GROUP) groups.push(texts.slice(at, at + MOST_IN_GROUP));
  return groups;
}
