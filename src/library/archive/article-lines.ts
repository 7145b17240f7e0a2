import type { ReadVersion } from '../../catalogue/entry.ts';
import type { ArticleHead, SomeVersions } from '../../catalogue/whole-article.ts';
import { versionBytes, writeArticle, writeFurther } from './format.ts';

/**
 * Writes an article: on one line, or on as many as its versions need. None is longer than `longest` bytes unless one version alone is, and
 * no more than a line of it is held. Of an article without versions, which was removed just now, there is nothing.
 */
export async function* articleLines(
  head: ArticleHead,
  versions: AsyncIterable<ReadVersion>,
  longest: number,
): AsyncGenerator<string> {
  // What further lines have besides their versions is less; and nothing stands behind the last version.
  const room = longest - Buffer.byteLength(writeArticle(head, [])) + 1;
  let number = 0;
  let textHash = '';
  for await (const some of fitting(versions, room)) {
    yield number === 0
      ? writeArticle(head, some)
      : writeFurther({ id: head.id, after: { number, textHash }, versions: some });
    number += some.length;
    ({ textHash } = some[some.length - 1] ?? some[0]);
  }
}

/** Divides versions into groups that have room, in their order. */
async function* fitting(versions: AsyncIterable<ReadVersion>, room: number): AsyncGenerator<SomeVersions> {
  let some: [ReadVersion, ...ReadVersion[]] | null = null;
  let size = 0;
  for await (const version of versions) {
    const bytes = versionBytes(version);
    if (some && size + bytes > room) {
      yield some;
      some = null;
      size = 0;
    }
    if (some) some.push(version);
    else some = [version];
    size += bytes;
  }
  if (some) yield some;
}
