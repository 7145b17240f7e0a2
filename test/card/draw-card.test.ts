import { describe, expect, test } from 'vitest';
import { LONGEST_ALTERNATIVE } from '../../src/card/alternative-text.ts';
import { cardObstacle, drawCard } from '../../src/card/drawing/draw-card.ts';
import { COLOURS, WIDTH } from '../../src/card/styles.ts';
import drawn from './drawn.json' with { type: 'json' };
import notDrawn from './not-drawn.json' with { type: 'json' };
import type { Picture } from './png.ts';
import { decodePng } from './png.ts';
import type { Quoted } from './quoted.ts';
import { quoted } from './quoted.ts';

type Case = Quoted & { readonly case: string; readonly size: readonly [number, number] };

/** Pixels at the left and right edge that stay blank, even beside a hanging quotation mark. */
const BLANK = 46;
/** Rows between the quotation and its speaker; letters with descenders take a few of the 40. */
const GAP = 36;

async function draw(each: Quoted) {
  const { article, excerpt } = quoted(each);
  const card = await drawCard(article, excerpt);
  if ('obstacle' in card) throw new Error(card.obstacle);
  return card;
}

function isBlank(picture: Picture, y: number, from = 0, to = picture.width): boolean {
  for (let x = from; x < to; x++) if (picture.colourAt(x, y) !== COLOURS.paper) return false;
  return true;
}

/** The heights of the blank bands of a picture, from the top. */
function blankBands(picture: Picture): number[] {
  const bands = [0];
  for (let y = 0; y < picture.height; y++) {
    if (isBlank(picture, y)) bands[bands.length - 1] = (bands.at(-1) ?? 0) + 1;
    else if (bands.at(-1) !== 0) bands.push(0);
  }
  return bands;
}

describe.each(drawn as unknown as Case[])('$case', (each) => {
  test('is drawn whole, in a fitting size', async () => {
    const card = await draw(each);
    const picture = decodePng(card.png);
    expect([picture.width, picture.height]).toEqual([WIDTH, card.height]);
    expect(card.height).toBeGreaterThanOrEqual(630);
    expect(card.height).toBeLessThanOrEqual(1500);
    expect(card.size).toBeGreaterThanOrEqual(each.size[0]);
    expect(card.size).toBeLessThanOrEqual(each.size[1]);

    const rows = Array.from({ length: picture.height }, (_, y) => y);
    expect(rows.filter((y) => !isBlank(picture, y, 0, BLANK))).toEqual([]);
    expect(rows.filter((y) => !isBlank(picture, y, WIDTH - BLANK))).toEqual([]);
    const bands = blankBands(picture);
    // Above the accent, between it and the quotation, before the speaker, before the foot and below everything.
    const foot = each.title === null ? 0 : 1;
    expect(bands.filter((height) => height >= GAP).length).toBeGreaterThanOrEqual(4 + foot);
    expect(bands.at(-1)).toBeGreaterThanOrEqual(40);
  });

  test('has an alternative text with all of its words', async () => {
    const { alternative } = await draw(each);
    expect(alternative.length).toBeLessThanOrEqual(LONGEST_ALTERNATIVE);
    for (const part of each.quotation)
      for (const line of part.split('\r\n')) expect(alternative).toContain(line);
    expect(alternative).toContain(
      each.speakers?.length === 0 ? 'Somebody not named' : (each.speakers?.[0]?.[0] ?? 'Ann Lee'),
    );
  });
});

test('the same excerpt gives the same bytes, whatever was drawn between', async () => {
  const cases = drawn as unknown as Case[];
  const [first] = cases;
  const arabic = cases.find((each) => each.case.startsWith('Arabic'));
  if (!first || !arabic) throw new Error('no cases');
  const once = await draw(first);
  await draw(arabic);
  const again = await draw(first);
  expect(Buffer.compare(once.png, again.png)).toBe(0);
});

test.each(notDrawn)('no card, and a sentence instead: $case', async ({ quotation, says }) => {
  const { article, excerpt } = quoted({ quotation: [quotation] });
  const obstacle = await cardObstacle(article, excerpt);
  expect(obstacle).toMatch(/^There is no card of this: .*\.$/u);
  expect(obstacle).toContain(says);
  expect(await drawCard(article, excerpt)).toEqual({ obstacle });
});

test('no card of half of a character', async () => {
  const { article, excerpt } = quoted({ quotation: ['“So it \ud83dwas.”'] });
  expect(await cardObstacle(article, excerpt)).toBe('There is no card of this: it has half of a character.');
});

test('what can be drawn has no obstacle', async () => {
  for (const each of drawn as unknown as Case[]) {
    const { article, excerpt } = quoted(each);
    expect(await cardObstacle(article, excerpt)).toBeNull();
  }
});

test('a title with letters that no font has keeps the card from being drawn too', async () => {
  const { article, excerpt } = quoted({ quotation: ['“Well.”'], title: 'On हम' });
  expect(await cardObstacle(article, excerpt)).toContain('“ह”');
});

test('few words in tall letters can be too many', async () => {
  const { article, excerpt } = quoted({ quotation: [`“${'战略合作将进一步加强，'.repeat(70)}”`] });
  expect(await drawCard(article, excerpt)).toEqual({
    obstacle: 'There is no card of this: the quotation is too long for one (772 characters).',
  });
});
