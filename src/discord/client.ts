import { Client, GatewayIntentBits, Partials, RESTEvents } from 'discord.js';

/**
 * A discord.js client with unprivileged intents alone: Discord gives it the content of the messages that mention it, of
 * replies that ping it and of direct messages, which is all that it reads.
 *
 * @param apiUrl another address of Discord's REST interface; null for Discord's own
 */
export function createClient(apiUrl: string | null): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without them, no direct message arrives in a channel that isn't cached, and no edit or deletion of a message that isn't.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [] },
    // A guild that is unavailable would hold up the start by 15 s.
    waitGuildTimeout: 1000,
    ...(apiUrl !== null && { rest: { api: apiUrl } }),
  });
}

/**
 * Gives a client its token back when it loses it: discord.js forgets the token after a single 401, and every later request
 * fails. A token that is refused for good ends the connection to the gateway, which is noticed there.
 */
export function keepToken(client: Client, token: string): void {
  client.rest.on(RESTEvents.Response, (request, { status }) => {
    // It is forgotten right after this event, by a promise's callback; the next tick comes after those.
    if (status === 401 && request.data.auth) process.nextTick(() => client.rest.setToken(token));
  });
}
