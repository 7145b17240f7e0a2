import type { APISelectMenuOption } from 'discord.js';
import { ComponentType } from 'discord.js';
import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Excerpt } from '../assistant/answer.ts';
import { cardObstacle, drawCard } from '../card/drawing/draw-card.ts';
import { footer } from './footer.ts';
import { LIMITS } from './limits.ts';
import type { MenuRow, Said } from './message-body.ts';
import { messageBody } from './message-body.ts';
import { forgotten } from './notices.ts';
import type { Rebuilt } from './presenter.ts';
import { withCards } from './presenter.ts';
import { notice } from './render.ts';
import { beginning } from './shortened.ts';
import { show } from './show.ts';

const GONE = 'There is no card of this: the answer no longer has that quotation.';

/** The card of one of an answer's excerpts, with its words for those who can't see it; or the sentence that says why there is none. */
export async function sayCard(article: Article, { asked, showing }: Rebuilt, number: number): Promise<Said> {
  if (asked === null) return sentence(forgotten('card'));
  const excerpt = showing.blocks.flatMap((block) => block.excerpt ?? [])[number];
  if (!excerpt) return sentence(GONE);
  const card = await drawCard(article, excerpt);
  if ('obstacle' in card) return sentence(card.obstacle);
  const file = { attachment: Buffer.from(card.png), name: 'card.png', description: card.alternative };
  return {
    message: { ...messageBody(footer(article, [excerpt.span], null, showing.manner)), files: [file] },
    alone: false,
  };
}

const CHOOSE = 'Several quotations here can be on a card. Which one?';
const ONLY_ONE = 'Of the quotations here one can be on a card:';

/**
 * A menu of the quotations on a page that can be drawn, though it be a single one: the menu is the presser's, the card everybody's. Where
 * there is none, the sentence that says why.
 *
 * @param seal gives the card of an excerpt its id
 * @param menuId that of the menu itself
 */
export async function sayCards(
  article: Article,
  rebuilt: Rebuilt,
  page: number,
  seal: (number: number) => string,
  menuId: string,
): Promise<Said> {
  if (rebuilt.asked === null) return sentence(forgotten('card'));
  const shown = show(article, rebuilt.showing, { view: 'page', index: page });
  const options: APISelectMenuOption[] = [];
  for (const number of withCards(article, shown)) {
    const excerpt = shown.excerpts[number - shown.first];
    if (excerpt && options.length < LIMITS.options && (await cardObstacle(article, excerpt)) === null)
      options.push({ ...describe(article, excerpt), value: seal(number) });
  }
  if (options.length === 0) return sayCard(article, rebuilt, shown.first);
  return {
    message: messageBody(options.length === 1 ? ONLY_ONE : CHOOSE, [menu(options, menuId)]),
    alone: true,
  };
}

function menu(options: APISelectMenuOption[], id: string): MenuRow {
  const select = { type: ComponentType.StringSelect as const, custom_id: id, options };
  return { type: ComponentType.ActionRow, components: [{ ...select, placeholder: 'A quotation' }] };
}

/** A quotation by its first words and whoever says it; a menu shows text as it is, on one line. */
function describe(
  article: Article,
  { span, quotation, speakers }: Excerpt,
): Pick<APISelectMenuOption, 'label' | 'description'> {
  const name = speakers.map((speaker) => cut(article, speaker.name)).join(' and ');
  return {
    label: firstWords(cut(article, quotation?.content[0] ?? span)),
    ...(name !== '' && { description: firstWords(name) }),
  };
}

/** As many whole words as an option holds, on one line, the cut marked. */
function firstWords(text: string): string {
  const words = text.replaceAll(/\s+/gu, ' ').trim();
  if (words.length <= LIMITS.option) return words;
  const held = words.slice(0, LIMITS.option - 1);
  const end = held.lastIndexOf(' ');
  return `${end > 0 ? held.slice(0, end) : beginning(held, held.length)}…`;
}

function sentence(text: string): Said {
  return { message: messageBody(notice(text)), alone: true };
}
