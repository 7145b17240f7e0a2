import type { Command } from './command.ts';

export const check = {
  name: 'check',
  description: 'Whether the article says this, word for word',
  options: [
    {
      name: 'text',
      description: 'A sentence or quotation, with or without who said it',
      required: true,
      // They claim that these are somebody's very words.
      keepsMarks: true,
    },
  ],
  inWords: ({ text = '' }) => `check: ${text}`,
  run: (assistant, { text = '' }) => assistant.check(text),
  onMessage: { name: 'Check quotation', option: 'text' },
} satisfies Command;
