import type { Span } from '../article/span.ts';
import { trimmed } from '../article/span.ts';
import type { ClaimedSpeaker } from './claim.ts';

/** A claim that somebody said something, in parts of the text. */
export interface ClaimForm {
  readonly speaker: ClaimedSpeaker;
  /** What is said, and perhaps words around its quotation marks. */
  readonly content: Span;
  /** Whether the form itself promises somebody's very words. */
  readonly direct: boolean;
}

/** Forms in which people claim quotations; each has the groups `who` and `words`. */
interface Form {
  readonly pattern: RegExp;
  readonly direct: boolean;
}

const CAPITALS =
  "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*)(?:\\s+(?:(?:of|de|van|von|bin|al|the)\\s+)?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,5}";
const ANY_NAME = "(?:(?:the|a|an)\\s+)?[\\p{L}][\\p{L}\\p{M}.'’-]*(?:\\s+[\\p{L}][\\p{L}\\p{M}.'’-]*){0,5}?";
const SAY =
  '(?:say|claim|state|tell|declare|announce|admit|write|tweet|promise|warn|insist|argue|add|note|mention|confirm|deny)';
const SAID =
  '(?:says|said|claims|claimed|states|stated|declared|announced|admitted|wrote|writes|tweeted|warned|insisted|argued|noted|mentioned|confirmed)';
const OPENING = '["“«„‘\']';
const CLOSING = '["”»“’\']';

const FORMS: readonly Form[] = [
  // "did Putin really say that …?"
  {
    pattern: new RegExp(
      `^\\W*(?:did|has|does|do|have)\\s+(?<who>${ANY_NAME})\\s+(?:(?:really|actually|ever|also|once)\\s+)*(?:${SAY}|${SAID})\\b[\\s,:]*(?:that\\b|this\\b)?[\\s:,]*(?<words>.+)$`,
      'disu',
    ),
    direct: false,
  },
  // '"…" — Putin', '"…" (Putin)', and the same below the words
  {
    pattern: new RegExp(
      `^(?<words>.+(?:${CLOSING}|[.!?…]|\\n))\\s*(?:[-–—―~]{1,2}|\\()\\s*(?<who>${CAPITALS})\\)?\\s*\\.?\\s*$`,
      'dsu',
    ),
    direct: true,
  },
  // '"…," said Putin' and '"…," Putin said', where the quotation is too long or too broken for the grammar of the news
  {
    pattern: new RegExp(`^\\s*(?<words>${OPENING}.+${CLOSING})[\\s,]*${SAID}\\s+(?<who>${CAPITALS})`, 'dsu'),
    direct: true,
  },
  {
    pattern: new RegExp(
      `^\\s*(?<words>${OPENING}.+${CLOSING})[\\s,]*(?<who>${CAPITALS})\\s+${SAID}\\b`,
      'dsu',
    ),
    direct: true,
  },
  // 'Putin: …', 'Putin on trade: "…"'
  {
    pattern: new RegExp(
      `^\\W*(?<who>${CAPITALS})(?:\\s+on\\s+[\\p{L}\\s]{1,40}?)?\\s*:\\s*(?<words>.+)$`,
      'dsu',
    ),
    direct: true,
  },
  // 'putin: "…"', 'the minister: "…"'
  { pattern: new RegExp(`^\\W*(?<who>${ANY_NAME})\\s*:\\s*(?<words>${OPENING}.+)$`, 'disu'), direct: true },
  // "zelensky said …", and others that the grammar of the news doesn't find
  {
    pattern: new RegExp(
      `^\\W*(?<who>(?!(?:he|she|they|it|we|i|you|who)\\b)(?:\\p{Ll}[\\p{L}'’-]+|${CAPITALS}))\\s+${SAID}\\b[\\s,:]*(?:that\\b)?[\\s:,]*(?<words>.+)$`,
      'dsu',
    ),
    direct: false,
  },
];

/** What a label may be that names nobody. */
const NO_SPEAKER =
  /^(?:quote|quotation|reports?|officials?|police|experts?|text|claim|check|note|source|update|breaking|news|lol|wow|the article|article|title|headline|question|q|a|ps|edit|warning|fact|today|yesterday|they|he|she|it|we|i|you|this|that|here|look|look at this|see|read this|look here|someone|somebody)$/iu;

/** A description, which may be anybody's. */
const INDEFINITE = /^(?:the|an?|any|some|every|one\s+of)\s/iu;

/** Reads a text as a claim in one of the forms; null where it is in none. */
export function readClaimForm(text: string): ClaimForm | null {
  for (const { pattern, direct } of FORMS) {
    const groups = pattern.exec(text)?.indices?.groups;
    const [who, words] = [spanOf(text, groups?.who), spanOf(text, groups?.words)];
    if (!who || !words) continue;
    const name = text.slice(who.start, who.end);
    if (NO_SPEAKER.test(name)) continue;
    return { speaker: { ...who, named: !INDEFINITE.test(name) }, content: words, direct };
  }
  return null;
}

function spanOf(text: string, indices: readonly [number, number] | undefined): Span | null {
  return indices ? trimmed(text, { start: indices[0], end: indices[1] }) : null;
}
