import type { Question } from './question.ts';
import type { Form } from './question-form.ts';
import { ARTICLE, form, TOPIC } from './question-form.ts';
import { ASIDE, DOCUMENT, FINDING_VERB, PLAIN_VERB, SPEECH_NOUN, SPEECH_VERB } from './speech-words.ts';

const DID = "(?:did|does|do|has|have|had|didn't|will|would|was|is|were|are)";
const NAME = '(?<who>.{1,80}?)';
const CALLED = `(?:\\s+(?:it|this|that|him|her|them|of|about|on|as|the\\s+words|:))*`;
const ON = '(?:about|on|of|over|regarding|concerning|with\\s+regard\\s+to|in\\s+regard\\s+to|as\\s+to|to|re)';
const NOUN_ON = `(?:\\s+(?:about|on|over|regarding|concerning|of|to|re)\\s+${TOPIC})?`;
/** What may lead to a topic behind a verb: "said about trade", "said in Moscow", "said when asked about trade". */
const LINK = `(?:${ON}|in|at|during|after|before|by|(?:when|after\\s+being|if)\\s+asked(?:\\s+about)?|in\\s+(?:reply|response|answer)\\s+to)`;
const ABOUT_IT = `(?:\\s+(?:anything|something|exactly|actually|so\\s+far|else))*(?:\\s+in\\s+${ARTICLE})?(?:\\s+${LINK}\\s+${TOPIC})?`;
const IN_ARTICLE = `(?:\\s+(?:here|in\\s+(?:it|here|${ARTICLE})))?`;
const ANYBODY =
  '(?:they|people|anyone|anybody|everyone|everybody|someone|somebody|both|(?:both|all)\\s+of\\s+them|all)';

/** Words that no name or role has: what stands before the verb is more than a speaker. */
const NO_NAME =
  /\b(?:did|does|do|done|doing|was|were|is|are|be|been|has|have|had|when|after|before|while|if|because|why|how|what|which|whose|where|make|made|any|many|much)\b|^(?:who|whom|there|to)\b/iu;

/** Words that ask about nothing in particular. */
const NO_TOPIC =
  /^(?:what\s+(?:has\s+)?happened|what(?:'s|\s+is)\s+(?:going\s+on|happening)|anything|something|everything|(?:all\s+)?(?:it|this|that)|(?:him|her|them|it)self|all)$/iu;

type Groups = Parameters<Form['read']>[0];

function topicOf({ topic = '' }: Groups): string | null {
  const bare = topic
    .trim()
    .replace(new RegExp(`\\s+(?:here|in\\s+${ARTICLE})$`, 'iu'), '')
    .replace(/^(?:the\s+(?:topic|subject|issue|question|matter)\s+of\s+)/iu, '');
  return bare === '' || NO_TOPIC.test(bare) ? null : bare;
}

function nameOf({ who = '' }: Groups): string | null {
  const name = who.trim().replace(/\s+(?:himself|herself|themselves|also|both)$/iu, '');
  return name === '' || NO_NAME.test(name) ? null : name;
}

/** "He" and "they" are nobody in particular when nothing was said before: on a topic, anybody is. */
function words(groups: Groups): Question | null {
  const speaker = nameOf(groups);
  const topic = topicOf(groups);
  if (speaker === null) return null;
  const anybody = new RegExp(`^${ANYBODY}$`, 'iu').test(speaker);
  const somebody = /^(?:he|she|him|her|his|hers|their|theirs|them)$/iu.test(speaker);
  if (anybody || (somebody && topic !== null)) return { asks: 'words-on', topic };
  return { asks: 'words', speaker, topic };
}

const views: Form['read'] = (groups) => {
  const read = words(groups);
  return read?.asks === 'words' ? { ...read, asks: 'views' } : read;
};

/** Other questions have this form too, so it depends on whether anybody so called is quoted. */
const wordsIfQuoted: Form['read'] = (groups, question) => {
  const read = words(groups);
  if (read?.asks !== 'words') return read;
  return { ...read, asks: 'words-if-quoted', otherwise: { asks: 'passages', topic: question } };
};

const wordsOn: Form['read'] = (groups) => ({ asks: 'words-on', topic: topicOf(groups) });

const speaker: Form['read'] = (groups) => {
  const topic = topicOf(groups);
  return topic === null ? { asks: 'speakers' } : { asks: 'speaker', topic };
};

/** "The report" may be the article itself or a report that it quotes: stands before the forms that ask of the article. */
export const REPORT_FORM = form(
  `what(?:'s)?\\s+(?:${DID}\\s+)?(?<who>(?:the|this|that)\\s+(?:report|post))\\s+(?:${SPEECH_VERB}|${FINDING_VERB})${ABOUT_IT}`,
  (groups) => {
    const topic = topicOf(groups);
    const otherwise: Question = topic === null ? { asks: 'summary' } : { asks: 'passages', topic };
    return { asks: 'words-if-quoted', speaker: groups.who ?? '', topic, otherwise };
  },
);

const SPEAKERS_FORMS: readonly Form[] = [
  `whom?(?:'s|\\s+(?:all\\s+)?(?:is|was|are|were|gets?|got|has\\s+been|have\\s+been))\\s+(?:all\\s+|being\\s+|directly\\s+)?(?:quoted|cited|interviewed|speaking|talking)${IN_ARTICLE}`,
  `who\\s+(?:all\\s+)?(?:speaks|spoke|talks|talked|(?:said|says)(?:\\s+(?:anything|something|what|things))?)${IN_ARTICLE}`,
  `whom?\\s+(?:all\\s+)?${DID}\\s+(?:it|they|${ARTICLE})\\s+(?:quot(?:e|ed|ing)|cit(?:e|ed|ing)|interview(?:ed|ing)?)`,
  `how\\s+many\\s+(?:\\S+\\s+)?(?:people|persons|speakers|sources|voices)\\s+(?:.{0,40}\\s)?(?:quot|cit|interview|speak)(?:e|ed|es|ing)?${IN_ARTICLE}`,
  `how\\s+many\\s+(?:people\\s+)?(?:speakers|sources|quotes|quotations)(?:\\s+(?:are|were)\\s+there|\\s+does\\s+(?:it|${ARTICLE})\\s+have)?${IN_ARTICLE}`,
  `(?:(?:which|what|list|show|give|me|all|the|every)\\s+)*(?:people|speakers|sources|persons|everyone|everybody|who)\\s+(?:that\\s+|who\\s+)?(?:(?:are|were|is|was|who's)\\s+)?(?:quoted|cited)${IN_ARTICLE}`,
  `(?:(?:list|show|give|me|all|the|who\\s+are)\\s+)*(?:speakers|sources)${IN_ARTICLE}`,
  `(?:is|was|were)\\s+(?:anyone|anybody|someone|somebody|people)\\s+(?:being\\s+)?(?:quoted|cited)${IN_ARTICLE}`,
].map((source) => form(source, () => ({ asks: 'speakers' })));

const SPEAKER_FORMS: readonly Form[] = [
  `who(?:'s|\\s+(?:is|was|are|were))\\s+(?:quoted|cited)\\s+(?:on|about|as\\s+saying(?:\\s+that)?)\\s+${TOPIC}`,
  `who(?:'s|\\s+(?:is|was|are|were))\\s+(?:saying|claiming|warning|arguing|talking|speaking)${CALLED}\\s+${TOPIC}`,
  `who\\s+(?:all\\s+)?(?:${DID}\\s+)?(?:also\\s+|first\\s+|actually\\s+)?(?:${SPEECH_VERB}|call(?:s|ed)?)${CALLED}\\s+${TOPIC}`,
  `which\\s+(?:\\S+\\s+){1,3}?${SPEECH_VERB}${CALLED}\\s+${TOPIC}`,
  `(?:whose\\s+(?:words|quote)\\s+(?:are|were|is|was)|by\\s+whom\\s+was\\s+it\\s+said\\s+that|who(?:'s|\\s+is)\\s+the\\s+source\\s+(?:of|for))\\s+${TOPIC}`,
].map((source) => form(source, speaker));

/** "Any quotes", "show me all the direct quotes", "are there statements". */
const WANTED =
  "(?:(?:what(?:'s)?|(?:are|is|were|was)(?:\\s+there)?|do\\s+(?:you|we)\\s+have|got|give|show|list|find|get|read|see|how\\s+many|me|any|all|some|every|the|a|direct|exact|full)\\s+)*";

const WORDS_ON_FORMS: readonly Form[] = [
  `what(?:'s|\\s+(?:was|is|were|has\\s+been|gets?|${DID}\\s+${ANYBODY}))\\s+(?:being\\s+)?(?:said|say|saying|written|stated|told|mentioned)(?:\\s+(?:${LINK}|that)\\s+${TOPIC})?`,
  `${WANTED}(?:quotes?|quotations?|statements?|remarks?|comments?|words)(?:\\s+(?:are\\s+there|there\\s+are))?\\s+(?:on|about|regarding|concerning|re)\\s+${TOPIC}`,
  `${WANTED}(?:quotes|quotations)(?:\\s+(?:are\\s+there|there\\s+are))?${IN_ARTICLE}`,
  `(?:did|does|do|has|have)\\s+${ANYBODY}\\s+${ASIDE}*${SPEECH_VERB}(?:\\s+(?:anything|something))?(?:\\s+(?:about|on|of|regarding|that))?\\s+${TOPIC}`,
].map((source) => form(source, wordsOn));

/** In this order: the first that fits is taken, so the narrow ones stand before the wide ones. */
export const SPEECH_FORMS: readonly Form[] = [
  ...SPEAKERS_FORMS,
  ...SPEAKER_FORMS,
  // "What was said by the minister" is about one speaker, "what was said by noon" is rare.
  form(`what(?:'s|\\s+(?:was|is|has\\s+been))\\s+said\\s+by\\s+${NAME}${NOUN_ON}`, words),
  ...WORDS_ON_FORMS,
  form(
    `(?:what|how)\\s+${DID}\\s+(?:it|they|${ARTICLE})\\s+(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|report(?:s|ed)?|say|says|said|claim|claims)\\s+(?:that\\s+)?${NAME}\\s+(?:as\\s+)?(?:had\\s+|has\\s+)?(?:saying|telling|said|says|told)${ABOUT_IT}`,
    words,
  ),
  form(
    `${DID}\\s+(?:it|they|${ARTICLE})\\s+(?:quote|cite|quoting|citing)\\s+${NAME}(?:\\s+${ON}\\s+${TOPIC})?`,
    words,
  ),
  form(`what\\s+${DID}\\s+${ARTICLE}\\s+${SPEECH_VERB}\\s+${ON}\\s+${TOPIC}`, ({ topic = '' }) => ({
    asks: 'passages',
    topic,
  })),
  form(`what\\s+(?:${DID}\\s+)?(?<who>(?:\\S+\\s+){0,3}${DOCUMENT})\\s+${FINDING_VERB}${ABOUT_IT}`, views),
  form(
    `what(?:'s)?(?:\\s+(?:else|all|exactly|specifically))?\\s+(?:${DID}\\s+)?${NAME}\\s+${ASIDE}*(?:(?:have|has|had|got)\\s+to\\s+|been\\s+|going\\s+to\\s+|quoted\\s+as\\s+|trying\\s+to\\s+)?${SPEECH_VERB}${ABOUT_IT}`,
    words,
  ),
  form(
    `what\\s+(?:${DID}\\s+)?${NAME}\\s+${ASIDE}*(?:tell|told|ask|asked|warn|warned|promise|promised|assure|assured|remind|reminded|urge|urged)\\s+(?<topic>.{1,60})`,
    words,
  ),
  form(`what\\s+${DID}\\s+${NAME}\\s+(?:mean|meant)\\s+(?:by|with|when)\\s+${TOPIC}`, words),
  form(
    `how\\s+${DID}\\s+${NAME}\\s+(?:react|respond|reply|answer|comment|argue|describe|characteri[sz]e|explain|justify)(?:\\s+(?:about|on|of|to|regarding))?(?:\\s+${TOPIC})?`,
    words,
  ),
  form(
    `what\\s+${DID}\\s+${NAME}\\s+(?:react|respond|describe|characteri[sz]e|call|justify)(?:\\s+(?:about|on|of|to|regarding|as))?(?:\\s+${TOPIC})?`,
    words,
  ),
  form(
    `(?:what|how)\\s+${DID}\\s+${NAME}\\s+(?:think|believe|feel|hope|fear|expect|assess|judge|regard|view|want)(?:\\s+(?:about|on|of|for|to|regarding))?(?:\\s+${TOPIC})?`,
    views,
  ),
  form(`how\\s+${DID}\\s+${NAME}\\s+see\\s+${TOPIC}`, views),
  form(
    `(?:did|does|do|has|have|had)\\s+${NAME}\\s+${ASIDE}*(?:think|believe|hope|fear)(?:\\s+that)?\\s+${TOPIC}`,
    views,
  ),
  form(`${WANTED}${SPEECH_NOUN}\\s+(?:are\\s+there\\s+)?(?:by|from|of)\\s+${NAME}${NOUN_ON}`, words),
  form(
    `${WANTED}(?:anything|something|everything|nothing|stuff|what)(?:\\s+(?:said|else))?\\s+(?:from|by)\\s+${NAME}${NOUN_ON}`,
    words,
  ),
  form(
    `(?:what(?:'s|\\s+(?:is|was|are|were))\\s+)?${WANTED}${NAME}(?:'s?|s')\\s+(?:own\\s+|exact\\s+|direct\\s+|full\\s+)*${SPEECH_NOUN}${NOUN_ON}`,
    words,
  ),
  form(
    `what\\s+(?:is|was|are|were)\\s+(?<who>his|her|their)\\s+(?:own\\s+|exact\\s+|direct\\s+)*${SPEECH_NOUN}${NOUN_ON}`,
    words,
  ),
  form(`(?:quote|cite|quoting)\\s+(?:me\\s+)?(?:from\\s+)?${NAME}${NOUN_ON}`, words),
  form(
    `(?:is|was|are|were)\\s+${NAME}\\s+(?:being\\s+)?(?:quoted|cited)(?:\\s+(?:on|about|as\\s+saying(?:\\s+that)?)\\s+${TOPIC})?${IN_ARTICLE}`,
    words,
  ),
  form(
    `how\\s+(?:often|many\\s+times)\\s+(?:is|was|are|were)\\s+${NAME}\\s+(?:quoted|cited)${IN_ARTICLE}`,
    words,
  ),
  form(
    `(?:did|does|do|has|have|had|didn't|hasn't)\\s+${NAME}\\s+${ASIDE}*${PLAIN_VERB}(?:\\s+(?:anything|something))?(?:\\s+(?:about|on|of|regarding|that|to))?(?:\\s+${TOPIC})?`,
    words,
  ),
  form(
    `(?:did|does|do|has|have|had|didn't|hasn't)\\s+${NAME}\\s+${ASIDE}*${SPEECH_VERB}(?:\\s+(?:anything|something))?(?:\\s+(?:about|on|of|regarding|that|to))?(?:\\s+${TOPIC})?`,
    wordsIfQuoted,
  ),
  form(
    `(?:anything|everything|all|what)\\s+(?:that\\s+)?${NAME}\\s+(?:has\\s+|had\\s+|have\\s+)?(?:said|says|say|stated|wrote|told)${ABOUT_IT}`,
    words,
  ),
  form(`according\\s+to\\s+${NAME},\\s*${TOPIC}`, words),
  form(`${TOPIC},?\\s+according\\s+to\\s+${NAME}`, words),
  form(
    `(?<who>(?:\\S+\\s){0,3}\\S+)\\s+(?:quotes?|quotations?|statements?|remarks?|comments?)(?:\\s+(?:about|on|regarding|re)\\s+${TOPIC})?`,
    wordsIfQuoted,
  ),
  form(
    `(?<who>(?:\\S+\\s){0,3}?\\S+)\\s+(?:said|says|saying|say)(?:\\s+what)?(?:\\s+(?:about|on|regarding|that)\\s+${TOPIC})?`,
    wordsIfQuoted,
  ),
  form(`(?<who>(?:\\S+\\s){0,3}?\\S+)\\s+(?:about|on|regarding|re)\\s+${TOPIC}`, wordsIfQuoted),
];
