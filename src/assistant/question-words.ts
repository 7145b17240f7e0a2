/** Small talk and questions about the bot itself, by subject; each must be the whole question. */
const ABOUT = {
  greeting:
    /^(?:hi|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|what's up|sup|how are you(?: doing| today)?)(?:[ ,]+(?:there|all|everyone|bot|verbatim|again))*$/iu,
  thanks:
    /^(?:(?:ok|okay|great|nice|cool|perfect|wow)[ ,!.]*)?(?:thanks?|thank you|thx|ty|cheers|much appreciated)(?: (?:a lot|so much|very much|again|you|bot|verbatim))*$|^(?:ok|okay|great|nice|cool|perfect|good bot|well done)$/iu,
  farewell:
    /^(?:bye|goodbye|good night|see you(?: later)?|farewell|ciao|quit|exit)(?:[ ,]+(?:bot|all|everyone|verbatim))*$/iu,
  help: /^(?:help(?: me)?|commands?|usage|what (?:can|could|should|may) (?:i|you|we|one) (?:ask|do|say)(?: (?:you|here|for me|about))*|how (?:do|does|can) (?:i|you|this|it|we) (?:work|use (?:this|you|it)|ask)(?: .{0,20})?)$/iu,
  self: /^(?:who|what) (?:are|r) (?:you|u)|^(?:are|r) (?:you|u) (?:a |an )?(?:bot|robot|human|real|ai|person|machine|chatgpt|llm)\b.{0,40}$|^(?:what(?:'s| is)) your (?:name|purpose|job)|^who (?:made|built|wrote|created|runs) (?:you|this bot)/iu,
  insult:
    /^(?:(?:you|u) (?:are|r|suck|stink)\b.{0,30}|(?:stupid|dumb|useless|bad|shut up|idiot)(?: bot)?|f+u+c+k+ (?:you|off))$/iu,
} as const;

export type AboutSubject = keyof typeof ABOUT;

/** Which of these subjects a question is about; null for none. */
export function aboutSubject(question: string): AboutSubject | null {
  const subjects = Object.entries(ABOUT) as [AboutSubject, RegExp][];
  return subjects.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}
