import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import type { Command, CommandValues } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { refusal } from '../assistant/answer.ts';
import { choicesFor } from './autocomplete.ts';
import type { Bot } from './bot.ts';
import { answerMessages, deliver } from './bot.ts';
import { settles } from './deadline.ts';
import type { MessageBody } from './message-body.ts';

/** Answers a command or offers suggestions for it. Handles its own failures. */
export async function handleInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(bot, interaction);
  else if (interaction.isChatInputCommand()) await answerCommand(bot, interaction);
}

async function answerCommand(bot: Bot, interaction: ChatInputCommandInteraction): Promise<void> {
  const command = commands.find(({ name }) => name === interaction.commandName);
  const answered = answerMessages(bot, async () =>
    command ? command.run(bot.assistant, valuesOf(command, interaction)) : refusal('', 'none', UNKNOWN),
  );
  await deliver(
    bot,
    async () => {
      // Most answers are there at once and need one request; the others are promised first.
      if (!(await settles(bot.waits.acknowledge, answered))) await interaction.deferReply();
      for (const message of await answered) await respond(interaction, message);
    },
    (sorry) => respond(interaction, sorry),
  );
}

const UNKNOWN = 'I no longer have that command. Type / to see those that there are.';

function valuesOf({ options }: Command, interaction: ChatInputCommandInteraction): CommandValues {
  return Object.fromEntries(
    options.flatMap(({ name }) => {
      const value = interaction.options.getString(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The first message answers the interaction, or fills in what was promised; further ones follow it. */
async function respond(interaction: ChatInputCommandInteraction, message: MessageBody): Promise<void> {
  if (interaction.replied) await interaction.followUp(message);
  else if (interaction.deferred) await interaction.editReply(message);
  else await interaction.reply(message);
}

async function suggest({ assistant, log }: Bot, interaction: AutocompleteInteraction): Promise<void> {
  try {
    const { name, value } = interaction.options.getFocused(true);
    const command = commands.find((each) => each.name === interaction.commandName);
    const option = command?.options.find((each) => each.name === name);
    await interaction.respond(choicesFor(option?.suggest?.(assistant) ?? [], value));
  } catch (error) {
    // Nobody is told: the member sees no suggestions and types on.
    log.error({ err: error }, 'Suggestions could not be made');
  }
}
