import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import { foldWords } from '../people/fold.ts';
import { peopleCalled } from '../people/look-up.ts';
import type { Person } from '../people/people.ts';
import { HONORIFICS } from '../people/roles.ts';
import type { Answer } from './answer.ts';
import { passages } from './answer-passages.ts';
import { defined } from './definition.ts';
import { sentenceExcerpt } from './excerpts.ts';
import { introductionOf } from './introduction.ts';
import type { Fact, Question } from './question.ts';
import type { Reading } from './reading.ts';

/**
 * The sentence that tells who somebody or what something is, how old somebody is, or who won; null where none does in the way that news
 * has for it.
 */
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
  definition: defined,
  age: aged,
  result: decided,
};

/** The only one who is meant by a name, if the article names them; a name that fits several tells of none. */
function personCalled({ article, people }: Reading, who: string): Person | null {
  const [person, ...others] = peopleCalled(article, people, who);
  return others.length === 0 && person?.named === true ? person : null;
}

/** The name with the title beside it, where that says more than "Mr"; if it can be, where a sentence begins with it and so is about them. */
function introduced(reading: Reading, who: string): Span | null {
  const { article } = reading;
  const person = personCalled(reading, who);
  if (!person) return null;
  const place = introductionOf(article, person);
  const own = new Set(foldWords(article.text.slice(person.name.start, person.name.end)));
  const says = foldWords(article.text.slice(place.start, place.end)).some(
    (word) => !own.has(word) && !HONORIFICS.has(word),
  );
  if (!says) return null;
  return placesOf(article.text, place).find((each) => beginsSentence(reading, each)) ?? place;
}

/** Every place of a text that has the words of one of them, in order. */
function placesOf(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    places.push({ start: at, end: at + words.length });
  return places;
}

/** Whether nothing but "the" stands before it in its sentence. */
function beginsSentence({ article: { text, sentences } }: Reading, place: Span): boolean {
  const sentence = sentences.find((each) => contains(each, place));
  return sentence !== undefined && /^(?:the\s)?$/iu.test(text.slice(sentence.start, place.start));
}

const YEARS =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)';

/** Behind a name: ", 45,", "(45)", ", aged six,", "who is 45"; "is 45", "turned 45 in March". */
const AGE_BEHIND = new RegExp(
  `^(?:(?:,\\s|\\s\\()(?:(?:now\\s)?aged\\s|who\\sis\\s)?${YEARS}(?=[,.)](?!\\d))|,?\\s(?:who\\s)?(?:is|was|turned|turns)\\s${YEARS}(?=[,.](?!\\d)|\\s(?:years\\sold|when|and|last|this)\\b|\\s(?:in|on)\\s\\p{Lu}))`,
  'u',
);

/** Before a name, with a few words between them: "45-year-old nurse ". */
const AGE_BEFORE =
  /(?:\d{1,3}|\p{L}{3,6})-(?:year|month|week|day)s?-old\s(?<between>(?:[\p{L}’'-]+\s){0,4})$/u;

/** Words of a title, which may stand between an age and a name: no verb, and nothing that tells of somebody else. */
const TITLE_WORDS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

/** Of whoever the sentence before names: "The 45-year-old …", "the singer, 64, …", "She is 45.", "at the age of 30". */
const AGE_AFTER = new RegExp(
  `\\b[Tt]he\\s\\S+-year-old\\b(?!\\s\\p{L}+\\sof\\b)|\\p{L},\\s\\d{2},\\s\\p{Ll}|\\b(?:[Hh]e|[Ss]he)\\s(?:is|was|turned|turns)\\s(?:now\\s)?${YEARS}\\b(?!\\s(?!years\\b|when\\b|and\\b|in\\b|on\\b)|[.,]\\d)|\\bage\\sof\\s\\d`,
  'u',
);

/** Of whoever the sentence itself names. */
const AGE_IN = /\bage\sof\s\d/u;

/** So many code units around a name are looked at. */
const AROUND = 60;

/** Beside the name; else in a sentence that names nobody else, where it or the one before names the person. */
function aged(reading: Reading, who: string): Span | null {
  const { article, people } = reading;
  const { text, sentences } = article;
  const person = personCalled(reading, who);
  if (!person) return null;
  const beside = person.mentions.find(
    ({ start, end }) => AGE_BEHIND.test(text.slice(end, end + AROUND)) || isAgedBefore(reading, start),
  );
  if (beside) return beside;
  const others = people.all.filter((each) => each !== person && each.named && each.kind === 'person');
  const isNamedIn = (each: Person, sentence: Span | undefined) =>
    sentence !== undefined && each.mentions.some((mention) => contains(sentence, mention));
  return (
    sentences.find((sentence, at) => {
      const words = text.slice(sentence.start, sentence.end);
      const isAnothers = (part: Span) => others.some((each) => isNamedIn(each, part));
      if (AGE_IN.test(words) && isNamedIn(person, sentence)) return !isAnothers(sentence);
      const after = isNamedIn(person, sentences[at - 1]) ? AGE_AFTER.exec(words) : null;
      // Whom the sentence names only behind the age, of them it isn't.
      return (
        after !== null &&
        !isAnothers({ start: sentence.start, end: sentence.start + after.index + after[0].length })
      );
    }) ?? null
  );
}

/** Whether an age stands before a name, with nothing between them but words of a title. */
function isAgedBefore({ article: { text }, tokens }: Reading, name: number): boolean {
  const { between = null } = AGE_BEFORE.exec(text.slice(Math.max(0, name - AROUND), name))?.groups ?? {};
  if (between === null) return false;
  return tokens
    .filter(({ start, end }) => start >= name - between.length && end <= name)
    .every(({ pos }) => TITLE_WORDS.has(pos));
}

/** Whether a question asks how old somebody is whom the article names: then no sentence answers but one that says so. */
export function asksAgeOfNamed(reading: Reading, { of, who }: Extract<Question, { asks: 'fact' }>): boolean {
  return of === 'age' && personCalled(reading, who)?.kind === 'person';
}

const BEATS =
  '(?:beat|beats|beating|won|win|wins|winning|victory|defeat(?:s|ed|ing)?|thrash(?:es|ed)?|edg(?:es|ed)|lost|lose|loses|loss|draw|drew|drawn|rout(?:s|ed)|crush(?:es|ed)|hammer(?:s|ed)|stun(?:s|ned)|upset|blank(?:s|ed)|overc[ao]mes?|outlast(?:s|ed)|prevail(?:s|ed)|triumph(?:s|ed)?|(?:roll|cruise|ease|race|sweep|swept|squeeze|storm)(?:s|d|ed)?\\s+(?:past|by|over)|(?:hold|held)s?\\s+off)';
const SCORE = '(?<!\\baged )\\b(?<score>\\d{1,3}[-–]\\d{1,3})\\b';

/** Who beats whom, with the score behind it, and no noun that would make it a count: "lost 20-30 jobs". */
const RESULT = new RegExp(
  `\\b${BEATS}\\b[^.!?]{0,80}?${SCORE}(?=$|[.,;:)!?—–]|\\s+(?:after|against|and|as|at|away|before|despite|for|from|in|on|over|thanks|to|when|with|win|victory|defeat|loss|draw|thrashing|drubbing)\\b)`,
  'u',
);

/** The score before a noun for it: "with a narrow 3-2 win over City". */
const RESULT_BEFORE = new RegExp(
  `${SCORE}\\s+(?:\\p{Ll}+\\s+)?(?:win|victory|triumph|defeat|loss|draw|thrashing|drubbing|rout)\\b`,
  'u',
);

/** Null where several scores are told: then ranking knows better which one is meant. */
function decided({ article: { text, sentences } }: Reading): Span | null {
  const results = sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const score = (RESULT.exec(words) ?? RESULT_BEFORE.exec(words))?.groups?.score;
    return score ? [{ sentence, score: score.replace('–', '-') }] : [];
  });
  const [first] = results;
  return first && results.every(({ score }) => score === first.score) ? first.sentence : null;
}
