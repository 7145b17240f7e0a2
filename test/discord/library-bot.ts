import { expect } from 'vitest';
import type { Waits } from '../../src/discord/bot.ts';
import { bringInBytes } from '../../src/ingest/bring-in.ts';
import type { LibrariesSettings } from '../../src/library/open-libraries.ts';
import { openLibraries } from '../../src/library/open-libraries.ts';
import { versionOf } from '../../src/library/version.ts';
import { sharedEncoder } from '../encoder.ts';
import type { Site } from '../ingest/loopback.ts';
import { sharedReader } from '../ingest/shared-reader.ts';
import type { Whereabouts } from '../storage/programs/stores.ts';
import { placeAt } from '../storage/programs/stores.ts';
import type { Different, RunningBot } from './bot.ts';
import { startBotWith } from './bot.ts';
import type { Json } from './loopback/check.ts';
import type { Loopback } from './loopback/loopback.ts';
import { startLoopback } from './loopback/loopback.ts';
import {
  AUTOCOMPLETE,
  CHANNEL_ID,
  COMMAND,
  directMessage,
  GUILD,
  GUILD_ID,
  interaction,
  MEMBER,
  press,
  shownMessage,
} from './loopback/objects.ts';

export const EPHEMERAL = 64;

/** Permissions of a member, as Discord gives them with an interaction. */
export const MANAGE_MESSAGES = String(1 << 13);

export const OTHER_GUILD_ID = '1000000000000000016';
const OTHER_CHANNEL_ID = '1000000000000000017';
export const ROLE = '1000000000000000018';

const ROLES = [{ id: ROLE, name: 'editors', permissions: '0', position: 1 }];
const SERVERS = [
  { ...GUILD, roles: [...GUILD.roles, ...ROLES] },
  {
    ...GUILD,
    id: OTHER_GUILD_ID,
    name: 'Another newsroom',
    roles: [{ ...GUILD.roles[0], id: OTHER_GUILD_ID }],
    threads: [],
    channels: [{ ...GUILD.channels[0], id: OTHER_CHANNEL_ID }],
  },
];

/** The article that each library begins with. */
const FIRST = `The harbour opens

3 May 2021

“The harbour opens on Monday,” Anna Smith said. The council met in the old hall. Twelve boats wait outside the wall.`;

/** Who does something, where, and what they may do there. */
export interface By {
  readonly user?: Json;
  readonly permissions?: string;
  readonly roles?: readonly string[];
  readonly guild?: string | null;
  readonly channel?: string;
}

/** A value of an option: text, or what Discord resolves. */
export type Value = string | boolean | { readonly type: number; readonly value: string };

/** A bot with libraries in a database of their own, over as many starts of the program as a test wants. */
export class LibraryBot {
  readonly discord: Loopback;
  readonly site: Site;
  readonly where: Whereabouts;
  /** When the program's clock begins; it goes on by a second each time that it is looked at. */
  now = new Date('2026-01-10T12:00:00Z');
  #looks = 0;
  #bot: RunningBot | null = null;

  constructor(discord: Loopback, site: Site, where: Whereabouts) {
    this.discord = discord;
    this.site = site;
    this.where = where;
  }

  /** @param where an empty database */
  static async start(site: Site, where: Whereabouts): Promise<LibraryBot> {
    const discord = await startLoopback();
    discord.gateway.guilds = SERVERS;
    const bot = new LibraryBot(discord, site, where);
    await bot.run();
    return bot;
  }

  /** Starts the program. */
  async run(
    different: Different = {},
    waits: Partial<Waits> = {},
    settings: Partial<LibrariesSettings> = {},
  ): Promise<void> {
    this.discord.rest.received.length = 0;
    const opening = this.#open(settings);
    const attachments = new Set([this.site.origin]);
    this.#bot = startBotWith(opening, this.discord, waits, { attachments, ...different });
    await this.discord.ready();
  }

  /** Stops the program; what it logged. */
  async leave(): Promise<string> {
    expect(await this.#bot?.stop()).toBe(0);
    return (await this.#bot?.errors) ?? '';
  }

  async end(): Promise<void> {
    expect(await this.leave()).toBe('');
    await this.close();
  }

  async close(): Promise<void> {
    expect(this.discord.rest.problems).toEqual([]);
    await this.discord.close();
  }

  /** Runs a command; the message as it comes first, promised or not. */
  async do(
    name: string,
    action: string | null,
    values: Readonly<Record<string, Value>> = {},
    by: By = {},
  ): Promise<Json> {
    return this.discord.answerTo(this.sent(name, action, values, by));
  }

  /** A command as a member sends it. */
  sent(name: string, action: string | null, values: Readonly<Record<string, Value>> = {}, by: By = {}): Json {
    const given = optionsOf(values);
    const options = action === null ? given : [{ name: action, type: 1, options: given }];
    return this.put(interaction(COMMAND, name, options), by);
  }

  /** Adds the page of a path of the site, as a member who may. */
  async add(path: string, by: By = {}): Promise<Json> {
    return this.do(
      'article',
      'add',
      { link: this.site.origin + path },
      { permissions: MANAGE_MESSAGES, ...by },
    );
  }

  async ask(question: string, values: Readonly<Record<string, Value>> = {}, by: By = {}): Promise<string> {
    return (await this.do('ask', null, { question, ...values }, by)).content;
  }

  /** What is offered at the last option of a command. */
  async type(
    name: string,
    action: string | null,
    values: Readonly<Record<string, Value>>,
    by: By = {},
  ): Promise<Json[]> {
    const given = optionsOf(values);
    given.at(-1).focused = true;
    const options = action === null ? given : [{ name: action, type: 1, options: given }];
    const id = this.discord.interact(this.put(interaction(AUTOCOMPLETE, name, options), by));
    await this.discord.until(() => this.discord.rest.choices.has(id), 'its suggestions');
    return this.discord.rest.choices.get(id) ?? [];
  }

  /** Presses a button of a message that stands in Discord. */
  async press(message: Json, label: string, by: By = {}, different: Json = {}): Promise<Json> {
    const button = message.components
      .flatMap((row: Json) => row.components)
      .find((each: Json) => each.label === label);
    expect(button, `${label} of ${message.content}`).toBeDefined();
    const standing = shownMessage(message, different);
    return this.put(press(standing, button.custom_id, by.user), by);
  }

  /** What a member does, with whatever is different about the member and the place. */
  put(sent: Json, { user = MEMBER, permissions = '0', roles = [], guild = GUILD_ID, channel }: By): Json {
    if (guild === null) {
      const { guild_id: _, member: __, ...direct } = sent;
      const { channel_id, channel: its } = directChannel(user);
      return {
        ...direct,
        user,
        context: 1,
        channel_id,
        channel: its,
        authorizing_integration_owners: { 0: '0' },
      };
    }
    const id = channel ?? (guild === GUILD_ID ? CHANNEL_ID : OTHER_CHANNEL_ID);
    return {
      ...sent,
      guild_id: guild,
      channel_id: id,
      channel: { id, type: 0 },
      member: { ...sent.member, user, permissions, roles },
      authorizing_integration_owners: { 0: guild },
    };
  }

  /** Sends a message to the bot and waits for what it says. */
  async say(message: Json): Promise<Json> {
    const before = this.discord.rest.messages.length;
    this.discord.rest.asked.push(message);
    this.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await this.discord.until(() => this.discord.rest.messages.length > before, 'its answer');
    return this.discord.rest.messages.at(-1);
  }

  async #open(settings: Partial<LibrariesSettings>) {
    const reader = sharedReader();
    const first = versionOf(await bringInBytes(Buffer.from(FIRST), 'first.txt', { reader }));
    return openLibraries({
      place: placeAt(this.where),
      first,
      cacheBytes: 64e6,
      encoder: sharedEncoder,
      reader,
      fetching: { allowance: this.site.allowance },
      now: () => new Date(this.now.getTime() + 1000 * this.#looks++),
      ...settings,
    });
  }
}

function directChannel(user: Json): Json {
  const { channel_id } = directMessage('');
  return { channel_id, channel: { id: channel_id, type: 1, recipients: [user] } };
}

function optionsOf(values: Readonly<Record<string, Value>>): Json[] {
  return Object.entries(values).map(([name, value]) => {
    if (typeof value === 'object') return { name, ...value };
    return { name, type: typeof value === 'boolean' ? 5 : 3, value };
  });
}
