import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { MessageBody } from './message-body.ts';
import { privately } from './message-body.ts';

/** What is answered with a message: a command or a form. */
type Answered = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ModalSubmitInteraction;

/** Answers with a message, or fills in what was promised. @param alone for the member alone */
export async function respond(interaction: Answered, message: MessageBody, alone: boolean): Promise<void> {
  // Whether the member alone sees it was settled by the promise.
  if (interaction.deferred) await interaction.editReply(message);
  else await acknowledge(() => interaction.reply(alone ? privately(message) : message));
}

/** Promises a message, which is filled in later. @param alone for the member alone */
export async function promise(
  interaction: Answered | ButtonInteraction | StringSelectMenuInteraction,
  alone: boolean,
): Promise<void> {
  await acknowledge(() => interaction.deferReply(alone ? { flags: MessageFlags.Ephemeral } : {}));
  interaction.deferred = true;
  interaction.ephemeral = alone;
}

/**
 * Sends the one acknowledgement that an interaction takes. That Discord has one already counts as sent: discord.js repeats a
 * request after a 5xx or a silence, though the first may have arrived.
 */
export async function acknowledge(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    const known = error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED;
    if (!known) throw error;
  }
}

const ALREADY_ACKNOWLEDGED = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
