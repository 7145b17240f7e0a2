import type { Verbatim } from '../article/cut.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { contains, overlapping } from '../article/span.ts';
import { timeline } from '../dates/timeline.ts';
import type { Token } from '../language/token.ts';
import { dayIn } from './event-in-sentence.ts';
import type { Reading } from './reading.ts';

/** More are never offered. */
const MOST_EVENTS = 50;

/** So many dated sentences are looked at, from the beginning: each takes a millisecond or two, and somebody waits for the suggestions. */
const MOST_LOOKED_AT = 300;

/** What fits into a field of suggestions, in code units. */
const LONGEST_EVENT = 100;

/** Fewer words tell no event. */
const FEWEST_WORDS = 3;

/**
 * The events that the article dates itself, in its words and its order, each once: the clause that tells it, without the date. Only
 * those whose sentence has the date for the event when it is asked about; nothing else is worth offering.
 */
export function eventsOf(reading: Reading): readonly Verbatim[] {
  const { article, dates, tokens } = reading;
  const events = new Set<Verbatim>();
  const dated = timeline(article, dates()).toSorted((a, b) => a.date.span.start - b.date.span.start);
  for (const { sentence, date } of dated.slice(0, MOST_LOOKED_AT)) {
    const span = article.sentences[sentence];
    if (!span || date.computed || events.size >= MOST_EVENTS) continue;
    const clause = clauseOf(overlapping(tokens, span), date.span);
    const event = clause && cut(article, clause);
    if (event && dayIn(reading, { sentence, event, close: true })?.value === date.value) events.add(event);
  }
  return [...events];
}

/** The longest clause of a sentence that is parted by its marks and its date, as far as it is short enough. */
function clauseOf(tokens: readonly Token[], date: Span): Span | null {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (contains(date, token) || isBreak(token)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  const whole = clauses
    .map((clause) => shortened(withoutEdges(clause)))
    .filter((clause) => clause.length >= FEWEST_WORDS && clause.some(({ pos }) => pos === 'VERB'));
  const [longest] = whole.toSorted((a, b) => b.length - a.length);
  return longest ? hullOf(longest) : null;
}

function isBreak({ pos, text }: Token): boolean {
  return pos === 'PUNCT' && !/^[-.'’]$/u.test(text);
}

/** Prepositions and conjunctions at its ends belonged to what was cut off. */
function withoutEdges(clause: readonly Token[]): readonly Token[] {
  const isEdge = (token: Token | undefined) => token !== undefined && EDGE.has(token.pos);
  let [start, end] = [0, clause.length];
  while (start < end && isEdge(clause[start])) start++;
  while (end > start && (isEdge(clause[end - 1]) || LEFT_OPEN.has(clause[end - 1]?.pos ?? ''))) end--;
  return clause.slice(start, end);
}

const EDGE: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'SCONJ', 'PUNCT', 'PART', 'SPACE']);

/** What asks for a noun that isn't there. */
const LEFT_OPEN: ReadonlySet<string> = new Set(['DET', 'PRON', 'AUX']);

/** Ends a clause that is too long before the last preposition or conjunction that lets it fit. */
function shortened(clause: readonly Token[]): readonly Token[] {
  let fits = clause;
  while (fits.length > 0 && lengthOf(fits) > LONGEST_EVENT) {
    const at = fits.findLastIndex(({ pos }) => pos === 'ADP' || pos === 'CCONJ' || pos === 'SCONJ');
    fits = withoutEdges(fits.slice(0, Math.max(0, at)));
  }
  return fits;
}

function lengthOf(tokens: readonly Token[]): number {
  const span = hullOf(tokens);
  return span ? span.end - span.start : 0;
}

function hullOf(tokens: readonly Token[]): Span | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
