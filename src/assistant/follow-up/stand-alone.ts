import { readQuestion } from '../read-question.ts';
import { tidy } from '../tidy.ts';
import type { BareForm, BareQuestion } from './bare-forms.ts';
import { BARE_FORMS, readBare, SAID_FORMS, WHEN_FORM } from './bare-forms.ts';
import { askOfEvent } from './clause-meant.ts';
import { readEllipsis, withPart } from './ellipsis.ts';
import { asksElse, withoutShown } from './else-meant.ts';
import { hasEventBefore, withEvent } from './event-meant.ts';
import type { LastTurn } from './last-turn.ts';
import { hasPronoun, withName } from './pronouns.ts';
import { askOfSentence, isSpeaker } from './sentence-meant.ts';
import { hasTopicBefore, withoutTopic, withTopic } from './topic-meant.ts';

/** A form of question that can't be understood by itself. */
interface FollowUpForm {
  /** Whether a question has it. */
  readonly fits: (question: string) => boolean;
  /** The question that stands alone, or one that is nearer to it; null where the last turn doesn't give its meaning. */
  readonly resolve: (last: LastTurn, question: string) => string | null;
}

/** A question that asks something of the event of the last turn, or of the sentence of its answer. */
function bareForm(
  forms: readonly BareForm[],
  resolve: (last: LastTurn, asked: BareQuestion) => string | null,
): FollowUpForm {
  const read = (line: string) => readBare(line, forms) ?? readBare(tidy(line), forms);
  return {
    fits: (line) => read(line) !== null,
    resolve: (last, line) => {
      const asked = read(line);
      return asked && resolve(last, asked);
    },
  };
}

/** Of these the first that fits says what a whole question means. They see it with all that it begins with: "and" tells some of them. */
const WHOLE: readonly FollowUpForm[] = [
  bareForm(
    [...BARE_FORMS, WHEN_FORM],
    (last, { wanted }) => askOfEvent(last, wanted) ?? askOfSentence(last, wanted),
  ),
  bareForm(SAID_FORMS, (last, { wanted, who }) =>
    who === null || isSpeaker(last, who) ? askOfSentence(last, wanted) : null,
  ),
  {
    fits: (line) => readEllipsis(line) !== null,
    resolve: (last, line) => {
      const ellipsis = readEllipsis(line);
      return ellipsis && withPart(last, ellipsis);
    },
  },
];

/** Each of these puts something in the place of a part, one after the other. */
const PARTS: readonly FollowUpForm[] = [
  { fits: hasPronoun, resolve: withName },
  { fits: hasTopicBefore, resolve: withTopic },
  { fits: hasEventBefore, resolve: withEvent },
  { fits: asksElse, resolve: withoutShown },
];

/** Questions that mean the article, the program or a text of their own, whatever "it" and "that" they have. */
const OWN: ReadonlySet<string> = new Set([
  'published',
  'updated',
  'summary',
  'about',
  'check',
  'nothing',
  'of-words',
]);

/** Whether a question has the form of one that follows up on another. */
export function mayFollowUp(question: string): boolean {
  const line = withoutEnds(question);
  return (
    !OWN.has(readQuestion(question).asks) &&
    (WHOLE.some(({ fits }) => fits(line)) || PARTS.some(({ fits }) => fits(tidy(line))))
  );
}

/** What a question means after another, as one that stands alone; null where it does so itself, or nothing gives it a meaning. */
export function standAlone(last: LastTurn, question: string): string | null {
  const line = withoutEnds(question);
  const whole = WHOLE.find(({ fits }) => fits(line));
  if (whole) return whole.resolve(last, line);
  const tidied = tidy(line);
  let meant = tidied;
  for (const { fits, resolve } of PARTS) if (fits(meant)) meant = resolve(last, meant) ?? meant;
  return meant === tidied ? null : `${withoutTopic(meant).replace(/\?$/u, '')}?`;
}

/** One line, with straight apostrophes and without marks at its end. */
function withoutEnds(question: string): string {
  return question
    .replaceAll(/[‘’ʼ]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^\s+|[\s?!.…]+$/gu, '');
}
