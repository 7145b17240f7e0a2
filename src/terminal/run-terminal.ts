import { createInterface } from 'node:readline/promises';
import type { Answer } from '../assistant/answer.ts';
import { refusal } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { converse } from '../assistant/converse.ts';
import { respond } from '../assistant/respond.ts';
import { Conversations } from '../conversations.ts';
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

/** How lines are answered. */
export interface TerminalOptions {
  readonly json: boolean;
  readonly colour: boolean;
  /** Lines that nobody types may follow up on those before, as in a chat they always may. */
  readonly conversation: boolean;
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
 * @param conversations what follows up on what; its clock tells for how long
 */
export async function runTerminal(
  assistant: Assistant,
  streams: Streams,
  options: TerminalOptions,
  history: string,
  conversations = new Conversations(),
): Promise<void> {
  const answer = inTurn(assistant, conversations);
  if (streams.input.isTTY && !options.json)
    await chat(assistant, answer, streams, options, new History(history));
  else
    await answerLines(
      assistant,
      options.conversation ? answer : (line) => respond(assistant, line),
      streams,
      options,
    );
}

type AnswerLine = (line: string) => Promise<Answer>;

/** Answers each line in the light of those before. */
function inTurn(assistant: Assistant, conversations: Conversations): AnswerLine {
  let count = 0;
  return async (line) => {
    const id = `${count++}`;
    const { answer, words } = await converse(assistant, conversations.before(WHOEVER_TYPES, id), line);
    conversations.add(WHOEVER_TYPES, id, words);
    return answer;
  };
}

/** One person asks one article. */
const WHOEVER_TYPES = '';

async function answerLines(
  assistant: Assistant,
  answerTo: AnswerLine,
  { input, output }: Streams,
  options: TerminalOptions,
): Promise<void> {
  for await (const line of readLines(input)) {
    const answer = line.valid ? await answerTo(line.text) : refusal(line.text, 'none', NOT_UTF8);
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
  answerTo: AnswerLine,
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
    if (line.trim() !== '') output.write(`\n${show(assistant, await answerTo(line), options)}\n\n`);
    prompt.prompt();
  }
  output.write('\n');
}

function show(assistant: Assistant, answer: Answer, { json, colour }: TerminalOptions): string {
  return json ? toJson(assistant.article, answer) : toText(assistant.article, answer, colour);
}
