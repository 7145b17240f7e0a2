import { z } from 'zod';

/** What can be wrong with an answer, as members choose it. */
export const REASONS = {
  speaker: 'Wrong speaker',
  date: 'Wrong date',
  unanswered: 'Doesn’t answer the question',
  words: 'Not the article’s words',
  other: 'Something else',
} as const;

export type Reason = keyof typeof REASONS;

/** The most code units that a member may write besides. */
export const LONGEST_NOTE = 500;

/** What every line begins with, so that a line can be told even behind one that was torn. */
export const LINE_START = '{"feedback":1,';

const Text = z.string();

/** One report that an answer is wrong. It has nothing of who sent it, nor where. */
export const Entry = z.object({
  /** Version of this form. */
  feedback: z.literal(1),
  /** When it was sent, as ISO 8601 in UTC. */
  at: z.iso.datetime(),
  reason: z.enum(Object.keys(REASONS) as [Reason, ...Reason[]]),
  note: Text,
  /** The article's title and the SHA-256 of its text, in hexadecimal. */
  article: z.object({ title: Text.nullable(), hash: Text }),
  /** As a line that can be asked again; null where it isn't known any more. */
  question: Text.nullable(),
  /** Null where the question isn't known; then `shown` has the answer. */
  answer: z
    .object({
      kind: Text,
      answered: z.boolean(),
      speaker: Text.nullable(),
      excerpts: z.array(z.object({ text: Text, speakers: z.array(Text) })),
      dates: z.array(Text.nullable()),
      message: Text,
    })
    .nullable(),
  /** The message as it stood in Discord. */
  shown: Text,
});

export type Entry = z.infer<typeof Entry>;
