import type { Content } from '../content/content.ts';
import { charge } from '../content/object.ts';
import { nounPhraseFrom } from '../grammar/noun-phrase-from.ts';
import type { Subject } from '../grammar/subject.ts';
import { closesAside } from '../grammar/subject-across-commas.ts';
import type { Unit, Word } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import { isReduced, verbGroup } from '../grammar/verb-group.ts';
import { isComma, isStop } from '../grammar/word-classes.ts';
import { REPORTING_VERBS } from '../reporting-verbs.ts';
import type { Cue } from './cue.ts';
import { isMute } from './cue-subject.ts';

/** Whether a reporting verb with its subject tells of nothing that the subject said. */
export function isSaidByNobody(unit: Unit, cue: Cue, subject: Subject): boolean {
  const { words } = unit;
  return (
    isHypothetical(words, subject, cue) ||
    // "there is evidence suggesting that"
    words[subject.from]?.lower === 'there' ||
    isPerformative(unit, subject, cue) ||
    // "a deal announced at the beginning of the week"
    (isReduced(words, cue.verb) && isMute(words, subject)) ||
    isNaming(words, cue) ||
    // "I mean it is"; "this means that it is" is nobody's thought.
    (words[cue.verb]?.lemma === 'mean' && !/^(?:i|we)$/u.test(words[subject.from]?.lower ?? ''))
  );
}

/** "did not say", "could say that", "will announce the winner": it wasn't said, or not yet. */
export function isUnsaid(
  words: readonly Word[],
  { group, entry, verb }: Cue,
  content: Content | null,
): boolean {
  if (group.negated && entry !== REPORTING_VERBS.get('deny')) return true;
  if (words[verb]?.lemma === 'mean' && content === null) return true;
  // "would only say that talks go on"
  const only = words.slice(group.from, verb).some(({ lower }) => lower === 'only');
  if (!group.modal || only) return false;
  if (content?.by === 'object') return true;
  const quoted =
    (content?.by === 'quotation' || content?.by === 'colon') && words[content.from]?.quoted !== undefined;
  return entry.class === 'speech' && !/^(?:will|'ll|can)$/u.test(group.modal) && !quoted;
}

/** "if he says", "did he say", "lets him say", "as he would say": nobody said it. */
function isHypothetical(words: readonly Word[], subject: Subject, { group }: Cue): boolean {
  const before = words[subject.from - 1]?.lower ?? '';
  const first = words[subject.from]?.lower ?? '';
  return (
    /^(?:if|whether|unless|should|could|would|did|does|do)$/u.test(before) ||
    /^(?:neither|nobody|no-one|none|no)$/u.test(first) ||
    /^(?:no|neither|nor)$/u.test(before) ||
    // "lets artists add": an infinitive without "to"
    /^(?:let|lets|letting|make|makes|made|making|help|helps|helped|helping|watch|watched)$/u.test(before) ||
    // "when you write": whenever somebody does
    (before === 'when' && /^(?:i|you|we|one|people)$/u.test(first)) ||
    (before === 'as' && group.modal === 'would')
  );
}

/** '"We urge all sides to talk," she said': to say so is to do it; it is her words, and nobody's quotation within them. */
function isPerformative({ words, within }: Unit, { from, to }: Subject, { verb, entry }: Cue): boolean {
  const first = to - from === 1 && /^(?:i|we)$/u.test(words[from]?.lower ?? '');
  const present = words[verb]?.lower === words[verb]?.lemma;
  return within !== null && first && present && entry.class === 'speech';
}

/** "the prison, dubbed the "Hanoi Hilton"": a participle, so that nobody in the sentence calls it that. */
function isNaming(words: readonly Word[], { verb, entry, group }: Cue): boolean {
  const participle = group.from === verb && /ed$/u.test(words[verb]?.lower ?? '') && isComma(words[verb - 1]);
  return (
    participle && entry.frames === 's' && !closesAside(words, verb - 1) && !callsSomething(words, verb + 1)
  );
}

/**
 * 'Tillis, a senator, called the plan "a gift"', "… accused him of fraud": what is called so stands between the verb and the name for it,
 * whoever is accused between the verb and "of".
 */
function callsSomething(words: readonly Word[], at: number): boolean {
  if (charge(words, at - 1, at)) return true;
  const quoted = words.findIndex((word, index) => index >= at && word.quoted !== undefined);
  if (quoted < 0) return false;
  const end = words[quoted - 1]?.pos === 'DET' ? quoted - 1 : quoted;
  return end > at && nounPhraseFrom(words, at) >= end;
}

/** No more words stand between two verbs that "and" joins. */
const FARTHEST_JOINED = 12;

/** What "and" joins the verb to, where it shares the form: "was stopped and told", "to write and suggest". */
export function joinedTo(words: readonly Word[], { verb, group }: Cue): 'passive' | 'infinitive' | null {
  if (words[group.from - 1]?.pos !== 'CCONJ') return null;
  const { lower = '', lemma } = words[verb] ?? {};
  for (let at = group.from - 2; at >= 0 && group.from - at < FARTHEST_JOINED; at--) {
    if (isStop(words[at]) || isComma(words[at]) || isPassage(words[at])) return null;
    if (words[at]?.pos !== 'VERB') continue;
    const { passive, infinitive } = verbGroup(words, at);
    if (passive && /(?:ed|en|told|said|sworn)$/u.test(lower)) return 'passive';
    return infinitive && lower === lemma ? 'infinitive' : null;
  }
  return null;
}
