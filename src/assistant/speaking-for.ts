import { cut } from '../article/cut.ts';
import { singular } from '../language/word-forms.ts';
import { foldWords } from '../people/fold.ts';
import type { PersonKind } from '../people/people.ts';
import { COUNTRY_OF } from '../people/places.ts';
import type { Reading } from './reading.ts';
import { isSpeech } from './reading.ts';
import type { Voice } from './voices.ts';

const SPOKESMEN = 'spokesman spokeswoman spokesperson representative';
const HEADS =
  'official secretary president chief head director chairman chairwoman chairperson chair ceo executive leader ' +
  'commissioner commander superintendent';

/** Offices whose holders speak for somebody or something; a professor or an engineer speaks for nobody else. */
const SPEAKS_FOR: Readonly<Record<PersonKind, ReadonlySet<string>>> = {
  person: wordSet(SPOKESMEN),
  place: wordSet(`${SPOKESMEN} minister premier chancellor president ambassador envoy`),
  organisation: wordSet(`${SPOKESMEN} ${HEADS}`),
  event: wordSet(SPOKESMEN),
  unknown: wordSet(`${SPOKESMEN} ${HEADS}`),
};

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Behind one of these a title isn't held any more. */
const NO_LONGER = /^(?:former|formerly|ex|late|onetime|then)$/u;

/**
 * Those whom the article quotes as spokesmen or heads of somebody or something that it doesn't quote by name: "White House
 * spokeswoman Ann Lee" for the White House.
 *
 * @param voices whom a name means
 * @param asked the name as it was asked: "the hospital" of St. Agnes Hospital has a hospital spokeswoman
 * @returns in order of their first quotation; nobody where one of the voices is quoted itself
 */
export function speakingFor(reading: Reading, voices: readonly Voice[], asked: string): readonly Voice[] {
  if (voices.some(({ quotations }) => quotations.length > 0)) return [];
  const bodies = voices.flatMap(({ person }) => person ?? []);
  const wanted = foldWords(asked).filter((word) => word !== 'the');
  return [...reading.voices.values()].filter((voice) =>
    bodies.some(({ kind, mentions }) => {
      const names = mentions.map((mention) => foldWords(cut(reading.article, mention)));
      return descriptionsOf(reading, voice).some((description) =>
        isFor(description, [...names, wanted], kind),
      );
    }),
  );
}

/** What somebody is called where they are introduced or quoted: folded words, nationalities as their countries. */
function descriptionsOf(
  { article }: Reading,
  { introduction, quotations }: Voice,
): readonly (readonly string[])[] {
  const mentions = quotations.filter(isSpeech).flatMap(({ mention }) => mention ?? []);
  return [introduction, ...mentions].map((span) =>
    foldWords(cut(article, span)).flatMap((word) => [word, ...(COUNTRY_OF.get(word)?.split(' ') ?? [])]),
  );
}

function isFor(
  description: readonly string[],
  names: readonly (readonly string[])[],
  kind: PersonKind,
): boolean {
  return (
    !description.some((word) => NO_LONGER.test(word)) &&
    description.some((word) => SPEAKS_FOR[kind].has(singular(word))) &&
    names.some((name) => name.every((word) => description.includes(word)))
  );
}
