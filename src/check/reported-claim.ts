import { readArticle } from '../article/read-article.ts';
import type { Span } from '../article/span.ts';
import { contains } from '../article/span.ts';
import { tag } from '../language/tag.ts';
import { findPeople } from '../people/find-people.ts';
import type { People } from '../people/people.ts';
import { findQuotations } from '../quotes/find-quotations.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { Claim, ClaimedSpeaker } from './claim.ts';
import { isPronoun, isTheArticle } from './mention.ts';
import type { Word } from './word.ts';
import { wordsIn } from './word.ts';

/** A claim in the forms in which the news reports speech, read as the article's own quotations are. */
export function reportedClaim(text: string, marked: readonly Span[]): Claim | null {
  const read = readArticle(text, { headless: true });
  const tokens = tag(read);
  const people = findPeople(read, tokens);
  const spoken = findQuotations(read, tokens, people).filter(
    (quotation) => quotation.class === 'speech' && !quotation.nested,
  );
  const quotations = outermost(spoken);
  const attributed = quotations.filter(({ mention }) => mention !== null);
  const speakers = new Set(attributed.map(({ speaker, mention }) => speaker ?? mention?.start));
  const [first] = attributed;
  const words = quotations
    .flatMap(({ content }) => content.flatMap((span) => wordsIn(text, span)))
    .toSorted((a, b) => a.start - b.start);
  // What several people say is no claim about one of them.
  if (!first || speakers.size > 1 || words.length === 0) return null;
  const speaker = speakerOf(text, people, first);
  const article = speaker !== null && isTheArticle(text.slice(speaker.start, speaker.end));
  return {
    words: withoutConjunction(words),
    speaker: article ? null : speaker,
    attributed: !article,
    attribution: attributed.flatMap(({ cue, mention }) => [cue, mention].filter((span) => span !== null)),
    direct: marked,
  };
}

/** "She said that ministers had told her …": what ministers told is hers to say. */
function outermost(quotations: readonly Quotation[]): readonly Quotation[] {
  const isInside = ({ cue }: Quotation, { content }: Quotation) =>
    cue !== null && content.some((part) => contains(part, cue));
  return quotations.filter((inner) => !quotations.some((outer) => outer !== inner && isInside(inner, outer)));
}

function speakerOf(text: string, { all }: People, { speaker, mention }: Quotation): ClaimedSpeaker | null {
  const person = speaker === null ? undefined : all[speaker];
  const pronoun = mention && isPronoun(text.slice(mention.start, mention.end));
  const span = pronoun ? person?.name : mention;
  return span ? { start: span.start, end: span.end, named: person?.named ?? false } : null;
}

/** "said that …": the conjunction is the reporter's. */
function withoutConjunction(words: readonly Word[]): readonly Word[] {
  return words.length > 1 && words[0]?.key === 'that' ? words.slice(1) : words;
}
