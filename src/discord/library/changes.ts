import type { DatedLine } from '../../article/article.ts';
import { cut } from '../../article/cut.ts';
import type { Span } from '../../article/span.ts';
import { hull } from '../../article/span.ts';
import { speakersOf } from '../../assistant/excerpts.ts';
import type { Reading } from '../../assistant/reading.ts';
import { howKnown, NOT_NAMED } from '../../assistant/wording.ts';
import type { Both, Changes, Difference, Either, QuotationChange, Title } from '../../changes/changes.ts';
import { asChecked, saysTheSame } from '../../changes/changes.ts';
import { findChanges } from '../../changes/find-changes.ts';
import type { Marking } from '../../check/marked-text.ts';
import { markedText } from '../../check/marked-text.ts';
import type { DateMention } from '../../dates/date-mention.ts';
import { writeIn } from '../../dates/write-in.ts';
import type { VersionPair } from '../../library/libraries.ts';
import { titleOf } from '../../library/title.ts';
import type { Quotation } from '../../quotes/quotation.ts';
import { writtenIn } from '../dates.ts';
import { escapedLine, escapeMarkdown } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { quotePassage } from '../passage.ts';
import { inline } from '../shortened.ts';
import { LONGEST_NAME, LONGEST_TITLE } from './titles.ts';

/** Kept free for the line that says what was left out. */
const RESERVE = 80;

/** Longer sentences are only told to have changed, in code units as they are shown. */
const LONGEST_MARKED = 900;

/**
 * What is different between two versions of an article, quotations and dates first; what has no room is counted. Words that are gone are
 * struck out, those that came are bold.
 *
 * @param language that days are written out in
 */
export function changesText(pair: VersionPair, language: string): string {
  const versions = { before: pair.before.reading, after: pair.after.reading };
  const changes = findChanges(versions.before, versions.after);
  const title = `**${inline(titleOf(pair.entry), LONGEST_TITLE)}**`;
  const numbers = `version ${pair.before.version.number} and version ${pair.after.version.number}`;
  if (saysTheSame(changes)) return `${title}\nThe words of ${numbers} are the same.`;
  const top = `${title}\nBetween ${numbers}, with ~~what is gone~~ and **what came**:`;
  return fitted(top, new ChangeItems(versions, language).of(changes));
}

function fitted(top: string, items: readonly string[]): string {
  let text = top;
  for (const [index, item] of items.entries()) {
    const next = `${text}\n\n${item}`;
    if (next.length > LIMITS.content - RESERVE) return `${text}\n\n-# And ${told(items.length - index)}.`;
    text = next;
  }
  return text;
}

function told(count: number): string {
  return count === 1 ? '1 more change' : `${count} more changes`;
}

type Side = keyof Both<unknown>;
type Shown = Pick<Reading, 'article' | 'voices'>;

class ChangeItems {
  readonly #versions: Both<Shown>;
  readonly #language: string;

  constructor(versions: Both<Shown>, language: string) {
    this.#versions = versions;
    this.#language = language;
  }

  /** Each change as an item of its own. */
  of({ title, published, updated, quotations, dates, altered, added, gone }: Changes): readonly string[] {
    return [
      ...quotations.map((change) => this.#quotation(change)),
      ...dates.map((change) => this.#date(change)),
      ...(published ? [`Published: ${this.#day(published)}`] : []),
      ...(updated ? [`Updated: ${this.#day(updated)}`] : []),
      ...(title ? [`Title: ${this.#title(title)}`] : []),
      ...altered.map(({ after, differences }) => `Changed:\n${this.#marked(after, differences)}`),
      ...added.map((span) => this.#whole('New', 'after', span)),
      ...gone.map((span) => this.#whole('Gone', 'before', span)),
    ];
  }

  #quotation({ before, after, differences, speaker, style }: QuotationChange): string {
    const [was, is] = [this.#speakers(before, 'before'), this.#speakers(after, 'after')];
    const name =
      speaker && before && after ? instead(was, is) : `**${is ?? was ?? NOT_NAMED.toLowerCase()}**`;
    if (!before || !after) {
      const content = hull((after ?? before)?.content ?? []);
      const what = after ? 'New quotation' : 'Quotation gone';
      return content
        ? `${this.#whole(`${what}, ${name}`, after ? 'after' : 'before', content)}`
        : `${what}, ${name}`;
    }
    const known = style ? ` · ${instead(howKnown(before), howKnown(after))}` : '';
    const content = hull(after.content);
    return `Quotation changed, ${name}${known}:${content ? `\n${this.#marked(content, differences)}` : ''}`;
  }

  /** Null where nobody is named. */
  #speakers(quotation: Quotation | null, side: Side): string | null {
    const shown = this.#versions[side];
    const names = quotation
      ? speakersOf(shown, quotation).map(({ name }) => inline(cut(shown.article, name), LONGEST_NAME))
      : [];
    return names.length > 0 ? names.join(' and ') : null;
  }

  #date({ before, after }: Either<DateMention>): string {
    const told = (date: DateMention | null, side: Side) =>
      date &&
      `“${inline(cut(this.#versions[side].article, date.span), LONGEST_NAME)}” = ${escapeMarkdown(writtenIn(this.#language, date))}`;
    return `Date: ${instead(told(before, 'before'), told(after, 'after'))}`;
  }

  #day({ before, after }: Either<DatedLine>): string {
    const told = (line: DatedLine | null) => line && escapeMarkdown(writeIn(this.#language, line.day));
    return instead(told(before), told(after));
  }

  #title({ before, after }: Either<Title>): string {
    const words = (title: Title | null, side: Side) =>
      title &&
      inline('span' in title ? cut(this.#versions[side].article, title.span) : title.outside, LONGEST_TITLE);
    return instead(words(before, 'before'), words(after, 'after'));
  }

  #whole(what: string, side: Side, span: Span): string {
    return `${what}:\n${quotePassage(this.#versions[side].article, span, LONGEST_MARKED)}`;
  }

  /** A stretch of the later version, with the earlier one's words where they were others, or quoted alone: for lines of its own. */
  #marked(span: Span, differences: readonly Difference[]): string {
    const { before, after } = this.#versions;
    const text = cut(after.article, span);
    const line = markedText(before.article, text, asChecked(differences, span), MARKS).replaceAll(
      / {2,}/gu,
      ' ',
    );
    return line.length <= LONGEST_MARKED ? line : quotePassage(after.article, span, LONGEST_MARKED);
  }
}

const MARKS: Marking = {
  plain: escapedLine,
  own: (words) => `**${words}**`,
  old: (words) => ` ~~${words}~~ `,
  skipped: ' … ',
};

function instead(before: string | null, after: string | null): string {
  return [before === null ? '' : `~~${before}~~`, after === null ? '' : `**${after}**`].join(' ').trim();
}
