import type { Fact } from './question.ts';
import type { Form } from './question-form.ts';
import { form } from './question-form.ts';

/** Whoever is asked about: a name or a role of a few words. */
const WHO = '(?<who>(?:\\S+\\s+){0,5}\\S+)';

const CONTEST = '(?:match|game|contest|fixture|tie|derby|fight|bout)';

function fact(source: string, of: Fact): Form {
  return form(source, ({ who = '' }, question) => ({
    asks: 'fact',
    of,
    who,
    otherwise: { asks: 'passages', topic: question },
  }));
}

/** Short questions whose answers news writes in ways of its own: "Ann Lee, 45, a nurse", "beat City 3-2". */
export const FACT_FORMS: readonly Form[] = [
  fact(`who\\s+won(?:\\s+(?:it|the\\s+${CONTEST}))?`, 'result'),
  fact(
    `(?:what\\s+(?:was|is)\\s+)?the\\s+(?:final\\s+)?(?:score|result)(?:\\s+of\\s+the\\s+${CONTEST})?`,
    'result',
  ),
  fact(`who(?:'s|\\s+(?:is|was|are|were))\\s+${WHO}`, 'identity'),
  fact(`how\\s+old\\s+(?:is|was)\\s+${WHO}`, 'age'),
];
