import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'discord.js';
import { Routes } from 'discord.js';
import { z } from 'zod';
import type { CommandData } from './command-data.ts';

/**
 * Registers the commands for all servers, unless Discord has them already: it limits how often they may be written.
 *
 * @returns whether they had changed
 */
export async function registerCommands(
  client: Client<true>,
  wanted: readonly CommandData[],
): Promise<boolean> {
  const route = Routes.applicationCommands(client.application.id);
  if (isDeepStrictEqual(comparable(await client.rest.get(route)), comparable(wanted))) return false;
  await client.rest.put(route, { body: wanted });
  return true;
}

/** The fields of an option that are ours, with what Discord leaves out when it is the default. */
const RegisteredOption = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  // A set, in whatever order.
  channel_types: z
    .array(z.number())
    .default([])
    .transform((types) => types.sort((a, b) => a - b)),
});

/** The same of a command. */
const Registered = z.object({
  type: z.number().default(1),
  name: z.string(),
  // A command in a menu has none.
  description: z.string().default(''),
  options: z.array(RegisteredOption.extend({ options: z.array(RegisteredOption).default([]) })).default([]),
  default_member_permissions: z.string().nullable().default(null),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
});

/** Commands in one order, without what Discord adds; null for what can't be a list of commands like ours. */
function comparable(commands: unknown): unknown {
  const parsed = z.array(Registered).safeParse(commands);
  return parsed.success ? parsed.data.sort((a, b) => (a.name < b.name ? -1 : 1)) : null;
}
