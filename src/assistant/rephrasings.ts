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
  [/\b(?:be )?over$/iu, 'end'],
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
