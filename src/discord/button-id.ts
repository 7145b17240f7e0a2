import { createHmac, timingSafeEqual } from 'node:crypto';
import { ByteReader, ByteWriter } from './bytes.ts';
import { LIMITS } from './limits.ts';

/**
 * What a button does: shows a page of the answer, shows one excerpt of it among its neighbours, opens the form for what is
 * wrong with it; gives the card of an excerpt, to whoever sees the answer (`card`) or out of a private choice to everybody
 * (`card-for-all`), lets the member choose one of a page's cards (`cards`); gives the answer's dates as a calendar file; shows a page of
 * the library's list (`list`), or brings in the article behind the link of the message that it answers (`read`). New ones go
 * to the end: buttons that stand in Discord have their number.
 */
const ACTIONS = [
  'page',
  'context',
  'wrong',
  'card',
  'cards',
  'card-for-all',
  'calendar',
  'list',
  'read',
] as const;

/** One of the things that a button does. */
export type Action = (typeof ACTIONS)[number];

/** What a button says when it is pressed. */
export interface ButtonId {
  readonly action: Action;
  /** Which page or excerpt, from 0; -1 and the number behind the last stand on buttons that can't be pressed. */
  readonly index: number;
  /**
   * Which article and program the recipe is for; see `recipe.ts`. {@link EDITION_BYTES} long. Of `read` it tells which link was offered; to
   * `list` it has no meaning.
   */
  readonly edition: Uint8Array;
  /** From what the answer is made anew; see `recipe.ts`. At most {@link LARGEST_RECIPE} bytes. */
  readonly recipe: Uint8Array;
}

/** Changes with the form of the ids, so that those of an older program are told from forged ones. */
const VERSION = 2;

/** Bytes of an edition. */
export const EDITION_BYTES = 6;

/** Bytes of the signature: nobody can try 2^48 presses. */
const SIGNATURE_BYTES = 6;

/** What an id of {@link LIMITS.customId} letters of base64 holds, without version, action, index, edition and signature. */
export const LARGEST_RECIPE = Math.floor((LIMITS.customId * 3) / 4) - 4 - EDITION_BYTES - SIGNATURE_BYTES;

/**
 * Writes and reads the ids of buttons. An id has all that its button needs, so that it works after a restart; it is signed
 * with a key that only holders of the bot's token can know.
 */
export class ButtonIds {
  readonly #key: Buffer;

  constructor(token: string) {
    this.#key = createHmac('sha256', token).update('ids of buttons').digest();
  }

  seal({ action, index, edition, recipe }: ButtonId): string {
    const said = new ByteWriter()
      .number(VERSION)
      .number(ACTIONS.indexOf(action))
      .number(index + 1)
      .raw(edition)
      .raw(recipe)
      .toBytes();
    return Buffer.concat([said, this.#sign(said)]).toString('base64url');
  }

  /** What an id says; `foreign` where this bot didn't write it, `outdated` where it is of another program. */
  open(id: string): ButtonId | 'foreign' | 'outdated' {
    const bytes = Buffer.from(id, 'base64url');
    const said = bytes.subarray(0, -SIGNATURE_BYTES);
    const signature = bytes.subarray(-SIGNATURE_BYTES);
    if (signature.length !== SIGNATURE_BYTES || !timingSafeEqual(signature, this.#sign(said)))
      return 'foreign';
    const reader = new ByteReader(said);
    if (reader.number() !== VERSION) return 'outdated';
    const action = ACTIONS[reader.number()];
    const index = reader.number() - 1;
    const edition = reader.raw(EDITION_BYTES);
    if (action === undefined) return 'outdated';
    return { action, index, edition, recipe: reader.raw(LARGEST_RECIPE) };
  }

  #sign(said: Uint8Array): Buffer {
    return createHmac('sha256', this.#key).update(said).digest().subarray(0, SIGNATURE_BYTES);
  }
}
