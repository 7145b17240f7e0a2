import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIStringSelectComponent,
} from 'discord.js';
import { MessageFlags } from 'discord.js';

/** Buttons that stand beside each other. */
export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** A menu, which has a row to itself. */
export type MenuRow = APIActionRowComponent<APIStringSelectComponent>;

/** A file that a message brings. */
interface AttachedFile {
  readonly attachment: Buffer;
  readonly name: string;
  /** What is in it, for those who can't see it. */
  readonly description: string;
}

/** What every message of the bot has in common, however it is sent. */
export interface MessageBody {
  readonly content: string;
  /** None where there is nothing to press; sent all the same, so that an edit takes away those that were there. */
  readonly components: readonly (ButtonRow | MenuRow)[];
  /** Nobody is ever pinged, whatever the content says. */
  readonly allowedMentions: { readonly parse: readonly [] };
  /** No previews: a link in the article's words isn't the bot's recommendation. */
  readonly flags: typeof MessageFlags.SuppressEmbeds;
  readonly files?: readonly AttachedFile[];
}

/** A message to whoever asked or pressed. */
export interface Said {
  readonly message: MessageBody;
  /** It concerns nobody else, wherever that can be heeded. */
  readonly alone: boolean;
}

/** A message of the bot's. @param content Markdown in which whatever isn't the bot's own is escaped */
export function messageBody(content: string, components: MessageBody['components'] = []): MessageBody {
  return { content, components, allowedMentions: { parse: [] }, flags: MessageFlags.SuppressEmbeds };
}

/** The same message for one member alone. */
export function privately(body: MessageBody) {
  return { ...body, flags: body.flags | MessageFlags.Ephemeral } as const;
}
