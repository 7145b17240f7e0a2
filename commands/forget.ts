import { UserError } from '../src/errors.ts';
import type { LibraryAction } from './library-command.ts';

/** In the terminal the first of these words is the action already: “/article forget everything”. */
const SURE = /^(?:forget )?everything$/iu;

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
    if (!SURE.test(sure.trim()))
      throw new UserError('Nothing was deleted: write “forget everything” to be sure.');
    await desk.forget();
    return { kind: 'notice', text: 'Everything that was kept here is deleted.' };
  },
};
