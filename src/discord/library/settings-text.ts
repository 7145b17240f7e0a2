import type { Settings } from '../../catalogue/settings.ts';
import { DATE_LANGUAGES } from '../../catalogue/settings.ts';

/** More than anybody reads in a line. */
const MOST_SHOWN = 25;

/** What a server has set, a line each. */
export function settingsText({ roles, everybody, channels, dates }: Settings): string {
  const adders = everybody ? 'everybody' : ['members who manage messages', ...marks('@&', roles)].join(', ');
  const where = channels.length === 0 ? 'in all channels' : `in ${marks('#', channels).join(', ')}`;
  return [
    `Articles are added and removed by: ${adders}`,
    `I answer ${where}`,
    `Days are written in ${DATE_LANGUAGES[dates] ?? dates}`,
  ].join('\n');
}

/** Roles or channels in Discord's own mark. */
function marks(kind: '@&' | '#', ids: readonly string[]): readonly string[] {
  const shown = ids.slice(0, MOST_SHOWN).map((id) => `<${kind}${id}>`);
  return ids.length > MOST_SHOWN ? [...shown, `${ids.length - MOST_SHOWN} more`] : shown;
}
