import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import { nounDate } from '../dates/attachment.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { tagText } from '../language/tag.ts';
import { namesOf } from './event-in-sentence.ts';
import type { Reading } from './reading.ts';

/** Verbs that only say that an event is: "when did the earthquake hit?" */
const HAPPENING = new Set(['be', 'do', 'have', 'happen', 'hit', 'occur', 'strike', 'take']);

/** Where a noun stands more often it is the article's subject, and not one event of a day. */
const MOST_LOOKED_AT = 50;

/** A sentence with more dates is a list of them. */
const MOST_DATES = 20;

/** A day that stands with a noun, and the sentence that has both. */
export interface DayOfNoun {
  readonly date: DateMention;
  readonly sentence: number;
}

/**
 * The day of an event that is asked for by a noun alone, where one stands directly with that noun: "a Monday night earthquake",
 * "Sunday's vote". Null where the event has more to it, or no such day, or several: then they are told of several events.
 */
export function dayOfNoun(reading: Reading, event: string): DayOfNoun | null {
  const noun = soleNoun(reading, event);
  if (noun === null) return null;
  const { article, tokens } = reading;
  const telling = reading.telling();
  const days: DayOfNoun[] = [];
  for (const { start, end, sentence } of tokens
    .filter(({ pos, lower }) => pos === 'NOUN' && lower === noun)
    .slice(0, MOST_LOOKED_AT)) {
    const span = article.sentences[sentence];
    const dates = span ? mentionsIn(reading, span) : [];
    if (dates.length === 0 || dates.length > MOST_DATES) continue;
    const date = nounDate(telling.verbsOf(sentence), dates, { start, end });
    if (date) days.push({ date, sentence });
  }
  const [first] = days;
  return first && days.every(({ date }) => date.value === first.date.value) ? first : null;
}

function soleNoun(reading: Reading, event: string): string | null {
  const words = tagText(event);
  const verbs = words.filter(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const nouns = words.filter(({ pos, lower }) => pos === 'NOUN' && lower !== 'place');
  const [noun, ...others] = nouns;
  const more = words.some(({ pos }) => pos === 'ADJ' || pos === 'NUM' || pos === 'ADP' || pos === 'PROPN');
  const named = namesOf(reading, event).some(({ people }) =>
    people.some((id) => reading.people.all[id]?.named),
  );
  if (!noun || others.length > 0 || more || named) return null;
  return verbs.every(({ lemma }) => HAPPENING.has(lemma)) ? noun.lower : null;
}

/** The days, months and years of a sentence. */
function mentionsIn(reading: Reading, sentence: Span): readonly DateMention[] {
  return reading
    .telling()
    .dates.map(({ mention }) => mention)
    .filter(({ span }) => contains(sentence, span));
}
