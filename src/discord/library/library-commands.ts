import type { ChatInputCommandInteraction } from 'discord.js';
import { ApplicationCommandOptionType } from 'discord.js';
import type { LibraryAction, LibraryCommand, LibraryValues } from '../../../commands/library-command.ts';
import { acknowledge, respond } from '../acknowledge.ts';
import { UNKNOWN } from '../asking.ts';
import type { Bot } from '../bot.ts';
import { PRIVATE } from '../command-data.ts';
import { deliver } from '../failures.ts';
import { messageBody } from '../message-body.ts';
import { notice } from '../render.ts';
import { download } from './download.ts';
import { pasteForm } from './paste.ts';
import type { Wanted } from './run-action.ts';
import { check, runAction } from './run-action.ts';

/** Runs a command about the library. Handles its own failures. */
export async function handleLibraryCommand(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
  command: LibraryCommand,
): Promise<void> {
  const action = actionOf(command, interaction);
  if (!action) return say(bot, interaction, notice(UNKNOWN));
  const wanted = wantedBy(bot, interaction, action, command.ofServer ?? false);
  if (isToPaste(action, wanted.values, interaction)) await openForm(bot, interaction, wanted);
  else await runAction(bot, interaction, wanted);
}

function actionOf(
  { actions }: LibraryCommand,
  { options }: ChatInputCommandInteraction,
): LibraryAction | undefined {
  const name = options.getSubcommand(false);
  return name === null ? actions[0] : actions.find((action) => action.name === name);
}

function wantedBy(
  { attachments }: Bot,
  { options }: ChatInputCommandInteraction,
  action: LibraryAction,
  everywhere: boolean,
): Wanted {
  const file = fileOf(action, options);
  return {
    action,
    everywhere,
    values: valuesOf(action, options),
    given: async () => (file ? download(file, attachments) : null),
    // What a server has set concerns those who manage it.
    alone: everywhere || (options.getBoolean(PRIVATE) ?? false),
  };
}

/** Each value as text: of a role or channel its id. */
function valuesOf(action: LibraryAction, options: ChatInputCommandInteraction['options']): LibraryValues {
  return Object.fromEntries(
    action.options.flatMap(({ name, kind }) => {
      const value = kind === 'file' ? null : (options.get(name)?.value ?? null);
      return value === null ? [] : [[name, String(value)]];
    }),
  );
}

function fileOf(action: LibraryAction, options: ChatInputCommandInteraction['options']) {
  const option = action.options.find(({ kind }) => kind === 'file');
  const given = option && options.get(option.name);
  return given?.type === ApplicationCommandOptionType.Attachment ? given.attachment : undefined;
}

/** Whether an action that takes a text got none: then it is pasted. */
function isToPaste(
  action: LibraryAction,
  values: LibraryValues,
  { options }: ChatInputCommandInteraction,
): boolean {
  const takesFile = action.options.some(({ kind }) => kind === 'file');
  return takesFile && Object.keys(values).length === 0 && !fileOf(action, options);
}

/** Opens the form, unless the member may not send it in. */
async function openForm(bot: Bot, interaction: ChatInputCommandInteraction, wanted: Wanted): Promise<void> {
  await deliver(
    bot,
    async () => {
      const checked = await check(bot, interaction, wanted);
      if ('refusal' in checked) await respond(interaction, messageBody(checked.refusal), true);
      else await acknowledge(() => interaction.showModal(pasteForm(wanted.alone)));
    },
    (sorry) => respond(interaction, sorry, true),
  );
}

async function say(bot: Bot, interaction: ChatInputCommandInteraction, text: string): Promise<void> {
  await deliver(
    bot,
    () => respond(interaction, messageBody(text), true),
    (sorry) => respond(interaction, sorry, true),
  );
}
