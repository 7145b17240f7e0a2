import { expect, test } from 'vitest';
import { rendered, withOneBot } from './bot.ts';
import type { Json } from './loopback/check.ts';
import {
  AUTOCOMPLETE,
  COMMAND,
  guildMessage,
  interaction,
  MEMBER,
  menuInteraction,
  press,
  shownMessage,
} from './loopback/objects.ts';

const one = withOneBot();

const ELSEWHERE = '1000000000000000090';
const owners = { authorizing_integration_owners: { 1: MEMBER.id } };

/** Where a member who installed the bot for themselves uses it, though the bot isn't there. */
const places: [string, (sent: Json) => Json][] = [
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

test.each(places)('in %s: commands, menus, suggestions and buttons', async (_, put) => {
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
});
