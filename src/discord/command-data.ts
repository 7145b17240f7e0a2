import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import type { Command, CommandOption } from '../../commands/command.ts';

/** A command as Discord registers it. */
export type CommandData = RESTPutAPIApplicationCommandsJSONBody[number];

/** Describes the commands to Discord: for members of servers that installed the bot, there and in direct messages. */
export function describeCommands(commands: readonly Command[]): CommandData[] {
  return commands.map(({ name, description, options }) => ({
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    options: options.map(describeOption),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }));
}

function describeOption({ name, description, required, suggest }: CommandOption) {
  return {
    type: ApplicationCommandOptionType.String as const,
    name,
    description,
    required,
    autocomplete: suggest !== undefined,
  };
}
