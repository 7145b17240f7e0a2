import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readShards } from '../../src/shards.ts';
import { POSTGRES, SQLITE } from '../storage/databases.ts';
import { settingFor } from '../storage/programs/stores.ts';
import type { Json } from './loopback/check.ts';
import type { Loopback } from './loopback/loopback.ts';
import { startLoopback } from './loopback/loopback.ts';
import { directMessage, GUILD } from './loopback/objects.ts';
import { askedWithCommand, askedWithMention, member } from './members.ts';
import type { Program } from './program.ts';
import { startProgram } from './program.ts';

describe('DISCORD_SHARDS', () => {
  test.each<[string, unknown]>([
    ['auto', 'auto'],
    ['0/1', { ids: [0], count: 1 }],
    ['3/16', { ids: [3], count: 16 }],
    ['0-3/16', { ids: [0, 1, 2, 3], count: 16 }],
    ['15-15/16', { ids: [15], count: 16 }],
  ])('%s', (text, shards) => {
    expect(readShards(text)).toEqual(shards);
  });

  test.each([
    '',
    'all',
    '4',
    '0-3',
    '16/16',
    '3-1/4',
    '0-4/4',
    '-1/4',
    '0/0',
    '0/99999',
    '0-1-2/4',
    '0,1/4',
    ' auto',
  ])('is refused: %s', (text) => {
    expect(readShards(text)).toBeNull();
  });
});

/** Several machines share a PostgreSQL, the processes of one a file too. */
const { make } = POSTGRES.isHere ? POSTGRES : SQLITE;

describe('two processes, each with half of the shards, and one library', () => {
  /** A guild for each of the four shards and more: the shard is in the bits above the 22nd. */
  const guilds: Json[] = Array.from({ length: 8 }, (_, number) => {
    const id = String((BigInt(1000 + number) << 22n) + 1n);
    const channels = [{ ...GUILD.channels[0], id: String((BigInt(1000 + number) << 22n) + 2n) }];
    return { ...GUILD, id, channels, roles: [{ ...GUILD.roles[0], id }] };
  });

  let discord: Loopback;
  let programs: Program[];

  beforeEach(async () => {
    discord = await startLoopback();
    discord.gateway.guilds = guilds;
    // One after the other, so that it can be told whose shards are whose.
    const library = settingFor(await make());
    programs = [await startProgram(discord, { DISCORD_SHARDS: '0-1/4', ...library })];
    programs.push(await startProgram(discord, { DISCORD_SHARDS: '2-3/4', ...library }));
    await discord.until(() => discord.gateway.sessions === 4, 'log in with all shards', 30_000);
    await discord.until(() => discord.rest.registered.length > 0, 'register', 30_000);
  });

  afterEach(async () => {
    for (const { process } of programs) process.kill('SIGKILL');
    await discord.close();
  });

  test('answer every guild, each by exactly one, and direct messages once', async () => {
    const asked = guilds.flatMap(({ id, channels }, number) => {
      const different = { guild_id: id };
      return [
        { ...askedWithCommand('hello', member(number), channels[0].id), ...different },
        { ...askedWithMention('hello', member(number), channels[0].id), ...different },
      ];
    });
    asked.push(directMessage('hello'));
    for (const sent of asked)
      discord.gateway.dispatch(sent.type === 2 ? 'INTERACTION_CREATE' : 'MESSAGE_CREATE', sent);
    await discord.until(
      () => discord.rest.answers.size === 8 && discord.rest.messages.length === 9,
      'answer',
      10_000,
    );
    for (const program of programs) expect((await program.leave('SIGTERM')).code).toBe(0);
    for (const { id } of asked) {
      const answers = discord.rest.received.filter(
        ({ path, body }) => path.startsWith(`/interactions/${id}/`) || body?.nonce === `${id}-0`,
      );
      expect(answers).toHaveLength(1);
    }
    expect(discord.gateway.identifies.map(({ shard }) => shard)).toEqual(
      expect.arrayContaining([0, 1, 2, 3].map((shard) => [shard, 4])),
    );
    expect(discord.rest.received.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(discord.rest.problems).toEqual([]);
  });
});
