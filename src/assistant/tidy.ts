/** Words that a question may begin with and that ask nothing. */
const OPENING =
  /^(?:(?:please|pls|plz|hey|hi|hello|yo|ok|okay|so|well|um+|and|but|also|now|then|tell me|remind me|let me know|show me(?= (?:what|who))|(?:can|could|would) (?:you|u) (?:please )?(?:tell|show|remind) me|do (?:you|u) know|any idea|i(?:'d| would) like to know|i (?:want|need) to know|i wonder|i'm curious|(?:can|could|would) (?:you|u|i|we)(?: please)?(?= (?:quote|list|show|give|get|have|see|find)\b))[,:]? )+(?=\S+ \S)/iu;

/** How people type the words of questions in a chat. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:wat|waht|wht|wut|wot|hwat|whta)\b/iu, 'what'],
  [/^wh?ats\b/iu, "what's"],
  [/^(?:wen|whn|wehn|whem)(?=['s]|\b)/iu, 'when'],
  [/^when'?s\b/iu, 'when is'],
  [/^when'd (?=\S)/iu, 'when did '],
  [/^howlong\b/iu, 'how long'],
  [/\b(?:happend|hapened|hapend|happned)\b/iu, 'happened'],
  [/^whos\b/iu, "who's"],
  [/^what (?:dd|di|dis|ddi)\b/iu, 'what did'],
  [/^(what|who)'d (?=\S)/iu, '$1 did '],
  [/^did (?:u|you) know what /iu, 'what '],
];

/** A question in one line, with straight apostrophes and the usual spelling, and no marks or politeness at the ends. */
export function tidy(text: string): string {
  const line = text
    .replaceAll(/[‘’ʼ]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(OPENING, '')
    .replace(/[\s?!.…]+$/u, '')
    .replace(/,? (?:please|pls|plz|thanks|thx|lol|tho)$/iu, '')
    .replace(/[\s?!.…]+$/u, '')
    .trim();
  return SPELLINGS.reduce((spelt, [pattern, usual]) => spelt.replace(pattern, usual), line);
}
