import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'discord.js';
import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../../commands/command.ts';
import { describeCommands } from './command-data.ts';

/**
 * Registers the commands for all servers, unless Discord has them already: it limits how often they may be written.
 *
 * @returns whether they had changed
 */
export async function registerCommands(client: Client<true>, commands: readonly Command[]): Promise<boolean> {
  const route = Routes.applicationCommands(client.application.id);
  const wanted = describeCommands(commands);
  if (isDeepStrictEqual(comparable(await client.rest.get(route)), comparable(wanted))) return false;
  await client.rest.put(route, { body: wanted });
  return true;
}

/** The fields of a command that are ours, with what Discord leaves out when it is the default. */
const Registered = z.object({
  type: z.number().default(1),
  name: z.string(),
  // A command in a menu has none.
  description: z.string().default(''),
  options: z
    .array(
      z.object({
        type: z.number(),
        name: z.string(),
        description: z.string(),
        required: z.boolean().default(false),
        autocomplete: z.boolean().default(false),
      }),
    )
    .default([]),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
});

/** Commands in one order, without what Discord adds; null for what can't be a list of commands like ours. */
function comparable(commands: unknown): unknown {
  const parsed = z.array(Registered).safeParse(commands);
  return parsed.success ? parsed.data.sort((a, b) => (a.name < b.name ? -1 : 1)) : null;
}
