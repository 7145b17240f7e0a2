import { textToCheck } from './check-forms.ts';
import { ABOUT, SPEECH_NOUN, SPEECH_VERB } from './question-words.ts';

/** What a question asks for; names and topics are still the asker's words. */
export type Question =
  /** Somebody's words, on a topic or all of them. */
  | { readonly asks: 'words'; readonly speaker: string; readonly topic: string | null }
  /** Who said something. */
  | { readonly asks: 'speaker'; readonly topic: string }
  /** Anybody's words on a topic. */
  | { readonly asks: 'words-on'; readonly topic: string }
  /** Everybody who is quoted. */
  | { readonly asks: 'speakers' }
  /** The day of an event. */
  | { readonly asks: 'date'; readonly event: string }
  | { readonly asks: 'published' }
  | { readonly asks: 'updated' }
  | { readonly asks: 'timeline' }
  | { readonly asks: 'summary' }
  /** Whether the article says a text, which is kept as it was pasted. */
  | { readonly asks: 'check'; readonly text: string }
  /** A greeting, thanks, help, the bot itself. */
  | { readonly asks: 'about'; readonly subject: AboutSubject }
  /** Anything else about the article: a question or a topic. */
  | { readonly asks: 'passages'; readonly topic: string }
  /** Blank, or no words at all. */
  | { readonly asks: 'nothing' };

export type AboutSubject = keyof typeof ABOUT;

/** One form of question: a pattern of the tidied question, and what its groups mean. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Question;
}

const ARTICLE = '(?:the|this|that)\\s+(?:article|story|piece|report|news|text|page|post)';
const ON = '(?:about|on|of|over|regarding|concerning|with\\s+regard\\s+to|in\\s+regard\\s+to|as\\s+to|to)';
const DID = "(?:did|does|do|has|have|had|didn't|will|would|was|is|were|are)";
const NAME = '(?<who>.{1,80}?)';
const TOPIC = '(?<topic>.+)';

function form(source: string, read: Form['read']): Form {
  return { pattern: new RegExp(`^(?:${source})$`, 'iu'), read };
}

const words: Form['read'] = ({ who = '', topic }) => ({
  asks: 'words',
  speaker: who,
  topic: topic?.trim() || null,
});

/** In this order: the first that fits is taken, so the narrow ones stand before the wide ones. */
const FORMS: readonly Form[] = [
  form(
    `(?:(?:give|show|write|make)\\s+(?:me\\s+)?)?(?:an?\\s+|the\\s+)?(?:short\\s+|brief\\s+)?(?:summary|overview|gist|recap|tl;?\\s?dr|abstract)(?:\\s+(?:of\\s+)?(?:it|${ARTICLE}))?(?:,?\\s+please)?`,
    () => ({ asks: 'summary' }),
  ),
  form(
    `(?:please\\s+|can\\s+you\\s+|could\\s+you\\s+)?(?:summari[sz]e|sum\\s+up|recap)(?:\\s+(?:it|this|that|everything|${ARTICLE}))?(?:\\s+up)?(?:,?\\s+please)?`,
    () => ({ asks: 'summary' }),
  ),
  form(
    `what(?:'s|\\s+is|\\s+was|\\s+does)\\s+(?:it|this|that|${ARTICLE})(?:\\s+say|\\s+tell(?:\\s+us)?|\\s+mean)?(?:\\s+(?:all\\s+)?about)?`,
    () => ({ asks: 'summary' }),
  ),
  form(
    `what(?:'s|\\s+is|\\s+are|\\s+were)\\s+the\\s+(?:(?:main|key|most\\s+important)\\s+(?:points?|news|story|message|idea|facts?|takeaways?)|news|gist|story|takeaways?|summary)(?:\\s+(?:of|in|from)\\s+${ARTICLE})?`,
    () => ({ asks: 'summary' }),
  ),
  form("what\\s+(?:has\\s+)?happened|what(?:'s|\\s+is)\\s+(?:going\\s+on|happening|new)", () => ({
    asks: 'summary',
  })),

  form(
    `(?:when|what\\s+(?:day|date|time)|(?:on|at)\\s+(?:what|which)\\s+(?:day|date|time))\\s+(?:was|is|were|did|has)\\s+(?:it|this|${ARTICLE})\\s+(?:been\\s+)?(?:last\\s+)?(?:updated?|changed?|modified|edited|corrected|revised)(?:\\s+last)?`,
    () => ({ asks: 'updated' }),
  ),
  form(
    `(?:last\\s+)?update[ds]?(?:\\s+(?:date|time|when))?|(?:what\\s+is\\s+)?the\\s+date\\s+of\\s+the\\s+(?:last\\s+)?update`,
    () => ({ asks: 'updated' }),
  ),
  form(
    `(?:when|what\\s+(?:day|date|time)|(?:on|at)\\s+(?:what|which)\\s+(?:day|date|time))\\s+(?:was|is|were|did|has)\\s+(?:it|this|${ARTICLE})\\s+(?:been\\s+|first\\s+)?(?:published?|posted?|written|released|printed|dated|appear(?:ed)?|come\\s+out|from)`,
    () => ({ asks: 'published' }),
  ),
  form(
    `(?:published(?:\\s+when)?|publication\\s+date|(?:what(?:'s|\\s+is)\\s+)?the\\s+(?:publication\\s+date|date\\s+of\\s+(?:publication|${ARTICLE}))(?:\\s+of\\s+${ARTICLE})?|how\\s+old\\s+is\\s+(?:it|${ARTICLE}))`,
    () => ({ asks: 'published' }),
  ),
  form(
    `(?:(?:show|give)\\s+(?:me\\s+)?)?(?:the\\s+|a\\s+)?(?:timeline|chronology|time\\s?line|dates)(?:\\s+of\\s+(?:the\\s+)?(?:events|${ARTICLE}))?|when|what\\s+happened\\s+when|in\\s+(?:which|what)\\s+order.*`,
    () => ({ asks: 'timeline' }),
  ),
  form(
    `(?:and\\s+|so\\s+|but\\s+)?(?:(?:since|until|till|from|by)\\s+)?(?:when|(?:(?:on|in|at|during)\\s+)?(?:what|which)\\s+(?:exact\\s+)?(?:day|date|month|year|week|time)|how\\s+(?:long(?:\\s+ago)?|many\\s+(?:days|weeks|months|years|hours)))\\b\\s*${TOPIC}`,
    ({ topic = '' }) => ({ asks: 'date', event: topic }),
  ),

  form(
    `who\\s+(?:(?:all\\s+)?(?:is|was|are|were|gets?|got)\\s+(?:quoted|cited|speaking)|(?:speaks|spoke|talks|talked|said\\s+(?:anything|something|what)))(?:\\s+in\\s+${ARTICLE})?|(?:which\\s+)?(?:people|speakers|who)\\s+(?:are|were|is)\\s+(?:quoted|cited)|(?:list\\s+(?:the\\s+)?)?speakers`,
    () => ({ asks: 'speakers' }),
  ),
  form(
    `who\\s+(?:(?:is|was|are|were)\\s+(?:quoted|cited)\\s+(?:on|about|as\\s+saying)|(?:${DID}\\s+)?(?:also\\s+|first\\s+)?(?:${SPEECH_VERB}|call(?:s|ed)?))(?:\\s+(?:that|of|about|on|the\\s+words|:))?\\s+${TOPIC}`,
    ({ topic = '' }) => ({ asks: 'speaker', topic }),
  ),
  form(
    `(?:whose\\s+words\\s+(?:are|were)|by\\s+whom\\s+was\\s+it\\s+said\\s+that|who(?:'s|\\s+is)\\s+the\\s+source\\s+(?:of|for))\\s+${TOPIC}`,
    ({ topic = '' }) => ({ asks: 'speaker', topic }),
  ),

  form(
    `what\\s+(?:was|is|were|has\\s+been|did\\s+(?:they|people|anyone|anybody|everyone|everybody)|do\\s+(?:they|people))\\s+(?:said|say|written|stated|told)\\s+${ON}\\s+${TOPIC}`,
    ({ topic = '' }) => ({ asks: 'words-on', topic }),
  ),
  form(
    `(?:what\\s+)?(?:quotes?|quotations?|statements?|remarks?|comments?|words)\\s+(?:are\\s+there\\s+)?(?:on|about|regarding)\\s+${TOPIC}`,
    ({ topic = '' }) => ({ asks: 'words-on', topic }),
  ),
  form(`what\\s+(?:was|is)\\s+said\\s+by\\s+${NAME}(?:\\s+(?:about|on|regarding)\\s+${TOPIC})?`, words),
  form(`what\\s+${DID}\\s+${ARTICLE}\\s+${SPEECH_VERB}\\s+${ON}\\s+${TOPIC}`, ({ topic = '' }) => ({
    asks: 'passages',
    topic,
  })),
  form(
    `what\\s+(?:else\\s+)?${DID}\\s+${NAME}\\s+(?:also\\s+|exactly\\s+|actually\\s+|really\\s+|quoted\\s+as\\s+)?(?:been\\s+)?${SPEECH_VERB}(?:\\s+(?:exactly|actually))?(?:\\s+in\\s+${ARTICLE})?(?:\\s+${ON}\\s+${TOPIC})?`,
    words,
  ),
  form(
    `(?:what|how)\\s+${DID}\\s+${NAME}\\s+(?:think|believe|feel|react|respond|comment|argue|describe|characteri[sz]e|call|explain|justify|assess|see|view)(?:\\s+(?:about|on|of|to|regarding))?(?:\\s+${TOPIC})?`,
    words,
  ),
  form(
    `(?:what(?:'s|\\s+is|\\s+was|\\s+are|\\s+were)\\s+)?(?:the\\s+)?${SPEECH_NOUN}\\s+(?:by|from|of)\\s+${NAME}(?:\\s+(?:about|on|regarding|concerning)\\s+${TOPIC})?`,
    words,
  ),
  form(
    `(?:what(?:'s|\\s+is|\\s+was|\\s+are|\\s+were)\\s+|(?:give|show|list|read)\\s+(?:me\\s+)?(?:all\\s+)?)?${NAME}(?:'s?|s')\\s+(?:own\\s+|exact\\s+|direct\\s+)?${SPEECH_NOUN}(?:\\s+(?:about|on|regarding|concerning|of|to)\\s+${TOPIC})?`,
    words,
  ),
  form(`(?:please\\s+)?quote\\s+${NAME}(?:\\s+(?:about|on|regarding|concerning)\\s+${TOPIC})?`, words),
  form(`(?:is|was)\\s+${NAME}\\s+quoted(?:\\s+(?:on|about)\\s+${TOPIC})?`, words),
  form(
    `(?:did|does|do|has|have|had)\\s+${NAME}\\s+(?:ever\\s+|also\\s+|really\\s+)?${SPEECH_VERB}(?:\\s+(?:anything|something))?(?:\\s+(?:about|on|of|regarding|that))?(?:\\s+${TOPIC})?`,
    words,
  ),
  form(
    `(?:anything|everything|all|what)\\s+(?:that\\s+)?${NAME}\\s+(?:has\\s+|had\\s+)?(?:said|says|stated|wrote|told)(?:\\s+${ON}\\s+${TOPIC})?`,
    words,
  ),
  form(`according\\s+to\\s+${NAME},\\s*${TOPIC}`, words),
  form(`${TOPIC},?\\s+according\\s+to\\s+${NAME}`, words),
];

/** Tells what a question asks for. Pure and total: any text gives a question. */
export function readQuestion(text: string): Question {
  const pasted = textToCheck(text);
  if (pasted !== null) return { asks: 'check', text: pasted };
  const question = tidy(text);
  if (!/[\p{L}\p{N}]/u.test(question)) return { asks: 'nothing' };
  const subject = aboutSubject(question);
  if (subject) return { asks: 'about', subject };
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(question);
    if (match) return read(match.groups ?? {});
  }
  return { asks: 'passages', topic: question };
}

/** One line, straight apostrophes, no marks or politeness at the ends. */
function tidy(text: string): string {
  return text
    .replaceAll(/[‘’ʼ]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(
      /^(?:(?:please|hey|hi|hello|ok|okay|so|well|tell me|can you tell me|could you tell me|do you know)[,:]? )+(?=\S+ \S)/iu,
      '',
    )
    .replace(/[\s?!.…]+$/u, '')
    .replace(/,? please$/iu, '')
    .trim();
}

function aboutSubject(question: string): AboutSubject | null {
  const subjects = Object.entries(ABOUT) as [AboutSubject, RegExp][];
  return subjects.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}
