import { MessageFlags } from 'discord.js';

/** What every message of the bot has in common, however it is sent. */
export interface MessageBody {
  readonly content: string;
  /** Nobody is ever pinged, whatever the content says. */
  readonly allowedMentions: { readonly parse: readonly [] };
  /** No previews: a link in the article's words isn't the bot's recommendation. */
  readonly flags: typeof MessageFlags.SuppressEmbeds;
}

export function messageBody(content: string): MessageBody {
  return { content, allowedMentions: { parse: [] }, flags: MessageFlags.SuppressEmbeds };
}
