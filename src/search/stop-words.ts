/**
 * Words that carry grammar rather than a subject; matching them says nothing about a sentence. Lower case. Words that compare,
 * count or place ("most", "first", "before") aren't among them: "the most points" asks for something else than "points".
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those such some any each every either neither both all no not nor ' +
    'and or but if then than so because as until while though although whether since unless ' +
    'of at by for with about against into through during to from in on upon toward towards among via per onto ' +
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones ' +
    'myself ourselves yourself himself herself itself themselves ' +
    'am is are was were be been being have has had having do does did doing done can could shall should will would may might must ' +
    'what which who whom whose when where why how there here also ' +
    's t d ll m re ve don doesn didn isn wasn aren weren hasn haven hadn won wouldn couldn shouldn'
  ).split(' '),
);
