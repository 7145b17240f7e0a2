import type { Writable } from 'node:stream';
import type { Logger } from 'pino';
import { pino } from 'pino';
import type { LogLevel } from '../environment.ts';

/**
 * A structured log, one line of JSON an entry.
 *
 * @param token never appears in it, whatever an error's message has; null for none
 */
export function createLog(level: LogLevel, to: Writable, token: string | null): Logger {
  const hooks = { streamWrite: (line: string) => withoutSecrets(line, token) };
  return pino({ level, base: null, serializers: { err: describeError }, hooks }, to);
}

/** The token of an interaction, in the address of a request: with it anybody could answer in the bot's name. */
const INTERACTION_TOKEN = /(?<=\/(?:webhooks|interactions)\/\d+\/)[^/?"\s\\]+/gu;

/** A text with the tokens in it blotted out. */
export function withoutSecrets(text: string, token: string | null): string {
  const without = token === null ? text : text.replaceAll(token, '[token]');
  return without.replaceAll(INTERACTION_TOKEN, '[token]');
}

/**
 * What is logged of an error. Only these fields: an error of discord.js also carries the request, with the text that was
 * being sent.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, status } = error as { code?: unknown; status?: unknown };
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { type: error.name, message: error.message, code, status, stack: error.stack, cause };
}
