import type { Encoder } from './search/encoder.ts';
import type { Streams } from './terminal/streams.ts';

/** What the program has of the process that it runs in, so that several runs can share one. */
export interface Surroundings {
  readonly streams: Streams;
  /** Where problems and progress are written. */
  readonly errors: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
  /** Loads the encoder of a folder. @throws UserError where it can't be loaded */
  readonly loadEncoder: (folder: string) => Promise<Encoder>;
}
