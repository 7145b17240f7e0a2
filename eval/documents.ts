import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../src/errors.ts';

const Offsets = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

/** What is read of an annotated document; the annotation itself is left to the scorer. */
export const Document = z.object({
  id: z.string(),
  title: z.string().nullish(),
  publishedAt: z.string().nullish(),
  text: z.string(),
  sentences: z.array(Offsets).optional(),
  questions: z.array(z.object({ id: z.string(), question: z.string() })).optional(),
  events: z.array(z.object({ span: Offsets })).optional(),
});

/** One line of a data file. Offsets are UTF-16 code units of `text`. */
export type Document = z.infer<typeof Document>;

/**
 * Reads a file of one JSON document a line.
 *
 * @throws UserError that names the file and the line which isn't a document
 */
export async function readDocuments(path: string): Promise<Document[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [readDocument(line, `${path}:${index + 1}`)],
  );
}

function readDocument(line: string, place: string): Document {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new UserError(`${place}: not JSON`, { cause: error });
  }
  const document = Document.safeParse(json);
  if (!document.success) {
    const [issue] = document.error.issues;
    throw new UserError(`${place}: ${issue?.path.join('.')} ${issue?.message}`, { cause: document.error });
  }
  const problem = misplaced(document.data);
  if (problem) throw new UserError(`${place}: ${problem}`);
  return document.data;
}

function misplaced({ text, sentences = [], events = [] }: Document): string | null {
  const spans = [...sentences, ...events.map((event) => event.span)];
  const wrong = spans.find(([start, end]) => start >= end || end > text.length);
  return wrong ? `[${wrong.join(', ')}] is no span of its text` : null;
}
