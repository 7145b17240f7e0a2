import type { Expression } from './expression.ts';

/** "early", "the end of" and the like directly before a date. */
const PART =
  /(?<![\p{L}\p{N}])(?:(?<adjective>early|mid|late)(?:\s+in)?[-\s]|the\s+months?\s+of\s+|(?:the\s+)?(?:very\s+)?(?<noun>beginning|start|end|middle|close|turn)\s+of\s+)$/iu;

/** What TIMEX3 calls these parts. */
const MODIFIERS: Readonly<Record<string, string>> = {
  early: 'start',
  beginning: 'start',
  start: 'start',
  turn: 'start',
  mid: 'mid',
  middle: 'mid',
  late: 'end',
  end: 'end',
  close: 'end',
};

/**
 * Takes "the end of" and "early" into the expression behind them. As in TIMEX3 the value stays that of the whole month or year; the
 * part of it is told by the rule: "year-end", "month-start".
 */
export function withPart(text: string, from: number, expression: Expression): Expression {
  if (expression.type !== 'DATE') return expression;
  const before = text.slice(Math.max(from, expression.start - 40), expression.start);
  const part = PART.exec(before);
  if (!part) return expression;
  const start = expression.start - (before.length - part.index);
  const word = (part.groups?.adjective ?? part.groups?.noun)?.toLowerCase();
  if (word === undefined) return { ...expression, start };
  return {
    ...expression,
    start,
    resolve: (context) => {
      const resolved = expression.resolve(context);
      return { ...resolved, rule: `${resolved.rule}-${MODIFIERS[word]}` };
    },
  };
}
