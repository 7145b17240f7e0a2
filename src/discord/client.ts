import { Client, GatewayIntentBits, Options, Partials, RESTEvents } from 'discord.js';
import type { Shards } from '../shards.ts';

/** How a client reaches Discord. */
export interface ClientSettings {
  /** Another address of Discord's REST interface; null for Discord's own. */
  readonly apiUrl: string | null;
  readonly shards: Shards;
  /** Milliseconds before a request without an answer is repeated. */
  readonly requestWait: number;
}

/**
 * A discord.js client with unprivileged intents alone: Discord gives it the content of the messages that mention it, of
 * replies that ping it and of direct messages, which is all that it reads.
 */
export function createClient({ apiUrl, shards, requestWait }: ClientSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without them, no direct message arrives in a channel that isn't cached, and no edit or deletion of a message that isn't.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [] },
    // A guild that is unavailable would hold up the start by 15 s.
    waitGuildTimeout: 1000,
    makeCache: Options.cacheWithLimits(CACHES),
    rest: { timeout: requestWait, ...(apiUrl !== null && { api: apiUrl }) },
    ...(shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.count }),
  });
}

/** What discord.js may remember: by itself it would keep everybody whom it ever saw. */
const CACHES: Parameters<typeof Options.cacheWithLimits>[0] = {
  ...Options.DefaultMakeCacheSettings,
  // Enough to know an event that comes twice.
  MessageManager: 50,
  UserManager: { maxSize: 1000, keepOverLimit: ({ id, client }) => id === client.user.id },
  GuildMemberManager: { maxSize: 100, keepOverLimit: ({ id, client }) => id === client.user.id },
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  StageInstanceManager: 0,
  VoiceStateManager: 0,
};

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
