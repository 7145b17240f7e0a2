import type { Logger } from 'pino';

/**
 * Logs errors that no handler sees, instead of letting them end the process: an event in a shape that discord.js doesn't
 * expect makes it throw where only the process can catch it.
 *
 * @returns undoes it
 */
export function logStrayErrors(log: Logger): () => void {
  const report = (error: unknown) => log.error({ err: error }, 'An error outside of any question');
  process.on('unhandledRejection', report);
  process.on('uncaughtException', report);
  return () => {
    process.off('unhandledRejection', report);
    process.off('uncaughtException', report);
  };
}
