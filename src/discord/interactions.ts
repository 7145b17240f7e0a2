import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Command, CommandValues } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import type { Asking } from './asking.ts';
import { UNKNOWN } from './asking.ts';
import { choicesFor } from './autocomplete.ts';
import type { Bot } from './bot.ts';
import { answerMessage, deliver } from './bot.ts';
import { PRIVATE } from './command-data.ts';
import { handleButton } from './components.ts';
import { settles } from './deadline.ts';
import { handleForm } from './feedback-form.ts';
import type { MessageBody } from './message-body.ts';
import { messageBody, privately } from './message-body.ts';
import { textOf } from './message-text.ts';
import { acknowledge } from './refusals.ts';
import { notice } from './render.ts';

/** What a member runs: a command typed with a slash, or one out of a message's menu. */
type Run = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Answers a command, a button or a form, or offers suggestions. Handles its own failures. */
export async function handleInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(bot, interaction);
  else if (interaction.isButton()) await handleButton(bot, interaction);
  else if (interaction.isModalSubmit()) await handleForm(bot, interaction);
  else if (interaction.isChatInputCommand()) {
    const forAskerAlone = interaction.options.getBoolean(PRIVATE) ?? false;
    await answer(bot, interaction, typedAsking(interaction), forAskerAlone);
  } else if (interaction.isMessageContextMenuCommand())
    await answer(bot, interaction, askingOnMessage(interaction), false);
}

/** @param asked what is asked, or what is said instead of an answer */
async function answer(bot: Bot, interaction: Run, asked: Asking | string, alone: boolean): Promise<void> {
  const { id, user, channelId } = interaction;
  const answered =
    typeof asked === 'string'
      ? Promise.resolve(messageBody(notice(asked)))
      : answerMessage(bot, { user: user.id, channel: channelId, id, alone }, asked);
  await deliver(
    bot,
    async () => {
      // Most answers are there at once and need one request; the others are promised first.
      if (!(await settles(bot.waits.acknowledge, answered))) await defer(interaction, alone);
      await respond(interaction, await answered, alone);
    },
    (sorry) => respond(interaction, sorry, alone),
  );
}

function typedAsking(interaction: ChatInputCommandInteraction): Asking {
  const command = commands.find(({ name }) => name === interaction.commandName);
  return { command: interaction.commandName, values: command ? valuesOf(command, interaction) : {} };
}

/** A command on the words of somebody's message, which Discord sends along whatever the bot's intents. */
function askingOnMessage({
  commandName,
  targetMessage,
}: MessageContextMenuCommandInteraction): Asking | string {
  const command = commands.find(({ onMessage }) => onMessage?.name === commandName);
  if (!command?.onMessage) return UNKNOWN;
  const text = textOf(targetMessage);
  return text === '' ? NO_TEXT : { command: command.name, values: { [command.onMessage.option]: text } };
}

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

/** Answers the interaction, or fills in what was promised; what follows an answer is an apology. */
async function respond(interaction: Run, message: MessageBody, alone: boolean): Promise<void> {
  const body = alone ? privately(message) : message;
  if (interaction.replied) await interaction.followUp(body);
  // Whether the member alone sees it was settled by the promise.
  else if (interaction.deferred) await interaction.editReply(message);
  else {
    await acknowledge(() => interaction.reply(body));
    interaction.replied = true;
  }
}

/** Promises an answer, which is filled in later. */
async function defer(interaction: Run, alone: boolean): Promise<void> {
  await acknowledge(() => interaction.deferReply(alone ? { flags: MessageFlags.Ephemeral } : {}));
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
