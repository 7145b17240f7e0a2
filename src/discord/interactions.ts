import type {
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Command, CommandValues } from '../../commands/command.ts';
import { commands, libraryCommands } from '../../commands/index.ts';
import { promise, respond } from './acknowledge.ts';
import { answerMessage } from './answer-message.ts';
import type { Asking } from './asking.ts';
import { UNKNOWN } from './asking.ts';
import type { Bot } from './bot.ts';
import { ARTICLE, PRIVATE } from './command-data.ts';
import { handleButton, handleChoice } from './components.ts';
import { settles } from './deadline.ts';
import { deliver } from './failures.ts';
import { handleForm } from './feedback-form.ts';
import { handleLibraryCommand } from './library/library-commands.ts';
import { handlePaste, isPaste } from './library/paste.ts';
import type { Said } from './message-body.ts';
import { messageBody } from './message-body.ts';
import { textOf } from './message-text.ts';
import { placeOf } from './place.ts';
import { notice } from './render.ts';
import { suggest } from './suggestions.ts';

/** What a member runs: a command typed with a slash, or one out of a message's menu. */
type Run = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Answers a command, a button, a choice or a form, or offers suggestions. Handles its own failures. */
export async function handleInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(bot, interaction);
  else if (interaction.isButton()) await handleButton(bot, interaction);
  else if (interaction.isStringSelectMenu()) await handleChoice(bot, interaction);
  else if (interaction.isModalSubmit()) {
    if (isPaste(interaction)) await handlePaste(bot, interaction);
    else await handleForm(bot, interaction);
  } else if (interaction.isChatInputCommand()) await handleCommand(bot, interaction);
  else if (interaction.isMessageContextMenuCommand())
    await answer(bot, interaction, askingOnMessage(interaction), { article: '', alone: false });
}

async function handleCommand(bot: Bot, interaction: ChatInputCommandInteraction): Promise<void> {
  const library = libraryCommands.find(({ name }) => name === interaction.commandName);
  if (library) {
    await handleLibraryCommand(bot, interaction, library);
    return;
  }
  const article = interaction.options.getString(ARTICLE) ?? '';
  const alone = interaction.options.getBoolean(PRIVATE) ?? false;
  await answer(bot, interaction, typedAsking(interaction), { article, alone });
}

/** What a member says besides the question: which article, and whether nobody else is to see the answer. */
interface Besides {
  readonly article: string;
  readonly alone: boolean;
}

/** @param asked what is asked, or what is said instead of an answer */
async function answer(
  bot: Bot,
  interaction: Run,
  asked: Asking | string,
  { article, alone }: Besides,
): Promise<void> {
  const answered =
    typeof asked === 'string'
      ? Promise.resolve<Said>({ message: messageBody(notice(asked)), alone: false })
      : answerMessage(bot, { place: placeOf(interaction), id: interaction.id, alone }, asked, article);
  await deliver(
    bot,
    async () => {
      // Most answers are there at once and need one request; the others are promised first.
      if (!(await settles(bot.waits.acknowledge, answered))) await promise(interaction, alone);
      const said = await answered;
      await respond(interaction, said.message, alone || said.alone);
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
