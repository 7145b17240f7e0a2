import { SUMMARY_LENGTHS } from '../src/summary/summarise.ts';
import type { Command } from './command.ts';

export const summary = {
  name: 'summary',
  description: 'The sentences that stand for the whole article',
  options: [
    {
      name: 'length',
      description: 'short, medium or long; medium if left out',
      required: false,
      suggest: () => Object.keys(SUMMARY_LENGTHS),
    },
  ],
  inWords: () => 'summary',
  run: (assistant, { length }) => assistant.summary(length),
} satisfies Command;
