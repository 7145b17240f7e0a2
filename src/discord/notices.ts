import type { Wait } from './allowance.ts';

const REASONS: Record<Wait['whose'], string> = {
  user: 'You’re asking faster than I may answer.',
  channel: 'There are more questions in this channel than I may answer at once.',
};

/** Said to a member whose question has to wait. */
export function tryAgain({ whose, seconds }: Wait): string {
  return `${REASONS[whose]} Please ask again in ${inSeconds(seconds)}.`;
}

/** Said when too many questions of everybody wait. */
export function tooBusy(seconds: number): string {
  return `There are more questions than I can take at the moment. Please ask again in ${inSeconds(seconds)}.`;
}

function inSeconds(seconds: number): string {
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}

/** @param fault the id under which the log has it */
export function wentWrong(fault: string): string {
  return `Sorry, something went wrong on my side, so I have no answer. Please try again in a while. (Fault ${fault})`;
}

/** @param fault the id under which the log has it */
export function tookTooLong(fault: string): string {
  return `Sorry, that took too long, so I gave up. Please try again in a while. (Fault ${fault})`;
}

/** @param fault the id under which the log has it */
export function noLibrary(fault: string): string {
  return `Sorry, I can’t get at the library just now. Please try again in a while. (Fault ${fault})`;
}

/** Said instead of a file of an answer whose question neither its buttons nor the memory has. */
export function forgotten(file: 'card' | 'calendar file'): string {
  return `There is no ${file} of this: I no longer know the question that it answers, which was too long for my buttons. Ask it again, and use the new ones.`;
}
