import type { APIButtonComponentWithCustomId } from 'discord.js';
import { ButtonStyle, ComponentType } from 'discord.js';
import type { Action } from './button-id.ts';
import type { ButtonRow } from './message-body.ts';
import type { Shown, View } from './show.ts';

/** Gives a button its id. */
export type Seal = (action: Action, index: number) => string;

/**
 * The buttons below an answer, in the order in which they stand: turning pages where there are several, the excerpt's context
 * or the way back from it, and the form for what is wrong. A row has room for one more.
 */
export function buttonsOf({ view, count, other }: Shown, seal: Seal): readonly ButtonRow[] {
  const turn = (label: string, index: number) =>
    button(label, seal(view.view, index), index < 0 || index >= count);
  const turning = count > 1 ? [turn('Previous', view.index - 1), turn('Next', view.index + 1)] : [];
  const context = other ? [button(labelOf(other), seal(other.view, other.index))] : [];
  const components = [...turning, ...context, button('Wrong?', seal('wrong', view.index))];
  return [{ type: ComponentType.ActionRow, components }];
}

/** The row below one page of several. */
export function turningButtons(index: number, count: number, action: Action, seal: Seal): ButtonRow {
  const turn = (label: string, to: number) => button(label, seal(action, to), to < 0 || to >= count);
  return {
    type: ComponentType.ActionRow,
    components: [turn('Previous', index - 1), turn('Next', index + 1)],
  };
}

/** The row of a single button. */
export function oneButton(label: string, id: string): ButtonRow {
  return { type: ComponentType.ActionRow, components: [button(label, id)] };
}

function labelOf({ view }: View): string {
  return view === 'context' ? 'Context' : 'Hide context';
}

function button(label: string, id: string, disabled = false): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id, disabled };
}
