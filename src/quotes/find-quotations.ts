import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { bySpan, contains, overlaps } from '../article/span.ts';
import type { Token } from '../language/token.ts';
import type { People } from '../people/people.ts';
import { findPhrases } from './according-to.ts';
import type { Loose } from './continuation.ts';
import { findLoose } from './continuation.ts';
import { findReported } from './cues.ts';
import type { Finding } from './finding.ts';
import { findLabelled } from './labels.ts';
import type { Quotation } from './quotation.ts';
import type { Quoted } from './quotation-marks.ts';
import { findQuoted } from './quotation-marks.ts';
import type { Speaker } from './speakers.ts';
import { NOBODY, SpeakerResolver } from './speakers.ts';
import { styleOf } from './style.ts';
import type { Unit } from './units.ts';
import { divide } from './units.ts';

/** Finds who said what in an article, in its order; the headline's quotations too. */
export function findQuotations(
  article: Article,
  tokens: readonly Token[],
  people: People,
): readonly Quotation[] {
  const quoted = findQuoted(article);
  const reader = new Reader(article, people, quoted);
  for (const unit of divide(article, tokens, quoted)) reader.read(unit);
  return reader.quotations();
}

/** Goes through the units in order, so that every quotation knows who spoke before it. */
class Reader {
  readonly #article: Article;
  readonly #people: People;
  readonly #quoted: readonly Quoted[];
  readonly #resolver: SpeakerResolver;
  readonly #found: Quotation[] = [];
  /** Who speaks each quotation that a unit inside it belongs to. */
  readonly #speakers = new Map<Quoted, Speaker>();
  #last: { readonly speaker: Speaker; readonly paragraph: number; readonly end: number } | null = null;
  #previous: Unit | null = null;

  constructor(article: Article, people: People, quoted: readonly Quoted[]) {
    this.#article = article;
    this.#quoted = quoted;
    this.#people = people;
    this.#resolver = new SpeakerResolver(article, people);
  }

  read(unit: Unit): void {
    this.#resolver.enter(unit);
    const findings = [...findReported(unit), ...findPhrases(unit), ...this.#labelled(unit)].sort(byCue);
    const attributed = withoutRepetition(findings);
    for (const finding of attributed) this.#take(finding);
    const covered = attributed.flatMap(({ content }) => content);
    for (const loose of findLoose(unit))
      if (!covered.some((part) => overlaps(part, loose.quoted))) this.#takeLoose(loose);
    if (unit.within === null) this.#previous = unit;
  }

  quotations(): readonly Quotation[] {
    return this.#found.sort((a, b) => bySpan(firstOf(a), firstOf(b)));
  }

  #labelled(unit: Unit): readonly Finding[] {
    const begins = this.#previous?.paragraph !== unit.paragraph;
    const paragraph = begins ? this.#article.paragraphs[unit.paragraph] : undefined;
    return findLabelled(unit, paragraph?.end ?? null);
  }

  #take(finding: Finding): void {
    const outer = finding.unit.within ? (this.#speakers.get(finding.unit.within) ?? null) : null;
    const speaker = this.#resolver.resolve(finding, outer);
    if (finding.needsName && !this.#isLabel(finding.unit, speaker)) return;
    this.#push(finding.unit, finding.content, speaker, finding);
  }

  /** In a headline a body may speak before a colon; in a transcript only persons do. */
  #isLabel({ headline }: Unit, { person }: Speaker): boolean {
    const kind = person === null ? undefined : this.#people.all[person]?.kind;
    return kind === 'person' || (headline && kind === 'organisation');
  }

  #takeLoose({ quoted, unit, by }: Loose): void {
    if (by === 'goes-on' && this.#goOn(unit, quoted)) return;
    const speaker = this.#speakerOfLoose(unit, by);
    this.#push(
      unit,
      [{ start: quoted.start, end: quoted.end }],
      { ...speaker, mention: speaker.person === null ? speaker.mention : null },
      null,
    );
  }

  /** A quotation that opens anew in the next paragraph is still the same one. */
  #goOn(unit: Unit, quoted: Quoted): boolean {
    const last = this.#found.findLast(({ nested }) => !nested);
    const end = last?.content.at(-1)?.end ?? -1;
    if (!last || !this.#last || unit.paragraph - this.#last.paragraph > 1 || end > quoted.start) return false;
    const content = [...last.content, { start: quoted.start, end: quoted.end }];
    this.#found[this.#found.lastIndexOf(last)] = { ...last, content };
    this.#last = { ...this.#last, paragraph: unit.paragraph, end: quoted.end };
    this.#speakers.set(quoted, this.#last.speaker);
    return true;
  }

  #speakerOfLoose(unit: Unit, by: Loose['by']): Speaker {
    const last = this.#last;
    if (by === 'colon' || by === 'comma') {
      const subject = this.#resolver.subjectOf(unit);
      if (subject) return { ...NOBODY, person: subject.id, certainty: by === 'colon' ? 0.8 : 0.6 };
    }
    if (
      last &&
      (last.paragraph === unit.paragraph || (by === 'goes-on' && last.paragraph === unit.paragraph - 1))
    )
      return { ...last.speaker, certainty: last.speaker.certainty * 0.9 };
    const before = this.#previous;
    if (before && before.paragraph === unit.paragraph) {
      const subject = this.#resolver.subjectOf(before);
      if (subject?.kind === 'person') return { ...NOBODY, person: subject.id, certainty: 0.6 };
    }
    if (last && last.paragraph === unit.paragraph - 1)
      return { ...last.speaker, certainty: last.speaker.certainty * 0.75 };
    return NOBODY;
  }

  #push(unit: Unit, parts: readonly Span[], speaker: Speaker, finding: Finding | null): void {
    const content = merged(parts);
    const own = this.#quoted;
    if (unit.within === null)
      for (const part of content)
        for (const quote of unit.words)
          if (quote.quoted && contains(part, quote.quoted)) this.#speakers.set(quote.quoted, speaker);
    const kind = finding?.class ?? 'speech';
    this.#found.push({
      content,
      cue: finding?.cue ?? null,
      mention: speaker.mention,
      speaker: speaker.person,
      jointly: speaker.jointly,
      nested: unit.within !== null,
      style: styleOf(this.#article, content, own),
      class: kind,
      confidence: (finding?.confidence ?? 0.8) * speaker.certainty,
    });
    if (unit.within === null && kind === 'speech')
      this.#last = { speaker, paragraph: unit.paragraph, end: content.at(-1)?.end ?? 0 };
  }
}

function firstOf({ content }: Quotation): Span {
  return content[0] ?? { start: 0, end: 0 };
}

function byCue(a: Finding, b: Finding): number {
  return (a.cue?.start ?? 0) - (b.cue?.start ?? 0);
}

/** Two verbs that introduce the very same words, as in "was quoted as saying": the last of them counts. */
function withoutRepetition(findings: readonly Finding[]): readonly Finding[] {
  const byContent = new Map<string, Finding>();
  for (const finding of findings) byContent.set(JSON.stringify(finding.content), finding);
  return [...byContent.values()];
}

function merged(parts: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const part of [...parts].sort(bySpan)) {
    const last = all.at(-1);
    if (last && part.start < last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else all.push(part);
  }
  return all;
}
