import type { ButtonInteraction } from 'discord.js';
import type { MessageBody } from './message-body.ts';
import { privately } from './message-body.ts';
import { acknowledge } from './refusals.ts';

/** Says something to the member who pressed, and to nobody else. */
export async function tell(press: ButtonInteraction, message: MessageBody): Promise<void> {
  const body = privately(message);
  if (press.replied || press.deferred) await press.followUp(body);
  else await acknowledge(() => press.reply(body));
}
