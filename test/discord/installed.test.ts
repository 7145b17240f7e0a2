import { expect, test } from 'vitest';
import { rendered, withOneBot } from './bot.ts';
import type { Json } from './loopback/check.ts';
import {
  AUTOCOMPLETE,
  CHANNEL_ID,
  COMMAND,
  choose,
  DIRECT_CHANNEL_ID,
  guildMessage,
  interaction,
  MEMBER,
  menuInteraction,
  POST_ID,
  press,
  shownMessage,
  THREAD_ID,
} from './loopback/objects.ts';
import { idOf } from './pressing.ts';

const one = withOneBot();

const ELSEWHERE = '1000000000000000090';
const owners = { authorizing_integration_owners: { 1: MEMBER.id } };

/** Where members use the bot: in its servers and direct messages, and where they installed it for themselves though it isn't there. */
const places: [string, (sent: Json) => Json][] = [
  [
    'a thread',
    (sent) => ({
      ...sent,
      channel_id: THREAD_ID,
      channel: { id: THREAD_ID, type: 11, parent_id: CHANNEL_ID },
    }),
  ],
  ['a post of a forum', (sent) => ({ ...sent, channel_id: POST_ID, channel: { id: POST_ID, type: 11 } })],
  [
    'a direct message to the bot',
    ({ guild_id: _, member, ...sent }) => ({
      ...sent,
      authorizing_integration_owners: { 0: '0' },
      context: 1,
      user: member.user,
      channel_id: DIRECT_CHANNEL_ID,
      channel: { id: DIRECT_CHANNEL_ID, type: 1, recipients: [MEMBER] },
    }),
  ],
  [
    'a server without the bot',
    (sent) => ({
      ...sent,
      ...owners,
      guild_id: ELSEWHERE,
      guild: { id: ELSEWHERE, locale: 'en-GB', features: [] },
      channel_id: '1000000000000000091',
      channel: { id: '1000000000000000091', type: 0 },
    }),
  ],
  [
    'a conversation of others',
    ({ guild_id: _, member, ...sent }) => ({
      ...sent,
      ...owners,
      context: 2,
      user: member.user,
      channel_id: '1000000000000000092',
      channel: { id: '1000000000000000092', type: 3, recipients: [] },
    }),
  ],
];

test.each(places)('in %s: commands, menus, suggestions, buttons and cards', async (_, put) => {
  const [shoigu] = await rendered(one.assistant, one.assistant.quotes('Shoigu'));
  const options = [{ name: 'speaker', type: 3, value: 'Shoigu' }];
  const answer = await one.discord.answerTo(put(interaction(COMMAND, 'quotes', options)));
  expect(answer.content).toBe(shoigu);

  const quotation = 'We will surely bring them to the new level';
  const [checked] = await rendered(one.assistant, one.assistant.check(quotation));
  const menu = menuInteraction('Check quotation', guildMessage(quotation));
  expect((await one.discord.answerTo(put(menu))).content).toBe(checked);

  const typed = put(
    interaction(AUTOCOMPLETE, 'quotes', [{ name: 'speaker', type: 3, value: 'sho', focused: true }]),
  );
  one.discord.interact(typed);
  await one.discord.until(() => one.discord.rest.choices.has(typed.id));
  expect(one.discord.rest.choices.get(typed.id)).toMatchObject([{ name: 'Sergey Shoigu' }]);

  const message = shownMessage(answer);
  const [context] = answer.components[0].components;
  const pressed = await one.discord.answerTo(put(press(message, context.custom_id)));
  expect(pressed.content).toContain('excerpt 1 of 5');

  const offered = await one.discord.answerTo(put(press(message, idOf(message, 'Card'))));
  const [{ options: cards }] = offered.components[0].components;
  const card = await one.discord.answerTo(put(choose(shownMessage(offered), [cards[0].value])));
  expect(card.attachments).toHaveLength(1);
});
