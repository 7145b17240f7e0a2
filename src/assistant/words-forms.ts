import type { Question } from './question.ts';
import type { Form } from './question-form.ts';
import { ARTICLE, form, TOPIC } from './question-form.ts';
import {
  ABOUT_IT,
  ANYBODY,
  DID,
  IN_ARTICLE,
  LINK,
  NAME,
  NOUN_ON,
  ON,
  topicOf,
  views,
  WANTED,
  words,
  wordsIfQuoted,
} from './speech-readers.ts';
import {
  ASIDE,
  DOCUMENT,
  FINDING_VERB,
  PLAIN_VERB,
  SPEECH_NOUN,
  SPEECH_VERB,
  TELLING_VERB,
} from './speech-words.ts';

/** "The report" may be the article itself or a report that it quotes: stands before the forms that ask of the article. */
export const REPORT_FORM = form(
  `what(?:'s)?\\s+(?:${DID}\\s+)?(?<who>(?:the|this|that)\\s+(?:report|post))\\s+(?:${SPEECH_VERB}|${FINDING_VERB})${ABOUT_IT}`,
  (groups) => {
    const topic = topicOf(groups);
    const otherwise: Question = topic === null ? { asks: 'summary' } : { asks: 'passages', topic };
    const speaker = groups.who ?? '';
    return { asks: 'if-quoted', speaker, wanted: { asks: 'views', speaker, topic }, otherwise };
  },
);

/** "What was said by the minister" is about one speaker; stands before the forms for what anybody said. */
export const SAID_BY_FORM = form(
  `what(?:'s|\\s+(?:was|is|has\\s+been))\\s+said\\s+by\\s+${NAME}${NOUN_ON}`,
  words,
);

/** What people ask about somebody's words; narrow forms above wide ones. */
export const WORDS_FORMS: readonly Form[] = [
  form(
    `(?:what|how)\\s+${DID}\\s+(?:it|they|${ARTICLE})\\s+(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|report(?:s|ed)?|say|says|said|claim|claims)\\s+(?:that\\s+)?${NAME}\\s+(?:as\\s+)?(?:had\\s+|has\\s+)?(?:saying|telling|said|says|told)${ABOUT_IT}`,
    words,
  ),
  form(
    `${DID}\\s+(?:it|they|${ARTICLE})\\s+(?:quote|cite|quoting|citing)\\s+${NAME}(?:\\s+${ON}\\s+${TOPIC})?`,
    words,
  ),
  form(`what\\s+${DID}\\s+${ANYBODY}\\s+discuss.*`, (_, question) => ({ asks: 'passages', topic: question })),
  form(`what\\s+${DID}\\s+${ARTICLE}\\s+${SPEECH_VERB}\\s+${ON}\\s+${TOPIC}`, ({ topic = '' }) => ({
    asks: 'passages',
    topic,
  })),
  form(`what\\s+(?:${DID}\\s+)?(?<who>(?:\\S+\\s+){0,3}${DOCUMENT})\\s+${FINDING_VERB}${ABOUT_IT}`, views),
  form(
    `what(?:'s)?(?:\\s+(?:else|all|exactly|specifically))?\\s+(?:${DID}\\s+)?${NAME}\\s+${ASIDE}*(?:(?:have|has|had|got)\\s+to\\s+|been\\s+|going\\s+to\\s+|quoted\\s+as\\s+|trying\\s+to\\s+)?${SPEECH_VERB}${ABOUT_IT}`,
    words,
  ),
  ...[`\\s+.{1,40}?\\s+(?:about|on|of|that)\\s+${TOPIC}`, '\\s+(?<topic>.{1,60})'].map((rest) =>
    form(`what\\s+(?:${DID}\\s+)?${NAME}\\s+${ASIDE}*${TELLING_VERB}${rest}`, words),
  ),
  form(
    `(?:what|which)\\s+(?:exact\\s+)?(?:words?|phrases?|terms?)\\s+${DID}\\s+${NAME}\\s+use(?:\\s+${LINK}\\s+${TOPIC})?`,
    words,
  ),
  form(
    `(?:did|does|do|has|had)\\s+${NAME}\\s+(?:have|had|got)\\s+(?:anything|something|much)\\s+to\\s+say(?:\\s+${ON}\\s+${TOPIC})?`,
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
    `(?:what\\s+(?:is|was|are|were)\\s+)?${NAME}'s?\\s+(?:thoughts|beliefs|feelings|hopes|fears)${NOUN_ON}`,
    views,
  ),
  form(
    `(?:did|does|do|has|have|had)\\s+${NAME}\\s+${ASIDE}*(?:think|believe|hope|fear)(?:\\s+that)?\\s+${TOPIC}`,
    views,
  ),
  form(
    `${WANTED}${SPEECH_NOUN}\\s+(?:are\\s+there\\s+)?(?:by|from|of)\\s+${NAME}${NOUN_ON}(?:\\s+(?:are|is)\\s+there)?`,
    words,
  ),
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
  form(`what(?:'s|\\s+(?:is|was|are|were))\\s+${NAME}\\s+${SPEECH_NOUN}${NOUN_ON}`, wordsIfQuoted),
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
    `${WANTED}(?:anything|everything|all|what)\\s+(?:that\\s+)?${NAME}\\s+(?:has\\s+|had\\s+|have\\s+)?(?:said|says|say|stated|wrote|told)${ABOUT_IT}`,
    words,
  ),
  form(`according\\s+to\\s+${NAME},\\s*${TOPIC}`, words),
  form(`${TOPIC},?\\s+according\\s+to\\s+${NAME}`, words),
  form(`(?:and|what\\s+about|how\\s+about)\\s+(?<who>(?:\\S+\\s){0,3}\\S+)`, wordsIfQuoted),
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
