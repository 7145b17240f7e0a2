import { saidOn } from '../src/assistant/besides-form.ts';
import type { Command } from './command.ts';

export const quotes = {
  name: 'quotes',
  description: 'What somebody said, in the words of the article',
  options: [
    {
      name: 'speaker',
      description: 'A name or a role, such as a minister',
      required: true,
      suggest: (assistant) => assistant.speakers.map((speaker) => speaker.name),
      measure: (assistant, line) => assistant.measureName(line),
    },
    {
      name: 'topic',
      description: 'Only what was said about this',
      required: false,
      suggest: (assistant) => assistant.topics(),
    },
  ],
  inWords: ({ speaker = '', topic }) => saidOn(speaker, topic ?? null),
  run: (assistant, { speaker = '', topic }) => assistant.quotes(speaker, topic),
} satisfies Command;
