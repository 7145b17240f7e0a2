import type { Token } from '../language/token.ts';
import { addDays, formatDay } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import { readVerbs } from './sentence-verbs.ts';
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
        ambiguous: false,
      },
    ];
  });
}

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
