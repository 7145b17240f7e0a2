import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { sharedEncoder } from '../encoder.ts';

/** Opens articles by their names in `test/articles`; `bundled` is the one that comes with the program. */
export async function openAll(names: Iterable<string>): Promise<ReadonlyMap<string, Assistant>> {
  const encoder = await sharedEncoder();
  const assistants = new Map<string, Assistant>();
  for (const name of new Set(names)) {
    const path =
      name === 'bundled' ? 'data/articles/china-russia-cooperation.txt' : `test/articles/${name}.txt`;
    assistants.set(name, await openAssistant(await loadArticle(packagePath(path)), encoder));
  }
  return assistants;
}
