import { canSpeak } from '../../people/speaker-nouns.ts';
import { mainSubject } from '../grammar/main-subject.ts';
import type { Subject } from '../grammar/subject.ts';
import { subjectBefore } from '../grammar/subject-before.ts';
import type { Word } from '../grammar/units.ts';
import { isFiniteVerb, verbGroup } from '../grammar/verb-group.ts';
import { holdsComma, isComma } from '../grammar/word-classes.ts';
import type { Cue } from './cue.ts';

/** Who does what a reporting verb says: its own subject, or that of the verb it is joined to. */
export function subjectOf(words: readonly Word[], { group }: Cue): Subject | null {
  const subject = subjectBefore(words, group);
  const before = words[group.from - 1];
  const joined = before?.pos === 'CCONJ';
  const participle = group.participle && (isComma(before) || holdsComma(before));
  const mute = group.participle && subject !== null && (isIssued(words, subject) || isMute(words, subject));
  if (!joined && !participle && subject !== null && !mute) return subject;
  if (group.participle && !participle && !joined)
    return nearestSubject(words, group.from) ?? mainSubject(words, group.from);
  return joined || group.participle ? mainSubject(words, group.from) : subject;
}

/** "a boy, who ran into the kitchen shouting that": the subject of the verb that a participle without a comma goes with. */
function nearestSubject(words: readonly Word[], from: number): Subject | null {
  for (let at = from - 1; words[at] && words[at]?.pos !== 'PUNCT'; at--)
    if (isFiniteVerb(words, at)) return subjectBefore(words, verbGroup(words, at));
  return null;
}

/** "released a statement saying": what the statement says, whoever released it says. */
function isIssued(words: readonly Word[], { from, to }: Subject): boolean {
  const indefinite = /^(?:a|an|his|her|its|their)$/u.test(words[from]?.lower ?? '');
  return (
    indefinite &&
    words
      .slice(from, to)
      .some(({ lower }) => /^(?:statement|tweet|post|speech|interview|press)$/u.test(lower))
  );
}

/** "shared a photo saying": a thing says nothing; who did something with it does. */
export function isMute(words: readonly Word[], { from, to }: Subject): boolean {
  // "…, with the paper reporting that"
  if (words[from - 1]?.lower === 'with') return false;
  const end = words.findIndex(({ pos }, at) => at > from && at < to && (pos === 'ADP' || pos === 'PUNCT'));
  const head = words.slice(from, end < 0 ? to : end).findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  return head !== undefined && /^\p{Ll}/u.test(head.text) && !canSpeak(head);
}

/** "went on to say", "continued to insist": the infinitive of something that was said. */
export function wentOn(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  const earlier = words[from - 2];
  if (before?.lower === 'on' && /^(?:go|goes|went|gone|going)$/u.test(earlier?.lower ?? '')) return true;
  return /^(?:continued|continues|proceeded)$/u.test(before?.lower ?? '');
}

/** "is reported to have said", "was understood to have told": the infinitive of something that was said, as others have it. */
export function isReportedly(words: readonly Word[], from: number): boolean {
  const [to, have] = [words[from], words[from + 1]];
  const known = words[from - 1]?.lower ?? '';
  return (
    to?.lower === 'to' &&
    have?.lower === 'have' &&
    /^(?:alleged|believed|claimed|known|reported|rumou?red|said|thought|understood)$/u.test(known) &&
    /^(?:is|are|was|were|been|'s|'re)$/u.test(words[from - 2]?.lower ?? '')
  );
}

/** What somebody does in order to say something, and so says it: "called the police to complain that". */
const SPEAKING = /^(?:contact|call|phone|email|text|write|tweet|appear|gather|meet|speak|testify)$/u;

/** No more words stand between what somebody does and what for. */
const FARTHEST_PURPOSE = 8;

/** "contacted the police to complain", "took to Instagram to say": the infinitive of something that was said. */
export function isPurpose(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at < FARTHEST_PURPOSE; at--) {
    const word = words[at];
    if (!word || word.pos === 'PUNCT' || word.pos === 'AUX' || word.lower === 'to') break;
    if (word.pos === 'VERB') return SPEAKING.test(word.lemma) && word.lower !== word.lemma;
  }
  return false;
}
