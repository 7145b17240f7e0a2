import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { bySpan, contains, overlaps } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import type { People } from '../people/people.ts';
import type { FreeQuotation } from './cue/find-free-quotations.ts';
import { findFreeQuotations } from './cue/find-free-quotations.ts';
import { findLabelled } from './cue/find-labelled.ts';
import { findPhrases } from './cue/find-phrases.ts';
import { findReported } from './cue/find-reported.ts';
import type { Signature } from './cue/find-signature.ts';
import { findSignature } from './cue/find-signature.ts';
import type { Finding } from './cue/finding.ts';
import { inOrder, isToldBy, merged, withinRelativeClauses } from './cue/finding.ts';
import type { Unit } from './grammar/units.ts';
import { divide } from './grammar/units.ts';
import type { Quotation } from './quotation.ts';
import type { Quoted } from './quotation-marks.ts';
import { findQuoted } from './quotation-marks.ts';
import { SpeakerResolver } from './speaker/resolver.ts';
import type { Speaker } from './speaker/speaker.ts';
import { NOBODY } from './speaker/speaker.ts';
import type { LastSpeaker } from './speaker/speaker-of-free-quotation.ts';
import { speakerOfFreeQuotation } from './speaker/speaker-of-free-quotation.ts';
import { styleOf } from './style.ts';
import type { Turn } from './transcript/find-turns.ts';
import { findTurns, withTurns } from './transcript/find-turns.ts';

/** Finds who said what in an article, in its order; the headline's quotations too. */
export function findQuotations(
  article: Article,
  tokens: readonly Token[],
  people: People,
): readonly Quotation[] {
  const turns = findTurns(article, people);
  const quoted = withTurns(findQuoted(article), turns);
  const reader = new Reader(article, people, quoted, turns);
  for (const unit of divide(article, tokens, quoted)) reader.read(unit);
  return reader.quotations();
}

/** A quotation to which further paragraphs may be added. */
interface Draft extends Omit<Quotation, 'style'> {
  readonly content: Span[];
}

/** The last words spoken outside somebody else's quotation. */
interface Spoken extends LastSpeaker {
  readonly draft: Draft;
}

/** That a quotation without a reporting verb is somebody's words at all. */
const FREE_CONFIDENCE = 0.8;

/** That a speaker's turn in a transcript is that speaker's words, as the label says. */
const TURN_CONFIDENCE = 0.95;

/** Goes through the units in order, so that every quotation knows who spoke before it. */
class Reader {
  readonly #article: Article;
  readonly #people: People;
  readonly #quoted: readonly Quoted[];
  readonly #resolver: SpeakerResolver;
  readonly #drafts: Draft[] = [];
  /** Who speaks the quotation that a unit is the inside of. */
  readonly #speakers = new Map<Quoted, Speaker>();
  /** The turn of a transcript that a stretch belongs to. */
  readonly #turns: ReadonlyMap<Quoted, Turn>;
  #last: Spoken | null = null;
  /** The sentence before. */
  #previous: Unit | null = null;

  constructor(article: Article, people: People, quoted: readonly Quoted[], turns: readonly Turn[]) {
    this.#article = article;
    this.#people = people;
    this.#quoted = quoted;
    this.#turns = new Map(turns.flatMap((turn) => turn.parts.map((part) => [part, turn] as const)));
    this.#resolver = new SpeakerResolver(article, people);
  }

  /** To be told of the units in the order of the article. */
  read(unit: Unit): void {
    this.#resolver.enter(unit);
    const turn = turnIn(unit, this.#turns);
    if (turn) this.#takeTurn(turn);
    else this.#readProse(unit);
    if (unit.within === null) this.#previous = unit;
  }

  /** What was read so far, in the article's order. */
  quotations(): readonly Quotation[] {
    return this.#drafts
      .map((draft) => ({ ...draft, style: styleOf(this.#article, draft.content, this.#quoted) }))
      .sort((a, b) => bySpan(firstOf(a), firstOf(b)));
  }

  #readProse(unit: Unit): void {
    const reported = findReported(unit);
    const phrases = findPhrases(unit).filter((phrase) => !reported.some((each) => isToldBy(each, phrase)));
    const all = inOrder([...reported, ...phrases, ...this.#labelled(unit)]);
    const findings = withinRelativeClauses(all);
    for (const finding of findings) this.#take(finding);
    const covered = findings.flatMap(({ content }) => content);
    for (const free of findFreeQuotations(unit))
      if (!covered.some((part) => overlaps(part, free.quoted))) this.#takeFree(free);
    const signature = findSignature(unit);
    if (signature) this.#sign(unit, signature);
  }

  /** A turn is one quotation, however many paragraphs it has; no quotation in the article's prose goes on from it. */
  #takeTurn({ person, mention, colon, parts }: Turn): void {
    this.#last = null;
    if (parts.some((part) => this.#speakers.has(part))) return;
    for (const part of parts) this.#speakers.set(part, { ...NOBODY, person, mention });
    this.#drafts.push({
      content: parts.map(({ start, end }) => ({ start, end })),
      cue: colon,
      mention,
      speaker: person,
      jointly: [],
      nested: false,
      class: 'speech',
      confidence: TURN_CONFIDENCE,
    });
  }

  /** A label begins a paragraph. */
  #labelled(unit: Unit): readonly Finding[] {
    const begins = this.#previous?.paragraph !== unit.paragraph;
    const paragraph = begins ? this.#article.paragraphs[unit.paragraph] : undefined;
    return findLabelled(unit, paragraph?.end ?? null);
  }

  #take(finding: Finding): void {
    const { unit, content, cue, confidence } = finding;
    const outer = unit.within ? (this.#speakers.get(unit.within) ?? null) : null;
    const speaker = this.#resolver.resolve(finding, outer);
    if (finding.needsName && !this.#mayHaveLabel(unit, speaker)) return;
    this.#add(unit, speaker, { content: merged(content), cue, class: finding.class, confidence });
  }

  /** In a headline a body may speak before a colon; in a transcript only persons do. */
  #mayHaveLabel({ headline }: Unit, { person }: Speaker): boolean {
    const kind = person === null ? undefined : this.#people.all[person]?.kind;
    return kind === 'person' || (headline && kind === 'organisation');
  }

  #takeFree(free: FreeQuotation): void {
    const { quoted, unit, by } = free;
    const { start, end } = quoted;
    if (by === 'goes-on' && this.#goOn(unit, quoted)) return;
    const speaker = speakerOfFreeQuotation(
      free,
      { last: this.#last, previous: this.#previous },
      this.#resolver,
    );
    const mention = speaker.person === null ? speaker.mention : null;
    const content = [{ start, end }];
    const found = { content, cue: null, class: 'speech', confidence: FREE_CONFIDENCE } as const;
    this.#add(unit, { ...speaker, mention }, found);
  }

  /** A quotation that opens anew in the next paragraph is still the same one. */
  #goOn({ paragraph }: Unit, quoted: Quoted): boolean {
    const last = this.#last;
    if (!last || paragraph - last.paragraph > 1 || (last.draft.content.at(-1)?.end ?? 0) > quoted.start)
      return false;
    last.draft.content.push({ start: quoted.start, end: quoted.end });
    this.#last = { ...last, paragraph };
    this.#speakers.set(quoted, last.speaker);
    return true;
  }

  /** Whoever signs a quotation that no verb introduces is its speaker. */
  #sign(unit: Unit, { dash, from, to }: Signature): void {
    const last = this.#last;
    const index = last ? this.#drafts.indexOf(last.draft) : -1;
    if (!last || index < 0 || last.draft.cue !== null || last.paragraph !== unit.paragraph) return;
    const speaker = this.#resolver.resolve({ unit, content: [], cue: null, subject: { from, to } }, null);
    const { person, jointly, mention, certainty } = speaker;
    const cue = { start: unit.words[dash]?.start ?? 0, end: unit.words[from - 1]?.end ?? 0 };
    const confidence = FREE_CONFIDENCE * certainty;
    const draft = { ...last.draft, cue, mention, speaker: person, jointly, confidence };
    this.#drafts[index] = draft;
    this.#last = { ...last, draft, speaker };
    for (const { quoted } of unit.words) if (quoted) this.#speakers.set(quoted, speaker);
  }

  #add(unit: Unit, speaker: Speaker, found: Pick<Draft, 'content' | 'cue' | 'class' | 'confidence'>): void {
    const { person, jointly, mention, certainty } = speaker;
    const nested = unit.within !== null;
    const draft = {
      ...found,
      mention,
      speaker: person,
      jointly,
      nested,
      confidence: found.confidence * certainty,
    };
    this.#drafts.push(draft);
    if (nested) return;
    for (const { quoted } of unit.words)
      if (quoted && draft.content.some((part) => contains(part, quoted))) this.#speakers.set(quoted, speaker);
    if (draft.class === 'speech') this.#last = { draft, speaker, paragraph: unit.paragraph };
  }
}

/** The turn of a transcript that a unit of the article's own is the label or a paragraph of. */
function turnIn({ words, within }: Unit, turns: ReadonlyMap<Quoted, Turn>): Turn | null {
  if (within !== null || turns.size === 0) return null;
  for (const { quoted } of words) {
    const turn = quoted && turns.get(quoted);
    if (turn) return turn;
  }
  return null;
}

function firstOf({ content }: Quotation): Span {
  return content[0] ?? { start: 0, end: 0 };
}
