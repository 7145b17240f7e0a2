import type { ModalSubmitInteraction } from 'discord.js';
import type { Asking } from './asking.ts';
import { lineAsked } from './asking.ts';
import { addressedText } from './message-text.ts';
import type { Press } from './press.ts';

/** What may have been asked where an answer stands: the message that it replies to, as far as Discord sends it along. */
export function candidatesFor({ message, client }: Press | ModalSubmitInteraction): readonly Asking[] {
  const id = message?.reference?.messageId;
  const question = id === undefined ? undefined : message?.channel?.messages.cache.get(id);
  return question ? [lineAsked(addressedText(question.content, client.user.id))] : [];
}
