import type { Json } from './loopback/check.ts';

/** The buttons of a message, as they stand. */
export function buttons(message: Json): Json[] {
  return message.components.flatMap((row: Json) => row.components);
}

/** The labels of a message's buttons. */
export function labels(message: Json): string[] {
  return buttons(message).map(({ label }) => label);
}

/** The id of the button with a label. */
export function idOf(message: Json, label: string): string {
  return buttons(message).find((button) => button.label === label)?.custom_id;
}
