import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command, CommandOption } from '../../commands/command.ts';
import type { LibraryAction, LibraryCommand, LibraryOption } from '../../commands/library-command.ts';

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

/** Only in servers that installed the bot, by default for those who manage them; a server may decide otherwise. */
const FOR_SERVERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

/** Where members write, and forums, whose posts are threads: a category has no messages, so that an answer could never stand there. */
const CHANNELS_TO_ASK_IN = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
] as const;

/** Stands behind the options of the commands about an article: which of the library. */
export const ARTICLE = 'article';

/** Stands behind the options of every command: whether nobody but the asker is to see the answer. */
export const PRIVATE = 'private';

/** Describes the commands about an article to Discord: each as a slash command, and in the menu of messages where it is offered there. */
export function describeCommands(commands: readonly Command[]): CommandData[] {
  return commands.flatMap(({ name, description, options, onMessage }): CommandData[] => [
    {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      options: [...options.map(describeOption), ARTICLE_OPTION, PRIVATE_OPTION],
      ...EVERYWHERE,
    },
    ...(onMessage
      ? [{ type: ApplicationCommandType.Message as const, name: onMessage.name, ...EVERYWHERE }]
      : []),
  ]);
}

/** Describes the commands about the library to Discord: a command of several actions has a subcommand for each. */
export function describeLibraryCommands(commands: readonly LibraryCommand[]): CommandData[] {
  return commands.map(({ name, description, actions, ofServer }): CommandData => {
    const [first] = actions;
    const isOne = actions.length === 1 && first.name === name;
    return {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      ...(ofServer ? FOR_SERVERS : EVERYWHERE),
      options: isOne ? optionsOf(first, ofServer) : actions.map((action) => describeAction(action, ofServer)),
    };
  });
}

function describeAction(action: LibraryAction, ofServer: true | undefined) {
  const { name, description } = action;
  const options = optionsOf(action, ofServer);
  return { type: ApplicationCommandOptionType.Subcommand as const, name, description, options };
}

/** What a server has set is shown to whoever looks alone. */
function optionsOf({ options }: LibraryAction, ofServer: true | undefined) {
  return [...options.map(describeLibraryOption), ...(ofServer ? [] : [PRIVATE_OPTION])];
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

function describeLibraryOption({ name, description, required, kind, choices, labels }: LibraryOption) {
  const described = { name, description, required };
  switch (kind) {
    case 'article':
      return {
        ...described,
        type: ApplicationCommandOptionType.String as const,
        autocomplete: true as const,
      };
    case 'file':
      return { ...described, type: ApplicationCommandOptionType.Attachment as const };
    case 'role':
      return { ...described, type: ApplicationCommandOptionType.Role as const };
    case 'channel':
      return {
        ...described,
        type: ApplicationCommandOptionType.Channel as const,
        channel_types: [...CHANNELS_TO_ASK_IN],
      };
    case 'text':
      return {
        ...described,
        type: ApplicationCommandOptionType.String as const,
        ...(choices && { choices: choices.map((value) => ({ name: labels?.[value] ?? value, value })) }),
      };
  }
}

const ARTICLE_OPTION = {
  type: ApplicationCommandOptionType.String as const,
  name: ARTICLE,
  description: 'Which article of the library; the one that is asked here if left out',
  required: false,
  autocomplete: true as const,
};

const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean as const,
  name: PRIVATE,
  description: 'Show the answer to you alone',
  required: false,
};
