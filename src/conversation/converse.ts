import type { Command, CommandValues } from '../../commands/command.ts';
import type { Answer } from '../assistant/answer.ts';
import type { Assistant, Conversation } from '../assistant/assistant.ts';
import { readLine, respond } from './respond.ts';

/** What a question or command is to a conversation. */
export interface Asked {
  /** A question in plain words, which may follow up on others; null for a command that takes none. */
  readonly plain: string | null;
  /** What later questions may follow up on; null for nothing. */
  readonly words: string | null;
}

export function askedBy(command: Command, values: CommandValues): Asked {
  const plain = command.plain === undefined ? null : (values[command.plain] ?? null);
  return { plain, words: command.inWords(values) };
}

/** What a line asks as a person types it. */
export function askedIn(assistant: Assistant, line: string): Asked {
  const read = readLine(assistant, line);
  if (read === null) return { plain: line, words: line };
  return read.command ? askedBy(read.command, read.values) : { plain: null, words: null };
}

/** An answer, and what later questions may follow up on. */
export interface Reply {
  readonly answer: Answer;
  readonly words: string | null;
}

/** Answers a line, which may follow up on the questions before it. */
export async function converse(
  assistant: Assistant,
  conversation: Conversation,
  line: string,
): Promise<Reply> {
  const { plain, words } = askedIn(assistant, line);
  const meant = plain === null ? null : await assistant.standAlone(conversation, plain);
  if (meant === null) return { answer: await respond(assistant, line), words };
  return { answer: { ...(await answerAs(assistant, meant)), question: line }, words: meant };
}

/** The answer to what a question was taken to ask. */
export async function answerAs(assistant: Assistant, meant: string): Promise<Answer> {
  return { ...(await assistant.ask(meant)), takenAs: meant };
}
