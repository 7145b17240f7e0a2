import type { Message } from 'discord.js';
import { unescapeMarkdown } from './escape.ts';

/** Mentions, times, commands and emoji of a server: Discord's own marks, no words of the writer. */
const MARKS = /<(?:@[!&]?|#|t:|a?:\w+:|\/[^:>]+:)\d+(?::\w)?>/gu;

/**
 * The words of a message as its writer meant them; empty where it has none. Of a message of the bot's own these are the
 * article's words alone: what stands in its block quotes.
 */
export function textOf({ content, author, client }: Message): string {
  const own = author.id === client.user.id;
  return (own ? quotesIn(content) : content).replaceAll(MARKS, ' ').trim();
}

/** What a message says to a bot, without the bot's mention. */
export function addressedText(content: string, bot: string): string {
  return content.replaceAll(new RegExp(`<@!?${bot}>`, 'gu'), ' ').trim();
}

function quotesIn(content: string): string {
  const lines = [...content.matchAll(/^> (.*)$/gmu)].map(([, line = '']) => unescapeMarkdown(line));
  return lines.join('\n');
}
