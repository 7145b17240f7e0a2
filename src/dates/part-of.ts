import type { Expression } from './expression.ts';
import { lastDayValue, periodOf } from './value.ts';

/** "early", "the end of" and the like directly before a date; TIMEX3 keeps the date's value. */
const PART =
  /(?<![\p{L}\p{N}])(?:(?:early|mid|late)(?:\s+in)?[-\s]|the\s+months?\s+of\s+|(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|turn)\s+of\s+)$/iu;

/** What is due "by the end of the year" is due on its last day. */
const DEADLINE =
  /\b(?:by|until|till|before|through|no\s+later\s+than)\s+(?:the\s+)?(?:very\s+)?end\s+of\s+$/iu;

/** Takes "the end of" and "early" into the expression behind them. */
export function withPart(text: string, from: number, expression: Expression): Expression {
  if (expression.type !== 'DATE') return expression;
  const before = text.slice(Math.max(from, expression.start - 40), expression.start);
  const part = PART.exec(before);
  if (!part) return expression;
  const start = expression.start - (before.length - part.index);
  if (!DEADLINE.test(before)) return { ...expression, start };
  return {
    ...expression,
    start,
    resolve: (context) => {
      const resolved = expression.resolve(context);
      const longer = periodOf(resolved.value) !== null;
      return longer ? { ...resolved, value: lastDayValue(resolved.value) } : resolved;
    },
  };
}
