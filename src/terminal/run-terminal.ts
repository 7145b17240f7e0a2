import { createInterface } from 'node:readline/promises';
import type { Answer } from '../assistant/answer.ts';
import { refusal } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { respond } from '../assistant/respond.ts';
import { complete } from './complete.ts';
import { History, MOST_LINES } from './history.ts';
import { readLines } from './input.ts';
import { toJson } from './json.ts';
import { toText, welcome } from './text.ts';

/** The streams of a terminal, so that tests can bring their own. */
export interface Streams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** How answers are shown. */
export interface TerminalOptions {
  readonly json: boolean;
  readonly colour: boolean;
}

/** Answers one question, and prints and returns the answer. */
export async function answerOne(
  assistant: Assistant,
  question: string,
  { output }: Streams,
  options: TerminalOptions,
): Promise<Answer> {
  const answer = await respond(assistant, question);
  output.write(`${show(assistant, answer, options)}\n`);
  return answer;
}

/**
 * Reads questions until the input ends: with a prompt where a person types, otherwise one a line.
 *
 * @param history path of the file that keeps what a person types, and nothing else
 */
export async function runTerminal(
  assistant: Assistant,
  streams: Streams,
  options: TerminalOptions,
  history: string,
): Promise<void> {
  if (streams.input.isTTY && !options.json) await chat(assistant, streams, options, new History(history));
  else await answerLines(assistant, streams, options);
}

async function answerLines(
  assistant: Assistant,
  { input, output }: Streams,
  options: TerminalOptions,
): Promise<void> {
  for await (const line of readLines(input)) {
    const answer = line.valid ? await respond(assistant, line.text) : refusal(line.text, 'none', NOT_UTF8);
    const separator = options.json ? '\n' : '\n\n';
    // Waiting keeps a slow reader from filling the memory.
    if (!output.write(`${show(assistant, answer, options)}${separator}`)) await drained(output);
  }
}

const NOT_UTF8 = 'This line is not UTF-8, so it was not read as a question.';

function drained(output: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    output.once('drain', resolve);
    output.once('close', resolve);
  });
}

async function chat(
  assistant: Assistant,
  { input, output }: Streams,
  options: TerminalOptions,
  history: History,
): Promise<void> {
  output.write(`${welcome(assistant.article, options.colour)}\n\n`);
  const prompt = createInterface({
    input,
    output,
    prompt: '> ',
    history: history.load(),
    historySize: MOST_LINES,
    completer: (line: string) => complete(assistant, line),
  });
  prompt.on('SIGINT', () => prompt.close());
  prompt.prompt();
  for await (const line of prompt) {
    history.add(line);
    if (line.trim() !== '') output.write(`\n${show(assistant, await respond(assistant, line), options)}\n\n`);
    prompt.prompt();
  }
  output.write('\n');
}

function show(assistant: Assistant, answer: Answer, { json, colour }: TerminalOptions): string {
  return json ? toJson(assistant.article, answer) : toText(assistant.article, answer, colour);
}
