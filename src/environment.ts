import { z } from 'zod';
import { readShards } from './shards.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** In the folder that the program is started in. */
export const FEEDBACK_FILE = 'feedback.jsonl';

const unsetIfEmpty = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const PORT = 'must be a port, a number of at most 65535';

/** What can be set in the environment; what is empty counts as unset. */
export const Environment = z.object({
  ARTICLE: z.preprocess(unsetIfEmpty, z.string().optional()),
  EMBEDDING_MODEL: z.preprocess(unsetIfEmpty, z.string().optional()),
  CACHE_DIR: z.preprocess(unsetIfEmpty, z.string().optional()),
  DATA_DIR: z.preprocess(unsetIfEmpty, z.string().optional()),
  DATABASE_URL: z.preprocess(
    unsetIfEmpty,
    z
      .url({
        protocol: /^postgres(?:ql)?$/u,
        error: 'must be an address such as postgres://user@host/database',
      })
      .optional(),
  ),
  CACHE_MB: z.preprocess(
    unsetIfEmpty,
    z
      .string()
      .trim()
      .regex(/^\d{1,6}$/u, 'must be a whole number of megabytes')
      .default('128')
      .transform(Number),
  ),
  DISCORD_TOKEN: z.preprocess(
    unsetIfEmpty,
    z
      .string()
      .trim()
      .regex(/^\S+$/u, 'must be one word without spaces, as the Developer Portal shows it')
      .optional(),
  ),
  DISCORD_API_URL: z.preprocess(
    unsetIfEmpty,
    z
      .url({
        protocol: /^https?$/u,
        error: 'must be an http or https address, such as https://discord.com/api',
      })
      .optional(),
  ),
  FEEDBACK_FILE: z.preprocess(unsetIfEmpty, z.string().default(FEEDBACK_FILE)),
  DISCORD_SHARDS: z.preprocess(
    unsetIfEmpty,
    z
      .string()
      .default('auto')
      .transform((text) => readShards(text.trim()))
      .refine((shards) => shards !== null, 'must be auto, or shards out of all, such as 0-3/16'),
  ),
  METRICS_PORT: z.preprocess(
    unsetIfEmpty,
    z
      .string()
      .trim()
      .regex(/^\d{1,5}$/u, PORT)
      .transform(Number)
      .refine((port) => port <= 65_535, PORT)
      .optional(),
  ),
  METRICS_HOST: z.preprocess(unsetIfEmpty, z.string().trim().default('127.0.0.1')),
  LOG_QUESTIONS: z.preprocess(unsetIfEmpty, z.enum(['0', '1'], { error: 'must be 1 or 0' }).default('0')),
  LOG_LEVEL: z.preprocess(
    unsetIfEmpty,
    z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  ),
});

/** The settings as the help has them. */
export const SETTINGS_HELP = `Settings (environment or a .env file in the current folder):
  DISCORD_TOKEN    the bot's token; with it and no option, Discord instead of the terminal
  ARTICLE          the same as --article
  EMBEDDING_MODEL  folder of another encoder
  CACHE_DIR        folder for what is kept of articles that were read (default: the user's folder for that)
  DATA_DIR         folder of the library of articles (default: the user's folder for that)
  DATABASE_URL     a PostgreSQL database for the library instead, such as postgres://user@host/database
  CACHE_MB         memory for searches of the library, in megabytes, and half as much for articles read (default: 128)
  FEEDBACK_FILE    where reports of wrong answers go (default: ${FEEDBACK_FILE})
  LOG_LEVEL        ${LOG_LEVELS.join(', ')} (default: info)
  LOG_QUESTIONS    1: the text of questions is logged too
  DISCORD_SHARDS   auto (default), or this process's shards out of all, such as 0-3/16
  METRICS_PORT     serve /healthz and /metrics there, on METRICS_HOST (default: 127.0.0.1)
  NO_COLOR         no colour in the terminal`;
