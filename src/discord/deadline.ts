/** What took longer than it may; nothing is known of whether it goes on. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** The result of some work, unless it takes longer than `milliseconds`: then it rejects with {@link TookTooLong}. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`Not done within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether some work is over, well or badly, within `milliseconds`. */
export async function settles(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  try {
    await within(milliseconds, work);
    return true;
  } catch (error) {
    return !(error instanceof TookTooLong);
  }
}
