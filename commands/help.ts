import type { Command } from './command.ts';

export const help = {
  name: 'help',
  description: 'What can be asked',
  options: [],
  inWords: () => null,
  run: (assistant) => assistant.help(),
} satisfies Command;
