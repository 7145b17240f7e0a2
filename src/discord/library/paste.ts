import type { APIModalInteractionResponseCallbackData, ModalSubmitInteraction } from 'discord.js';
import { ComponentType, TextInputStyle } from 'discord.js';
import { add } from '../../../commands/article.ts';
import type { Source } from '../../library/parts.ts';
import type { Bot } from '../bot.ts';
import { LIMITS } from '../limits.ts';
import { runAction } from './run-action.ts';

/** The ids of the form, where all see what comes of it and where its sender alone does; what it may do is looked at when it is sent in. */
const [PASTE, PASTE_ALONE] = ['paste', 'paste-alone'];

/** Whether a form is the one for an article. */
export function isPaste({ customId }: ModalSubmitInteraction): boolean {
  return customId === PASTE || customId === PASTE_ALONE;
}

/** Names of its fields. */
const [TITLE, TEXT] = ['title', 'text'];

/** The form for an article that has no link. @param alone its sender alone is to see what comes of it */
export function pasteForm(alone: boolean): APIModalInteractionResponseCallbackData {
  return {
    custom_id: alone ? PASTE_ALONE : PASTE,
    title: 'Paste an article',
    components: [
      {
        type: ComponentType.Label,
        label: 'Its title',
        component: {
          type: ComponentType.TextInput,
          custom_id: TITLE,
          style: TextInputStyle.Short,
          required: false,
          max_length: LONGEST_TITLE,
        },
      },
      {
        type: ComponentType.Label,
        label: 'Its text',
        description: 'Discord takes 4,000 characters here; a longer text can be sent as a file.',
        component: {
          type: ComponentType.TextInput,
          custom_id: TEXT,
          style: TextInputStyle.Paragraph,
          required: true,
          max_length: LIMITS.textInput,
        },
      },
    ],
  };
}

const LONGEST_TITLE = 300;

/** Adds what was pasted. Handles its own failures. */
export function handlePaste(bot: Bot, form: ModalSubmitInteraction): Promise<void> {
  const given = async () => sourceOf(form);
  const alone = form.customId === PASTE_ALONE;
  return runAction(bot, form, { action: add, everywhere: false, values: {}, given, alone });
}

/** The title stands where articles have theirs. */
function sourceOf({ fields }: ModalSubmitInteraction): Source {
  const parts = [fields.getTextInputValue(TITLE), fields.getTextInputValue(TEXT)].map((part) => part.trim());
  return { bytes: Buffer.from(parts.filter((part) => part !== '').join('\n\n')), name: 'that was pasted' };
}
