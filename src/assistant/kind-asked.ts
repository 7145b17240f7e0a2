import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { contains, overlapping } from '../article/span.ts';
import { tagText } from '../language/tag.ts';
import { foldWords } from '../people/fold.ts';
import { peopleCalled } from '../people/look-up.ts';
import { CALENDAR } from '../people/name-runs.ts';
import type { Person } from '../people/people.ts';
import { askedFor } from '../search/answer-type.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { asksCount, asksMoney, hasCount, hasMoney } from './amounts.ts';
import type { Reading } from './reading.ts';

/** What a question asks for, of the kinds that a sentence visibly has or hasn't. */
export type Kind = 'who' | 'where' | 'why' | 'how many' | 'how much money';

/** The kind of thing that a question asks for; null for any other, and where it asks who somebody is. */
export function kindAsked({ article, people }: Reading, question: string): Kind | null {
  if (asksMoney(question)) return 'how much money';
  if (asksCount(question)) return 'how many';
  const type = askedFor(question);
  if (type === 'place') return 'where';
  if (type === 'reason') return 'why';
  if (type !== 'person') return null;
  const [, named] = WHO_IS.exec(question) ?? [];
  return named && peopleCalled(article, people, named).length > 0 ? null : 'who';
}

const WHO_IS = /^\P{L}*who(?:['’]s|\s+(?:is|are|was|were))\s+(.+?)\P{L}*$/iu;

/** Whether a sentence has something of the kind that a question asks for, other than what the question itself names. */
export function hasKind(reading: Reading, question: string, kind: Kind, sentence: number): boolean {
  const span = reading.article.sentences[sentence];
  if (!span) return false;
  const words = cut(reading.article, span);
  switch (kind) {
    case 'how much money':
      return hasMoney(words);
    case 'how many':
      return hasCount(words);
    case 'why':
      return REASON.test(words);
    case 'who':
      if (tellsOnlyToWhom(reading, question, span)) return false;
      return (
        namesAnother(reading, question, span, (person, mention) => isActor(reading, person, span, mention)) ||
        hasUnknownName(reading, question, span)
      );
    case 'where':
      return namesAnother(reading, question, span, (person, mention) =>
        isPlace(reading, person, span, mention),
      );
  }
}

/** Words that tell why; "to" and "for" alone tell it too seldom. */
const REASON =
  /\b(?:because|due to|owing to|as a result|in order to|so (?:that|as to)|caus(?:e|es|ed|ing)|reasons?|leads? to|led to|thanks to|aim(?:s|ed|ing)? (?:to|at)|in an? (?:\p{L}+ )?(?:effort|attempt|bid) to|(?:prompt|spark|trigger|driv|cit|blam|attribut)(?:s|es|ed|en|ing)|cite|blame|amid|in response to|in retaliation|over (?:concerns?|fears?|allegations?|claims?)|after(?! (?:\p{N}|that|this|noon|midnight))|for (?:\p{L}+ )?\p{L}+ing)\b/iu;

const ASKS_WHO_DID =
  /^\P{L}*who\s+(?!(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should)\b)\p{L}+/iu;

/** "Who attacked Lee?" isn't answered by "Lee was attacked", with whoever else is named there. */
function tellsOnlyToWhom({ tokens }: Reading, question: string, sentence: Span): boolean {
  if (!ASKS_WHO_DID.test(question)) return false;
  const did = tagText(question).find(({ pos }) => pos === 'VERB')?.lemma;
  const here = overlapping(tokens, sentence);
  const forms = here.flatMap(({ pos, lemma }, at) => (pos === 'VERB' && lemma === did ? [at] : []));
  return (
    forms.length > 0 &&
    forms.every((at) => {
      const passive = here
        .slice(Math.max(0, at - 3), at)
        .some(({ lemma }) => lemma === 'be' || lemma === 'get');
      return passive && !here.slice(at + 1, at + LONGEST_BEFORE_BY).some(({ lower }) => lower === 'by');
    })
  );
}

/** So many words may stand between a passive verb and the "by" that tells who did it. */
const LONGEST_BEFORE_BY = 10;

function namesAnother(
  { article, people }: Reading,
  question: string,
  sentence: Span,
  fits: (person: Person, mention: Span) => boolean,
): boolean {
  const asked = wordsAsked(question);
  const isAsked = ({ mentions }: Person) =>
    mentions.some((mention) => foldWords(cut(article, mention)).some((word) => asked.has(word)));
  return people.all.some(
    (person) =>
      person.mentions.some((mention) => contains(sentence, mention) && fits(person, mention)) &&
      !isAsked(person),
  );
}

/** Anybody; a country too where it does something or something is done to it: "beat Croatia". */
function isActor({ article: { text } }: Reading, { kind }: Person, { start }: Span, mention: Span): boolean {
  const before = text.slice(start, mention.start);
  if (kind === 'place') return !PLACING.test(before);
  return kind !== 'event' && !(kind === 'unknown' && WITHIN.test(before));
}

/** A place, or what stands where a place would: "at the Gala Dinner". */
function isPlace(
  { article: { text } }: Reading,
  { kind, named }: Person,
  { start }: Span,
  mention: Span,
): boolean {
  if (kind === 'place') return true;
  return named && kind !== 'person' && kind !== 'event' && PLACING.test(text.slice(start, mention.start));
}

const WITHIN = /\b(?:in|at|near|outside|across|around|inside|into)\s+(?:the\s+)?$/iu;

const PLACING =
  /\b(?:in|at|near|from|to|outside|across|around|inside|into|on|of)\s+(?:the\s+)?(?:[\p{Ll}’'-]+\s+){0,2}$/iu;

/** A capitalised word inside a sentence that belongs to no name known, and to no day. */
function hasUnknownName({ article, people }: Reading, question: string, { start, end }: Span): boolean {
  const { text } = article;
  const asked = wordsAsked(question);
  return [...text.slice(start, end).matchAll(/(?<=[\p{L},] )\p{Lu}\p{Ll}{2,}/gu)].some(
    ({ 0: name, index }) => {
      const at = { start: start + index, end: start + index + name.length };
      const isKnown = people.all.some(({ mentions }) => mentions.some((mention) => contains(mention, at)));
      return (
        !isKnown && !CALENDAR.has(name.toLowerCase()) && !foldWords(name).some((word) => asked.has(word))
      );
    },
  );
}

function wordsAsked(question: string): ReadonlySet<string> {
  return new Set(foldWords(question).filter((word) => !STOP_WORDS.has(word)));
}
