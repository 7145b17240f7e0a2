import type { Renderer, RenderOptions } from '@takumi-rs/core';
import type { Article } from '../../article/article.ts';
import type { Excerpt } from '../../assistant/answer.ts';
import { alternativeText } from '../alternative-text.ts';
import type { Card } from '../card.ts';
import { planCard, tooLong } from '../card.ts';
import { obstacleIn } from '../drawable.ts';
import type { Element } from '../layout.ts';
import { layOut } from '../layout.ts';
import type { Setting } from '../settings.ts';
import { SETTINGS } from '../settings.ts';
import { WIDTH } from '../styles.ts';
import { hasEmoji, readEmoji } from './emoji.ts';
import { isInside } from './fit.ts';
import type { Fonts } from './fonts.ts';
import { loadFonts } from './fonts.ts';
import { emojiIn, textsOf, toNode } from './nodes.ts';

/** A quote card as a picture. */
export interface DrawnCard {
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The card in words, for those who can't see it; at most 1,024 code units. */
  readonly alternative: string;
  /** The size of the quotation's type, in pixels. */
  readonly size: number;
}

/** The sentence that says why an excerpt gets no card. */
export interface NoCard {
  readonly obstacle: string;
}

/**
 * Tells whether an excerpt can be drawn as a card: null, or the sentence that says why not. It draws nothing and is fast; only
 * whether the words have room is left to {@link drawCard} for the few quotations of nearly the longest kind.
 */
export async function cardObstacle(article: Article, excerpt: Excerpt): Promise<string | null> {
  const prepared = await prepare(article, excerpt);
  return 'obstacle' in prepared ? prepared.obstacle : null;
}

/** Draws the card of an excerpt's direct quotation. The same excerpt gives the same bytes. */
export async function drawCard(article: Article, excerpt: Excerpt): Promise<DrawnCard | NoCard> {
  const prepared = await prepare(article, excerpt);
  if ('obstacle' in prepared) return prepared;
  const { card, fonts } = prepared;
  const { renderer, options } = await openRenderer(layOut(article, card, SMALLEST), fonts);
  for (const setting of SETTINGS) {
    const layout = layOut(article, card, setting);
    const measured = await renderer.measure(toNode(layout), options);
    const height = Math.ceil(measured.height);
    if (height > setting.tallest || !isInside(measured)) continue;
    // Lines have heights of fractions of a pixel; the paper goes to the edge of the picture.
    const whole = { ...layout, style: { ...layout.style, height } };
    const png = await renderer.render(toNode(whole), { ...options, height, format: 'png' });
    return { png, width: WIDTH, height, alternative: alternativeText(article, card), size: setting.size };
  }
  return { obstacle: tooLong(lengthOf(card)) };
}

const SMALLEST: Setting = { size: 1, tallest: 1, breaksWords: true };

/** What a card needs, or the sentence that says why there is none. */
async function prepare(
  article: Article,
  excerpt: Excerpt,
): Promise<{ readonly card: Card; readonly fonts: Fonts } | NoCard> {
  const planned = planCard(article, excerpt);
  if ('obstacle' in planned) return planned;
  const texts = textsOf(layOut(article, planned.card, SMALLEST)).join('\n');
  const fonts = await loadFonts(texts);
  const obstacle = obstacleIn(texts, { hasLetter: fonts.hasLetter, hasEmoji });
  return obstacle === null ? { card: planned.card, fonts } : { obstacle };
}

/** A renderer with the fonts and pictures of one card, so that nothing of another can show in it. */
async function openRenderer(
  element: Element,
  { files }: Fonts,
): Promise<{ readonly renderer: Renderer; readonly options: RenderOptions }> {
  // Loaded only where a card is drawn: the program starts without it.
  const takumi = await import('@takumi-rs/core');
  const renderer = new takumi.Renderer();
  for (const { name, data } of files) await renderer.registerFont({ name, data });
  const images = await Promise.all(
    emojiIn(element).map(async (name) => ({ src: name, data: await readEmoji(name) })),
  );
  return { renderer, options: { width: WIDTH, images, fontFamilies: files.map(({ name }) => name) } };
}

function lengthOf({ quotation }: Card): number {
  return quotation.flat().reduce((sum, { start, end }) => sum + end - start, 0);
}
