import type { BaseInteraction } from 'discord.js';
import type { Assistant } from '../assistant/assistant.ts';
import type { Bot } from './bot.ts';
import { deskAt } from './bot.ts';
import type { ButtonId } from './button-id.ts';
import type { Manner } from './manner.ts';
import { placeOf } from './place.ts';
import type { Presenter } from './presenter.ts';
import { textHashOf } from './recipe.ts';

/** The article that a button was made for, in the version that it had then. */
export interface PressedArticle {
  readonly assistant: Assistant;
  readonly presenter: Presenter;
  readonly manner: Manner;
}

/**
 * Finds the article of a button in the library of where it stands, whatever is asked there now.
 *
 * @returns `gone` where the library hasn't got it any more, `outdated` where this program reads it otherwise
 */
export async function pressedArticle(
  bot: Bot,
  interaction: BaseInteraction,
  id: ButtonId,
): Promise<PressedArticle | 'gone' | 'outdated'> {
  const place = placeOf(interaction);
  const desk = deskAt(bot, place);
  const settings = await desk.settings();
  const opened = await desk.openText(textHashOf(id.edition));
  if (!opened) return 'gone';
  const { assistant, version, entry } = opened;
  const presenter = bot.presenters.of(assistant, place.library);
  if (!presenter.isOf(id)) return 'outdated';
  const manner = { language: settings.dates, isEarlier: version.textHash !== entry.textHash };
  return { assistant, presenter, manner };
}
