import type { FreeQuotation } from '../cue/find-free-quotations.ts';
import { mainSubject } from '../grammar/main-subject.ts';
import type { Unit } from '../grammar/units.ts';
import type { SpeakerResolver } from './resolver.ts';
import type { Speaker } from './speaker.ts';
import { NOBODY } from './speaker.ts';

/** Who spoke last, outside of somebody else's quotation, and in which paragraph. */
export interface LastSpeaker {
  readonly speaker: Speaker;
  readonly paragraph: number;
}

/** What stands before a quotation without a reporting verb. */
export interface Preceding {
  readonly last: LastSpeaker | null;
  /** The sentence before. */
  readonly previous: Unit | null;
}

/** How sure it is whose a quotation without a reporting verb is, by what tells. */
const CERTAINTY = {
  sameParagraph: 0.9,
  paragraphBefore: 0.75,
  colon: 0.8,
  comma: 0.6,
  sentenceBefore: 0.6,
} as const;

/** Whose words a quotation is that no reporting verb introduces, by what introduces it or stands before. */
export function speakerOfFreeQuotation(
  { unit, by }: FreeQuotation,
  preceding: Preceding,
  resolver: SpeakerResolver,
): Speaker {
  const { last, previous } = preceding;
  const { paragraph } = unit;
  const introducer = by === 'colon' || by === 'comma' ? resolver.subjectOf(unit) : null;
  if (introducer) return named(introducer.id, by === 'colon' ? CERTAINTY.colon : CERTAINTY.comma);
  if (last?.paragraph === paragraph) return weaker(last.speaker, CERTAINTY.sameParagraph);
  // "The first sentence of the claim is: “…”" isn't said by whoever spoke in the paragraph before.
  if (by === 'colon') return subjectBy(unit, resolver) ?? NOBODY;
  const subject = previous?.paragraph === paragraph ? resolver.subjectOf(previous) : null;
  if (subject?.kind === 'person') return named(subject.id, CERTAINTY.sentenceBefore);
  const announced = previous?.paragraph === paragraph - 1 && endsInColon(previous) ? previous : null;
  const announcer = announced && subjectBy(announced, resolver);
  if (announcer) return announcer;
  return last?.paragraph === paragraph - 1 ? weaker(last.speaker, CERTAINTY.paragraphBefore) : NOBODY;
}

/** Whom the subject of the verb before a colon means: "Her brother told the paper:"; null for nobody who is known. */
function subjectBy(unit: Unit, resolver: SpeakerResolver): Speaker | null {
  const colon = unit.words.findLastIndex(({ text, quoted }) => text === ':' && quoted === undefined);
  const subject = colon < 0 ? null : mainSubject(unit.words, colon);
  if (!subject) return null;
  const { from, to } = subject;
  // "It was like: “…”"
  if (to - from === 1 && /^(?:it|this|that|there)$/u.test(unit.words[from]?.lower ?? '')) return null;
  const speaker = resolver.resolve({ unit, content: [], cue: null, subject: { from, to } }, null);
  return resolver.maySpeak(speaker) ? weaker(speaker, CERTAINTY.colon) : null;
}

function endsInColon({ words }: Unit): boolean {
  const last = words.at(-1);
  return last?.text === ':' && last.quoted === undefined;
}

function named(person: number, certainty: number): Speaker {
  return { ...NOBODY, person, certainty };
}

function weaker(speaker: Speaker, factor: number): Speaker {
  return { ...speaker, certainty: speaker.certainty * factor };
}
