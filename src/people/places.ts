/**
 * Countries and the capitals that stand for their governments ("Moscow said"), with the adjectives of nationality:
 * they tell places from people, and "the Chinese minister" from "the Russian minister".
 */
const NATIONS = `Afghanistan:Afghan:Kabul Albania:Albanian:Tirana Algeria:Algerian:Algiers Angola:Angolan:Luanda
Argentina:Argentine:Buenos_Aires Armenia:Armenian:Yerevan Australia:Australian:Canberra Austria:Austrian:Vienna Azerbaijan:Azerbaijani:Baku
Bahrain:Bahraini:Manama Bangladesh:Bangladeshi:Dhaka Belarus:Belarusian:Minsk Belgium:Belgian:Brussels Bolivia:Bolivian:La_Paz
Bosnia:Bosnian:Sarajevo Brazil:Brazilian:Brasilia Britain:British:London Bulgaria:Bulgarian:Sofia Burundi:Burundian:Bujumbura
Cambodia:Cambodian:Phnom_Penh Cameroon:Cameroonian:Yaounde Canada:Canadian:Ottawa Chad:Chadian:N'Djamena Chile:Chilean:Santiago
China:Chinese:Beijing Colombia:Colombian:Bogota Congo:Congolese:Kinshasa Croatia:Croatian:Zagreb Cuba:Cuban:Havana
Cyprus:Cypriot:Nicosia Czechia:Czech:Prague Denmark:Danish:Copenhagen Ecuador:Ecuadorian:Quito Egypt:Egyptian:Cairo England:English:London
Eritrea:Eritrean:Asmara Estonia:Estonian:Tallinn Ethiopia:Ethiopian:Addis_Ababa Finland:Finnish:Helsinki France:French:Paris
Georgia:Georgian:Tbilisi Germany:German:Berlin Ghana:Ghanaian:Accra Greece:Greek:Athens Guatemala:Guatemalan:Guatemala_City
Haiti:Haitian:Port-au-Prince Honduras:Honduran:Tegucigalpa Hungary:Hungarian:Budapest Iceland:Icelandic:Reykjavik India:Indian:New_Delhi
Indonesia:Indonesian:Jakarta Iran:Iranian:Tehran Iraq:Iraqi:Baghdad Ireland:Irish:Dublin Israel:Israeli:Jerusalem Italy:Italian:Rome
Jamaica:Jamaican:Kingston Japan:Japanese:Tokyo Jordan:Jordanian:Amman Kazakhstan:Kazakh:Astana Kenya:Kenyan:Nairobi Kosovo:Kosovar:Pristina
Kuwait:Kuwaiti:Kuwait_City Kyrgyzstan:Kyrgyz:Bishkek Laos:Laotian:Vientiane Latvia:Latvian:Riga Lebanon:Lebanese:Beirut Liberia:Liberian:Monrovia
Libya:Libyan:Tripoli Lithuania:Lithuanian:Vilnius Luxembourg:Luxembourgish:Luxembourg Macedonia:Macedonian:Skopje Malaysia:Malaysian:Kuala_Lumpur
Mali:Malian:Bamako Malta:Maltese:Valletta Mexico:Mexican:Mexico_City Moldova:Moldovan:Chisinau Mongolia:Mongolian:Ulaanbaatar
Montenegro:Montenegrin:Podgorica Morocco:Moroccan:Rabat Mozambique:Mozambican:Maputo Myanmar:Burmese:Naypyidaw Nepal:Nepalese:Kathmandu
Netherlands:Dutch:The_Hague Nicaragua:Nicaraguan:Managua Niger:Nigerien:Niamey Nigeria:Nigerian:Abuja Norway:Norwegian:Oslo Oman:Omani:Muscat
Pakistan:Pakistani:Islamabad Palestine:Palestinian:Ramallah Panama:Panamanian:Panama_City Paraguay:Paraguayan:Asuncion Peru:Peruvian:Lima
Philippines:Philippine:Manila Poland:Polish:Warsaw Portugal:Portuguese:Lisbon Qatar:Qatari:Doha Romania:Romanian:Bucharest Russia:Russian:Moscow
Rwanda:Rwandan:Kigali Scotland:Scottish:Edinburgh Senegal:Senegalese:Dakar Serbia:Serbian:Belgrade Singapore:Singaporean:Singapore
Slovakia:Slovak:Bratislava Slovenia:Slovenian:Ljubljana Somalia:Somali:Mogadishu Spain:Spanish:Madrid Sudan:Sudanese:Khartoum
Sweden:Swedish:Stockholm Switzerland:Swiss:Bern Syria:Syrian:Damascus Taiwan:Taiwanese:Taipei Tajikistan:Tajik:Dushanbe
Tanzania:Tanzanian:Dodoma Thailand:Thai:Bangkok Tunisia:Tunisian:Tunis Turkey:Turkish:Ankara Turkmenistan:Turkmen:Ashgabat Uganda:Ugandan:Kampala
Ukraine:Ukrainian:Kyiv Uruguay:Uruguayan:Montevideo Uzbekistan:Uzbek:Tashkent Venezuela:Venezuelan:Caracas Vietnam:Vietnamese:Hanoi
Wales:Welsh:Cardiff Yemen:Yemeni:Sanaa Zambia:Zambian:Lusaka Zimbabwe:Zimbabwean:Harare America:American:Washington
South_Korea:South_Korean:Seoul North_Korea:North_Korean:Pyongyang Saudi_Arabia:Saudi:Riyadh South_Africa:South_African:Pretoria
New_Zealand:New_Zealander:Wellington United_States:US:Washington United_Kingdom:UK:London United_Arab_Emirates:Emirati:Abu_Dhabi
Sri_Lanka:Sri_Lankan:Colombo European_Union:European:Brussels Europe:European:Brussels Africa:African:Africa Asia:Asian:Asia`;

/** States and provinces that stand behind the name of a town ("Greenbelt, Maryland"), lower case; Georgia is above. */
const STATES: readonly string[] =
  `alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
  indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  new_hampshire new_jersey new_mexico north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina
  south_dakota tennessee texas utah vermont virginia west_virginia wisconsin wyoming alberta british_columbia manitoba new_brunswick
  nova_scotia ontario quebec saskatchewan victoria queensland new_south_wales tasmania`
    .split(/\s+/u)
    .map((state) => state.replaceAll('_', ' '));

/** The states as news shortens them behind a town, lower case. */
export const SHORT_STATES: ReadonlySet<string> = new Set(
  `ala. ariz. ark. calif. colo. conn. d.c. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. n.c. n.d. n.h. n.j. n.m.
  n.y. neb. nev. okla. ore. pa. r.i. s.c. s.d. tenn. tex. va. vt. w.va. wash. wis. wyo.`.split(/\s+/u),
);

interface Nation {
  readonly country: string;
  readonly adjective: string;
  readonly capital: string;
}

const nations: readonly Nation[] = NATIONS.split(/\s+/u).map((entry) => {
  const [country = '', adjective = '', capital = ''] = entry.replaceAll('_', ' ').toLowerCase().split(':');
  return { country, adjective, capital };
});

/** Countries and capitals, lower case, and the short forms that news writes. */
export const PLACES: ReadonlySet<string> = new Set([
  ...nations.flatMap(({ country, capital }) => [country, capital]),
  'us',
  'u.s.',
  'u.s',
  'usa',
  'uk',
  'u.k.',
  'u.k',
  'eu',
  'uae',
  'kiev',
  'd.c.',
  'd.c',
  ...STATES,
  'hong kong',
  'new york',
  'los angeles',
]);

/** Countries alone, lower case. */
export const COUNTRIES: ReadonlySet<string> = new Set(nations.map(({ country }) => country));

/** Adjective of nationality → country, both lower case. */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  nations.map(({ adjective, country }) => [adjective, country]),
);

/** A name of several words that ends in one of these is a place's: "Beale Street"; words that are surnames as well aren't among them. */
export const PLACE_ENDINGS: ReadonlySet<string> = new Set(
  `airport area arena ave ave. avenue blvd blvd. boulevard canyon county drive expressway freeway gardens harbor harbour heights
  highway island islands parkway peninsula plaza rd rd. road springs stadium street studio studios valley`.split(
    /\s+/u,
  ),
);

/** A name of two words that begins with one of these is a place's: "San Jose", "North Africa". */
export const PLACE_BEGINNINGS: ReadonlySet<string> = new Set(
  'east fort las los mount north port san santa south west'.split(' '),
);
