import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Assistant } from './assistant/assistant.ts';
import type { Config } from './config.ts';
import type { BroughtIn } from './ingest/bring-in.ts';
import { bringIn } from './ingest/bring-in.ts';
import { openPageReader } from './ingest/page-reader.ts';
import type { Encoder } from './search/encoder.ts';
import type { Surroundings } from './surroundings.ts';
import { showProgress, showSteps } from './terminal/progress.ts';
import { cacheFolder } from './user-folders.ts';

/** Reads an article that isn't the library's. @param source as of `--article` */
export async function readOutside(
  source: string,
  config: Config,
  loading: Promise<Encoder>,
  surroundings: Surroundings,
): Promise<Assistant> {
  const { errors, platform, environment, home } = surroundings;
  const { article } = await bring(source, surroundings);
  // What reads language takes long to load: bad input is told before it.
  const [{ openKept }, { VectorFiles }] = await Promise.all([
    import('./kept/open-kept.ts'),
    import('./kept/vector-files.ts'),
  ]);
  const encoder = await loading;
  const log = await openLog(config, errors);
  const cache = config.cacheFolder ?? cacheFolder(platform, environment, home);
  const files = new VectorFiles(join(cache, 'vectors'), (err) =>
    log?.warn({ err }, 'The vectors of the article can’t be kept: it will be read anew at the next start'),
  );
  const progress = showProgress(errors, 'Reading the article');
  const { assistant, kept } = await openKept(article, encoder, files, { progress });
  log?.debug({ sentences: article.sentences.length, kept }, 'The article is read');
  return assistant;
}

/** The log of a bot; in the terminal, where nobody reads one, only for whoever looks for a fault. */
async function openLog(
  { mode, logLevel, discord }: Config,
  errors: Surroundings['errors'],
): Promise<Logger | null> {
  if (mode === 'terminal' && logLevel !== 'debug' && logLevel !== 'trace') return null;
  const { createLog } = await import('./discord/log.ts');
  return createLog(logLevel, errors, discord.token);
}

/** Extracts an article, with its progress on standard error. */
export async function bring(source: string, { streams, errors }: Surroundings): Promise<BroughtIn> {
  const reader = openPageReader();
  const step = showSteps(errors);
  try {
    return await bringIn(source, { reader, input: streams.input, step });
  } finally {
    step(null);
    await reader.close();
  }
}
