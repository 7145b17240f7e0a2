import type { Token } from '../language/token.ts';
import { addDays, formatDay } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import type { Reference } from './expression.ts';
import { readVerbs } from './sentence-verbs.ts';
import { stretchOf } from './units.ts';
import { dayOfValue } from './value.ts';

/** With these something begins on the day that they are dated to. */
const BEGINNING = new Set(
  'begin start kick open launch arrive embark commence fly travel depart pay make undertake hold'.split(' '),
);

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7 };

/** A visit of a month or more doesn't end on the day that counting gives. */
const LONGEST = 28;

/** A sentence with more dates than this is a table. */
const TABLE = 30;

/**
 * The last day of what begins on a day that the sentence names and lasts so many days: of the "three-day visit" that
 * began on 16 April, the 18th. The first day counts.
 *
 * @param dates the mentions of one sentence
 * @param tokens the words of that sentence
 */
export function computeEnds(dates: readonly DateMention[], tokens: readonly Token[]): readonly DateMention[] {
  const lengths = dates.filter(({ type, value }) => type === 'DURATION' && lengthInDays(value) !== null);
  if (lengths.length === 0 || dates.length > TABLE) return [];
  const verbs = readVerbs(tokens);
  return lengths.flatMap((duration) => {
    const verb = verbs.governing(duration.span);
    if (!verb || !BEGINNING.has(verb.lemma) || !isAdjective(duration, tokens)) return [];
    const start = dates.find(
      ({ span, type, value }) => type === 'DATE' && dayOfValue(value) && verbs.governing(span) === verb,
    );
    const day = start && dayOfValue(start.value);
    if (!day) return [];
    const value = formatDay(addDays(day, (lengthInDays(duration.value) ?? 1) - 1));
    return [
      {
        span: duration.span,
        type: 'DATE' as const,
        value,
        rule: 'end-of-duration',
        basis: { span: start.span, value: formatDay(day) },
        computed: true,
        alternative: null,
      },
    ];
  });
}

/** With these, news says after what it comes. */
const FOLLOWING = new Set(['come', 'follow', 'occur', 'happen', 'arrive']);

/**
 * The day counted back from the publication: "The move comes a day after the firm closed two plants" dates the closing to the day
 * before. Only for the present tense, which speaks of the news itself.
 *
 * @param dates the mentions of one sentence
 * @param tokens the words of that sentence
 */
export function computeBackwards(
  dates: readonly DateMention[],
  tokens: readonly Token[],
  published: Reference | null,
): readonly DateMention[] {
  const lengths = dates.filter(({ type, value }) => type === 'DURATION' && COUNTED.test(value ?? ''));
  if (lengths.length === 0 || dates.length > TABLE || !published) return [];
  const verbs = readVerbs(tokens);
  return lengths.flatMap((duration) => {
    const verb = verbs.governing(duration.span);
    const next = tokens.find(({ start }) => start >= duration.span.end);
    if (verb?.tense !== 'present' || !FOLLOWING.has(verb.lemma) || next?.lower !== 'after') return [];
    const [, count, unit] = COUNTED.exec(duration.value ?? '') ?? [];
    const value = stretchOf(
      addDays(published.day, -Number(count) * (DAYS[unit ?? ''] ?? 1)),
      unit === 'W' ? 'week' : 'day',
    );
    return [
      {
        ...duration,
        type: 'DATE' as const,
        value,
        rule: COUNTED_BACK,
        basis: published.basis,
        computed: true,
      },
    ];
  });
}

/** {@link DateMention.rule} of what {@link computeBackwards} finds: it dates what stands behind it. */
export const COUNTED_BACK = 'counted-back';

const COUNTED = /^P(\d+)([DW])$/u;

function lengthInDays(value: string | null): number | null {
  const match = /^P(\d+)([DW])$/u.exec(value ?? '');
  const days = match ? Number(match[1]) * (DAYS[match[2] ?? ''] ?? 1) : 0;
  return days > 1 && days <= LONGEST ? days : null;
}

/** "three-day visit", and not "for the first time in three days". */
function isAdjective({ span }: DateMention, tokens: readonly Token[]): boolean {
  const next = tokens.find(({ start }) => start >= span.end);
  return next?.pos === 'NOUN' || next?.pos === 'ADJ' || next?.pos === 'PROPN';
}
