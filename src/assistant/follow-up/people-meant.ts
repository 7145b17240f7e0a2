import { cut } from '../../article/cut.ts';
import { contains } from '../../article/span.ts';
import { foldWords } from '../../people/fold.ts';
import { genderOfTitle } from '../../people/gender.ts';
import { findNames } from '../../people/look-up.ts';
import type { Gender, Person } from '../../people/people.ts';
import { ROLES } from '../../people/roles.ts';
import type { Speaker } from '../answer.ts';
import { soleSpeaker } from '../answer-speakers.ts';
import type { Reading } from '../reading.ts';
import { voicesOf } from '../who.ts';
import { excerptMeant } from './excerpt-meant.ts';
import type { LastTurn } from './last-turn.ts';

/** Somebody whom a pronoun may mean. */
interface Candidate {
  readonly name: string;
  readonly person: Person | null;
  readonly gender: Gender | null;
}

/** More people at once are hardly meant by "they". */
const MOST_TOGETHER = 3;

/**
 * Whom "he", "she" or "they" means after an answer, by name: whom it is about, the first whom its question names, who speaks in it,
 * whom its sentence names, in this order. Null for nobody, or where several fit.
 *
 * @param question whoever it names itself isn't meant by its pronoun
 */
export function personMeant(last: LastTurn, pronoun: 'he' | 'she' | 'they', question: string): string | null {
  const named = new Set(peopleIn(last, question).map(({ person }) => person));
  const others = (candidates: readonly Candidate[]) =>
    candidates.filter(({ person }) => person === null || !named.has(person));
  const inQuestion = peopleIn(last, last.question);
  if (pronoun === 'they') return groupMeant(levelsOf(last, inQuestion).map(others));
  for (const candidates of levelsOf(last, inQuestion)) {
    const fitting = others(candidates).filter((candidate) => isOne(candidate, pronoun));
    // The subject of a question stands first among those whom it names.
    if (fitting.length === 1 || (candidates === inQuestion && fitting.length > 1))
      return fitting[0]?.name ?? null;
    if (fitting.length > 1) return null;
  }
  return null;
}

/** "Who criticised Lee?": whoever did is asked for, not whom the question names; not "who is Lee?" nor "who did Lee criticise?". */
const ASKS_WHO_DID =
  /^who(?:'s|\s+(?:has|had|have))?\s+(?!(?:is|was|are|were|'s|did|does|do|will|would|can|could|should|else)\b)\p{L}+\s/iu;

/** @param inQuestion whom the last question names */
function levelsOf(last: LastTurn, inQuestion: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const { answer, question, reading } = last;
  // A timeline or a summary is about nobody in particular.
  const excerpt = excerptMeant(answer);
  const spoken = excerpt?.speakers ?? [];
  const sole = answer.kind === 'quotes' && soleSpeaker(answer.excerpts) !== null;
  const about = answer.speakers.length > 0 || !sole ? answer.speakers : (answer.excerpts[0]?.speakers ?? []);
  const mentioned = reading.people.all.filter(
    ({ kind, named, mentions }) =>
      excerpt && kind === 'person' && named && mentions.some((mention) => contains(excerpt.span, mention)),
  );
  const answering = [
    spoken.map((speaker) => candidateOf(last, speaker)),
    mentioned.map((person) => ofPerson(reading, person)),
  ];
  const own = about.map((speaker) => candidateOf(last, speaker));
  if (!ASKS_WHO_DID.test(question)) return [own, inQuestion, ...answering];
  const asked = new Set(inQuestion.map(({ person }) => person));
  const others = (level: readonly Candidate[]) =>
    level.filter(({ person }) => person === null || !asked.has(person));
  return [own, ...answering.map(others), inQuestion];
}

function candidateOf({ reading }: LastTurn, { name }: Speaker): Candidate {
  const words = cut(reading.article, name);
  const person = reading.people.all.find((each) => each.name.start === name.start) ?? null;
  // "A spokesman": as one would say it within a question.
  const called = words.replace(/^(?:A|An|The)\s/u, (article) => article.toLowerCase());
  return person ? ofPerson(reading, person, called) : { name: called, person, gender: genderOfTitle(words) };
}

function ofPerson(reading: Reading, person: Person, name = nameOf(reading, person)): Candidate {
  return { name, person, gender: person.gender ?? genderOfMentions(reading, person) };
}

function nameOf({ article }: Reading, { name }: Person): string {
  return cut(article, name);
}

/** The gender that the article tells by a pronoun beside words of somebody's: "she said". Null where it has none, or both. */
function genderOfMentions({ article, spoken }: Reading, { id, kind }: Person): Gender | null {
  if (kind !== 'person') return null;
  const genders = new Set(
    spoken.flatMap(({ speaker, mention }) => {
      const words = speaker === id && mention ? cut(article, mention).toLowerCase() : '';
      return words === 'he' ? (['male'] as const) : words === 'she' ? (['female'] as const) : [];
    }),
  );
  const [gender] = genders;
  return genders.size === 1 && gender ? gender : null;
}

/** Those whom a question names without doubt, in its order. */
function peopleIn({ reading }: LastTurn, question: string): readonly Candidate[] {
  const { article, people } = reading;
  return findNames(article, people, question).flatMap((name) => {
    const voices = voicesOf(reading, question.slice(name.start, name.end));
    const [person] = voices.length === 1 ? voices.map((voice) => voice.person) : [];
    return person ? [ofPerson(reading, person)] : [];
  });
}

/** No name or role with what belongs to it has more words. */
const LONGEST_NAME = 8;

function isOne({ name, person, gender }: Candidate, pronoun: 'he' | 'she'): boolean {
  const words = foldWords(name);
  if (words.length > LONGEST_NAME || person?.plural || (person && person.kind !== 'person')) return false;
  // "A second official" may be anybody; words without a role are nobody.
  if (!person && gender === null && !words.some((word) => ROLES.has(word))) return false;
  return gender === null || gender === (pronoun === 'he' ? 'male' : 'female');
}

/** "They" are several whom the answer is about, a body, or somebody without a name. */
function groupMeant([about = [], ...levels]: readonly (readonly Candidate[])[]): string | null {
  if (about.length > MOST_TOGETHER) return null;
  if (about.length > 1) return about.map(({ name }) => name).join(' and ');
  const groups = (about.length > 0 ? [about] : levels).map((level) => level.filter(isGroup));
  const [only, ...others] = groups.find((level) => level.length > 0) ?? [];
  return only && others.length === 0 ? only.name : null;
}

function isGroup({ person }: Candidate): boolean {
  return (
    !person || person.plural || person.kind === 'organisation' || (person.kind === 'person' && !person.named)
  );
}

/** Whether a pronoun can mean those who speak. */
export function speakerFits(
  last: LastTurn,
  speakers: readonly Speaker[],
  pronoun: 'he' | 'she' | 'they',
): boolean {
  const candidates = speakers.map((speaker) => candidateOf(last, speaker));
  if (pronoun === 'they') return candidates.length > 1 || candidates.every(isGroup);
  return candidates.length === 1 && candidates.every((candidate) => isOne(candidate, pronoun));
}
