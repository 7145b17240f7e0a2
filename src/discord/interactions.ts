import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Command, CommandValues } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import type { Answer } from '../assistant/answer.ts';
import { refusal } from '../assistant/answer.ts';
import { choicesFor } from './autocomplete.ts';
import type { Bot } from './bot.ts';
import { answerMessages, deliver } from './bot.ts';
import { settles } from './deadline.ts';
import type { MessageBody } from './message-body.ts';
import { textOf } from './message-text.ts';
import { acknowledge } from './refusals.ts';

/** What a member runs: a command typed with a slash, or one out of a message's menu. */
type Run = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Answers a command or offers suggestions for it. Handles its own failures. */
export async function handleInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(bot, interaction);
  else if (interaction.isChatInputCommand()) await answer(bot, interaction, () => runTyped(bot, interaction));
  else if (interaction.isMessageContextMenuCommand())
    await answer(bot, interaction, () => runOnMessage(bot, interaction));
}

async function answer(bot: Bot, interaction: Run, run: () => Promise<Answer>): Promise<void> {
  const asker = { user: interaction.user.id, channel: interaction.channelId };
  const answered = answerMessages(bot, asker, run);
  await deliver(
    bot,
    async () => {
      // Most answers are there at once and need one request; the others are promised first.
      if (!(await settles(bot.waits.acknowledge, answered))) await defer(interaction);
      for (const message of await answered) await respond(interaction, message);
    },
    (sorry) => respond(interaction, sorry),
  );
}

async function runTyped({ assistant }: Bot, interaction: ChatInputCommandInteraction): Promise<Answer> {
  const command = commands.find(({ name }) => name === interaction.commandName);
  return command ? command.run(assistant, valuesOf(command, interaction)) : refusal('', 'none', UNKNOWN);
}

/** Runs a command on the words of somebody's message, which Discord sends along whatever the bot's intents. */
async function runOnMessage(
  { assistant }: Bot,
  { commandName, targetMessage }: MessageContextMenuCommandInteraction,
): Promise<Answer> {
  const command = commands.find(({ onMessage }) => onMessage?.name === commandName);
  if (!command?.onMessage) return refusal('', 'none', UNKNOWN);
  const text = textOf(targetMessage);
  return text === ''
    ? refusal('', 'none', NO_TEXT)
    : command.run(assistant, { [command.onMessage.option]: text });
}

const UNKNOWN = 'I no longer have that command. Type / to see those that there are.';
const NO_TEXT =
  'That message has no text of its own to look at: pictures, links’ previews and stickers can’t be read.';

function valuesOf({ options }: Command, interaction: ChatInputCommandInteraction): CommandValues {
  return Object.fromEntries(
    options.flatMap(({ name }) => {
      const value = interaction.options.getString(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The first message answers the interaction, or fills in what was promised; further ones follow it. */
async function respond(interaction: Run, message: MessageBody): Promise<void> {
  if (interaction.replied) await interaction.followUp(message);
  else if (interaction.deferred) await interaction.editReply(message);
  else {
    await acknowledge(() => interaction.reply(message));
    interaction.replied = true;
  }
}

/** Promises an answer, which is filled in later. */
async function defer(interaction: Run): Promise<void> {
  await acknowledge(() => interaction.deferReply());
  interaction.deferred = true;
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
