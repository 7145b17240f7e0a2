import type { Span } from '../article/span.ts';
import type { DateMention } from './date-mention.ts';
import type { Reference } from './expression.ts';
import { holding } from './sorted.ts';
import { isSpeech } from './speech.ts';
import type { VerbGroup } from './tense.ts';
import { dayOfValue, isDayValue } from './value.ts';

/** A date of a sentence and the verb that it goes with. */
export interface GovernedDate {
  readonly mention: DateMention;
  readonly verb: VerbGroup | null;
}

/**
 * The day on which a sentence's quotation was spoken, where the words around it say so: in "“We are sad today,” she said on Monday",
 * "today" is Monday. Null where they don't.
 */
export function spokenDay(dates: readonly GovernedDate[], quoted: readonly Span[]): Reference | null {
  const said = dates.find(
    ({ mention, verb }) =>
      !holding(quoted, mention.span.start) &&
      isDayValue(mention.value) &&
      verb?.tense === 'past' &&
      isSpeech(verb),
  );
  const day = said && dayOfValue(said.mention.value);
  if (!said || !day) return null;
  return { day, grain: 'day', basis: { span: said.mention.span, value: said.mention.value ?? '' } };
}
