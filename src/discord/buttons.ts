import type { APIButtonComponentWithCustomId } from 'discord.js';
import { ButtonStyle, ComponentType } from 'discord.js';
import type { Action } from './button-id.ts';
import { LIMITS } from './limits.ts';
import type { ButtonRow } from './message-body.ts';
import type { Shown, View } from './show.ts';

/** Gives a button its id. */
export type Seal = (action: Action, index: number) => string;

/** What of an answer can be had as a file. */
export interface Files {
  /** The numbers of the excerpts that are shown and that there may be a card of, from 0 among all the answer's. */
  readonly cards: readonly number[];
  /** Whether it has a date for a calendar. */
  readonly calendar: boolean;
}

/**
 * The buttons below an answer, in the order in which they stand: turning pages where there are several, the excerpt's context
 * or the way back from it, files, and the form for what is wrong. Where they are too many for a row, the files have one of
 * their own.
 */
export function buttonsOf({ view, count, other }: Shown, files: Files, seal: Seal): readonly ButtonRow[] {
  const turn = (label: string, index: number) =>
    button(label, seal(view.view, index), index < 0 || index >= count);
  const turning = count > 1 ? [turn('Previous', view.index - 1), turn('Next', view.index + 1)] : [];
  const context = other ? [button(labelOf(other), seal(other.view, other.index))] : [];
  const about = [...turning, ...context];
  const given = fileButtons(files, view, seal);
  const wrong = button('Wrong?', seal('wrong', view.index));
  const all = [...about, ...given, wrong];
  return all.length <= LIMITS.buttons ? [row(all)] : [row([...about, wrong]), row(given)];
}

function fileButtons({ cards, calendar }: Files, { index }: View, seal: Seal): readonly Button[] {
  const [only = 0] = cards;
  return [
    ...(cards.length === 1 ? [button('Card', seal('card', only))] : []),
    ...(cards.length > 1 ? [button('Card', seal('cards', index))] : []),
    ...(calendar ? [button('Calendar', seal('calendar', 0))] : []),
  ];
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

type Button = APIButtonComponentWithCustomId;

function row(components: readonly Button[]): ButtonRow {
  return { type: ComponentType.ActionRow, components: [...components] };
}

function button(label: string, id: string, disabled = false): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id, disabled };
}
