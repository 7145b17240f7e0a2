import { cut } from '../article/cut.ts';
import type { Person } from '../people/people.ts';
import type { Answer } from './answer.ts';
import { refusal } from './answer.ts';
import { passages } from './answer-passages.ts';
import { sentenceExcerpt } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { sentencesAt } from './reading.ts';
import { entryOf } from './voices.ts';
import { voiceOf } from './who.ts';

/** Everybody whom the article names, in order of appearance: the sentences that first give their names in full. */
export function answerPeople(reading: Reading, question: string): Answer {
  const named = reading.people.all.filter(({ named, kind }) => named && kind === 'person');
  const first = new Set(named.flatMap((person) => firstInFull(reading, person) ?? []));
  const sentences = [...first].sort((a, b) => a - b);
  if (sentences.length === 0) return refusal(question, 'passages', 'The article names nobody.');
  const answer = passages(
    question,
    sentences.flatMap((sentence) => sentenceExcerpt(reading, sentence)),
  );
  const message = `Named, in order of appearance: ${listOf(reading, named)}. Where each is first:`;
  return { ...answer, message, speakers: named.map((person) => entryOf(voiceOf(reading, person))) };
}

/** The number of the sentence that first gives somebody's whole name; null for one whom only the headline names. */
function firstInFull(reading: Reading, { name, mentions }: Person): number | null {
  const inFull = mentions.filter((mention) => cut(reading.article, mention) === cut(reading.article, name));
  return inFull.flatMap((mention) => sentencesAt(reading, mention))[0] ?? null;
}

/** More names are a page of their own. */
const MOST_LISTED = 12;

function listOf({ article }: Reading, people: readonly Person[]): string {
  const names = people.slice(0, MOST_LISTED).map(({ name }) => cut(article, name));
  const others = people.length - names.length;
  return others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ');
}
