/** Small talk and questions about the bot itself, by subject; each must be the whole question. */
export const ABOUT = {
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

/** Verbs by which people ask for words; any form. */
export const SPEECH_VERB =
  '(?:sa(?:y|ys|id|ying)|stat(?:e|es|ed)|claim(?:s|ed)?|not(?:e|es|ed)|mention(?:s|ed)?|argu(?:e|es|ed)|add(?:s|ed)?|comment(?:s|ed)?|announc(?:e|es|ed)|declar(?:e|es|ed)|point(?:s|ed)?\\s+out|stress(?:es|ed)?|emphasi[sz](?:e|es|ed)|warn(?:s|ed)?|insist(?:s|ed)?|explain(?:s|ed)?|writ(?:e|es)|wrote|tell|tells|told|sp(?:eak|eaks|oke|oken)|talk(?:s|ed)?|discuss(?:es|ed)?|deny|denie[sd]|confirm(?:s|ed)?|promis(?:e|es|ed)|pledg(?:e|es|ed)|prais(?:e|es|ed)|critici[sz](?:e|es|ed)|ask(?:s|ed)?|urg(?:e|es|ed)|suggest(?:s|ed)?|call(?:s|ed)?\\s+(?:for|on)|describ(?:e|es|ed)|recommend(?:s|ed)?|demand(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?)';

/** Nouns for somebody's words. */
export const SPEECH_NOUN =
  '(?:quotes?|quotations?|words|statements?|remarks?|comments?|position|view|views|opinion|stance|reaction|response|answer|message|take)';
