import type { Fact, Question } from './question.ts';
import type { Form } from './question-form.ts';
import { form } from './question-form.ts';

/** Whoever is asked about: a name or a role of a few words. */
const WHO = '(?<who>(?:\\S+\\s+){0,5}\\S+)';

/** Whatever is asked about by its name: a few words, none of which ties it to something else. */
const NO_TIE = '(?!(?:about|behind|by|for|from|in|like|of|on|that|to|with)(?!\\S))\\S+';
const THING = `(?<who>(?:${NO_TIE}\\s+){0,3}${NO_TIE})`;

const CONTEST = '(?:match|game|contest|fixture|tie|derby|fight|bout)';

function fact(source: string, of: Fact): Form {
  return form(source, ({ who = '' }, question) => ({
    asks: 'fact',
    of,
    who,
    otherwise: { asks: 'passages', topic: question },
  }));
}

/** What a word or name says; of somebody who is quoted, what they mean. */
export const MEANING_FORM: Form = form(
  `what\\s+do(?:es)?\\s+(?:(?:the|an?)\\s+)?${THING}\\s+(?:mean|stand\\s+for)`,
  ({ who = '' }, question) => {
    const otherwise: Question = { asks: 'passages', topic: question };
    return {
      asks: 'fact',
      of: 'definition',
      who,
      otherwise: {
        asks: 'if-quoted',
        speaker: who,
        wanted: { asks: 'words', speaker: who, topic: null },
        otherwise,
      },
    };
  },
);

/** Short questions whose answers news writes in ways of its own: "Ann Lee, 45, a nurse", "beat City 3-2". */
export const FACT_FORMS: readonly Form[] = [
  fact(`who\\s+won(?:\\s+(?:it|the\\s+${CONTEST}))?`, 'result'),
  fact(
    `(?:what\\s+(?:was|is)\\s+)?the\\s+(?:final\\s+)?(?:score|result)(?:\\s+of\\s+the\\s+${CONTEST})?`,
    'result',
  ),
  fact(`who(?:'s|\\s+(?:is|was|are|were))\\s+${WHO}`, 'identity'),
  fact(`what(?:'s|\\s+(?:is|are))\\s+(?:(?:the|an?)\\s+)?${THING}`, 'definition'),
  fact(`how\\s+old\\s+(?:is|was)\\s+${WHO}`, 'age'),
];
