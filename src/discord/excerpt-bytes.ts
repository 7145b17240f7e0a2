import type { Span } from '../article/span.ts';
import type { Excerpt, Speaker } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { QuotationClass, Style } from '../quotes/quotation.ts';
import type { ByteReader } from './bytes.ts';
import { ByteWriter } from './bytes.ts';

/** Nobody needs to be told more speakers of one excerpt. */
const MOST_SPEAKERS = 8;

/** Ways in which an excerpt's words are known, by number; what comes first has none. */
const KNOWN: readonly (readonly [Style, QuotationClass] | null)[] = [
  null,
  ['direct', 'speech'],
  ['mixed', 'speech'],
  ['indirect', 'speech'],
  ['direct', 'other'],
  ['mixed', 'other'],
  ['indirect', 'other'],
];

/**
 * Writes excerpts of one article in few bytes, and reads them: where they stand, how their words are known, and whose they
 * are. Places are counted from the end of the excerpt before.
 */
export class ExcerptBytes {
  readonly #voices: readonly Speaker[];
  readonly #length: number;

  constructor({ article, voices }: Pick<Assistant, 'article' | 'voices'>) {
    this.#voices = voices;
    this.#length = article.text.length;
  }

  write({ span, quotation, speakers }: Excerpt, before: number): Uint8Array {
    const writer = new ByteWriter().signed(span.start - before).number(span.end - span.start);
    const known = KNOWN.findIndex((each) => each?.[0] === quotation?.style && each?.[1] === quotation?.class);
    const named = quotation ? speakers.slice(0, MOST_SPEAKERS) : [];
    writer.number(Math.max(0, known) + KNOWN.length * named.length);
    for (const { name } of named) {
      const voice = this.#voices.findIndex((each) => sameSpan(each.name, name));
      writer.number(voice + 1);
      // Whoever is no voice of the article is called as they are mentioned beside the words.
      if (voice < 0) writer.signed(name.start - span.start).number(name.end - name.start);
    }
    return writer.toBytes();
  }

  /** @throws RangeError for what isn't of this article */
  read(reader: ByteReader, before: number): Excerpt {
    const span = this.#readSpan(reader, before);
    const head = reader.number();
    const known = KNOWN[head % KNOWN.length] ?? null;
    const speakers = Array.from({ length: Math.min(MOST_SPEAKERS, Math.floor(head / KNOWN.length)) }, () => {
      const voice = this.#voices[reader.number() - 1];
      if (voice) return { name: voice.name, introduction: voice.introduction };
      const name = this.#readSpan(reader, span.start);
      return { name, introduction: name };
    });
    return { span, quotation: known && quotationKnown(...known), speakers, score: 1, why: null };
  }

  #readSpan(reader: ByteReader, before: number): Span {
    const start = before + reader.signed();
    const end = start + reader.number();
    if (start < 0 || end > this.#length) throw new RangeError('A span outside of the article');
    return { start, end };
  }
}

/** How an excerpt's words are known; where among them the quotation itself begins and ends isn't carried along. */
function quotationKnown(style: Style, kind: QuotationClass): Excerpt['quotation'] {
  const nobody = { cue: null, mention: null, speaker: null, jointly: [], nested: false };
  return { content: [], ...nobody, style, class: kind, confidence: 1 };
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
