import { addDays, formatDay } from '../days/calendar.ts';
import type { Token } from '../language/token.ts';
import { isDay, readCountedDays, TABLE, wordsBetween } from './counted-days.ts';
import type { DateMention } from './date-mention.ts';
import type { Reference } from './expression.ts';
import { readVerbs } from './sentence-verbs.ts';
import { stretchOf } from './units.ts';
import { dayOfValue } from './value.ts';

/** {@link DateMention.rule} of what {@link computeBackwards} finds: it dates what stands behind it. */
export const COUNTED_BACK = 'counted-back';

/** With these, news says after what it comes. */
const FOLLOWING = new Set(['come', 'follow', 'occur', 'happen', 'arrive']);

/**
 * The day counted back from the publication: "The move comes a day after the firm closed two plants" dates the closing to the day
 * before. Only for the present tense, which speaks of the news itself. Or the day counted back from the one before the comma:
 * "said on Wednesday, a day after the firm closed two plants".
 *
 * @param dates the mentions of one sentence
 * @param tokens the words of that sentence
 */
export function computeBackwards(
  dates: readonly DateMention[],
  tokens: readonly Token[],
  published: Reference | null,
): readonly DateMention[] {
  if (dates.length > TABLE) return [];
  const lengths = dates.flatMap((duration) => {
    const counted = duration.type === 'DURATION' ? readCountedDays(duration.value) : null;
    const next = tokens.find(({ start }) => start >= duration.span.end);
    return counted && next?.lower === 'after' ? [{ duration, counted }] : [];
  });
  if (lengths.length === 0) return [];
  const verbs = readVerbs(tokens);
  return lengths.flatMap(({ duration, counted: { days, unit } }) => {
    const verb = verbs.governing(duration.span);
    const news = verb?.tense === 'present' && FOLLOWING.has(verb.lemma) ? published : null;
    const from = dayBeforeComma(duration, dates, tokens) ?? news;
    if (!from) return [];
    const value = stretchOf(addDays(from.day, -days), unit);
    return [{ ...duration, type: 'DATE', value, rule: COUNTED_BACK, basis: from.basis, computed: true }];
  });
}

/** The day of "on Wednesday, a day after", which nothing but the comma parts from the length. */
function dayBeforeComma(
  length: DateMention,
  dates: readonly DateMention[],
  tokens: readonly Token[],
): Pick<Reference, 'day' | 'basis'> | null {
  const mention = dates.find(
    (each) =>
      isDay(each) &&
      each.span.end <= length.span.start &&
      /^,(?: just| only)?$/u.test(wordsBetween(tokens, each.span, length.span)),
  );
  const day = mention && dayOfValue(mention.value);
  return mention && day ? { day, basis: { span: mention.span, value: formatDay(day) } } : null;
}
