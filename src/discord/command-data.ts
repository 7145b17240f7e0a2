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

/**
 * Where the commands are to be had: in servers that installed the bot, in direct messages with it and, for a member who
 * installed it for themselves, everywhere.
 */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Stands behind the options of every command: whether nobody but the asker is to see the answer. */
export const PRIVATE = 'private';

/** Describes the commands to Discord: each as a slash command, and in the menu of messages where it is offered there. */
export function describeCommands(commands: readonly Command[]): CommandData[] {
  return commands.flatMap(({ name, description, options, onMessage }): CommandData[] => [
    {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      options: [...options.map(describeOption), PRIVATE_OPTION],
      ...EVERYWHERE,
    },
    ...(onMessage
      ? [{ type: ApplicationCommandType.Message as const, name: onMessage.name, ...EVERYWHERE }]
      : []),
  ]);
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

const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean as const,
  name: PRIVATE,
  description: 'Show the answer to you alone',
  required: false,
};
