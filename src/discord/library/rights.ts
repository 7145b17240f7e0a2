import type { BaseInteraction } from 'discord.js';
import { PermissionFlagsBits } from 'discord.js';
import type { Right } from '../../../commands/library-command.ts';
import type { Settings } from '../../catalogue/settings.ts';
import { placeOf } from '../place.ts';

const REFUSALS = {
  adders:
    'In this server only members who may manage messages, or who have a role that was allowed to, add and remove articles.',
  managers: 'Only members who may manage this server change that.',
  owner: 'This library is somebody else’s.',
} as const;

/**
 * Why a member may not do something with the library of a place; null where they may. Discord says with each interaction what a member may
 * do in the server; a person's own library is that person's.
 */
export function whyNotAllowed(interaction: BaseInteraction, right: Right, settings: Settings): string | null {
  const { library } = placeOf(interaction);
  if (right === 'everybody') return null;
  if (!library.startsWith('server:'))
    return library === `person:${interaction.user.id}` ? null : REFUSALS.owner;
  const may = interaction.memberPermissions;
  if (right === 'managers') return may?.has(PermissionFlagsBits.ManageGuild) ? null : REFUSALS.managers;
  const isAdder =
    settings.everybody ||
    may?.has(PermissionFlagsBits.ManageMessages) ||
    rolesOf(interaction).some((role) => settings.roles.includes(role));
  return isAdder ? null : REFUSALS.adders;
}

function rolesOf({ member }: BaseInteraction): readonly string[] {
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
