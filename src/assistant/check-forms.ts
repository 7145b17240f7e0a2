/** Nouns for what is to be checked. */
const WHAT = '(?:quot(?:e|es|ation|ations)|text|sentence|statement|claim|passage|words|wording)';

/** Fewer words in quotation marks are a term that a question is about, not a quotation to check. */
const QUOTATION = '["“”«][^"“”«»]*?(?:\\s+[^\\s"“”«»]+){2,}\\s*["”“»]';

/** "check this quote", and nothing to check. */
const BARE = new RegExp(
  `^\\s*(?:please\\s+)?(?:fact[\\s-]?check|check|verify)(?:\\s+(?:this|that|the|it))*(?:\\s+${WHAT})?\\W*$`,
  'iu',
);

/** Forms in which a text to check is given; the group is the text, to be kept as it was pasted. */
const FORMS: readonly RegExp[] = [
  // "check: …", "check this quote: …", "fact-check …" on the lines below
  new RegExp(
    `^\\s*(?:please\\s+|can\\s+you\\s+|could\\s+you\\s+)?(?:fact[\\s-]?check|check|verify)(?:\\s+(?:this|that|the|following|these))*(?:\\s+${WHAT})?(?:\\s+for\\s+me|,?\\s+please)?\\s*\\??\\s*(?:[:\\n]|\\s[-–—]\\s)\\s*(?<text>.+)$`,
    'isu',
  ),
  // "check …"; but "check out the timeline" is a question
  new RegExp(
    `^\\s*(?:please\\s+)?(?:fact[\\s-]?check|check|verify)(?:\\s+(?:this|that|the)(?:\\s+${WHAT}))?(?:\\s+(?:if|whether|that)(?=\\s))?\\s+(?!out\\b|in\\b|up\\b|on\\b|again\\b)(?<text>.+)$`,
    'isu',
  ),
  // 'is it true that Putin said "…"?': only with a quotation to compare, since a plain question asks for the sense
  new RegExp(
    `^\\s*(?:so\\s+)?(?:is\\s+it\\s+(?:true|correct|right)|is\\s+that\\s+so)\\s+(?:that\\s+)?(?<text>[^"“«]{0,80}${QUOTATION}.*)$`,
    'isu',
  ),
  // 'did Putin say "…"?', 'does the article say "…"?'
  new RegExp(
    `^\\s*(?<text>(?:did|does|has)\\s[^"“«]{1,80}\\s(?:say|said|claim|claimed|state|stated|write|written|tell)\\b[^"“«]{0,40}${QUOTATION}[\\s?!.]*)$`,
    'isu',
  ),
];

/** The text that a question asks to check, as it was pasted; empty where it gives none, null where it asks for something else. */
export function textToCheck(question: string): string | null {
  if (BARE.test(question)) return '';
  for (const form of FORMS) {
    const text = form.exec(question)?.groups?.text?.trim();
    if (text) return text;
  }
  return null;
}
