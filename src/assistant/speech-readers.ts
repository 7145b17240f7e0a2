import type { Question } from './question.ts';
import type { Form } from './question-form.ts';
import { ARTICLE, TOPIC } from './question-form.ts';

/** The auxiliary of a question; any of them, since people mix them up. */
export const DID = "(?:did|does|do|has|have|had|didn't|will|would|was|is|were|are)";
/** Whoever is asked about: a name or a role. */
export const NAME = '(?<who>.{1,80}?)';
/** What may stand between a verb and what was said: "called it …", "spoke of …". */
export const CALLED = `(?:\\s+(?:it|this|that|him|her|them|of|about|on|as|the\\s+words|:))*`;
/** Leads to a topic. */
export const ON =
  '(?:about|on|of|over|regarding|concerning|with\\s+regard\\s+to|in\\s+regard\\s+to|as\\s+to|to|re)';
/** A topic behind a noun: "quotes on trade"; there may be none. */
export const NOUN_ON = `(?:\\s+(?:about|on|over|regarding|concerning|of|to|re)\\s+${TOPIC})?`;
/** What may lead to a topic behind a verb: "said about trade", "said in Moscow", "said when asked about trade". */
export const LINK = `(?:${ON}|in|at|during|after|before|by|(?:when|after\\s+being|if)\\s+asked(?:\\s+about)?|in\\s+(?:reply|response|answer)\\s+to)`;
/** What may follow the verb of a question: "say anything in the article about trade". */
export const ABOUT_IT = `(?:\\s+(?:anything|something|exactly|actually|so\\s+far|else))*(?:\\s+in\\s+${ARTICLE})?(?:\\s+${LINK}\\s+${TOPIC})?`;
/** "In the article", which every question means. */
export const IN_ARTICLE = `(?:\\s+(?:here|in\\s+(?:it|here|${ARTICLE})))?`;
/** Nobody in particular. */
export const ANYBODY =
  '(?:they|people|anyone|anybody|everyone|everybody|someone|somebody|both|(?:both|all)\\s+of\\s+them|all)';

/** Words that no name or role has: what stands before the verb is more than a speaker. */
const NO_NAME =
  /\b(?:did|does|do|done|doing|was|were|is|are|be|been|has|have|had|when|after|before|while|if|because|why|how|what|which|whose|where|make|made|any|many|much)\b|^(?:who|whom|there|to|about)\b/iu;

/** Words that ask about nothing in particular. */
const NO_TOPIC =
  /^(?:what\s+(?:has\s+)?happened|what(?:'s|\s+is)\s+(?:going\s+on|happening)|anything|something|everything|(?:all\s+)?(?:it|this|that)|(?:him|her|them|it)self|all|me|us|you|him|her|them)$/iu;

const AT_END = new RegExp(`\\s+(?:here|in\\s+${ARTICLE})$`, 'iu');
const ONLY_ANYBODY = new RegExp(`^${ANYBODY}$`, 'iu');
const ONLY_PRONOUN = /^(?:he|she|him|her|his|hers|their|theirs|them)$/iu;

type Groups = Parameters<Form['read']>[0];

/** What is asked about; null for nothing in particular. */
export function topicOf({ topic = '' }: Groups): string | null {
  const bare = topic
    .trim()
    .replace(AT_END, '')
    .replace(/^(?:the\s+(?:topic|subject|issue|question|matter)\s+of\s+)/iu, '');
  return bare === '' || NO_TOPIC.test(bare) ? null : bare;
}

function nameOf({ who = '' }: Groups): string | null {
  const name = who.trim().replace(/\s+(?:himself|herself|themselves|also|both)$/iu, '');
  return name === '' || NO_NAME.test(name) ? null : name;
}

/** Somebody's words. "He" and "they" are nobody in particular when nothing was said before: on a topic, anybody is. */
export function words(groups: Groups): Question | null {
  const speaker = nameOf(groups);
  const topic = topicOf(groups);
  if (speaker === null) return null;
  if (ONLY_ANYBODY.test(speaker) || (ONLY_PRONOUN.test(speaker) && topic !== null))
    return { asks: 'words-on', topic };
  return { asks: 'words', speaker, topic };
}

/** Somebody's words and views. */
export const views: Form['read'] = (groups) => {
  const read = words(groups);
  return read?.asks === 'words' ? { ...read, asks: 'views' } : read;
};

/** Other questions have this form too, so it depends on whether anybody so called is quoted. */
export const wordsIfQuoted: Form['read'] = (groups, question) => {
  const read = words(groups);
  if (read?.asks !== 'words') return read;
  const { speaker } = read;
  return { asks: 'if-quoted', speaker, wanted: read, otherwise: { asks: 'passages', topic: question } };
};

/** Anybody's words. */
export const wordsOn: Form['read'] = (groups) => ({ asks: 'words-on', topic: topicOf(groups) });

/** Who said something; without anything in particular, who is quoted. */
export const speaker: Form['read'] = (groups) => {
  const topic = topicOf(groups);
  return topic === null ? { asks: 'speakers' } : { asks: 'speaker', topic };
};

/** "Any quotes", "show me all the direct quotes", "are there statements". */
export const WANTED =
  "(?:(?:what(?:'s)?|(?:are|is|were|was)(?:\\s+there)?|do\\s+(?:you|we)\\s+have|have|got|give|show|list|find|get|read|see|how\\s+many|me|any|all|some|every|the|a|direct|exact|full)\\s+)*";
