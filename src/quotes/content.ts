import { startsClause } from './content-clause.ts';
import type { Content } from './content-end.ts';
import { upTo } from './content-end.ts';
import { FARTHEST, QUESTION_WORDS, skip } from './content-skip.ts';
import { nounPhraseFrom } from './noun-phrase-from.ts';
import type { ReportingVerb } from './reporting-verbs.ts';
import type { Word } from './units.ts';
import { isPossessive, isStop, isTime } from './word-classes.ts';

/** What the verb at `verb` introduces behind it, or null. */
export function contentAfter(
  words: readonly Word[],
  verb: number,
  behind: number,
  entry: ReportingVerb,
): Content | null {
  const takes = (frame: string) => entry.frames.includes(frame);
  let at = behind;
  let addressed = false;
  const last = Math.min(words.length, behind + FARTHEST);
  while (at < last) {
    const word = words[at];
    if (!word || isStop(word)) return null;
    if (word.quoted && takes('q')) return upTo(words, at, 'quotation');
    if (word.text === ':') return afterColon(words, at, entry);
    if (isThat(words, at) && takes('t')) return upTo(words, at, 'that');
    if (takes('w') && QUESTION_WORDS.test(word.lower) && isQuestion(words, at, verb))
      return upTo(words, at, 'question');
    if (takes('v') && word.lower === 'to' && words[at + 1]?.pos === 'VERB' && at === behind)
      return upTo(words, at, 'infinitive');
    if (takes('u')) {
      const content = order(words, at);
      if (content) return content;
    }
    if (takes('a') && !addressed) {
      const next = addressee(words, at);
      if (next > at) {
        addressed = true;
        at = next;
        continue;
      }
    }
    if (
      takes('b') &&
      (!takes('a') || addressed || !takes('u')) &&
      startsClause(words, at, isPlain(words, verb))
    )
      return upTo(words, at, 'bare');
    if ((takes('o') || takes('s')) && at >= behind) {
      const content = object(words, at, takes('s'));
      if (content) return content;
    }
    if (takes('g') && at === behind && word.pos === 'VERB' && /ing$/u.test(word.lower))
      return upTo(words, at, 'infinitive');
    const next = skip(words, at);
    if (next === at) return null;
    at = next;
  }
  return null;
}

function isThat(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'that' && words[at]?.lower !== "that's") return false;
  const next = words[at + 1];
  return (
    next !== undefined &&
    !isStop(next) &&
    (words[at]?.pos === 'SCONJ' || !/^[,]$/u.test(next.text) || words[at + 2] !== undefined)
  );
}

/** "said when he left" asks nothing: after verbs of saying only some of these words begin a question. */
function isQuestion(words: readonly Word[], at: number, verb: number): boolean {
  const word = words[at]?.lower ?? '';
  const asks =
    /^(?:ask|wonder|enquire|inquire|question|query|know|tell|determine|decide|learn|discover)$/u.test(
      words[verb]?.lemma ?? '',
    );
  return asks || /^(?:whether|how|why|what)$/u.test(word);
}

function afterColon(words: readonly Word[], at: number, entry: ReportingVerb): Content | null {
  const next = words[at + 1];
  if (!next) return null;
  return next.quoted || entry.frames.includes('b') ? upTo(words, at + 1, 'colon') : null;
}

/** "urged Iran to return", "asked him not to leave": from whom the order is given to on. */
function order(words: readonly Word[], at: number): Content | null {
  const to = nounPhraseFrom(words, at, true);
  if (to === at) return null;
  const infinitive =
    words[to]?.lower === 'to' ||
    ((words[to]?.lower === 'not' || words[to]?.lower === 'never') && words[to + 1]?.lower === 'to');
  return infinitive ? upTo(words, at, 'infinitive') : null;
}

function addressee(words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word) return at;
  if (word.pos === 'PRON' && !isPossessive(word)) return at + 1;
  if (isTime(word)) return at;
  return nounPhraseFrom(words, at, true);
}

/** Verbs after which "that" is mostly left out; behind others a clause must show its verb clearly. */
function isPlain(words: readonly Word[], verb: number): boolean {
  const word = words[verb];
  return /^(?:say|said|says|add|added|tell|told|think|thought)$/u.test(word?.lower ?? '');
}

function object(words: readonly Word[], at: number, needsComplement: boolean): Content | null {
  const first = words[at];
  if (
    !first ||
    !(
      /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/u.test(first.pos) ||
      (first.pos === 'VERB' && /ing$/u.test(first.lower))
    ) ||
    isTime(first)
  )
    return null;
  const to = nounPhraseFrom(words, at, true);
  if (to === at) return null;
  const content = upTo(words, at, 'object');
  if (!needsComplement) return content;
  const named = words.slice(at + 1, to + 1).some((word) => word.quoted !== null);
  return named || /^(?:as|of|for|on)$/u.test(words[to]?.lower ?? '') ? content : null;
}
