import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { Encoder } from '../search/encoder.ts';
import { terms } from '../search/terms.ts';
import type { Answer, Excerpt } from './answer.ts';
import { refusal } from './answer.ts';
import { askedInVain } from './asked-in-vain.ts';
import { quotationExcerpts } from './excerpts.ts';
import { onTopic } from './on-topic.ts';
import type { Reading } from './reading.ts';
import { isSpeech } from './reading.ts';
import { speakingFor } from './speaking-for.ts';
import { toldOfSpeaking } from './told-of-speaking.ts';
import type { Voice } from './voices.ts';
import { entryOf } from './voices.ts';
import { voicesOf } from './who.ts';
import { atSentenceStart } from './wording.ts';

/** Whose words are wanted, and which of them. */
export interface WordsWanted {
  /** A name or a role, as it was asked. */
  readonly speaker: string;
  /** Null for everything. */
  readonly topic: string | null;
  /** Whether what they are reported to think, want or show is wanted too. */
  readonly views: boolean;
  /** What stands there isn't wanted; nothing by default. */
  readonly besides?: readonly Span[];
}

/** Words that may mean anybody, where nothing was said before. */
const PRONOUN = /^(?:he|she|it|him|her|his|hers|you|i|me|we|us)$/iu;

/**
 * Everything that somebody says, in the article's order; with a topic, what of it fits. Where the name fits several, the words
 * of each, apart.
 */
export async function answerWords(
  reading: Reading,
  encoder: Encoder,
  question: string,
  { speaker, topic, views, besides = [] }: WordsWanted,
): Promise<Answer> {
  if (speaker.trim() === '' || PRONOUN.test(speaker.trim()))
    return refusal(question, 'quotes', 'Whose words? Name somebody, such as in /quotes speaker.');
  const meant = voicesOf(reading, speaker).map((voice) => (views ? voice : spokenBy(voice)));
  if (meant.length === 0) return refusal(question, 'quotes', `The article quotes nobody called ${speaker}.`);
  const others = speakingFor(reading, meant, speaker).map((voice) => (views ? voice : spokenBy(voice)));
  const isUnheard = others.length === 0 && besides.length === 0 && meant.every(isSilent);
  const inVain = isUnheard ? askedInVain(reading, meant) : [];
  if (inVain.length > 0)
    return answerOf(question, meant, `${atSentenceStart(speaker)} isn’t quoted, but was asked:`, inVain);
  const speaking = others.length > 0 ? others : meant;
  const wanted = speaking.map((voice) => without(voice, besides));
  const found =
    besides.length > 0 && wanted.every(isSilent)
      ? NOTHING_ELSE
      : await wordsOf(reading, encoder, wanted, topic, besides.length > 0 ? 'Everything else' : 'Everything');
  const isOpen = !found.fits && besides.length === 0 && topic !== null;
  const refused = isOpen ? askedInVain(reading, meant, topic) : [];
  if (refused.length > 0) return answerOf(question, meant, `${notOnThat(speaker)}, but was asked:`, refused);
  const told = isOpen ? toldOfSpeaking(reading, meant, topic) : [];
  if (told.length > 0)
    return answerOf(question, meant, `${notOnThat(speaker)}; the article tells of it:`, told);
  const whose = others.length > 0 ? speakForNotice(speaker) : severalNotice(speaker, meant);
  return found.fits
    ? answerOf(question, speaking, `${whose}${found.notice}`, found.excerpts)
    : {
        ...answerOf(question, speaking, `${atSentenceStart(speaker)} ${found.notice}`, found.excerpts),
        answered: false,
      };
}

function notOnThat(speaker: string): string {
  return `${atSentenceStart(speaker)} isn’t quoted on that`;
}

function answerOf(
  question: string,
  voices: readonly Voice[],
  message: string,
  excerpts: readonly Excerpt[],
): Answer {
  const speakers = voices.map(entryOf);
  return {
    ...refusal(question, 'quotes', message, excerpts),
    answered: true,
    speaker: soleName(voices),
    speakers,
  };
}

/** What was found, and how it is called. */
interface Found {
  readonly fits: boolean;
  readonly excerpts: readonly Excerpt[];
  readonly notice: string;
}

const NOTHING_ELSE: Found = { fits: false, excerpts: [], notice: 'isn’t quoted on anything else.' };

async function wordsOf(
  reading: Reading,
  encoder: Encoder,
  voices: readonly Voice[],
  topic: string | null,
  everything: string,
): Promise<Found> {
  const quotations = voices.flatMap((voice) => voice.quotations);
  if (quotations.length === 0) return { fits: false, excerpts: [], notice: 'isn’t quoted in the article.' };
  if (topic === null || terms(topic).length === 0) {
    const excerpts = apart(voices).flatMap((each) => quotationExcerpts(reading, each));
    return { fits: true, excerpts, notice: `${everything} quoted, in the article’s order:` };
  }
  const { fitting, closest, scoreOf } = await onTopic(reading, encoder, topic, quotations);
  if (fitting.length === 0)
    return { fits: false, excerpts: closest, notice: 'isn’t quoted on that. The closest of their words:' };
  const fits = new Set(fitting);
  const excerpts = apart(voices).flatMap((each) =>
    quotationExcerpts(
      reading,
      each.filter((quotation) => fits.has(quotation)),
      scoreOf,
    ),
  );
  return { fits: true, excerpts, notice: 'Quoted on this, in the article’s order:' };
}

/** The quotations of each; what several say together stands with the first of them. */
function apart(voices: readonly Voice[]): readonly (readonly Quotation[])[] {
  const taken = new Set<Quotation>();
  return voices.map(({ quotations }) =>
    quotations.filter((quotation) => !taken.has(quotation) && taken.add(quotation)),
  );
}

function spokenBy(voice: Voice): Voice {
  return { ...voice, quotations: voice.quotations.filter(isSpeech) };
}

/** Leaves out what stands, all of it, in places that aren't wanted. */
function without(voice: Voice, besides: readonly Span[]): Voice {
  const isKnown = ({ content }: Quotation) =>
    content.every((part) => besides.some((span) => contains(span, part)));
  return { ...voice, quotations: voice.quotations.filter((quotation) => !isKnown(quotation)) };
}

function isSilent({ quotations }: Voice): boolean {
  return quotations.length === 0;
}

function soleName(voices: readonly Voice[]): Span | null {
  return voices.length === 1 ? (voices[0]?.name ?? null) : null;
}

function speakForNotice(speaker: string): string {
  return `${atSentenceStart(speaker)} isn’t quoted; those who speak for ${speaker} are. `;
}

function severalNotice(speaker: string, voices: readonly Voice[]): string {
  if (voices.length < 2) return '';
  const quoted = voices.filter(({ quotations }) => quotations.length > 0).length;
  const fewer = quoted < voices.length ? `, ${quoted} of them quoted` : '';
  return `“${speaker}” fits ${voices.length} in the article${fewer}; here are the words of each. `;
}
