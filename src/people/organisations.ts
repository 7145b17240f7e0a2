/** Words by which the name of an organisation, publication or other body can be told from a person's; lower case. */

/** A name that holds one of these is a body's: "Ministry of Defence", "Sydney Morning Herald". */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  `academy administration afc agency air airline airlines airways alliance army assembly associates
    association authority bank board broadcasting bureau business cabinet campaign center centre chamber
    charity church club coalition college commission committee communications company computer
    confederation congress consortium cooperative corp corp. corporation council court daily department
    directorate embassy enterprises entertainment fc federation force forces forum foundation front fund
    gazette government group guard guardian guards herald holding holdings hospital inc inc. industries
    initiative institute institution international journal laboratories laboratory league limited llc llp
    ltd ltd. magazine media ministry mission monitor motor motors movement museum nations navy network news
    observatory observer office organisation organization parliament partners party plc police post press
    productions programme prosecution radio records research reuters sc school secretariat securities senate service
    services society solutions station store syndicate systems technologies telegraph television times
    treasury tribune trust tv union united university ventures watch`.split(/\s+/u),
);

/** A name that ends in one of these is an occasion's or a prize's, which says nothing: "the Golden Lantern Awards". */
export const EVENT_WORDS: ReadonlySet<string> = new Set(
  `award awards biennale championship championships cup election elections festival marathon medal olympics
    oscars paralympics prize trophy war`.split(/\s+/u),
);

/** A name of several words that ends in one of these is a club's: "Orlando City"; a surname is hardly one. */
export const CLUB_ENDINGS: ReadonlySet<string> = new Set('city bc cf rovers wanderers'.split(' '));

/** After these a name goes on with "of" or "for": "Bank of England", "Council for Refugees". */
export const HEADS_WITH_OF: ReadonlySet<string> = new Set(
  `academy agency alliance archdiocese association bank board bureau center centre chamber church city
    college commission commissioner committee community confederation conference council court department
    dept diocese district federation foundation fund house institute institutes kingdom league library ministry
    movement museum office organisation organization parliament party republic school society states union
    university`.split(/\s+/u),
);

/** What newspapers are called. */
const PRESS = 'times post herald daily newspaper gazette guardian journal telegraph tribune'.split(' ');

/** What only a business is called by: "the company said". */
export const BUSINESSES: ReadonlySet<string> = new Set(
  `airline airliner automaker brand brewer carmaker chain company corporation developer firm giant insurer label lender maker
    manufacturer operator publisher retailer startup studio supplier`.split(/\s+/u),
);

/** A name or description that holds one of these is of no business. */
export const PUBLIC_BODIES: ReadonlySet<string> = new Set(
  `administration army assembly authority church college commission committee congress council court department directorate embassy
    force forces government ministry nations navy parliament party police prosecution secretariat senate treasury union
    university`.split(/\s+/u),
);

/**
 * Common nouns that stand for a body named before: "the company said". The value tells which kinds of word in its name
 * or description fit; an empty list fits any organisation.
 */
export const ORGANISATION_NOUNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['agency', ['agency', 'news', 'bureau']],
  ['airline', []],
  ['airliner', []],
  ['automaker', []],
  ['bank', ['bank', 'banking', 'financial']],
  ['body', []],
  ['brand', []],
  ['brewer', []],
  ['broadcaster', ['broadcasting', 'television', 'tv', 'radio', 'broadcaster', 'news']],
  ['carmaker', []],
  ['charity', []],
  ['chain', []],
  ['church', ['church']],
  ['club', ['club', 'united', 'city']],
  ['commission', ['commission']],
  ['committee', ['committee']],
  ['company', []],
  ['corporation', []],
  ['council', ['council']],
  ['court', ['court']],
  ['department', ['department', 'ministry']],
  ['developer', []],
  ['embassy', ['embassy']],
  ['firm', []],
  ['foundation', ['foundation']],
  ['government', ['government']],
  ['giant', []],
  ['group', []],
  ['institute', ['institute']],
  ['insurer', []],
  ['label', []],
  ['lender', []],
  ['magazine', ['magazine']],
  ['maker', []],
  ['manufacturer', []],
  ['ministry', ['ministry', 'department', 'office']],
  ['network', ['network', 'television', 'news']],
  ['newspaper', PRESS],
  ['operator', []],
  ['organisation', []],
  ['organization', []],
  ['outlet', ['news', 'media']],
  ['paper', PRESS],
  ['party', ['party']],
  ['publisher', []],
  ['regulator', ['authority', 'commission', 'agency', 'regulator']],
  ['retailer', []],
  ['service', ['service']],
  ['startup', []],
  ['studio', []],
  ['supplier', []],
  ['team', ['team', 'united', 'city', 'club']],
  ['union', ['union', 'workers']],
  ['university', ['university', 'college']],
  ['website', []],
]);
