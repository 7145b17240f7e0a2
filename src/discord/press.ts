import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { acknowledge, promise } from './acknowledge.ts';
import type { Bot } from './bot.ts';
import { settles } from './deadline.ts';
import type { MessageBody, Said } from './message-body.ts';
import { messageBody, privately } from './message-body.ts';
import { placeOf } from './place.ts';
import { notice } from './render.ts';
import { whyTooMuch } from './within-allowance.ts';

/** A member presses a button, or chooses from a menu. */
export type Press = ButtonInteraction | StringSelectMenuInteraction;

const NO_FILES =
  'I may not attach files in this channel. Whoever runs the server can allow it: the permission is called “Attach Files”.';

/**
 * Answers a press with a message of its own. It counts as a question: unlike a page that is turned, it stands in the channel.
 *
 * @param make what to say, made when its turn has come
 * @param alone nobody but the presser is to see any of it
 */
export async function replyTo(
  bot: Bot,
  press: Press,
  alone: boolean,
  make: () => Promise<Said>,
): Promise<void> {
  const tooMuch = await whyTooMuch(bot, placeOf(press));
  if (tooMuch !== null) {
    await tell(press, messageBody(tooMuch));
    return;
  }
  const made = bot.turns.take(bot.waits.answer, make);
  if (!(await settles(bot.waits.acknowledge, made))) await promise(press, alone);
  const said = await made;
  try {
    await send(press, said.message, alone || said.alone);
  } catch (error) {
    if (!said.message.files || !isForbidden(error)) throw error;
    await tell(press, messageBody(notice(NO_FILES)));
  }
}

/** Says something to the member who pressed, and to nobody else, unless a reply was promised to all. */
export function tell(press: Press, message: MessageBody): Promise<void> {
  return send(press, message, true);
}

async function send(press: Press, message: MessageBody, alone: boolean): Promise<void> {
  const body = alone ? privately(message) : message;
  // Whether the member alone sees it was settled by the promise.
  if (isPromised(press)) await press.editReply(message);
  else if (press.replied || press.deferred) await press.followUp(body);
  else await acknowledge(() => press.reply(body));
}

/** Of a press whose message is to change, discord.js keeps no such thing. */
function isPromised({ deferred, ephemeral }: Press): boolean {
  return deferred && ephemeral !== null;
}

function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingPermissions;
}
