import type { Token } from '../language/token.ts';
import { singular } from '../language/word-forms.ts';

/** Words of offices, ranks and occupations, lower case, singular: what a person is called by beside the name. */

/** Stand directly before a name and are no part of it; the value is the gender they tell, if any. */
export const HONORIFICS: ReadonlyMap<string, 'male' | 'female' | null> = new Map([
  ['mr', 'male'],
  ['mr.', 'male'],
  ['mister', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['mrs', 'female'],
  ['mrs.', 'female'],
  ['ms', 'female'],
  ['ms.', 'female'],
  ['miss', 'female'],
  ['madam', 'female'],
  ['madame', 'female'],
  ['dame', 'female'],
  ['lady', 'female'],
  ['baroness', 'female'],
  ['dr', null],
  ['dr.', null],
  ['prof', null],
  ['prof.', null],
  ['rev', null],
  ['rev.', null],
  ['sen.', null],
  ['rep.', null],
  ['gov.', null],
  ['gen.', null],
  ['lt.', null],
  ['col.', null],
  ['maj.', null],
  ['capt.', null],
  ['sgt.', null],
  ['adm.', null],
  ['cmdr.', null],
  ['hon.', null],
  ['brig.', null],
  ['brig', null],
  ['supt.', null],
  ['insp.', null],
  ['det.', null],
  ['det', null],
  ['insp', null],
  ['supt', null],
  ['gen', null],
  ['lt', null],
  ['col', null],
  ['maj', null],
  ['capt', null],
  ['sgt', null],
  ['sen', null],
  ['rep', null],
  ['gov', null],
  ['amb.', null],
  ['atty.', null],
  ['messrs', null],
  ['pres.', null],
  ['st.', null],
]);

/** Roles that tell the gender of whoever has them. */
export const GENDERED_ROLES: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['spokesman', 'male'],
  ['chairman', 'male'],
  ['businessman', 'male'],
  ['congressman', 'male'],
  ['assemblyman', 'male'],
  ['alderman', 'male'],
  ['policeman', 'male'],
  ['fireman', 'male'],
  ['king', 'male'],
  ['prince', 'male'],
  ['duke', 'male'],
  ['actor', 'male'],
  ['husband', 'male'],
  ['father', 'male'],
  ['son', 'male'],
  ['brother', 'male'],
  ['uncle', 'male'],
  ['man', 'male'],
  ['boy', 'male'],
  ['pope', 'male'],
  ['imam', 'male'],
  ['archbishop', 'male'],
  ['spokeswoman', 'female'],
  ['chairwoman', 'female'],
  ['businesswoman', 'female'],
  ['congresswoman', 'female'],
  ['assemblywoman', 'female'],
  ['policewoman', 'female'],
  ['queen', 'female'],
  ['princess', 'female'],
  ['duchess', 'female'],
  ['actress', 'female'],
  ['wife', 'female'],
  ['mother', 'female'],
  ['daughter', 'female'],
  ['sister', 'female'],
  ['aunt', 'female'],
  ['woman', 'female'],
  ['girl', 'female'],
  ['widow', 'female'],
  ['stepfather', 'male'],
  ['stepson', 'male'],
  ['stepbrother', 'male'],
  ['grandfather', 'male'],
  ['grandson', 'male'],
  ['nephew', 'male'],
  ['dad', 'male'],
  ['fiancé', 'male'],
  ['boyfriend', 'male'],
  ['widower', 'male'],
  ['stepmother', 'female'],
  ['stepdaughter', 'female'],
  ['stepsister', 'female'],
  ['grandmother', 'female'],
  ['granddaughter', 'female'],
  ['niece', 'female'],
  ['fiancée', 'female'],
  ['girlfriend', 'female'],
]);

/** Heads of titles: "Chinese Defense Minister", "a spokeswoman for the company", "chief executive". */
export const ROLES: ReadonlySet<string> = new Set([
  ...GENDERED_ROLES.keys(),
  ...`academic accountant activist adjutant administrator admiral adviser advisor advocate agent aide
    ambassador analyst anchor announcer anthropologist archaeologist archeologist architect
    archivist artist assistant astrologer astronaut astronomer athlete attorney auctioneer author
    ayatollah banker baron barrister bartender bassist beekeeper billionaire biochemist biographer
    biologist bishop blogger bookkeeper bookseller boss botanist bricklayer brigadier broadcaster
    broker builder campaigner candidate captain cardinal caretaker cartoonist cashier caterer
    cellist ceo ceramicist cfo chair chairperson champion chancellor chaplain chauffeur chef chemist
    chief choreographer cinematographer cleaner cleric climatologist climber co-author co-chair
    co-founder coach colonel columnist comedian commandant commander commentator commissioner composer
    comptroller conductor conservationist constable consul consultant contractor coo coordinator
    coroner correspondent councillor councilman councilor councilwoman counsel counsellor counselor
    counterpart creator critic cto curator custodian cyclist czar dancer dealer dean defector
    defendant defender delegate democrat demographer demonstrator dentist deputy dermatologist
    designer detective developer dictator dietitian diplomat director diver doctor driver drummer
    ecologist economist editor educator electrician emir emperor engineer entertainer entomologist
    entrepreneur environmentalist envoy epidemiologist ethicist exec executive expert farmer
    filmmaker financier firefighter fisherman florist footballer forecaster founder frontman general
    geneticist geographer geologist geophysicist glaciologist goalkeeper golfer governor graduate
    guard guitarist gymnast hairdresser head headteacher historian host housekeeper hydrologist
    illustrator immunologist incumbent influencer inspector instructor interpreter inventor
    investigator investor janitor jeweler jeweller jockey journalist judge jurist justice laureate
    lawmaker lawyer leader lecturer legislator librarian lieutenant lifeguard linebacker linguist
    lobbyist magistrate major manager marshal mathematician mayor mechanic mediator mep
    meteorologist midfielder midwife millionaire minister missionary model moderator mogul monarch
    mountaineer mp msp musician negotiator neighbor neighbour neurologist neuroscientist
    neurosurgeon newcomer nominee novelist nurse nutritionist oceanographer officer official
    ombudsman operator optometrist organiser organist organizer owner paediatrician painter
    paleontologist paramedic partner pastor pathologist patriarch pediatrician pensioner pharmacist
    philanthropist philosopher photographer photojournalist physician physicist physiologist
    physiotherapist pianist pilot player playwright plumber podcaster poet politician pollster
    pontiff postmaster prelate premier presenter president priest principal producer professor
    programmer promoter prosecutor provost psychiatrist psychologist publicist publisher quarterback
    rabbi rancher rapper rapporteur realtor receptionist recruiter rector referee registrar reporter
    representative republican researcher resident restaurateur retiree rival sailor saxophonist
    scholar scientist scientologist screenwriter sculptor secretary seismologist senator sergeant
    sheikh sheriff shopkeeper showrunner singer skater skier skipper sociologist soldier solicitor
    songwriter speaker specialist speechwriter spokesperson sprinter star statistician stockbroker
    storekeeper storyteller strategist striker student sultan superintendent supervisor surgeon
    surveyor survivor swimmer teacher technician teenager theologian theorist therapist toxicologist
    trader trainer translator treasurer trustee tsar tutor tycoon umpire undersecretary undertaker
    veterinarian vicar vice-president victim violinist virologist vocalist volcanologist volunteer
    waiter warden watchmaker whip whistleblower winemaker winger winner witness worker wrestler
    writer youtuber zoologist`.split(/\s+/u),
]);

/** Stand before a role and change its rank or time: part of the title, never of a name. */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  `acting assistant associate attorney chief crown defence defense deputy ex executive federal finance first
    foreign former grand home interim interior junior lead managing national outgoing presiding press prime
    regional senior shadow state then trade veteran vice`.split(/\s+/u),
);

/** Whether a word, lower case, is a role, also as a part of a compound: "secretary-general", "co-chair", "ex-minister". */
export function isRoleWord(lower: string): boolean {
  return ROLES.has(lower) || (lower.includes('-') && lower.split('-').some((part) => ROLES.has(part)));
}

/** Whether a word is a role, be it of several: "minister", "ministers". */
export function isRole(word: Token | undefined): boolean {
  return word !== undefined && (isRoleWord(word.lower) || ROLES.has(singular(word.lower)));
}
