import { hasPluralEnding } from '../../language/word-forms.ts';
import { TEXTS } from '../../people/speaker-nouns.ts';
import type { Word } from '../grammar/units.ts';
import { isPassage } from '../grammar/units.ts';
import { isFiniteVerb } from '../grammar/verb-group.ts';
import { closingMarks, isComma, isRelative, isStop, isSubjectPronoun } from '../grammar/word-classes.ts';

/** A word that may be a reporting verb although the tagger takes it for a noun or an adjective. */
interface Place {
  readonly words: readonly Word[];
  readonly at: number;
  readonly word: Word;
  readonly before: Word;
  readonly after: Word | undefined;
}

/** Where only a verb can stand; any one of these is enough. */
const SIGNS: readonly ((place: Place) => boolean)[] = [
  isBesideQuotation,
  isBehindClause,
  isInvertedBehindClause,
  opensClauseBehindNoun,
  opensClauseBehindRelative,
  opensClauseBehindName,
  takesWhatIsSaid,
  // 'The agency notes, "…"'
  ({ words, at, word, before, after }) =>
    hasS(word) && before.pos === 'PROPN' && after?.text === ',' && isPassage(words[at + 2]),
  // "which the lawsuit claims could"
  ({ words, at, word, before, after }) =>
    hasS(word) && before.pos === 'NOUN' && after?.pos === 'AUX' && isDetermined(words, at),
  // "those who write our laws claim they …"
  ({ word, before, after }) =>
    word.lower === word.lemma &&
    before.pos === 'NOUN' &&
    hasPluralEnding(before.lower) &&
    isSubjectPronoun(after),
  // "Norbank forecast that …": a past tense that looks like the noun
  ({ word, before, after }) => word.lower === 'forecast' && before.pos === 'PROPN' && after?.lower === 'that',
  // "the press report says that few …", but not "the press reports that I read"
  ({ words, at, word, before, after }) =>
    hasS(word) &&
    before.pos === 'NOUN' &&
    after?.lower === 'that' &&
    words[at + 2]?.pos !== 'PRON' &&
    !opensRelative(words, at + 1),
];

/** Whether a form that the tagger takes for a noun stands where only a verb can: "media reports that …". */
export function isNounAsVerb(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !before) return false;
  if (word.pos === 'PROPN') return word.sentence === -1 && hasS(word);
  if (/ing$/u.test(word.lower)) return isParticiple(before, after);
  return SIGNS.some((fits) => fits({ words, at, word, before, after }));
}

/** "Voss points out", "Voss, the chair, points out": what stands with its particle behind a name, a pronoun, a quotation or a comma. */
export function isPhrasalVerb(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const subject = /^(?:PROPN|PRON)$/u.test(before?.pos ?? '') || isPassage(before) || isComma(before);
  return subject && /(?:s|ed|ing)$/u.test(words[at]?.lower ?? '');
}

function hasS({ lower }: Word): boolean {
  return /s$/u.test(lower);
}

/** "with Safadi warning of", ", warning that", "a statement warning that" */
function isParticiple(before: Word, after: Word | undefined): boolean {
  if (before.pos === 'PROPN') return /^(?:that|of)$/u.test(after?.lower ?? '');
  return (
    (isComma(before) || TEXTS.has(before.lower)) && (after?.lower === 'that' || after?.quoted !== undefined)
  );
}

/** '"…," claims Voss', '"…," the minister claims': with a name beside a quotation. */
function isBesideQuotation({ words, at, word, before, after }: Place): boolean {
  if (!/(?:s|ed)$/u.test(word.lower)) return false;
  if (isPassage(before)) return /^(?:PROPN|DET|PRON|NOUN)$/u.test(after?.pos ?? '');
  const from = startOfName(words, at);
  const quotation = words[from - 1];
  return (
    from < at && quotation !== undefined && isPassage(quotation) && closingMarks(quotation).includes(',')
  );
}

/** "…, The Times reports.", "…, a new study reports.", "At one point, the complaint states, …" */
function isBehindClause({ words, at, word, before, after }: Place): boolean {
  const interposed = isComma(after) && TEXTS.has(before.lower);
  if (!(isStop(after) || interposed) || !hasS(word)) return false;
  const from = startOfName(words, at);
  return from < at && (isComma(words[from - 1]) || isPassage(words[from - 1]));
}

/** Index of the first word of a name or description that ends before `end`. */
function startOfName(words: readonly Word[], end: number): number {
  let from = end;
  while (/^(?:PROPN|NOUN|ADJ)$/u.test(words[from - 1]?.pos ?? '') && words[from - 1]?.quoted === undefined)
    from--;
  return words[from - 1]?.pos === 'DET' ? from - 1 : from;
}

/** "…, reports Wee." */
function isInvertedBehindClause({ words, at, word, before, after }: Place): boolean {
  if (!hasS(word) || !isComma(before) || after?.pos !== 'PROPN') return false;
  let to = at + 1;
  while (words[to]?.pos === 'PROPN') to++;
  return isStop(words[to]) || isComma(words[to]);
}

/** "the ruling states the company must pay" */
function opensClauseBehindNoun({ words, at, word, before, after }: Place): boolean {
  const opens = after?.pos === 'DET' || after?.pos === 'PRON';
  const subject = /^(?:NOUN|ADJ)$/u.test(before.pos) && isDetermined(words, at);
  return hasS(word) && opens && subject && !opensRelative(words, at + 1);
}

/** "the anti-war protests that began in March": a verb stands right behind "that". */
function opensRelative(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'that') return false;
  return isFiniteVerb(words, words[at + 1]?.pos === 'ADV' ? at + 2 : at + 1);
}

/** No subject with what belongs to it is longer. */
const LONGEST_SUBJECT = 10;

/** "the Sheriff’s Office claims 47-year-old Scott Farmer was driving": between a name and a clause. */
function opensClauseBehindName({ words, at, word, before, after }: Place): boolean {
  const named = /^\p{Lu}/u.test(before.text) && /^(?:NOUN|PROPN)$/u.test(before.pos);
  if (!hasS(word) || !named || !/^(?:DET|NUM|PROPN)$/u.test(after?.pos ?? '')) return false;
  const clause = words.slice(at + 1, at + 1 + LONGEST_SUBJECT);
  const end = clause.findIndex((each) => isComma(each) || isStop(each) || isRelative(each));
  return clause.slice(0, end < 0 ? undefined : end).some((_, index) => isFiniteVerb(words, at + 1 + index));
}

/** No relative clause between a subject and its verb has more words. */
const LONGEST_RELATIVE = 16;

/** "the study, which was small, claims patients …" */
function opensClauseBehindRelative({ words, at, word, before, after }: Place): boolean {
  const opens = after?.pos === 'DET' || after?.pos === 'PRON' || after?.pos === 'NOUN';
  return (
    hasS(word) &&
    opens &&
    isComma(before) &&
    words.slice(Math.max(0, at - LONGEST_RELATIVE), at).some(isRelative)
  );
}

function isDetermined(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ pos }) => pos === 'DET');
}

/** "media reports that", "Voss claims: …" */
function takesWhatIsSaid({ word, before, after }: Place): boolean {
  const inflected = word.lower !== word.lemma || /(?:s|ed)$/u.test(word.lower);
  const plural = before.pos === 'NOUN' && hasPluralEnding(before.lower);
  const subject = before.pos === 'PROPN' || before.pos === 'PRON' || plural || before.quoted !== undefined;
  const taken =
    after !== undefined &&
    (after.lower === 'that' ||
      after.quoted !== undefined ||
      after.text === ':' ||
      (after.pos === 'PRON' && before.pos === 'PROPN'));
  return inflected && subject && taken && before.lower !== 'the';
}
