import type { Form } from './question-form.ts';
import { form } from './question-form.ts';
import { ABOUT_IT, DID, NAME, words } from './speech-readers.ts';
import { ASIDE, SPEECH_VERB } from './speech-words.ts';

/** More questions than anybody asks of one speaker in a row. */
const MOST_QUESTIONS = 6;

const ANSWERS = /^(?:in\s+)?the\s+answers?\s+to\s+(?=["“])/iu;
const TOPIC =
  /^(?:what\s+(?:he|she|they)\s+(?:said|says|say)\s+)?(?:(?:about|on|regarding)\s+)?(?<topic>.+)$/iu;

/** "What did Li say other than about trade?", "what else did Li say besides the answer to “who spoke of trade?”" */
export const BESIDES_FORM: Form = form(
  `what(?:'s)?(?:\\s+else)?\\s+(?:${DID}\\s+)?${NAME}\\s+${ASIDE}*${SPEECH_VERB}${ABOUT_IT},?\\s+(?:besides|other\\s+than|apart\\s+from|aside\\s+from)\\s+(?<rest>.+)`,
  (groups) => {
    const read = words(groups);
    return read?.asks === 'words' ? { ...read, besides: questionsIn(groups.rest ?? '', read.speaker) } : null;
  },
);

/** The questions whose answers aren't wanted: those in quotation marks, or what the same speaker said on a topic. */
function questionsIn(rest: string, speaker: string): readonly string[] {
  if (ANSWERS.test(rest)) {
    const quoted = [...rest.matchAll(/["“]([^"“”]+)["”]/gu)].map(([, question = '']) => question);
    return quoted.slice(0, MOST_QUESTIONS);
  }
  const { topic = rest } = TOPIC.exec(rest)?.groups ?? {};
  return [saidOn(speaker, topic)];
}

/** What somebody said on a topic, or all of it, as a question. */
export function saidOn(speaker: string, topic: string | null): string {
  return topic === null ? `what did ${speaker} say?` : `what did ${speaker} say about ${topic}?`;
}
