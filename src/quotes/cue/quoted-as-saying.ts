import type { Content } from '../content/content.ts';
import { contentAfter } from '../content/content-after.ts';
import type { Subject } from '../grammar/subject.ts';
import { subjectBefore } from '../grammar/subject-before.ts';
import type { Word } from '../grammar/units.ts';
import { verbGroup } from '../grammar/verb-group.ts';
import { isNominal } from '../grammar/word-classes.ts';
import type { Cue } from './cue.ts';

/** No more words stand between "quoted" and "saying": who quotes, or who is quoted. */
const FARTHEST_OUTER = 14;

/** Who is quoted and with what: "was quoted (by Y) as saying", "TASS quoted Lavrov as saying"; null for any other verb. */
export function quotedAsSaying(
  words: readonly Word[],
  { verb, group, behind, entry }: Cue,
): { subject: Subject; content: Content[] } | null {
  if (!group.participle || words[verb - 1]?.lower !== 'as') return null;
  for (let at = verb - 2; at >= 0 && verb - at < FARTHEST_OUTER; at--) {
    if (!/^(?:quot(?:ed?|es|ing)|cit(?:ed?|es|ing)|reported)$/u.test(words[at]?.lower ?? '')) continue;
    const outer = verbGroup(words, at);
    const content = contentAfter(words, verb, behind, entry);
    const subject = outer.passive ? subjectBefore(words, outer) : objectOf(words, at + 1, verb - 1);
    return subject && content ? { subject, content: [content] } : null;
  }
  return null;
}

/** Who "was heard saying" something, and that as one verb; null for any other. */
export function heardSaying(words: readonly Word[], cue: Cue): { subject: Subject; cue: Cue } | null {
  const { verb, group } = cue;
  if (!group.participle || !/^(?:(?:over)?heard|filmed|recorded|shown)$/u.test(words[verb - 1]?.lower ?? ''))
    return null;
  const heard = verbGroup(words, verb - 1);
  const subject = heard.passive ? subjectBefore(words, heard) : null;
  return subject && { subject, cue: { ...cue, group: heard } };
}

/** "TASS quoted Lavrov as saying": who is quoted stands between. */
function objectOf(words: readonly Word[], from: number, to: number): Subject | null {
  return from < to && words.slice(from, to).some(isNominal) ? { from, to, clauseFrom: from } : null;
}
