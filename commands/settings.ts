import { UserError } from '../src/errors.ts';
import { DATE_LANGUAGES } from '../src/library/settings.ts';
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
    const now = await desk.settings();
    const kept = who === 'nobody' ? [] : now.roles;
    const settings = {
      ...now,
      everybody: who === undefined ? now.everybody : who === 'everybody',
      roles: role ? toggled(kept, role) : [...kept],
    };
    await desk.saveSettings(settings);
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
    const now = await desk.settings();
    const settings = { ...now, channels: channel ? toggled(now.channels, channel) : [] };
    await desk.saveSettings(settings);
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
    const settings = { ...(await desk.settings()), dates: language };
    await desk.saveSettings(settings);
    return { kind: 'settings', settings };
  },
};

const forget: LibraryAction = {
  name: 'forget',
  description: 'Delete at once all that is kept of this server: articles, versions, settings',
  right: 'managers',
  options: [
    {
      name: 'sure',
      description: 'It can’t be undone: write “forget everything”',
      required: true,
      kind: 'text',
    },
  ],
  run: async ({ desk, values: { sure = '' } }) => {
    if (sure.trim().toLowerCase() !== 'forget everything')
      throw new UserError('Nothing was deleted: write “forget everything” to be sure.');
    await desk.forget();
    return { kind: 'notice', text: 'Everything that was kept here is deleted.' };
  },
};

export const settings: LibraryCommand = {
  name: 'settings',
  description: 'What holds in this server',
  ofServer: true,
  actions: [show, adders, channels, dates, forget],
};

/** A list with an id that it hadn't, or without one that it had. */
function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}
