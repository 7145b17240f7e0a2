import type { Settings } from '../catalogue/settings.ts';
import type { Place } from './place.ts';

/** Why the bot doesn't answer in a channel, which is to be told as it is; null where it does. */
export function whyNotHere({ channels }: Settings, place: Place): string | null {
  if (channels.length === 0 || place.channels.some((channel) => channels.includes(channel))) return null;
  const shown = channels.slice(0, MOST_SHOWN).map((channel) => `<#${channel}>`);
  const more = channels.length > MOST_SHOWN ? ' and in others' : '';
  return `Here I don’t answer, but in ${shown.join(', ')}${more} I do.`;
}

/** More channels than anybody reads in a sentence. */
const MOST_SHOWN = 10;
