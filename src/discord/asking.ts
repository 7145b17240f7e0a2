import type { CommandValues } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import type { Answer } from '../assistant/answer.ts';
import { refusal } from '../assistant/answer.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { Asked } from '../conversation/converse.ts';
import { answerAs, askedBy, askedIn } from '../conversation/converse.ts';
import { respond } from '../conversation/respond.ts';

/** What a member asked, in a form that can be kept and asked again: the same asking gets the same answer. */
export interface Asking {
  /** Name of a command; null for a line as a member writes it to the bot. */
  readonly command: string | null;
  /** By the names of the command's options; a line stands under {@link LINE}. */
  readonly values: CommandValues;
  /** The line is what a question that follows up on others was taken to ask; the answer says so. */
  readonly taken?: true;
}

const LINE = 'line';

/** What a member writes in a message: a question in plain words, or a command that begins with a slash. */
export function lineAsked(line: string): Asking {
  return { command: null, values: { [LINE]: line } };
}

/** What was taken to be asked, in words that stand alone. */
export function takenAsking(meant: string): Asking {
  return { ...lineAsked(meant), taken: true };
}

/** What an asking is to a conversation. */
export function askedOf(assistant: Assistant, { command, values }: Asking): Asked {
  if (command === null) return askedIn(assistant, values[LINE] ?? '');
  const known = commands.find(({ name }) => name === command);
  return known ? askedBy(known, values) : { plain: null, words: null };
}

/** Said of a command that Discord still shows. */
export const UNKNOWN = 'I no longer have that command. Type / to see those that there are.';

/** Asks the assistant; nothing but a mention of the bot asks for help. */
export async function answerTo(assistant: Assistant, { command, values, taken }: Asking): Promise<Answer> {
  if (command === null) {
    const line = values[LINE] ?? '';
    if (taken) return answerAs(assistant, line);
    return line.trim() === '' ? assistant.help() : respond(assistant, line);
  }
  const known = commands.find(({ name }) => name === command);
  return known ? known.run(assistant, values) : refusal('', 'none', UNKNOWN);
}

/** An asking as a line that a person could type: `/quotes "Li Shangfu" trade`. */
export function lineOf({ command, values }: Asking): string {
  if (command === null) return values[LINE] ?? '';
  const options = commands.find(({ name }) => name === command)?.options ?? [];
  const words = options.map(({ name }, index) => {
    const value = values[name] ?? '';
    return index < options.length - 1 && value !== '' ? `"${value.replaceAll('"', '')}"` : value;
  });
  return ['', command].join('/') + words.map((word) => (word === '' ? '' : ` ${word}`)).join('');
}

/** Parts values; no member can type it. */
const SEPARATOR = '\u0000';

/** Stands in the place of a command's name, of which none has it. */
const TAKEN = '~';

/** An asking as one text: the command, then its values in the order of its options. */
export function packAsking({ command, values, taken }: Asking): string {
  const names = namesOf(command);
  return [taken ? TAKEN : (command ?? ''), ...names.map((name) => values[name] ?? '')].join(SEPARATOR);
}

/** Undoes {@link packAsking}; an empty value is one that was left out. */
export function unpackAsking(packed: string): Asking {
  const [name = '', ...parts] = packed.split(SEPARATOR);
  const taken = name === TAKEN;
  const command = name === '' || taken ? null : name;
  const values = namesOf(command).flatMap((option, index) => {
    const value = parts[index] ?? '';
    return value === '' ? [] : [[option, value]];
  });
  return { command, values: Object.fromEntries(values), ...(taken && { taken }) };
}

function namesOf(command: string | null): readonly string[] {
  if (command === null) return [LINE];
  return commands.find(({ name }) => name === command)?.options.map(({ name }) => name) ?? [];
}
