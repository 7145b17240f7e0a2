import { stem } from './stem.ts';

/** Words that exclude each other, side by side; "/" parts several words of one side. Lower case. */
const PAIRS =
  'first:last/final highest/high/higher:lowest/low/lower most/more:least/less/fewer/fewest many:few majority:minority ' +
  'maximum:minimum/least large/larger/largest/big/bigger/biggest:small/smaller/smallest greater/greatest:lesser/least/smaller major:minor ' +
  'increase/increased/rise/rose/grow/grew/growth:decrease/decreased/fall/fell/shrink/shrank/decline/declined/reduction ' +
  'gain/gained:lose/lost/loss win/won/winner/victory:lose/lost/loser/defeat before:after early/earlier/earliest:late/later/latest ' +
  'old/older/oldest:new/newer/newest/young/younger/youngest north/northern:south/southern east/eastern:west/western ' +
  'northeast/northeastern:southwest/southwestern northwest/northwestern:southeast/southeastern ' +
  'support/supported/supporter:oppose/opposed/opponent/condemn/condemned/opposition accept/accepted:reject/rejected/refuse/refused ' +
  'allow/allowed/permit/permitted:forbid/forbidden/forbade/prohibit/prohibited/ban/banned ' +
  'agree/agreed/agreement:disagree/disagreed/disagreement approve/approved:reject/rejected/veto/vetoed ' +
  'begin/began/begun/start/started/beginning:end/ended/finish/finished/stop/stopped open/opened:close/closed ' +
  'rapid/fast/quick/quickly/rapidly/fastest:slow/slowly/slowest strong/stronger/strongest/strength:weak/weaker/weakest/weakness ' +
  'rich/richer/richest/wealthy:poor/poorer/poorest male/man/men/boy/boys:female/woman/women/girl/girls father:mother son/sons:daughter/daughters ' +
  'brother/brothers:sister/sisters husband:wife king:queen public:private internal/domestic:external/foreign import/imported:export/exported ' +
  'buy/bought/purchase:sell/sold/sale attack/attacked:defend/defended war:peace enemy/enemies:ally/allies/friend/friends above:below up:down ' +
  'left:right inside:outside enter/entered/join/joined:leave/left arrive/arrived/arrival:depart/departed/departure ' +
  'success/succeed/succeeded/successful:failure/fail/failed/unsuccessful true:false/untrue common:rare/uncommon same/similar:different ' +
  'unite/united/unity:divide/divided/division create/created/build/built:destroy/destroyed/demolish/demolished ' +
  'born/birth:died/death/dead alive/survive/survived/survivor:dead/died/die/killed positive:negative advantage/advantages:disadvantage/disadvantages ' +
  'include/included/inclusion:exclude/excluded/exclusion urban:rural hot/warm/warmer/hottest:cold/cool/colder/coldest wet:dry wide:narrow ' +
  'long/longer/longest:short/shorter/shortest tall/tallest:short/shortest deep:shallow heavy/heavier/heaviest:light/lighter/lightest ' +
  'thick:thin always:never best/better/good:worst/worse/bad safe:dangerous/unsafe cheap/cheaper/cheapest:expensive/dear/costly often:rarely/seldom ' +
  'former/current:latter/former previous/past:next/future ancient:modern senior:junior primary:secondary upper:lower inner:outer ' +
  'formal:informal direct:indirect voluntary:compulsory/mandatory guilty/convicted:innocent/acquitted ' +
  'appoint/appointed/hire/hired:dismiss/dismissed/fire/fired/sack/sacked expand/expanded/expansion:contract/contracted/contraction ' +
  'profit:loss surplus:deficit lend/lent:borrow/borrowed confirm/confirmed/admit/admitted:deny/denied raise/raised:lower/lowered/cut ' +
  'encourage/encouraged:discourage/discouraged presence/present:absence/absent simple/easy:complex/difficult/hard full:empty ' +
  'friendly:hostile liberal:conservative religious:secular catholic/catholics:protestant/protestants civilian/civilians:military/soldiers ' +
  'arrest/arrested/detained:release/released/freed';

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = readPairs(PAIRS);

function readPairs(pairs: string): ReadonlyMap<string, ReadonlySet<string>> {
  const opposites = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    if (from !== to) opposites.set(from, (opposites.get(from) ?? new Set()).add(to));
  };
  for (const pair of pairs.split(' ')) {
    const [left = [], right = []] = pair.split(':').map((side) => side.split('/').map(stem));
    for (const one of left) {
      for (const other of right) {
        add(one, other);
        add(other, one);
      }
    }
  }
  return opposites;
}

/** Prefixes that deny; the shorter words in "in-" and "dis-" deny nothing: "inform", "display". */
const DENYING = /^(?:(?:un|non|anti)(?=\p{L}{4})|(?:in|im|il|ir|dis|mis)(?=\p{L}{6}))/u;

/** Whether two stems exclude each other: "highest" and "lowest", "lawful" and "unlawful". */
export function areOpposite(one: string, other: string): boolean {
  if (OPPOSITES.get(one)?.has(other)) return true;
  return one !== other && (one.replace(DENYING, '') === other || other.replace(DENYING, '') === one);
}
