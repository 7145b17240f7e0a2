import pc from 'picocolors';
import type { DatedLine } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { hull } from '../article/span.ts';
import { speakersOf } from '../assistant/excerpts.ts';
import type { Reading } from '../assistant/reading.ts';
import { howKnown, NOT_NAMED, writtenOut } from '../assistant/wording.ts';
import type { Both, Changes, Difference, Either, QuotationChange, Title } from '../changes/changes.ts';
import { asChecked, saysTheSame } from '../changes/changes.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { writeOut } from '../dates/write-out.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { Colours } from './colours.ts';
import type { Marks } from './marked.ts';
import { marksIn } from './marked.ts';
import { printableLine } from './printable.ts';
import { quoted } from './quoted.ts';

/** What the words of a version are shown from. */
type Shown = Pick<Reading, 'article' | 'voices'>;

/**
 * What changed between two versions of an article as text for a terminal: whole sentences of one version behind a bar, where the
 * two have other words in one place both, with marks.
 */
export function changesText(versions: Both<Shown>, changes: Changes, colour: boolean): string {
  const colours = pc.createColors(colour);
  return new ChangesText(versions, colours).of(changes);
}

/** Before the bar of what only one version has. */
const LABELS = { added: 'new', gone: 'gone' } as const;
const LABEL_WIDTH = 'gone'.length;

class ChangesText {
  readonly #versions: Both<Shown>;
  readonly #colours: Colours;
  readonly #marks: Marks;

  constructor(versions: Both<Shown>, colours: Colours) {
    this.#versions = versions;
    this.#colours = colours;
    this.#marks = marksIn(colours);
  }

  of(changes: Changes): string {
    if (saysTheSame(changes)) return this.#colours.bold('The two versions say the same.');
    const { old, own } = this.#marks;
    const legend = `What changed, with ${old('what stood there')} and ${own('what stands there now')}:`;
    const { title, published, updated, quotations, dates, altered, added, gone } = changes;
    return [
      this.#colours.dim(legend),
      ...this.#section('Headline', title ? [this.#title(title)] : []),
      ...this.#section('Published', published ? [this.#day(published)] : []),
      ...this.#section('Updated', updated ? [this.#day(updated)] : []),
      ...this.#section(
        'Quotations',
        quotations.map((change) => this.#quotation(change)),
      ),
      ...this.#section(
        'Dates',
        dates.map((change) => this.#date(change)),
      ),
      ...this.#section(
        'Sentences altered',
        altered.map(({ after, differences }) => `  ${this.#marked(after, differences)}`),
      ),
      ...this.#section(
        'Sentences added',
        added.map((span) => this.#whole('added', span)),
      ),
      ...this.#section(
        'Sentences gone',
        gone.map((span) => this.#whole('gone', span)),
      ),
    ].join('\n');
  }

  #section(heading: string, lines: readonly string[]): readonly string[] {
    return lines.length > 0 ? [this.#colours.bold(`${heading}:`), ...lines] : [];
  }

  #title({ before, after }: Either<Title>): string {
    const words = (title: Title | null, version: keyof Both<unknown>) =>
      title && ('span' in title ? cut(this.#versions[version].article, title.span) : title.outside);
    return `  ${this.#instead(words(before, 'before'), words(after, 'after'))}`;
  }

  #day({ before, after }: Either<DatedLine>): string {
    return `  ${this.#instead(before && writeOut(before.day), after && writeOut(after.day))}`;
  }

  #date({ before, after }: Either<DateMention>): string {
    const told = (date: DateMention | null, version: keyof Both<unknown>) =>
      date && `“${cut(this.#versions[version].article, date.span)}”: ${writtenOut(date)}`;
    return `  ${this.#instead(told(before, 'before'), told(after, 'after'))}`;
  }

  #quotation({ before, after, differences, speaker, style }: QuotationChange): string {
    const [was, is] = [this.#speakers(before, 'before'), this.#speakers(after, 'after')];
    const name = speaker ? this.#instead(was, is) : this.#colours.cyan(printableLine(is ?? was ?? NOT_NAMED));
    if (!before || !after) {
      const content = hull((after ?? before)?.content ?? []);
      return `${name}\n${content ? this.#whole(after ? 'added' : 'gone', content) : ''}`;
    }
    const content = hull(after.content);
    const known = style ? ` ${this.#instead(howKnown(before), howKnown(after))}` : '';
    return `${name}${known}\n  ${content ? this.#marked(content, differences) : ''}`;
  }

  /** Null where nobody is named. */
  #speakers(quotation: Quotation | null, version: keyof Both<unknown>): string | null {
    const shown = this.#versions[version];
    const names = quotation ? speakersOf(shown, quotation).map(({ name }) => cut(shown.article, name)) : [];
    return names.length > 0 ? names.join(' and ') : null;
  }

  /** A stretch of the later version, with the earlier one's words where they were others. */
  #marked(span: Span, differences: readonly Difference[]): string {
    const { before, after } = this.#versions;
    const inside = asChecked(differences, span);
    // What went is to be seen whole, however long.
    return this.#marks.text(before.article, cut(after.article, span), inside, Number.POSITIVE_INFINITY);
  }

  #whole(side: keyof typeof LABELS, span: Span): string {
    const { article } = this.#versions[side === 'added' ? 'after' : 'before'];
    const colour = side === 'added' ? this.#colours.green : this.#colours.red;
    return quoted(cut(article, span), { text: LABELS[side], width: LABEL_WIDTH, colour });
  }

  #instead(before: string | null, after: string | null): string {
    const { old, own } = this.#marks;
    return (
      (before === null ? '' : old(printableLine(before))) + (after === null ? '' : own(printableLine(after)))
    );
  }
}
