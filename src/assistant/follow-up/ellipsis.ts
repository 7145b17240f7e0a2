import { isWrittenDate } from '../../dates/written-date.ts';
import type { NameInQuestion } from '../../people/look-up.ts';
import { findNames } from '../../people/look-up.ts';
import { PLACES } from '../../people/places.ts';
import { saidOn } from '../besides-form.ts';
import type { Reading } from '../reading.ts';
import { isQuoted, voicesOf } from '../who.ts';
import type { LastTurn } from './last-turn.ts';

/** Words that begin a question or an order of its own, or mean nothing by themselves. */
const NO_PART =
  '(?!(?:when|what|who|whom|whose|why|where|how|which|did|does|do|is|was|are|were|has|have|had|will|would|can|could|should|if|then|yes|no|not|now|please|thanks|also|tell|show|give|list|check|i|you|we|he|she|they|it|that|this|him|her|them|else|the\\s+(?:article|story|rest|others?))\\b)';
const PART = `${NO_PART}(?<part>\\S+(?:\\s+\\S+){0,7})`;

/** "And about Taiwan?" names a topic, and nothing else. */
const ABOUT_FORM = new RegExp(
  `^(?:(?:and|but|ok(?:ay)?|so)\\s+)?(?:about|regarding|concerning|(?<=\\s)on)\\s+${PART}$`,
  'iu',
);

/** "And Li?", "what about trade?" name anything. */
const AND_FORM = new RegExp(
  `^(?:(?:and|but|ok(?:ay)?|so)\\s+(?:(?:what|how)\\s+about\\s+)?|(?:what|how)\\s+about\\s+)${PART}$`,
  'iu',
);

/** A question that is only a part of one. */
interface Ellipsis {
  readonly part: string;
  readonly topic: boolean;
}

/** @param line a question with what it begins with: "and" is all that tells some of them */
export function readEllipsis(line: string): Ellipsis | null {
  const topic = ABOUT_FORM.exec(line)?.groups?.part;
  if (topic) return { part: topic, topic: true };
  const part = AND_FORM.exec(line)?.groups?.part;
  return part ? { part, topic: false } : null;
}

/** The last question with one part of it replaced: its topic, its speaker, its day, its event or the only name in it. */
export function withPart(last: LastTurn, { part, topic }: Ellipsis): string | null {
  // "What did he say about trade?", where nobody was meant.
  if ('speaker' in last.read && /^(?:he|she|it|they)$/iu.test(last.read.speaker)) return null;
  // By itself a date asks what happened then.
  const isDay = isWrittenDate(part);
  if (isDay || last.read.asks === 'on-day')
    return isDay && last.read.asks === 'on-day' ? `what happened ${withPreposition(part)}?` : null;
  if (topic) return onTopic(last, part);
  const spoken = asksForWords(last);
  if (spoken && namesSpeaker(last, part)) return saidOn(part, topicOf(last));
  if (spoken) return isStranger(last.reading, part) ? null : onTopic(last, part);
  return withOtherName(last, part) ?? ofOtherEvent(last, part);
}

/** "On Friday", "on 20 June", "in May", "yesterday". */
function withPreposition(day: string): string {
  if (/^(?:on|in|at|yesterday|today|tomorrow|last|this|next)\b/iu.test(day)) return day;
  return /day\b|\b\d{1,2}\b/iu.test(day) ? `on ${day}` : `in ${day}`;
}

/** The last question about another topic. */
function onTopic({ read, question }: LastTurn, topic: string): string | null {
  switch (read.asks) {
    case 'words':
      return saidOn(read.speaker, topic);
    case 'views':
      return `what does ${read.speaker} think about ${topic}?`;
    case 'words-on':
      return `what was said about ${topic}?`;
    case 'speaker':
    case 'speakers':
      return `who spoke about ${topic}?`;
    case 'summary':
      return `what does the article say about ${topic}?`;
    case 'passages':
      return /^what\s+does\s+the\s+(?:article|story|text|report)\s+say\s+(?:about|on)\s/iu.test(question)
        ? `what does the article say about ${topic}?`
        : null;
    default:
      return null;
  }
}

function asksForWords({ read }: LastTurn): boolean {
  return (
    read.asks === 'words' || read.asks === 'views' || read.asks === 'words-on' || read.asks === 'speaker'
  );
}

function topicOf({ read }: LastTurn): string | null {
  return 'topic' in read ? read.topic : null;
}

/** Somebody who is quoted, or a person or body that the article names: whoever could have said something. */
function namesSpeaker({ reading }: LastTurn, part: string): boolean {
  if (isQuoted(reading, part)) return true;
  const voices = voicesOf(reading, part);
  return voices.length > 0 && voices.every(({ person }) => person?.named && person.kind === 'person');
}

/** A name of nobody in the article, who may be a speaker as well as a topic; a country or city is a topic. */
function isStranger({ article, people }: Reading, part: string): boolean {
  const [name] = findNames(article, people, part);
  return name !== undefined && name.people.length === 0 && !PLACES.has(placeName(part));
}

/** The last question about somebody or somewhere else, where it has one name of the kind. */
function withOtherName({ reading, question }: LastTurn, part: string): string | null {
  const { article, people } = reading;
  const [other] = findNames(article, people, part);
  if (!other || other.start > 0 || other.end < part.length) return null;
  const names = findNames(article, people, question);
  const [name] = names;
  if (!name || names.length > 1 || isPlace(reading, question, name) !== isPlace(reading, part, other))
    return null;
  return `${question.slice(0, name.start)}${part}${question.slice(name.end)}?`;
}

function isPlace({ people }: Reading, text: string, { start, end, people: ids }: NameInQuestion): boolean {
  return ids.length > 0
    ? ids.every((id) => people.all[id]?.kind === 'place')
    : PLACES.has(placeName(text.slice(start, end)));
}

function placeName(words: string): string {
  return words.toLowerCase().replace(/^the\s+/u, '');
}

/** The day or length of another event, named as a thing: "and the vote?" */
function ofOtherEvent({ read }: LastTurn, part: string): string | null {
  if (!/^(?:the|an?)\s|['’]s?\s/iu.test(part)) return null;
  if (read.asks === 'date') return `when was ${part}?`;
  return read.asks === 'length' ? `how long was ${part}?` : null;
}
