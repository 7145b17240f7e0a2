import type { Command } from './command.ts';

export const help = {
  name: 'help',
  description: 'What can be asked',
  options: [],
  run: (assistant) => assistant.help(),
} satisfies Command;
