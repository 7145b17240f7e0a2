import type { Json } from './check.ts';

/** Discord's objects as its API gives them, as far as discord.js needs them. */

let last = 1_100_000_000_000_000_000n;

/** An id that nothing else has. */
export function snowflake(): string {
  last += 1n;
  return String(last);
}

export const BOT_ID = '1000000000000000001';
export const APPLICATION = { id: BOT_ID, flags: 0 };
export const BOT_USER = { id: BOT_ID, username: 'verbatim', discriminator: '0', bot: true, avatar: null };
export const MEMBER = { id: '1000000000000000002', username: 'asker', discriminator: '0', avatar: null };
export const OTHER_MEMBER = {
  id: '1000000000000000012',
  username: 'reader',
  discriminator: '0',
  avatar: null,
};
export const OTHER_BOT = {
  id: '1000000000000000003',
  username: 'other',
  discriminator: '0',
  bot: true,
  avatar: null,
};

export const CHANNEL_ID = '1000000000000000004';
export const DIRECT_CHANNEL_ID = '1000000000000000005';
export const GUILD_ID = '1000000000000000006';
export const THREAD_ID = '1000000000000000008';
export const FORUM_ID = '1000000000000000010';
export const POST_ID = '1000000000000000011';
/** A forum of pictures and other files, and a post there. */
export const [MEDIA_ID, MEDIA_POST_ID] = ['1000000000000000014', '1000000000000000015'] as const;
export const ROLE_ID = '1000000000000000007';

export const GUILD: Json = {
  id: GUILD_ID,
  name: 'Newsroom',
  owner_id: MEMBER.id,
  roles: [{ id: GUILD_ID, name: '@everyone', permissions: '0', position: 0 }],
  emojis: [],
  stickers: [],
  features: [],
  members: [],
  threads: [thread(THREAD_ID, CHANNEL_ID), thread(POST_ID, FORUM_ID), thread(MEDIA_POST_ID, MEDIA_ID)],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  channels: [
    { id: CHANNEL_ID, type: 0, name: 'general', position: 0, permission_overwrites: [] },
    { id: FORUM_ID, type: 15, name: 'forum', position: 1, permission_overwrites: [], available_tags: [] },
    { id: MEDIA_ID, type: 16, name: 'media', position: 2, permission_overwrites: [], available_tags: [] },
  ],
};

/** A public thread of a channel, or a post of a forum. */
function thread(id: string, parent: string): Json {
  const metadata = { archived: false, auto_archive_duration: 60, locked: false };
  const counts = { message_count: 0, member_count: 1, total_message_sent: 0 };
  const owned = { guild_id: GUILD_ID, parent_id: parent, owner_id: MEMBER.id };
  return { id, type: 11, name: 'a thread', thread_metadata: metadata, ...counts, ...owned };
}

/** A message that a member writes in the guild's channel, with whatever is different about it. */
export function guildMessage(content: string, different: Json = {}): Json {
  return {
    id: snowflake(),
    channel_id: CHANNEL_ID,
    channel_type: 0,
    guild_id: GUILD_ID,
    author: MEMBER,
    content,
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    ...different,
  };
}

/** A direct message to the bot. */
export function directMessage(content: string, different: Json = {}): Json {
  const { guild_id: _, ...message } = guildMessage(content, different);
  return { ...message, channel_id: DIRECT_CHANNEL_ID, channel_type: 1 };
}

/** Types of interaction. */
export const COMMAND = 2;
const PRESS = 3;
export const AUTOCOMPLETE = 4;
const SUBMIT = 5;

/** A command as a member sends it, or begins to type it. */
export function interaction(type: typeof COMMAND | typeof AUTOCOMPLETE, name: string, options: Json[]): Json {
  const id = snowflake();
  return {
    id,
    application_id: BOT_ID,
    type,
    token: `token-${id}`,
    version: 1,
    guild_id: GUILD_ID,
    channel_id: CHANNEL_ID,
    channel: { id: CHANNEL_ID, type: 0 },
    member: { user: MEMBER, roles: [], permissions: '0', joined_at: '2026-01-01T00:00:00.000000+00:00' },
    locale: 'en-GB',
    entitlements: [],
    authorizing_integration_owners: { 0: GUILD_ID },
    context: 0,
    data: { id: snowflake(), name, type: 1, options },
  };
}

/** A command that a member runs out of a message's menu. */
export function menuInteraction(name: string, message: Json): Json {
  const sent = interaction(COMMAND, name, []);
  const resolved = { messages: { [message.id]: message } };
  return { ...sent, data: { id: sent.data.id, name, type: 3, target_id: message.id, resolved } };
}

/** A message of the bot as members have it before them, from what the bot sent. */
export function shownMessage({ content, components = [], flags = 0 }: Json, different: Json = {}): Json {
  return guildMessage(content, { author: BOT_USER, components, flags, ...different });
}

/** A button of a message that a member presses. */
export function press(message: Json, customId: string, user: Json = MEMBER): Json {
  const sent = interaction(COMMAND, '', []);
  const member = { ...sent.member, user };
  return { ...sent, type: PRESS, member, message, data: { component_type: 2, custom_id: customId } };
}

/** What a member chooses from a menu of a message: the values of its options. */
export function choose(message: Json, values: readonly string[], user: Json = MEMBER): Json {
  const [{ custom_id }] = message.components[0].components;
  const sent = press(message, custom_id, user);
  return { ...sent, data: { component_type: 3, custom_id, values } };
}

/** A form that a member fills in: what is chosen and what is written, by the custom_id of each field. */
export function submit(
  message: Json,
  customId: string,
  chosen: Readonly<Record<string, readonly string[]>>,
  written: Readonly<Record<string, string>>,
): Json {
  const components = [
    ...Object.entries(chosen).map(([custom_id, values]) => ({ type: 3, id: 0, custom_id, values })),
    ...Object.entries(written).map(([custom_id, value]) => ({ type: 4, id: 0, custom_id, value })),
  ].map((component) => ({ type: 18, id: 0, component }));
  const sent = interaction(COMMAND, '', []);
  return { ...sent, type: SUBMIT, message, data: { custom_id: customId, components } };
}
