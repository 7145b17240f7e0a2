import type { Command } from './command.ts';

export const ask = {
  name: 'ask',
  description: 'Ask anything about the article',
  options: [{ name: 'question', description: 'Your question, in your own words', required: true }],
  plain: 'question',
  inWords: ({ question = '' }) => question,
  run: (assistant, { question = '' }) => assistant.ask(question),
  onMessage: { name: 'Ask the article about this', option: 'question' },
} satisfies Command;
