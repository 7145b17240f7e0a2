import pc from 'picocolors';
import { answerJson, toJson } from './json.ts';
import { printable } from './printable.ts';
import { replyJson } from './reply-json.ts';
import { replyText } from './reply-text.ts';
import type { Answered, Response } from './session.ts';
import { toText } from './text.ts';

/** How what lines come to is shown. */
export interface ShowOptions {
  readonly json: boolean;
  readonly colour: boolean;
}

/** What a line comes to: as text, or as one line of JSON. */
export function show(response: Response, { json, colour }: ShowOptions): string {
  if (response.kind === 'reply') return json ? replyJson(response.reply) : replyText(response.reply, colour);
  return json ? answeredJson(response) : answeredText(response, colour);
}

/** With the place of the article in the library, where it is from there. */
function answeredJson({ answer, article, entry }: Answered): string {
  const words = article ?? NO_WORDS;
  if (!entry) return toJson(words, answer);
  const { id, version } = entry;
  return JSON.stringify({ ...answerJson(words, answer), article: { id, version } });
}

function answeredText({ answer, article }: Answered, colour: boolean): string {
  return article ? toText(article, answer, colour) : pc.createColors(colour).bold(printable(answer.message));
}

/** An answer without an article has no words to cut. */
const NO_WORDS = { text: '', source: {} };
