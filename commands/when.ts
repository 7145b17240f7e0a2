import { whenInWords } from '../src/assistant/when-question.ts';
import type { Command } from './command.ts';

export const when = {
  name: 'when',
  description: 'The day of an event, what happened on a day, or the timeline of the article',
  options: [
    {
      name: 'event',
      description: 'What happened, or a date; leave it out for the timeline',
      required: false,
      suggest: (assistant) => assistant.events(),
    },
  ],
  inWords: ({ event = '' }) => whenInWords(event),
  run: (assistant, { event }) => assistant.when(event),
} satisfies Command;
