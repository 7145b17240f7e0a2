import type { Article } from '../article/article.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { openAssistant } from '../assistant/open-assistant.ts';
import type { ReadingOptions } from '../assistant/reading.ts';
import type { Origin } from '../search/embedded-bytes.ts';
import type { Encoder } from '../search/encoder.ts';
import { textHash } from '../text-hash.ts';
import type { VectorFiles } from './vector-files.ts';

/** An assistant, and whether the article's vectors were kept from an earlier time. */
export interface OpenedKept {
  readonly assistant: Assistant;
  readonly kept: boolean;
}

/** Opens an article with the vectors that are kept of it; where there are none that fit, it is embedded and they are kept. */
export async function openKept(
  article: Article,
  encoder: Encoder,
  files: VectorFiles,
  options: Pick<ReadingOptions, 'progress'> = {},
): Promise<OpenedKept> {
  const origin = originOf(article, encoder);
  const embedded = await files.load(origin);
  const assistant = await openAssistant(article, encoder, { ...options, embedded });
  const kept = assistant.embedded === embedded;
  if (!kept) await files.save(assistant.embedded, origin);
  return { assistant, kept };
}

/** What an article's vectors are made of, and by what. */
export function originOf({ text }: Pick<Article, 'text'>, { hash }: Encoder): Origin {
  return { model: hash, text: textHash(text) };
}
