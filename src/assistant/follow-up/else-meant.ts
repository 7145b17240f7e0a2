import { cut } from '../../article/cut.ts';
import { soleSpeaker } from '../answer-speakers.ts';
import { saidOn } from '../besides-form.ts';
import { readQuestion } from '../read-question.ts';
import type { Reading } from '../reading.ts';
import { voicesOf } from '../who.ts';
import { excerptMeant } from './excerpt-meant.ts';
import type { LastTurn } from './last-turn.ts';

/** "What else?" */
const BARE =
  /^(?:(?:what|anything|something)\s+(?:else|more)|(?:(?:tell|show)\s+me\s+)?more|go\s+on|what\s+else\s+(?:is|was|has\s+been)\s+(?:there|said)|(?:is|was)\s+there\s+(?:anything|something|more)(?:\s+else)?)$/iu;

/** "What else did Li say about trade?", "did Li say anything else?" */
const ELSE = /^(?:what\s+else\s+\S+|(?:did|does|has|have)\s.+\s(?:anything|something)\s+(?:else|more))\b/iu;

/** Whether a question asks for more than was told before. */
export function asksElse(question: string): boolean {
  return BARE.test(question) || ELSE.test(question);
}

/** The same speaker's words without those of the last answer; null where that had no words of theirs. */
export function withoutShown(last: LastTurn, question: string): string | null {
  if (BARE.test(question)) {
    const name = nameShown(last);
    return name && `${bareQuestion(saidOn(name, null))}${besides(last, name)}?`;
  }
  const read = readQuestion(question.replace(/\b(anything|something)\s+(?:else|more)\b/iu, '$1'));
  const asked = read.asks === 'if-quoted' ? read.wanted : read;
  if (asked.asks !== 'words' || asked.besides || !isShown(last, asked.speaker)) return null;
  return `${bareQuestion(saidOn(asked.speaker, asked.topic))}${besides(last, asked.speaker)}?`;
}

/** Whoever's words alone the last answer has, or was asked for. */
function nameShown({ reading, answer }: LastTurn): string | null {
  if (answer.kind !== 'quotes') return null;
  const name = answer.speaker ?? (answer.answered ? soleSpeaker(answer.excerpts) : null);
  return name && cut(reading.article, name);
}

function isShown({ reading, answer }: LastTurn, speaker: string): boolean {
  const [voice, ...others] = voicesOf(reading, speaker);
  if (!voice || others.length > 0 || !(answer.kind === 'quotes' || excerptMeant(answer))) return false;
  return answer.excerpts.some(({ speakers }) => speakers.some(({ name }) => name.start === voice.name.start));
}

/** What isn't wanted again: the topic of the same speaker's words, or the answers to the last questions. */
function besides({ reading, read, question }: LastTurn, speaker: string): string {
  if (read.asks !== 'words') return ` besides the answer to ${quoted(question)}`;
  // All of somebody's words leave nothing to be named besides.
  const known = read.topic === null ? [] : (read.besides ?? []);
  const isSame = sameVoice(reading, read.speaker, speaker);
  if (known.length === 0 && isSame && read.topic !== null) return ` other than about ${read.topic}`;
  const questions = [bareQuestion(saidOn(read.speaker, read.topic)), ...known.map(bareQuestion)];
  const one = questions.length === 1;
  return ` besides the answer${one ? '' : 's'} to ${questions.map(quoted).join(' and ')}`;
}

function sameVoice(reading: Reading, one: string, other: string): boolean {
  const [voices, others] = [voicesOf(reading, one), voicesOf(reading, other)];
  return voices.length === 1 && others.length === 1 && voices[0]?.name.start === others[0]?.name.start;
}

/** Within the marks of one question, those of another would be taken for its end. */
function quoted(question: string): string {
  return `“${question.replaceAll(/["“”]/gu, "'")}”`;
}

function bareQuestion(question: string): string {
  return question.replace(/\?$/u, '');
}
