import type { Expression } from './expression.ts';
import { PARTS_OF_DAY } from './timex.ts';
import { dayOfValue } from './value.ts';

/** "Thursday night", and not "Sunday Night Football". */
const BEHIND = /^\s{1,4}(?<part>morning|afternoon|evening|night)\b(?!\s\p{Lu}\p{Ll}+ball\b|\sLive\b)/iu;

/** "the night of 5 May", "the early hours of Monday" */
const BEFORE =
  /(?<![\p{L}\p{N}])(?:the\s)?(?:early\s|late\s)?(?<part>morning|(?<=early\s)hours|afternoon|evening|night)\sof\s$/iu;

/** Takes the part of the day that stands beside a day into its expression. */
export function withPartOfDay(text: string, from: number, to: number, expression: Expression): Expression {
  if (expression.type !== 'DATE' || !isDay(text, expression)) return expression;
  const before = BEFORE.exec(text.slice(Math.max(from, expression.start - 30), expression.start));
  const behind = BEHIND.exec(text.slice(expression.end, Math.min(to, expression.end + 20)));
  const part = (before ?? behind)?.groups?.part?.toLowerCase();
  if (!part) return expression;
  const letters = PARTS_OF_DAY[part];
  const { start, end } = expression;
  return {
    start: before ? start - before[0].length : start,
    end: before ? end : end + (behind?.[0].length ?? 0),
    type: 'TIME',
    ...(letters && { partOfDay: letters }),
    resolve: (context) => {
      const resolved = expression.resolve(context);
      const day = dayOfValue(resolved.value);
      return day ? { ...resolved, value: `${resolved.value}T${letters}` } : resolved;
    },
  };
}

function isDay(text: string, { start, end, printed }: Expression): boolean {
  return (
    printed?.day !== undefined ||
    /day$|(?:to|yester)day|tomorrow$|\b(?:christmas|year['’]s)\s+eve$/iu.test(text.slice(start, end))
  );
}
