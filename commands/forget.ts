import { UserError } from '../src/errors.ts';
import type { LibraryAction } from './library-command.ts';

/** In a server among what is set; in direct messages, where nothing is, among what is done with articles. */
export const forget: LibraryAction = {
  name: 'forget',
  description: 'Delete at once all that is kept here: articles, their versions, settings',
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
