import type { Form } from './question-form.ts';
import { ARTICLE, form, TOPIC } from './question-form.ts';
import { ANYBODY, CALLED, DID, IN_ARTICLE, LINK, speaker, WANTED, wordsOn } from './speech-readers.ts';
import { ASIDE, PLAIN_VERB, SPEECH_VERB } from './speech-words.ts';

const QUOTED_FORMS: readonly Form[] = [
  `whom?(?:'s|\\s+(?:all\\s+)?(?:is|was|are|were|gets?|got|has\\s+been|have\\s+been))\\s+(?:all\\s+|being\\s+|directly\\s+)?(?:quoted|cited|interviewed|speaking|talking)${IN_ARTICLE}`,
  `who\\s+(?:all\\s+)?(?:speaks|spoke|talks|talked|(?:said|says)(?:\\s+(?:anything|something|what|things))?)${IN_ARTICLE}`,
  `whom?\\s+(?:all\\s+)?${DID}\\s+(?:it|they|${ARTICLE})\\s+(?:quot(?:e|ed|ing)|cit(?:e|ed|ing)|interview(?:ed|ing)?)`,
  `how\\s+many\\s+(?:\\S+\\s+)?(?:people|persons|speakers|sources|voices)\\s+(?:.{0,40}\\s)?(?:quot|cit|interview|speak)(?:e|ed|es|ing)?${IN_ARTICLE}`,
  `how\\s+many\\s+(?:people\\s+)?(?:speakers|sources|quotes|quotations)(?:\\s+(?:are|were)\\s+there|\\s+does\\s+(?:it|${ARTICLE})\\s+have)?${IN_ARTICLE}`,
  `(?:(?:which|what|list|show|give|me|all|the|every)\\s+)*(?:people|speakers|sources|persons|everyone|everybody|who)\\s+(?:that\\s+|who\\s+)?(?:(?:are|were|is|was|who's)\\s+)?(?:quoted|cited)${IN_ARTICLE}`,
  `(?:(?:list|show|give|me|all|the|who\\s+are)\\s+)*(?:speakers|sources)${IN_ARTICLE}`,
  `(?:is|was|were)\\s+(?:anyone|anybody|someone|somebody|people)\\s+(?:being\\s+)?(?:quoted|cited)${IN_ARTICLE}`,
].map((source) => form(source, () => ({ asks: 'speakers' })));

/** Texts that somebody makes: who wrote one is a fact, not a quotation. */
const WORK =
  '(?:act|album|amendment|anthem|bill|biography|book|code|column|constitution|contract|guidelines?|guide|law|legislation|lyrics|manifesto|motion|music|novel|op-ed|paper|play|poem|policy|proposal|report|resolution|review|rules|ruling|screenplay|script|software|song|speech|story|study|test|textbook|treaty)';

const WORK_FORM = form(
  `who(?:'s|\\s+(?:has|had|is))?\\s+(?:co-?)?(?:wrote|written|writes|writing)\\s+(?!(?:about|in|of|on|that|to)\\b)(?:\\S+\\s+){0,4}?${WORK}(?:\\s+(?:about|by|for|from|in|of|on|that|to|which|with|behind)\\s.+)?`,
  (_, question) => ({ asks: 'passages', topic: question }),
);

/** Whom one calls to come, and what one calls to be held: no words are called that. */
const CALLED_OUT =
  '(?:police(?:\\s+officers?)?|cops?|ambulance|paramedics|doctor|fire\\s*(?:fighters|brigade|department|service)|emergency\\s+services|coast\\s*guard|911|999|112|election|referendum|vote|strike|walkout|meeting|hearing|summit|press\\s+conference)';

const CALLED_OUT_FORM = form(
  `who(?:'s|\\s+(?:has|had))?\\s+(?:first\\s+)?call(?:s|ed)?\\s+(?:(?:the|a|an)\\s+)?(?:\\S+\\s+)?${CALLED_OUT}(?:\\s+(?:about|after|for|in|on|over|to|when|that)\\s.+)?`,
  (_, question) => ({ asks: 'passages', topic: question }),
);

const WHERE_OR_WHEN =
  '(?:(?:on|in|at|to|before|for)\\s+(?:the\\s+)?(?:\\S+\\s+){0,3}?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|court|trial|hearing|inquiry|inquest|committee|congress|parliament|senate|panel|jury|rally|funeral|meeting|conference|ceremony|event)';

/** Who took the stand or the floor there and then: the article tells it, and what they said is another question. */
const APPEARED_FORM = form(
  `who\\s+(?:all\\s+|else\\s+)?(?:testified|spoke|appeared|gave\\s+evidence)\\s+${WHERE_OR_WHEN}(?:\\s+(?:morning|afternoon|evening|night))?`,
  (_, question) => ({ asks: 'passages', topic: question }),
);

const SAID_IT_FORMS: readonly Form[] = [
  `who(?:'s|\\s+(?:is|was|are|were))\\s+(?:quoted|cited)\\s+(?:on|about|as\\s+saying(?:\\s+that)?)\\s+${TOPIC}`,
  `who(?:'s|\\s+(?:is|was|are|were))\\s+(?:saying|claiming|warning|arguing|talking|speaking)${CALLED}\\s+${TOPIC}`,
  `who\\s+(?:all\\s+)?(?:${DID}\\s+)?(?:also\\s+|first\\s+|actually\\s+)?(?:${SPEECH_VERB}|call(?:s|ed)?)${CALLED}\\s+${TOPIC}`,
  `which\\s+(?:\\S+\\s+){1,3}?(?:${PLAIN_VERB}|warn(?:s|ed)|claim(?:s|ed))${CALLED}\\s+${TOPIC}`,
  `(?:whose\\s+(?:words|quote)\\s+(?:are|were|is|was)|by\\s+whom\\s+was\\s+it\\s+said\\s+that|who(?:'s|\\s+is)\\s+the\\s+source\\s+(?:of|for))\\s+${TOPIC}`,
].map((source) => form(source, speaker));

const SAID_FORMS: readonly Form[] = [
  `what(?:'s|\\s+(?:was|is|were|has\\s+been|gets?|${DID}\\s+${ANYBODY}))\\s+(?:being\\s+)?(?:said|say|saying|written|stated|told|mentioned)(?:\\s+(?:${LINK}|that)\\s+${TOPIC})?`,
  `${WANTED}(?:quotes?|quotations?|statements?|remarks?|comments?|words)(?:\\s+(?:are\\s+there|there\\s+are))?\\s+(?:on|about|regarding|concerning|re)\\s+${TOPIC}`,
  `${WANTED}(?:quotes|quotations)(?:\\s+(?:are\\s+there|there\\s+are))?${IN_ARTICLE}`,
  `(?:did|does|do|has|have)\\s+${ANYBODY}\\s+${ASIDE}*${SPEECH_VERB}(?:\\s+(?:anything|something))?(?:\\s+(?:about|on|of|regarding|that))?\\s+${TOPIC}`,
].map((source) => form(source, wordsOn));

/** Who is quoted, who said something, and what was said by anybody; narrow forms above wide ones. */
export const SPEAKER_FORMS: readonly Form[] = [
  ...QUOTED_FORMS,
  WORK_FORM,
  CALLED_OUT_FORM,
  APPEARED_FORM,
  ...SAID_IT_FORMS,
  ...SAID_FORMS,
];
