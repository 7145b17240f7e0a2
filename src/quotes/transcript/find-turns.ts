import type { Article } from '../../article/article.ts';
import type { Span } from '../../article/span.ts';
import { bySpan, overlapping } from '../../article/span.ts';
import { fold } from '../../people/fold.ts';
import type { People, Person } from '../../people/people.ts';
import type { Quoted } from '../quotation-marks.ts';
import type { Label } from './label.ts';
import { LabelReader, labelOf } from './label.ts';

/** What one speaker says in a transcript, from the label to the next one. */
export interface Turn {
  /** {@link Person.id} of the speaker; null where the label doesn't tell. */
  readonly person: number | null;
  /** The speaker as the label has it; null where it only says that somebody asks or answers. */
  readonly mention: Span | null;
  readonly colon: Span;
  /** What is said, by paragraphs: spoken words as much as what stands in quotation marks. */
  readonly parts: readonly Quoted[];
}

/** A paragraph that begins with a label. */
interface Labelled extends Label {
  readonly paragraph: number;
  /** The label, folded. */
  readonly key: string;
  readonly person: Person | null;
}

/** So many paragraphs with speakers' labels make a transcript, and somebody speaks in so many of them. */
const LEAST = { labelled: 3, ofOne: 2 } as const;

/** Of what persons say to each other, so much at least addresses somebody or speaks of oneself. */
const LEAST_SPOKEN = 0.5;

/** Of the paragraphs of a label that names nobody, so many at least ask something when it is an interviewer's. */
const LEAST_ASKED = 0.5;

const QUESTION = /^q(?:uestion)?$/u;
const ANSWER = /^a(?:nswer)?$/u;

/** Somebody who speaks of oneself or to somebody: entries of a list don't. */
const SPOKEN = /(?<![\p{L}\p{N}])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Mm]e|[Oo]ur|[Yy]our|us)(?![\p{L}\p{N}.])|\?/u;

/** Somebody who speaks of oneself alone: "we" may be the newsroom. */
const IN_FIRST_PERSON = /(?<![\p{L}\p{N}])(?:I|[Mm]y|[Mm]e)(?![\p{L}\p{N}.])/u;

/** A gesture told between the turns: "She laughs." */
const GESTURE = /^(?:He|She|They)\b[^.!?]{1,60}[.!?]$/u;

/** What stands in quotation marks, and a quotation with who says it: "“Tips are theirs,” he says". */
const QUOTED = /["“][^"“”]*["”]/gu;
const ATTRIBUTED =
  /["“][^"“”]{2,}[,.?!…]["”]\s(?:he|she|they)\s(?:says?|said|adds?|added|replies|replied|answers|answered)\b/u;

/** "This interview has been edited for length." */
const NOTE =
  /\b(?:interview|conversation|transcript)\b.{0,80}\b(?:edited|condensed|shortened|abridged|translated|conducted|recorded|took\s+place)\b|\b(?:edited|condensed|shortened|abridged)\s+(?:version|transcript|for)\b/iu;

/** An introduction that says that somebody was interviewed. */
const INTERVIEW =
  /\b(?:interview(?:s|ed)?|(?:talk|speak)(?:s|ed|ing)?\s+(?:to|with)|(?:spoke|conversation|q\s?&\s?a)\s+(?:to|with)|answers?\s+(?:our|your|questions)|(?:sat|sits)\s+down\s+with|caught\s+up\s+with|(?:we|I)(?:['’]ve)?\s+asked|(?:he|she|they)\s+had\s+to\s+say)\b/iu;

/** The turns of a transcript or a printed interview, in order; none where paragraphs with labels are something else. */
export function findTurns(article: Article, people: People): readonly Turn[] {
  const labelled = labelledIn(article, people);
  const speaker = speakersOf(article, people, labelled);
  if (!speaker) return [];
  const last = labelled.findLast((each) => speaker(each) !== null);
  const talking = new Set(labelled.flatMap((each) => speaker(each)?.person ?? []));
  const named = [...talking].flatMap((id) => people.all[id]?.mentions ?? []).toSorted(bySpan);
  return labelled.flatMap((each, index): Turn[] => {
    const who = speaker(each);
    if (!who) return [];
    const behind = article.paragraphs.slice(each.paragraph + 1, labelled[index + 1]?.paragraph);
    const first = behind.findIndex((span) => isArticles(article, named, span, each === last));
    const own = first < 0 ? behind : behind.slice(0, first);
    const parts = [
      { ...each.content, closed: true, goesOn: false },
      ...own.map(({ start, end }) => ({ start, end, closed: true, goesOn: true })),
    ];
    return [{ ...who, colon: each.colon, parts }];
  });
}

function labelledIn(article: Article, people: People): readonly Labelled[] {
  const reader = new LabelReader(article, people);
  return article.paragraphs.flatMap((span, paragraph): Labelled[] => {
    const label = labelOf(article, span);
    if (!label) return [];
    const { start, end } = label.name;
    return [
      { ...label, paragraph, key: fold(article.text.slice(start, end)), person: reader.read(label.name) },
    ];
  });
}

type SpeakerOf = (labelled: Labelled) => Pick<Turn, 'person' | 'mention'> | null;

/** Whose turn each labelled paragraph is, if any; null where they are no transcript. */
function speakersOf(article: Article, people: People, labelled: readonly Labelled[]): SpeakerOf | null {
  const personOf = personReader(article, people, labelled);
  const others = labelled.filter((each) => personOf(each) === null);
  const asking = askingLabels(article, others);
  const speaker: SpeakerOf = (each) => {
    const person = personOf(each);
    if (person) return { person: person.id, mention: each.name };
    if (!asking.has(each.key)) return null;
    return { person: each.person?.id ?? null, mention: QUESTION.test(each.key) ? null : each.name };
  };
  const turns = labelled.filter((each) => speaker(each) !== null);
  return isTranscript(article, turns, personOf) ? speaker : null;
}

type PersonOf = (labelled: Labelled) => Person | null;

/** Tells which person a label means; "A" is whoever is interviewed. */
function personReader(article: Article, people: People, labelled: readonly Labelled[]): PersonOf {
  const answers = labelled.filter(({ key }) => ANSWER.test(key));
  const answering = answers.length >= LEAST.ofOne ? intervieweeOf(article, people, labelled) : null;
  return ({ key, person }) => {
    if (person && person.kind !== 'organisation') return person;
    return ANSWER.test(key) ? answering : null;
  };
}

/** Whether labelled paragraphs are turns of several who talk, of whom one at least comes again, and not a list's entries. */
function isTranscript({ text }: Article, turns: readonly Labelled[], personOf: PersonOf): boolean {
  const byPerson = turns.filter((each) => personOf(each) !== null);
  const spoken = byPerson.filter(({ content }) => SPOKEN.test(text.slice(content.start, content.end)));
  const counts = [...groupBy(byPerson, personOf).values()].map(({ length }) => length);
  const voices = new Set(turns.map((each) => personOf(each) ?? each.key));
  return (
    turns.length >= LEAST.labelled &&
    voices.size > 1 &&
    Math.max(0, ...counts) >= LEAST.ofOne &&
    spoken.length >= byPerson.length * LEAST_SPOKEN
  );
}

/** The labels that name no person but come again and ask: "Q", "Interviewer", "The Courier". */
function askingLabels({ text }: Article, labelled: readonly Labelled[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [key, all] of groupBy(labelled, (each) => each.key)) {
    const asked = all.filter(({ content }) => text.slice(content.start, content.end).includes('?'));
    if (all.length >= LEAST.ofOne && asked.length >= all.length * LEAST_ASKED) found.add(key);
  }
  return found;
}

/**
 * Who answers where the labels say only "Q" and "A": the only person whom the introduction to an interview names. Where it names the
 * interviewer too, nothing tells which of them answers.
 */
function intervieweeOf(article: Article, people: People, labelled: readonly Labelled[]): Person | null {
  const first = article.paragraphs[labelled[0]?.paragraph ?? 0]?.start ?? 0;
  const introduction = article.text.slice(0, first);
  const named = people.all.filter(({ named, mentions }) => named && mentions.some(({ end }) => end <= first));
  const persons = named.filter(({ kind }) => kind === 'person');
  // A name that isn't known for one, "Junior Gaspard", is a person's where nobody else can be meant.
  const [who, ...others] =
    persons.length > 0
      ? persons
      : named.filter((each) => each.kind === 'unknown' && isOfWords(article, each));
  return INTERVIEW.test(introduction) && others.length === 0 ? (who ?? null) : null;
}

/** Whether a name has several words. */
function isOfWords({ text }: Article, { name: { start, end } }: Person): boolean {
  return /\s/u.test(text.slice(start, end));
}

/**
 * Whether a paragraph without a label behind a turn is the article's own: in brackets, a gesture, about the interview, about those
 * who talk, or quoting somebody without a word of oneself. Behind the last turn only what is said in the first person is the speaker's.
 *
 * @param named where those who talk are named, in order
 */
function isArticles({ text }: Article, named: readonly Span[], span: Span, last: boolean): boolean {
  const words = text.slice(span.start, span.end);
  if (/^[[(*_]/u.test(words) || NOTE.test(words)) return true;
  if ((last || GESTURE.test(words)) && !IN_FIRST_PERSON.test(words)) return true;
  if (ATTRIBUTED.test(words) && !IN_FIRST_PERSON.test(words.replaceAll(QUOTED, ''))) return true;
  return overlapping(named, span).length > 0;
}

/** Quotation marks and turns together, in order; what a turn has in quotation marks is a part of it. */
export function withTurns(quoted: readonly Quoted[], turns: readonly Turn[]): readonly Quoted[] {
  const parts = turns.flatMap((turn) => turn.parts);
  if (parts.length === 0) return quoted;
  const others = quoted.filter((span) => overlapping(parts, span).length === 0);
  return [...others, ...parts].toSorted(bySpan);
}

function groupBy<Each, Key>(all: readonly Each[], keyOf: (each: Each) => Key): Map<Key, Each[]> {
  const groups = new Map<Key, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
