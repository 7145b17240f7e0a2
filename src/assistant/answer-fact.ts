import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import { foldWords } from '../people/fold.ts';
import { peopleCalled } from '../people/look-up.ts';
import type { Person } from '../people/people.ts';
import { HONORIFICS } from '../people/roles.ts';
import type { Answer } from './answer.ts';
import { passages } from './answer-passages.ts';
import { sentenceExcerpt } from './excerpts.ts';
import { introductionOf } from './introduction.ts';
import type { Fact, Question } from './question.ts';
import type { Reading } from './reading.ts';

/** The sentence that tells who somebody is, how old they are, or who won; null where none does in the way that news has for it. */
export function answerFact(
  reading: Reading,
  question: string,
  { of, who }: Extract<Question, { asks: 'fact' }>,
): Answer | null {
  const place = PLACES[of](reading, who);
  const sentence = place ? reading.article.sentences.findIndex((each) => contains(each, place)) : -1;
  return sentence < 0 ? null : passages(question, sentenceExcerpt(reading, sentence));
}

/** Where the article has what is asked for; null for nowhere. */
const PLACES: Readonly<Record<Fact, (reading: Reading, who: string) => Span | null>> = {
  identity: introduced,
  age: aged,
  result: decided,
};

/** The only one who is meant by a name, if the article names them; a name that fits several tells of none. */
function personCalled({ article, people }: Reading, who: string): Person | null {
  const [person, ...others] = peopleCalled(article, people, who);
  return others.length === 0 && person?.named === true ? person : null;
}

/** The name with the title beside it, where that says more than "Mr". */
function introduced(reading: Reading, who: string): Span | null {
  const { article } = reading;
  const person = personCalled(reading, who);
  if (!person) return null;
  const place = introductionOf(article, person);
  const own = new Set(foldWords(article.text.slice(person.name.start, person.name.end)));
  const says = foldWords(article.text.slice(place.start, place.end)).some(
    (word) => !own.has(word) && !HONORIFICS.has(word),
  );
  return says ? place : null;
}

const YEARS =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)';

/** Behind a name: ", 45,", "(45)", ", aged six,", "who is 45"; "is 45", "turned 45 in March". */
const AGE_BEHIND = new RegExp(
  `^(?:(?:,\\s|\\s\\()(?:(?:now\\s)?aged\\s|who\\sis\\s)?${YEARS}(?=[,.)])|,?\\s(?:who\\s)?(?:is|was|turned|turns)\\s${YEARS}(?=[,.]|\\s(?:years\\sold|when|and|in|on|last|this)\\b))`,
  'u',
);

/** Before a name, with a title between them at most: "45-year-old nurse ". */
const AGE_BEFORE = /(?:\d{1,3}|\p{L}{3,6})-(?:year|month|week|day)s?-old\s(?:[\p{L}’'-]+\s){0,4}$/u;

/** Somebody's age, whoever it is: "the singer, 64, …", "the 45-year-old", "aged six", "at the age of 30". */
const AGE = new RegExp(
  `-years?-old\\b|\\baged\\s${YEARS}\\b|\\bage\\sof\\s\\d|\\p{L},\\s\\d{2},\\s\\p{Ll}|\\b${YEARS}\\syears\\sold\\b`,
  'u',
);

/** So many code units around a name are looked at. */
const AROUND = 60;

/** Beside the name; else in a sentence that names nobody else, where it or the one before names the person. */
function aged(reading: Reading, who: string): Span | null {
  const { article, people } = reading;
  const { text, sentences } = article;
  const person = personCalled(reading, who);
  if (!person) return null;
  const beside = person.mentions.find(
    ({ start, end }) =>
      AGE_BEHIND.test(text.slice(end, end + AROUND)) ||
      AGE_BEFORE.test(text.slice(Math.max(0, start - AROUND), start)),
  );
  if (beside) return beside;
  const named = people.all.filter((each) => each.named && each.kind === 'person');
  const isNamedIn = (each: Person, sentence: Span | undefined) =>
    sentence !== undefined && each.mentions.some((mention) => contains(sentence, mention));
  return (
    sentences.find(
      (sentence, at) =>
        AGE.test(text.slice(sentence.start, sentence.end)) &&
        named.every((each) => each === person || !isNamedIn(each, sentence)) &&
        (isNamedIn(person, sentence) || isNamedIn(person, sentences[at - 1])),
    ) ?? null
  );
}

/** Whether a question asks how old somebody is whom the article names: then no sentence answers but one that says so. */
export function asksAgeOfNamed(reading: Reading, { of, who }: Extract<Question, { asks: 'fact' }>): boolean {
  return of === 'age' && personCalled(reading, who)?.kind === 'person';
}

/** Who beats whom, with the score behind it. */
const RESULT =
  /\b(?:beat|beats|beating|won|win|wins|winning|victory|defeat(?:s|ed|ing)?|thrash(?:es|ed)?|edg(?:es|ed)|lost|lose|loses|loss|fell|draw|drew|drawn)\b[^.!?]{0,80}?\b\d{1,3}[-–]\d{1,3}\b/u;

function decided({ article: { text, sentences } }: Reading): Span | null {
  return sentences.find(({ start, end }) => RESULT.test(text.slice(start, end))) ?? null;
}
