import type { Cue } from '../cue/cue.ts';
import type { Subject } from '../grammar/subject.ts';
import { subjectBefore } from '../grammar/subject-before.ts';
import type { Unit, Word } from '../grammar/units.ts';
import { isFiniteVerb, verbGroup } from '../grammar/verb-group.ts';
import { isComma, isNominal, isRelative } from '../grammar/word-classes.ts';
import { contentAfter } from './content-after.ts';
import type { Content } from './end.ts';
import { upTo } from './end.ts';

/** "the attack, which the militants said was retaliation": what they said goes on with the verb. */
export function relativeObject(
  words: readonly Word[],
  { behind, entry }: Cue,
  { from }: Subject,
): Content | null {
  // "the case on which the court ruled was": what is ruled stands elsewhere.
  const relative =
    isRelative(words[from - 1]) && words[from - 2]?.pos !== 'ADP' && /[bt]/u.test(entry.frames);
  if (!relative || !isFiniteVerb(words, behind)) return null;
  const content = upTo(words, behind, 'bare');
  const comma = words.findIndex((word, at) => at > behind && at < content.to && isComma(word));
  return comma < 0 ? content : { ...content, to: comma };
}

/** "Shoigu says drills to continue": what headlines say needs no verb with a tense. */
export function headlineRest({ words, headline }: Unit, { behind, entry }: Cue): Content | null {
  return headline && entry.class === 'speech' && entry.frames.includes('b') && behind < words.length
    ? upTo(words, behind, 'bare')
    : null;
}

/** "what Jobs described as "a nominal charge"": the name somebody gives to something. */
export function namedSo(words: readonly Word[], { behind, entry }: Cue, { from }: Subject): Content | null {
  if (words[from - 1]?.lower !== 'what' || !entry.frames.includes('s')) return null;
  const at = words[behind]?.lower === 'as' ? behind + 1 : behind;
  return words[at]?.quoted ? { from: at, to: at + 1, by: 'quotation' } : null;
}

/** "was quoted (by Y) as saying", "is reported to have said". */
export function quotedAsSaying(
  words: readonly Word[],
  { verb, group, behind, entry }: Cue,
): { subject: Subject; content: Content[] } | null {
  if (!group.participle || words[verb - 1]?.lower !== 'as') return null;
  for (let at = verb - 2; at >= 0 && verb - at < 14; at--) {
    if (!/^(?:quot(?:ed?|es|ing)|cit(?:ed?|es|ing)|reported)$/u.test(words[at]?.lower ?? '')) continue;
    const outer = verbGroup(words, at);
    const content = contentAfter(words, verb, behind, entry);
    const subject = outer.passive ? subjectBefore(words, outer) : objectOf(words, at + 1, verb - 1);
    return subject && content ? { subject, content: [content] } : null;
  }
  return null;
}

/** "TASS quoted Lavrov as saying": who is quoted stands between. */
function objectOf(words: readonly Word[], from: number, to: number): Subject | null {
  return from < to && words.slice(from, to).some(isNominal) ? { from, to, clauseFrom: from } : null;
}
