/** Verbs that something else is meant by with "over" behind them: "took over", "was handed over". */
export const WITH_OVER =
  '(?:tak(?:e[ns]?|ing)|took|hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|pull(?:s|ed|ing)?|start(?:s|ed|ing)?|com(?:es?|ing)|came|sign(?:s|ed)?|carr(?:y|ies|ied)|roll(?:s|ed)?|run|ran|fell|fall(?:s|en)?|knock(?:s|ed)?)';

/**
 * Ways in which newsrooms tell what people ask for in other words: a visitor "arrives" in a question and "begins a visit"
 * in the article. Each is a pattern of the question and what to put in its place.
 */
const REPHRASINGS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:arriv(?:e[ds]?|ing)|(?:come|came|go|went|travel(?:led|ed)?|fly|flew)(?= (?:to|in|into)\b))\b/iu,
    'begin the visit',
  ],
  [/^how long (is|was|are|were|does|did|will|has)\b/iu, 'how many days $1'],
  [new RegExp(`(?<!\\b${WITH_OVER} )\\b(?:be )?over$`, 'iu'), 'end'],
  // "A bus crashed on Monday" has nothing of "happen".
  [/^when (?:did|does|will) ((?:the|this|that) .+?) (?:happen|occur|take place)\b/iu, 'when was $1'],
  // An article tells the end by the beginning and the length.
  [/^when (?:does|do|did|will) (.+?) (?:end|finish)\b/iu, 'how many days is $1'],
  [/\b(?:pass(?:ed)? away|perish(?:ed)?)\b/iu, 'die'],
];

/** A question as it is asked, and in the other words that an article may use for the same. */
export function rephrasings(question: string): readonly string[] {
  const others = REPHRASINGS.filter(([pattern]) => pattern.test(question));
  return [question, ...others.map(([pattern, words]) => question.replace(pattern, words))];
}
