import type { Question, Wanted } from './question.ts';
import type { Form } from './question-form.ts';
import { form } from './question-form.ts';

/** Fewer letters are hardly those of one sentence alone. */
const FEWEST_LETTERS = 12;

/** Words of a sentence, in quotation marks; where they are cut short, three dots stand behind them. */
const WORDS = `["“'](?<words>[^"“”]{${FEWEST_LETTERS},}?)(?:\\s*(?:…|\\.{3}))?["”']`;

const IS_IT = "(?:'s|\\s+(?:is|was))\\s+it\\s+that";

function ofWords(
  source: string,
  wanted: Wanted,
  otherwise: (words: string, question: string) => Question,
): Form {
  return form(source, ({ words = '' }, question) => ({
    asks: 'of-words',
    wanted,
    words,
    otherwise: otherwise(words, question),
  }));
}

/** What people ask of a sentence that they name by words of it: “who said "…"?”, “when was it that "…"?” */
export const OF_WORDS_FORMS: readonly Form[] = [
  ofWords(`who\\s+(?:said|says)(?:\\s+that)?:?\\s+${WORDS}`, 'speaker', (topic) => ({
    asks: 'speaker',
    topic,
  })),
  ofWords(`when${IS_IT}\\s+${WORDS}`, 'day', (event) => ({ asks: 'date', event })),
  ofWords(`how\\s+long${IS_IT}\\s+${WORDS}`, 'length', (event) => ({ asks: 'length', event })),
  ofWords(`where${IS_IT}\\s+${WORDS}`, 'place', (_, topic) => ({ asks: 'passages', topic })),
  ofWords(`why${IS_IT}\\s+${WORDS}`, 'reason', (_, topic) => ({ asks: 'passages', topic })),
];
