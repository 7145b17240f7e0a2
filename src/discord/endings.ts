import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from 'discord.js';

/** Why the bot can't stay in Discord. */
export interface Ending {
  /** A sentence that says what is wrong and what to do. */
  readonly problem: string;
  /** It may pass by itself. */
  readonly passing: boolean;
}

const lasting = (problem: string): Ending => ({ problem, passing: false });
const passing = (problem: string): Ending => ({ problem, passing: true });

/** The gateway is silent or away though the REST interface answers. */
export const NO_CONNECTION = lasting(
  'Discord’s gateway gives no connection; check that the network lets WebSockets through, and start again',
);

const TOKEN_REFUSED = lasting(
  'Discord refuses DISCORD_TOKEN: reset the token in the Developer Portal, under Bot, and set the new one',
);

/** @param code with which the gateway closed the connection for good */
export function explainClosing(code: number): Ending {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return TOKEN_REFUSED;
    case GatewayCloseCodes.DisallowedIntents:
    case GatewayCloseCodes.InvalidIntents:
      return lasting(
        `Discord refuses the bot’s intents (close code ${code}): check in the Developer Portal, under Bot, that the application is not restricted; no privileged intent is needed`,
      );
    case GatewayCloseCodes.InvalidShard:
      return lasting(`Discord refuses the shards (close code ${code}): check DISCORD_SHARDS`);
    case GatewayCloseCodes.ShardingRequired:
      return lasting(
        `The bot is in too many servers for so few connections (close code ${code}): set DISCORD_SHARDS to auto, or to more of them`,
      );
    default:
      return lasting(
        `Discord closed the connection for good (close code ${code}); start again, and with the newest version if that doesn’t help`,
      );
  }
}

/** @param error with which the login failed */
export function explainLogin(error: unknown): Ending {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return TOKEN_REFUSED;
  if (error instanceof HTTPError)
    return passing(
      `Discord answers with HTTP ${error.status}, so the bot can’t log in; try again in a while`,
    );
  return passing(`Discord can’t be reached (${reason(error)}); check the network, and start again`);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const nested = error.cause instanceof Error ? error.cause : error;
  return (nested.message || nested.name).replaceAll(/\s+/gu, ' ');
}
