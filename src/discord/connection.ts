import type { Client } from 'discord.js';
import { DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes, HTTPError } from 'discord.js';

/**
 * Waits until the bot is told to stop, or can't stay in Discord: resolves with null, or with a sentence that says what is
 * wrong and what to do. A connection that is merely lost is taken up again by discord.js.
 *
 * @param login discord.js's promise of it
 */
export function connectionEnd(
  client: Client,
  login: Promise<unknown>,
  stop: AbortSignal,
): Promise<string | null> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve(null);
    stop.addEventListener('abort', () => resolve(null), { once: true });
    // Also the only sign of a refused intent: login then neither resolves nor rejects.
    client.once(Events.ShardDisconnect, ({ code }) => resolve(explainClosing(code)));
    login.catch((error: unknown) => resolve(explainLogin(error)));
  });
}

const TOKEN_REFUSED =
  'Discord refuses DISCORD_TOKEN: reset the token in the Developer Portal, under Bot, and set the new one';

function explainClosing(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return TOKEN_REFUSED;
    case GatewayCloseCodes.DisallowedIntents:
    case GatewayCloseCodes.InvalidIntents:
      return `Discord refuses the bot’s intents (close code ${code}): check in the Developer Portal, under Bot, that the application is not restricted; no privileged intent is needed`;
    case GatewayCloseCodes.ShardingRequired:
      return `The bot is in too many servers for one connection (close code ${code})`;
    default:
      return `Discord closed the connection for good (close code ${code}); start again, and with the newest version if that doesn’t help`;
  }
}

function explainLogin(error: unknown): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return TOKEN_REFUSED;
  if (error instanceof HTTPError)
    return `Discord answers with HTTP ${error.status}, so the bot can’t log in; try again in a while`;
  return `Discord can’t be reached (${reason(error)}); check the network, and start again`;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const nested = error.cause instanceof Error ? error.cause : error;
  return (nested.message || nested.name).replaceAll(/\s+/gu, ' ');
}
