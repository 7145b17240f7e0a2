import type { APIActionRowComponent, APIButtonComponentWithCustomId } from 'discord.js';
import { MessageFlags } from 'discord.js';

/** Buttons that stand beside each other. */
export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** What every message of the bot has in common, however it is sent. */
export interface MessageBody {
  readonly content: string;
  /** None where there is nothing to press; sent all the same, so that an edit takes away those that were there. */
  readonly components: readonly ButtonRow[];
  /** Nobody is ever pinged, whatever the content says. */
  readonly allowedMentions: { readonly parse: readonly [] };
  /** No previews: a link in the article's words isn't the bot's recommendation. */
  readonly flags: typeof MessageFlags.SuppressEmbeds;
}

/** A message to whoever asked or pressed. */
export interface Said {
  readonly message: MessageBody;
  /** It concerns nobody else, wherever that can be heeded. */
  readonly alone: boolean;
}

export function messageBody(content: string, components: readonly ButtonRow[] = []): MessageBody {
  return { content, components, allowedMentions: { parse: [] }, flags: MessageFlags.SuppressEmbeds };
}

/** The same message for one member alone. */
export function privately(body: MessageBody) {
  return { ...body, flags: body.flags | MessageFlags.Ephemeral } as const;
}
