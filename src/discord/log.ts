import type { Writable } from 'node:stream';
import type { Logger } from 'pino';
import { pino } from 'pino';
import type { LogLevel } from '../config.ts';

/** A structured log, one line of JSON an entry. */
export function createLog(level: LogLevel, to: Writable): Logger {
  return pino({ level, base: null, serializers: { err: describeError } }, to);
}

/**
 * What is logged of an error. Only these fields: an error of discord.js also carries the request, with the text that was
 * being sent and, in its address, the token of the interaction.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, status } = error as { code?: unknown; status?: unknown };
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { type: error.name, message: error.message, code, status, stack: error.stack, cause };
}
