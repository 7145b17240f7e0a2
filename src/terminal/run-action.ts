import { libraryCommands } from '../../commands/index.ts';
import type { LibraryAction, LibraryCommand, LibraryOption } from '../../commands/library-command.ts';
import type { TypedCommand } from '../conversation/typed.ts';
import { takeArticle, unquoted } from '../conversation/typed.ts';
import { UserError } from '../errors.ts';
import { readGivenFile, readInput } from '../ingest/bring-in.ts';
import { STANDARD_INPUT } from '../ingest/standard-input.ts';
import { looksLikeLink } from '../ingest/target.ts';
import type { Desk } from '../library/desk.ts';
import type { Source, Step } from '../library/parts.ts';
import type { Reply } from '../library/reply.ts';

/** The commands about the library that a person has in the terminal, where nothing is to be set. */
export const personalCommands: readonly LibraryCommand[] = libraryCommands.filter(
  ({ ofServer }) => !ofServer,
);

/** What can be done with the library, each with what was written behind its name. */
export interface GivenAction {
  readonly action: LibraryAction;
  readonly given: string;
}

/** The command about the library that a line is; null for another line. @throws UserError for one without an action that there is */
export function readLibraryLine({ name, rest }: TypedCommand): GivenAction | null {
  const command = personalCommands.find((each) => each.name === name);
  if (!command) return null;
  const [first, ...others] = command.actions;
  if (others.length === 0) return { action: first, given: oneValue(rest) };
  const [, word = '', behind = ''] = /^(\S*)\s*(.*)$/su.exec(rest) ?? [];
  const action = command.actions.find((each) => each.name === word.toLowerCase());
  if (action) return { action, given: oneValue(behind) };
  throw new UserError(`After /${name} comes one of ${command.actions.map((each) => each.name).join(', ')}.`);
}

/** An action by its name: one of `/article`, or `find`. */
export function libraryAction(name: string): LibraryAction | undefined {
  return personalCommands.flatMap(({ actions }) => actions).find((action) => action.name === name);
}

/** What an action is run with here. */
export interface ActionTools {
  readonly desk: Desk;
  readonly step: Step;
  /** Standard input for `-`; null where that is where the lines come from. */
  readonly input: AsyncIterable<Uint8Array | string> | null;
}

/** @throws UserError with a sentence for whoever asked */
export async function runAction(
  { action, given }: GivenAction,
  { desk, step, input }: ActionTools,
): Promise<Reply> {
  const [option] = action.options;
  if (takesFile(action)) {
    const source = given === '' ? null : await sourceOf(given, input);
    return action.run({ desk, step, source, values: {} });
  }
  if (option?.required && given === '') throw new UserError(missing(action, option));
  const values = option && given !== '' ? { [option.name]: given } : {};
  return action.run({ desk, step, source: null, values });
}

function takesFile({ options }: LibraryAction): boolean {
  return options.some(({ kind }) => kind === 'file');
}

/** A link, a file of this machine with what stands beside it, or standard input. */
async function sourceOf(given: string, input: ActionTools['input']): Promise<Source> {
  if (looksLikeLink(given)) return { link: given };
  if (given === STANDARD_INPUT && input !== null)
    return { bytes: await readInput(input), name: 'on standard input' };
  const { bytes, source } = await readGivenFile(given);
  return { bytes, name: given, about: source };
}

/** What stands behind an action is one value, which may be written as Discord has it. */
function oneValue(rest: string): string {
  const { line, article } = takeArticle(rest);
  return unquoted(article !== null && line === '' ? article : rest.trim()).trim();
}

function missing({ name }: LibraryAction, option: LibraryOption): string {
  if (option.kind === 'article') return `${name} needs an article, by its title or id.`;
  return `${name} needs something behind it. ${option.description}.`;
}
