import type { Cue } from '../cue/cue.ts';
import type { Subject } from '../grammar/subject.ts';
import type { Word } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import { isComma, isRelative } from '../grammar/word-classes.ts';
import type { Content } from './content.ts';
import { upTo } from './end.ts';

/** What is said where the reporting verb stands in a relative clause, whose pronoun is a part of what is said. */

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

/** "what Jobs described as "a nominal charge"": the name somebody gives to something. */
export function namedSo(words: readonly Word[], { behind, entry }: Cue, { from }: Subject): Content | null {
  if (words[from - 1]?.lower !== 'what' || !entry.frames.includes('s')) return null;
  const at = words[behind]?.lower === 'as' ? behind + 1 : behind;
  return words[at]?.quoted ? { from: at, to: at + 1, by: 'quotation' } : null;
}
