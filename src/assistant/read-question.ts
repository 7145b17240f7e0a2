import { BESIDES_FORM } from './besides-form.ts';
import { textToCheck } from './check-forms.ts';
import { DATE_FORMS } from './date-forms.ts';
import { FACT_FORMS, MEANING_FORM } from './fact-forms.ts';
import { BARE_FORMS } from './follow-up/bare-forms.ts';
import { OF_WORDS_FORMS } from './of-words-forms.ts';
import { ORIGIN_FORMS } from './origin-forms.ts';
import { PEOPLE_FORMS } from './people-forms.ts';
import type { Question } from './question.ts';
import type { Form } from './question-form.ts';
import { form, IT, TOPIC } from './question-form.ts';
import { aboutSubject } from './question-words.ts';
import { SPEAKER_FORMS } from './speaker-forms.ts';
import { SUMMARY_FORMS } from './summary-forms.ts';
import { tidy } from './tidy.ts';
import { REPORT_FORM, SAID_BY_FORM, WORDS_FORMS } from './words-forms.ts';

const INCOMPLETE_FORMS: readonly Form[] = BARE_FORMS.map(({ pattern, wanted }) => ({
  pattern,
  read: () => ({ asks: 'incomplete', wanted }),
}));

/** Whether the article has something in it: any sentence about it answers. */
const MENTIONED_FORM: Form = form(
  `(?:does|did)\\s+${IT}\\s+(?:even\\s+|also\\s+)?(?:mention|name|cover|discuss|address|talk\\s+about|speak\\s+(?:of|about)|refer\\s+to|(?:say|have)\\s+anything\\s+(?:about|on))\\s+${TOPIC}`,
  ({ topic = '' }) => ({ asks: 'passages', topic }),
);

/** In this order: the first that fits is taken, so the narrow ones stand before the wide ones. */
const FORMS: readonly Form[] = [
  ...OF_WORDS_FORMS,
  BESIDES_FORM,
  REPORT_FORM,
  ...SUMMARY_FORMS,
  ...INCOMPLETE_FORMS,
  ...ORIGIN_FORMS,
  MENTIONED_FORM,
  ...PEOPLE_FORMS,
  ...DATE_FORMS,

  MEANING_FORM,
  SAID_BY_FORM,
  ...SPEAKER_FORMS,
  ...WORDS_FORMS,
  ...FACT_FORMS,

  // Of somebody what happens is asked, not what they say.
  form('what\\s+(?:has\\s+|else\\s+)?happened\\s+(?:to|with)\\s+(?<whom>.+)', ({ whom = '' }) => ({
    asks: 'happened',
    whom,
  })),
  // Where no day is meant: the words of the question say nothing more than the topic.
  form('what\\s+(?:has\\s+|else\\s+)?happened\\s+(?:in|at|on|during)\\s+(?<topic>.+)', ({ topic = '' }) => ({
    asks: 'passages',
    topic,
  })),
];

/** Tells what a question asks for. Pure and total: any text gives a question. */
export function readQuestion(text: string): Question {
  const pasted = textToCheck(text);
  if (pasted !== null) return { asks: 'check', text: pasted };
  const question = tidy(text);
  if (!/[\p{L}\p{N}]/u.test(question)) return { asks: 'nothing' };
  const subject = aboutSubject(question);
  if (subject) return { asks: 'about', subject };
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(question);
    const asked = match && read(match.groups ?? {}, question);
    if (asked) return asked;
  }
  return { asks: 'passages', topic: question };
}
