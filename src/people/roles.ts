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
  ...`academic activist adjutant administrator admiral adviser advisor advocate agent aide ambassador analyst
    anchor archaeologist architect artist assistant astronaut astronomer athlete attorney author ayatollah
    banker baron barrister biologist bishop blogger boss brigadier broadcaster broker campaigner candidate
    captain cardinal ceo cfo chair chairperson champion chancellor chef chemist chief climatologist
    co-author co-chair co-founder coach colonel columnist comedian commandant commander commissioner
    composer comptroller constable consul consultant contractor coo coordinator coroner correspondent
    councillor councilman councilwoman counsel counterpart creator critic cto curator cyclist czar dealer
    dean defector defendant defender delegate democrat demonstrator deputy designer detective developer
    dictator diplomat director doctor driver ecologist economist editor emir emperor engineer entrepreneur
    envoy epidemiologist exec executive expert farmer filmmaker financier firefighter fisherman forecaster
    founder general geologist goalkeeper governor graduate guard guitarist head historian host inspector
    instructor inventor investigator investor journalist judge justice lawmaker lawyer leader lecturer
    legislator lieutenant linebacker lobbyist magistrate major manager marshal mathematician mayor mediator mep
    meteorologist midfielder minister model moderator mogul mp msp musician negotiator neighbor neighbour
    nominee novelist nurse officer official ombudsman operator organiser organizer owner painter paramedic
    partner pastor patriarch philosopher photographer physician physicist pilot player poet politician
    postmaster premier presenter president priest principal producer professor programmer prosecutor
    psychiatrist psychologist publisher quarterback rabbi rapper rapporteur rector registrar reporter representative
    republican researcher resident rival sailor scholar scientist scientologist secretary senator sergeant
    sheikh sheriff singer sociologist soldier solicitor songwriter speaker specialist spokesperson star
    statistician storekeeper strategist striker student sultan superintendent supervisor surgeon teacher
    technician teenager theologian trader trainer treasurer tsar undersecretary vice-president victim
    virologist volunteer warden whip winner witness worker writer`.split(/\s+/u),
]);

/** Stand before a role and change its rank or time: part of the title, never of a name. */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  `acting assistant associate attorney chief defence defense deputy ex executive federal finance first
    foreign former home interim interior junior lead managing national outgoing presiding press prime
    regional senior shadow state then trade veteran vice`.split(/\s+/u),
);
