import type { ArticleId, ReadVersion } from '../../catalogue/entry.ts';
import type { Step } from '../parts.ts';
import type { Readings } from '../readings.ts';

/** The version that an article ends with, as far as an import has come. */
export interface Ending {
  readonly id: ArticleId;
  readonly version: ReadVersion;
  /** The number of the line that it stood on. */
  readonly line: number;
}

/** Embeds the versions that articles end with, and none before them, however many lines an article takes. */
export class Endings {
  readonly #readings: () => Promise<Readings>;
  readonly #step: Step;
  /** That of the article which the next line may go on with. */
  #last: Ending | null = null;

  constructor(readings: () => Promise<Readings>, step: Step) {
    this.#readings = readings;
    this.#step = step;
  }

  /** Takes what an article ends with now. The one before is whole where it is another article's, and is embedded. */
  async take(ending: Ending): Promise<void> {
    if (ending.id !== this.#last?.id) await this.embed();
    this.#last = ending;
  }

  /** Embeds the last one: nothing goes on with its article. */
  async embed(): Promise<void> {
    if (!this.#last) return;
    const { version, line } = this.#last;
    this.#last = null;
    const readings = await this.#readings();
    await readings.keepVectors(version, (done, total) =>
      this.#step(`Line ${line}: ${done} of ${total} sentences`),
    );
  }
}
