import { DATE_LANGUAGES, MOST_CHANNELS, MOST_ROLES } from '../src/catalogue/settings.ts';
import { UserError } from '../src/errors.ts';
import { forget } from './forget.ts';
import type { LibraryAction, LibraryCommand } from './library-command.ts';

const show: LibraryAction = {
  name: 'show',
  description: 'What is set',
  right: 'everybody',
  options: [],
  run: async ({ desk }) => ({ kind: 'settings', settings: await desk.settings() }),
};

const adders: LibraryAction = {
  name: 'adders',
  description: 'Who may add and remove articles, besides members who manage messages',
  right: 'managers',
  options: [
    {
      name: 'who',
      description: 'Nobody else, everybody, or the roles that you name',
      required: false,
      kind: 'text',
      choices: ['nobody', 'everybody'],
    },
    { name: 'role', description: 'A role to be allowed, or not any more', required: false, kind: 'role' },
  ],
  run: async ({ desk, values: { who, role } }) => {
    if (!who && !role) throw new UserError('Say who, or name a role.');
    const settings = await desk.changeSettings((now) => {
      const kept = who === 'nobody' ? [] : now.roles;
      return {
        ...now,
        everybody: who === undefined ? now.everybody : who === 'everybody',
        roles: role ? toggled(kept, role, MOST_ROLES) : [...kept],
      };
    });
    return { kind: 'settings', settings };
  },
};

const channels: LibraryAction = {
  name: 'channels',
  description: 'In which channels I answer; in all where none is named',
  right: 'managers',
  options: [
    {
      name: 'channel',
      description: 'A channel to answer in, or not any more; all if left out',
      required: false,
      kind: 'channel',
    },
  ],
  run: async ({ desk, values: { channel } }) => {
    const settings = await desk.changeSettings((now) => ({
      ...now,
      channels: channel ? toggled(now.channels, channel, MOST_CHANNELS) : [],
    }));
    return { kind: 'settings', settings };
  },
};

const dates: LibraryAction = {
  name: 'dates',
  description: 'The language that days are written out in',
  right: 'managers',
  options: [
    {
      name: 'language',
      description: 'A language',
      required: true,
      kind: 'text',
      choices: Object.keys(DATE_LANGUAGES),
      labels: DATE_LANGUAGES,
    },
  ],
  run: async ({ desk, values: { language = '' } }) => {
    if (!(language in DATE_LANGUAGES))
      throw new UserError(`Days can be written in ${Object.values(DATE_LANGUAGES).join(', ')}.`);
    const settings = await desk.changeSettings((now) => ({ ...now, dates: language }));
    return { kind: 'settings', settings };
  },
};

export const settings: LibraryCommand = {
  name: 'settings',
  description: 'What holds in this server',
  ofServer: true,
  actions: [show, adders, channels, dates, forget],
};

/**
 * A list with an id that it hadn't, or without one that it had.
 *
 * @throws UserError where it would have more than `most`
 */
function toggled(ids: readonly string[], id: string, most: number): string[] {
  if (ids.includes(id)) return ids.filter((each) => each !== id);
  if (ids.length >= most) throw new UserError(`At most ${most} can be named. Take one away first.`);
  return [...ids, id];
}
