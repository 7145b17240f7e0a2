import { cut } from '../article/cut.ts';
import { hull } from '../article/span.ts';
import { sentencesOf, speakersOf } from '../assistant/excerpts.ts';
import { isPronoun } from '../check/mention.ts';
import { wordsIn } from '../check/word.ts';
import { isMisspelt } from '../people/closeness.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { Both, QuotationChange } from './changes.ts';
import { differencesOf } from './differences.ts';
import { pairUp } from './pairing.ts';
import type { Stretch } from './stretch.ts';
import { stretchOf } from './stretch.ts';
import type { Sentences, Version } from './version.ts';

/**
 * The quotations that changed: what is said in the prose, by its words, its speaker and its style. Where every sentence of a
 * quotation is as it was, only its speaker can be another ("he" behind another sentence): that its words were read otherwise is
 * no change of the article's.
 */
export function quotationChanges(versions: Both<Version>, sentences: Sentences): readonly QuotationChange[] {
  const { before, after } = versions;
  const stretches = { before: spokenStretches(before), after: spokenStretches(after) };
  const pairing = pairUp(stretches.before, stretches.after);
  const byWords = [...pairing.same, ...pairing.alike];
  const pairs = [...byWords, ...pairBySentence(versions, sentences, byWords)].sort(
    (a, b) => a.after - b.after,
  );
  const isTouched = (version: keyof Both<unknown>, quotation: Quotation) =>
    sentencesOf(versions[version], quotation).some((sentence) => !sentences.known[version].has(sentence));
  const changed = pairs.flatMap((pair): QuotationChange[] => {
    const [said, says] = [before.spoken[pair.before], after.spoken[pair.after]];
    const [old, own] = [stretches.before[pair.before], stretches.after[pair.after]];
    if (!said || !says || !old || !own) return [];
    const quotations = { before: said, after: says };
    const touched = isTouched('before', said) || isTouched('after', says);
    const change = {
      ...quotations,
      differences: touched && old.identity !== own.identity ? differencesOf({ before: old, after: own }) : [],
      speaker: isOfAnother(versions, quotations, touched),
      style: touched && said.style !== says.style,
    };
    return change.differences.length > 0 || change.speaker || change.style ? [change] : [];
  });
  const [paired, pairedAfter] = [
    new Set(pairs.map((pair) => pair.before)),
    new Set(pairs.map((pair) => pair.after)),
  ];
  const added = after.spoken.filter((each, index) => !pairedAfter.has(index) && isTouched('after', each));
  const gone = before.spoken.filter((each, index) => !paired.has(index) && isTouched('before', each));
  return [
    ...changed,
    ...added.map((quotation) => ({ before: null, after: quotation, ...ONE_SIDED })),
    ...gone.map((quotation) => ({ before: quotation, after: null, ...ONE_SIDED })),
  ];
}

/**
 * Pairs those that were left by the sentences that they stand in: where a sentence and its later version have one each, they are
 * versions of one too, though most of a short quotation's words are others.
 */
function pairBySentence(
  versions: Both<Version>,
  { alike }: Sentences,
  paired: readonly Both<number>[],
): readonly Both<number>[] {
  const [before, after] = [
    onlyOnesLeft(versions.before, new Set(paired.map((pair) => pair.before))),
    onlyOnesLeft(versions.after, new Set(paired.map((pair) => pair.after))),
  ];
  return alike.flatMap((pair): Both<number>[] => {
    const [old, own] = [before.get(pair.before), after.get(pair.after)];
    return old === undefined || own === undefined ? [] : [{ before: old, after: own }];
  });
}

/** The quotation that is left in a sentence, by the sentence; none where several are, or where it stands in others too. */
function onlyOnesLeft(version: Version, paired: ReadonlySet<number>): ReadonlyMap<number, number> {
  const standing = new Map<number, number[]>();
  const inOne = new Set<number>();
  for (const [index, quotation] of version.spoken.entries()) {
    if (paired.has(index)) continue;
    const sentences = sentencesOf(version, quotation);
    if (sentences.length === 1) inOne.add(index);
    for (const sentence of sentences) standing.set(sentence, [...(standing.get(sentence) ?? []), index]);
  }
  return new Map(
    [...standing].flatMap(([sentence, [index, ...others]]): [number, number][] =>
      index !== undefined && others.length === 0 && inOne.has(index) ? [[sentence, index]] : [],
    ),
  );
}

const ONE_SIDED = { differences: [], speaker: false, style: false } as const;

/** Only what is said is compared: whether it stands in quotation marks is its style. */
function spokenStretches({ article: { text }, spoken }: Version): readonly Stretch[] {
  return spoken.map(({ content }) => {
    const words = content.flatMap((part) => wordsIn(text, part));
    return stretchOf(text, words, hull(content) ?? { start: 0, end: 0 });
  });
}

/** Whether a quotation is somebody else's than it was. "Li" is no other than "Li Shangfu", and "he" may be anybody. */
function isOfAnother(versions: Both<Version>, { before, after }: Both<Quotation>, touched: boolean): boolean {
  if (!touched && (before.speaker === null || after.speaker === null)) return false;
  const [was, is] = [namesOf(versions.before, before), namesOf(versions.after, after)];
  if (was === null || is === null) return false;
  return was.length !== is.length || was.some((name) => !is.some((other) => areOne(versions, name, other)));
}

/** The words of each speaker's name, or of how they are mentioned; null for a pronoun that may be anybody. */
function namesOf(version: Version, quotation: Quotation): readonly (readonly string[])[] | null {
  const { article } = version;
  const names = speakersOf(version, quotation).map(({ name }) => name);
  if (names.some((name) => isPronoun(cut(article, name)))) return null;
  return names.map((name) => wordsIn(article.text, name).map(({ key }) => key));
}

/** Whether an earlier and a later name are one, or one a part of the other. */
function areOne(versions: Both<Version>, before: readonly string[], after: readonly string[]): boolean {
  const isOne = (was: string, is: string) => was === is || isRespelt(versions, was, is);
  return before.length <= after.length
    ? before.every((was) => after.some((is) => isOne(was, is)))
    : after.every((is) => before.some((was) => isOne(was, is)));
}

/** Whether a name is only spelt otherwise: a few letters differ, and neither version has the other's spelling. */
function isRespelt({ before, after }: Both<Version>, was: string, is: string): boolean {
  const alike = isMisspelt(was, new Set([is])) || isMisspelt(is, new Set([was]));
  return alike && !after.words().numbers.has(was) && !before.words().numbers.has(is);
}
