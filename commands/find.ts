import type { LibraryCommand } from './library-command.ts';

export const find: LibraryCommand = {
  name: 'find',
  description: 'Ask all articles of the library together',
  actions: [
    {
      name: 'find',
      description: 'Ask all articles of the library together',
      right: 'everybody',
      options: [
        { name: 'question', description: 'Your question, in your own words', required: true, kind: 'text' },
      ],
      run: async ({ desk, values: { question = '' } }) => ({
        kind: 'found',
        found: await desk.find(question),
      }),
    },
  ],
};
