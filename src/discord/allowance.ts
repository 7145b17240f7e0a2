import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many questions in so many seconds. */
export interface Rate {
  readonly questions: number;
  readonly seconds: number;
}

/** Who asks, and where: their ids. */
export interface Asker {
  readonly user: string;
  readonly channel: string;
}

/** A question that has to wait: whose allowance is used up, and for how many seconds, at least 1. */
export interface Wait {
  readonly whose: 'user' | 'channel';
  readonly seconds: number;
}

/** Shares the bot out, so that one member or one channel can't keep it from the others. */
export class Allowance {
  readonly #users: RateLimiterMemory;
  readonly #channels: RateLimiterMemory;

  constructor(user: Rate, channel: Rate) {
    this.#users = limiter(user);
    this.#channels = limiter(channel);
  }

  /** Counts a question; null when it may be asked now. What a member asks too fast doesn't count for the channel. */
  async spend({ user, channel }: Asker): Promise<Wait | null> {
    return (await spend('user', this.#users, user)) ?? spend('channel', this.#channels, channel);
  }
}

function limiter({ questions, seconds }: Rate): RateLimiterMemory {
  return new RateLimiterMemory({ points: questions, duration: seconds });
}

async function spend(whose: Wait['whose'], limiter: RateLimiterMemory, id: string): Promise<Wait | null> {
  try {
    await limiter.consume(id);
    return null;
  } catch (refused) {
    // The library rejects with its count, or an error of its own.
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { whose, seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
  }
}
