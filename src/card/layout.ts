import type { Article } from '../article/article.ts';
import type { Verbatim } from '../article/cut.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { NOT_NAMED } from '../assistant/wording.ts';
import { writeOut } from '../dates/write-out.ts';
import type { Card, CardSpeaker } from './card.ts';
import { clustersOf, directionOf, emojiName, isEmoji } from './clusters.ts';
import type { Setting } from './settings.ts';
import type { Style } from './styles.ts';
import { STYLES } from './styles.ts';

/** Words of the article's text. */
interface Words {
  readonly type: 'words';
  readonly text: Verbatim;
}

/** The program's own words, and what is known beside the text: a page's headline, the source. */
interface Label {
  readonly type: 'label';
  readonly text: string;
}

/** A part of a card. */
export type Element =
  | {
      readonly type: 'box';
      readonly style: Style;
      readonly dir?: 'ltr' | 'rtl';
      readonly children: readonly Element[];
    }
  | Words
  | Label
  /** A picture of an emoji of either, by its name. */
  | { readonly type: 'emoji'; readonly of: Words | Label; readonly name: string };

type Box = Extract<Element, { type: 'box' }>;

/** Lays a card out as boxes of text in one setting; where lines break and how tall it becomes is the renderer's work. */
export function layOut(article: Article, card: Card, setting: Setting): Box {
  return box(STYLES.card, [
    box(STYLES.accent, []),
    box(STYLES.middle, [
      box({ ...STYLES.quotation, ...typeOf(setting) }, quotationOf(article, card, setting)),
      box(STYLES.speakers, speakersOf(article, card)),
    ]),
    ...footOf(article, card),
  ]);
}

function box(style: Style, children: readonly Element[]): Box {
  return { type: 'box', style, children };
}

function typeOf({ size, breaksWords }: Setting): Style {
  return {
    fontSize: size,
    lineHeight: size >= LARGE ? 1.2 : 1.36,
    // Even lines, and no single word in the last. (With "pretty" the renderer may draw one line more than it measured.)
    textWrap: 'balance',
    overflowWrap: breaksWords ? 'anywhere' : 'normal',
  };
}

/** From this size on lines are few, and stand closer. */
const LARGE = 56;

/** The spans of the quotation, parted by a short rule: what stands between them in the article isn't the speaker's. */
function quotationOf(article: Article, { quotation }: Card, { size }: Setting): readonly Element[] {
  return quotation.flatMap((part, index) => [
    ...(index > 0 ? [box(STYLES.parting, [])] : []),
    ...part.map((span) => paragraph(article, span, size)),
  ]);
}

/** How far a quotation mark at a paragraph's beginning hangs into the margin, in parts of the size: its own width. */
const HANGING: ReadonlyMap<string, number> = new Map([
  ['“', 0.39],
  ['"', 0.34],
  ['‘', 0.22],
  ["'", 0.2],
]);

function paragraph(article: Article, span: Span, size: number): Box {
  const words = cut(article, span);
  const dir = directionOf(words);
  const hanging = dir === 'ltr' ? (HANGING.get(words.charAt(0)) ?? 0) : 0;
  return { ...text(article, span, { textIndent: -Math.round(hanging * size) }), dir };
}

/** A run of the article's words as a block. */
function text(article: Article, span: Span, style: Style): Box {
  const from = (offset: number) => span.start + offset;
  return block(cut(article, span), style, (start, end) => ({
    type: 'words',
    text: cut(article, { start: from(start), end: from(end) }),
  }));
}

/** Words that the article's text doesn't have as a block. */
function label(style: Style, words: string): Box {
  return block(words, style, (start, end) => ({ type: 'label', text: words.slice(start, end) }));
}

/** A run of words as a block, its emoji as pictures in the line. @param piece makes an element of a part of the words, by its offsets */
function block(words: string, style: Style, piece: (start: number, end: number) => Words | Label): Box {
  return { ...box({ display: 'block', ...style }, pieces(words, piece)), dir: directionOf(words) };
}

function pieces(words: string, piece: (start: number, end: number) => Words | Label): readonly Element[] {
  const found: Element[] = [];
  let start = 0;
  for (const { text: cluster, index } of clustersOf(words)) {
    if (!isEmoji(cluster)) continue;
    if (start < index) found.push(piece(start, index));
    start = index + cluster.length;
    found.push({ type: 'emoji', of: piece(index, start), name: emojiName(cluster) });
  }
  if (start < words.length) found.push(piece(start, words.length));
  return found;
}

function speakersOf(article: Article, { speakers, others }: Card): readonly Element[] {
  if (speakers.length === 0) return [label(STYLES.name, NOT_NAMED)];
  return [
    ...speakers.map((speaker) => speakerOf(article, speaker)),
    ...(others ? [label(STYLES.title, 'and others')] : []),
  ];
}

function speakerOf(article: Article, { name, title }: CardSpeaker): Box {
  return box(STYLES.speaker, [
    text(article, name, STYLES.name),
    ...(title ? [text(article, title, STYLES.title)] : []),
  ]);
}

/** Where the quotation stands: the article's title, its source and its day. */
function footOf(article: Article, { headline, source, day }: Card): readonly Box[] {
  const origin = [...(source ? [source] : []), ...(day ? [writeOut(day)] : [])].join(' · ');
  if (!headline && origin === '') return [];
  return [
    box(STYLES.foot, [
      ...(headline ? [headlineOf(article, headline)] : []),
      ...(origin === '' ? [] : [label(STYLES.origin, origin)]),
    ]),
  ];
}

function headlineOf(article: Article, headline: Span | string): Box {
  return typeof headline === 'string'
    ? label(STYLES.headline, headline)
    : text(article, headline, STYLES.headline);
}
