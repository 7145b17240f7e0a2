const ALL = '(?:all|any|every|each|one|some|none)(?: one)?(?: of)?(?: (?:the|these|those|my|our|other))*';

/** The end of a question to all articles: "… in any article?", "… across the library". */
const AT_THE_END = new RegExp(
  `[,;]?\\s+(?:in|from|of|by|across|among|through|throughout|within)\\s+(?:${ALL} articles?|(?:the|my|our) (?:whole|entire) library)\\s*(?<mark>[.?!]*)$`,
  'iu',
);

/** The beginning of one: "search all articles for …", "look through the library for …". */
const AT_THE_START = new RegExp(
  `^(?:please\\s+)?(?:search|look|go|read)\\s+(?:(?:in|through|across|over)\\s+)?(?:${ALL} articles?|(?:the|my|our)(?: (?:whole|entire))? library)\\s+(?:for|about|and tell me)\\s+`,
  'iu',
);

/** Or: "in all articles, who said …?" */
const IN_FRONT = new RegExp(
  `^(?:in|across|among|through)\\s+(?:${ALL} articles?|(?:the|my|our) (?:whole|entire) library)\\s*[,:]\\s*`,
  'iu',
);

/**
 * What is asked of all articles together, without the words that say so; null for a question to one article. A library or article of
 * another kind ("the library of Alexandria", "in any article of the treaty") is none of ours.
 */
export function libraryQuestion(line: string): string | null {
  const asked = line.trim();
  const question = asked.replace(AT_THE_START, '').replace(IN_FRONT, '').replace(AT_THE_END, '$<mark>');
  return question !== asked && /[\p{L}\p{N}]/u.test(question) ? question.trim() : null;
}
