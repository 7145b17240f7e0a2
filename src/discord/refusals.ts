import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Refusals that are nobody's fault and leave nowhere to tell the member anything: what happened, by Discord's code. */
const NOBODY_TO_TELL: ReadonlyMap<number | string, string> = new Map([
  [RESTJSONErrorCodes.UnknownInteraction, 'the interaction expired'],
  [RESTJSONErrorCodes.UnknownWebhook, 'the interaction expired'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'the interaction expired'],
  [RESTJSONErrorCodes.UnknownChannel, 'the channel is gone'],
  [RESTJSONErrorCodes.UnknownMessage, 'the message is gone'],
  [RESTJSONErrorCodes.MissingAccess, 'the bot may not see the channel'],
  [RESTJSONErrorCodes.MissingPermissions, 'the bot may not write there'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'the member takes no direct messages'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'the thread is archived'],
]);

/** Why an answer found nobody, where that is to be expected now and then; null for every other failure. */
export function whyNobody(error: unknown): string | null {
  return error instanceof DiscordAPIError ? (NOBODY_TO_TELL.get(error.code) ?? null) : null;
}
