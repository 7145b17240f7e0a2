import type { Step } from '../../library/parts.ts';
import type { MessageBody } from '../message-body.ts';
import { messageBody } from '../message-body.ts';
import { notice } from '../render.ts';

/** Edits count among the requests that Discord takes of a bot: one in so many milliseconds. */
const EVERY = 2000;

/** Shows what is being done in a message that is edited meanwhile. */
export class Progress {
  readonly #edit: (message: MessageBody) => Promise<unknown>;
  #latest = '';
  #shown = '';
  #timer: NodeJS.Timeout | undefined;
  #editing: Promise<unknown> = Promise.resolve();

  /** @param edit changes the message; that it can't be doesn't matter, since the outcome comes too */
  constructor(edit: (message: MessageBody) => Promise<unknown>) {
    this.#edit = edit;
  }

  readonly step: Step = (step) => {
    this.#latest = step;
  };

  /** Shows the latest step from now on. */
  begin(): void {
    this.#show();
    this.#timer = setInterval(() => this.#show(), EVERY);
  }

  /** Shows nothing more; resolves when the last edit is done, so that the outcome comes behind it. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#editing;
  }

  #show(): void {
    if (this.#latest === this.#shown) return;
    this.#shown = this.#latest;
    const message = messageBody(notice(`${this.#latest} …`));
    // One after the other, so that the last stays.
    this.#editing = this.#editing.then(() => this.#edit(message)).catch(() => {});
  }
}
