import type { VerbGroup } from './tense.ts';

/** The present tense of what is to come: "opens on Friday", "goes on sale in January". */

/** Present forms that speak of now, and of saying: not of what the timetable has for Friday. */
const OF_NOW = new Set(
  'be have say know think believe want need show remain stay seem appear note add tell mean'.split(' '),
);

/** What is on sale "in January" or opens "in the summer": with these the present speaks of months to come as well. */
const LAUNCHES = new Set(
  'go open begin start arrive launch come return end expire debut premiere air resume close kick release hit ship'.split(
    ' ',
  ),
);

/** What somebody wants or plans is to come. */
const WISHES = new Set([
  'want',
  'hope',
  'plan',
  'expect',
  'seek',
  'aim',
  'intend',
  'propose',
  'demand',
  'promise',
]);

/** "goes on sale in January", "wants talks in the spring" */
export function isLaunch(verb: VerbGroup | null): boolean {
  if (verb?.finite !== true || verb.tense !== 'present') return false;
  return WISHES.has(verb.lemma) || (LAUNCHES.has(verb.lemma) && isScheduled(verb));
}

/** "opens on Friday", "when markets reopen Tuesday": the present of timetables. */
export function isScheduled(verb: VerbGroup | null): boolean {
  return verb?.finite === true && verb.tense === 'present' && !OF_NOW.has(verb.lemma);
}
