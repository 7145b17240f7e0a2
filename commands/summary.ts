import type { Command } from './command.ts';

export const summary = {
  name: 'summary',
  description: 'The sentences that stand for the whole article',
  options: [],
  run: (assistant) => assistant.summary(),
} satisfies Command;
