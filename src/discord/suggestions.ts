import type { AutocompleteInteraction } from 'discord.js';
import type { CommandOption } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import type { Desk } from '../library/desk.ts';
import { titleOf } from '../library/title.ts';
import type { Choice } from './autocomplete.ts';
import { choicesFor, titleChoices } from './autocomplete.ts';
import type { Bot } from './bot.ts';
import { deskAt } from './bot.ts';
import { ARTICLE } from './command-data.ts';
import { TookTooLong, within } from './deadline.ts';
import { isRefusal } from './failures.ts';
import { placeOf } from './place.ts';
import { TooManyWaiting } from './turns.ts';

/** Discord takes suggestions for 3 s; nobody waits so long for them, in milliseconds. */
const LONGEST = 2000;

/** Offers what may be typed next. Handles its own failures. */
export async function suggest(bot: Bot, interaction: AutocompleteInteraction): Promise<void> {
  try {
    await interaction.respond(await choicesInTime(bot, interaction));
  } catch (error) {
    bot.log.error({ err: error }, 'Suggestions could not be sent');
  }
}

/**
 * Nothing where the article isn't in memory and takes long to read; the next letter finds it there. Nothing either where something is
 * wrong: the member sees no suggestions and types on.
 */
async function choicesInTime(bot: Bot, interaction: AutocompleteInteraction): Promise<readonly Choice[]> {
  try {
    return await within(LONGEST, choices(bot, interaction));
  } catch (error) {
    const isUsual = error instanceof TookTooLong || error instanceof TooManyWaiting || isRefusal(error);
    if (!isUsual) bot.log.error({ err: error }, 'Suggestions could not be made');
    return [];
  }
}

async function choices(bot: Bot, interaction: AutocompleteInteraction): Promise<readonly Choice[]> {
  const { name, value } = interaction.options.getFocused(true);
  const desk = deskAt(bot, placeOf(interaction));
  if (name === ARTICLE) return articles(desk, value);
  const command = commands.find((each) => each.name === interaction.commandName);
  const suggestions = command?.options.find((each) => each.name === name)?.suggest;
  if (!suggestions) return [];
  const article = interaction.options.getString(ARTICLE) ?? '';
  return bot.suggestions.take(LONGEST, () => ofArticle(desk, article, suggestions, value));
}

async function articles(desk: Desk, typed: string): Promise<readonly Choice[]> {
  const entries = await desk.list();
  return titleChoices(
    entries.map((entry) => ({ title: titleOf(entry), id: entry.id })),
    typed,
  );
}

async function ofArticle(
  desk: Desk,
  article: string,
  suggestions: NonNullable<CommandOption['suggest']>,
  typed: string,
): Promise<readonly Choice[]> {
  const { assistant } = await desk.open(article);
  return choicesFor(suggestions(assistant), typed);
}
