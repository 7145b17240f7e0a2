import { subjectOf } from './clause-meant.ts';
import type { LastTurn } from './last-turn.ts';
import { wordsMeant } from './sentence-meant.ts';

/** "What did Li say about that?": a topic that was told before. */
const ABOUT_THAT =
  /^(?<before>.*\b(?:sa(?:y|id)|think|thought|mention|comment|sp(?:eak|oke)|talk(?:ed)?|mean|meant|react|respond|quoted|words|views?|opinion|reaction)\b.*\s(?<link>about|on|of|to|by|regarding)\s+)(?:that|this|it|them)$/iu;

/** Whether a question has a topic that only what was told before can tell. */
export function hasTopicBefore(question: string): boolean {
  return ABOUT_THAT.test(question);
}

/** A question about "that" with the last topic in its place, or for what somebody means by it the words; null where there is none. */
export function withTopic(last: LastTurn, question: string): string | null {
  const { before = '', link = '' } = ABOUT_THAT.exec(question)?.groups ?? {};
  const topic = /^by$/iu.test(link) ? wordsMeant(last, true) : topicMeant(last);
  return topic === null ? null : `${before}${topic}`;
}

/** The same question about anything, for a topic that nothing tells. */
export function withoutTopic(question: string): string {
  const { before = question, link = '' } = ABOUT_THAT.exec(question)?.groups ?? {};
  return before
    .trimEnd()
    .slice(0, link === '' ? undefined : -link.length)
    .trimEnd();
}

/** No topic of a few words has more. */
const LONGEST_TOPIC = 5;

/** What the last question was about: its topic or event; null where it was about anything. */
function topicMeant(last: LastTurn): string | null {
  const { read, question } = last;
  switch (read.asks) {
    case 'words':
    case 'views':
    case 'words-on':
    case 'speaker':
      return read.topic;
    case 'happened':
      return read.whom;
    case 'passages':
      if (read.topic !== question) return read.topic;
      return isQuestion(question) || question.split(' ').length > LONGEST_TOPIC ? subjectOf(last) : question;
    default:
      return subjectOf(last);
  }
}

/** What isn't a topic as it stands. */
function isQuestion(question: string): boolean {
  return /^(?:and|but|about|what|who|whom|whose|when|where|why|how|which|did|does|do|is|was|are|were|has|have|had|will|would|can|could|should|tell|show|give)\b/iu.test(
    question,
  );
}
