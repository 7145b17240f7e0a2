import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cut } from '../../src/article/cut.ts';
import type { Assistant } from '../../src/assistant/assistant.ts';
import type { Version } from '../../src/catalogue/entry.ts';
import type { LibrariesSettings, OpenLibraries } from '../../src/library/open-libraries.ts';
import { openLibraries } from '../../src/library/open-libraries.ts';
import type { OpenArticle } from '../../src/library/readings.ts';
import { Readings } from '../../src/library/readings.ts';
import { sqlitePlace } from '../../src/storage/places.ts';
import { textHash } from '../../src/text-hash.ts';
import { sharedEncoder } from '../encoder.ts';
import { sharedReader } from '../ingest/shared-reader.ts';

/** The version that an assistant's article is. */
function versionOf({ article }: Pick<Assistant, 'article'>): Version {
  const { text, source, published, updated } = article;
  return {
    text,
    textHash: textHash(text),
    details: {
      title: article.title && cut(article, article.title),
      site: source.name ?? null,
      authors: [],
      publishedAt: published?.day ?? null,
      updatedAt: updated?.day ?? null,
      link: source.link ?? null,
      address: null,
      known: { source },
    },
  };
}

/**
 * Libraries in a folder of their own, which is gone when they are closed; each begins with the article of an assistant, which is asked
 * through that assistant, whatever is different about it.
 */
export async function librariesOf(
  assistant: Assistant,
  settings: Partial<LibrariesSettings> = {},
): Promise<OpenLibraries> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-library-'));
  const first = versionOf(assistant);
  const open = await openLibraries({
    place: sqlitePlace(folder),
    first,
    cacheBytes: 64e6,
    encoder: sharedEncoder,
    reader: sharedReader(),
    readings: (...parts) => new WithAssistant(first.textHash, assistant, ...parts),
    ...settings,
  });
  return {
    ...open,
    async close() {
      await open.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Readings of which one is given. */
class WithAssistant extends Readings {
  readonly #textHash: string;
  readonly #assistant: Assistant;

  constructor(textHash: string, assistant: Assistant, ...parts: ConstructorParameters<typeof Readings>) {
    super(...parts);
    this.#textHash = textHash;
    this.#assistant = assistant;
  }

  override async open(...[version, progress]: Parameters<Readings['open']>): Promise<OpenArticle> {
    const isGiven = version.textHash === this.#textHash;
    // An assistant doesn't give its reading away; it is needed only to compare versions.
    return isGiven ? ({ assistant: this.#assistant } as OpenArticle) : super.open(version, progress);
  }
}
