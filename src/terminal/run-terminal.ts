import { createInterface } from 'node:readline/promises';
import { refusal } from '../assistant/answer.ts';
import { Conversations } from '../conversation/conversations.ts';
import { complete } from './complete.ts';
import { History, MOST_LINES } from './history.ts';
import { readLines } from './input.ts';
import type { Response, Session } from './session.ts';
import type { ShowOptions } from './show.ts';
import { show } from './show.ts';
import type { Streams } from './streams.ts';
import { isChat, written } from './streams.ts';
import { welcome } from './text.ts';

/** How lines are answered. */
export interface TerminalOptions extends ShowOptions {
  /** Lines that nobody types may follow up on those before, as in a chat they always may. */
  readonly conversation: boolean;
}

/** Answers one line, and prints and returns what it comes to. @throws UserError with a sentence for whoever typed it */
export async function answerOne(
  session: Session,
  line: string,
  { output }: Streams,
  options: ShowOptions,
): Promise<Response> {
  const response = await session.respond(line);
  output.write(`${show(response, options)}\n`);
  return response;
}

/**
 * Reads questions until the input ends: with a prompt where a person types, otherwise one a line.
 *
 * @param history path of the file that keeps what a person types, and nothing else
 * @param conversations what follows up on what; its clock tells for how long
 */
export async function runTerminal(
  session: Session,
  streams: Streams,
  options: TerminalOptions,
  history: string,
  conversations = new Conversations(),
): Promise<void> {
  const inTurn = (line: string) => session.respondAnyway(line, conversations);
  const alone = (line: string) => session.respondAnyway(line);
  if (isChat(streams, options)) await chat(session, inTurn, streams, options, new History(history));
  else await answerLines(options.conversation ? inTurn : alone, streams, options);
}

type RespondTo = (line: string) => Promise<Response>;

async function answerLines(
  respondTo: RespondTo,
  { input, output }: Streams,
  options: ShowOptions,
): Promise<void> {
  for await (const line of readLines(input)) {
    const response = line.valid ? await respondTo(line.text) : notUtf8(line.text);
    const separator = options.json ? '\n' : '\n\n';
    await written(output, `${show(response, options)}${separator}`);
  }
}

function notUtf8(line: string): Response {
  const message = 'This line is not UTF-8, so it was not read as a question.';
  return { kind: 'answer', answer: refusal(line, 'none', message), article: null, entry: null };
}

async function chat(
  session: Session,
  respondTo: RespondTo,
  { input, output }: Streams,
  options: ShowOptions,
  history: History,
): Promise<void> {
  const { assistant } = await session.offered();
  output.write(`${welcome(assistant?.article ?? null, options.colour)}\n\n`);
  const prompt = createInterface({
    input,
    output,
    prompt: '> ',
    history: history.load(),
    historySize: MOST_LINES,
    completer: async (line: string) => complete(await session.offered(), line),
  });
  prompt.on('SIGINT', () => prompt.close());
  prompt.prompt();
  for await (const line of prompt) {
    history.add(line);
    if (line.trim() !== '') output.write(`\n${show(await respondTo(line), options)}\n\n`);
    prompt.prompt();
  }
  output.write('\n');
}
