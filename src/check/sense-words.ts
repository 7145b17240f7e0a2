/**
 * Words without which a statement says something else, by what they do. After the chapters on negation, modality,
 * conditions and approximators in Quirk et al., "A Comprehensive Grammar of the English Language" (1985), 4.49-4.66, 8.88-8.115,
 * 10.54-10.70 and 15.33-15.46. All are keys: lower case, without apostrophes.
 */

/** They turn a statement round. */
const NEGATIONS = setOf(
  'not no never none nobody nothing nowhere neither nor without hardly barely scarcely cannot except',
);

const CONTRACTED_NEGATION =
  /^(?:is|are|was|were|do|does|did|has|have|had|ca|wo|would|should|could|must|need|might|may|sha|ai)nt$/u;

/** They say that what follows isn't so, or isn't done. */
const DENIALS = setOf(
  'deny denies denied denying doubt doubts doubted dispute disputes disputed refute refutes refuted refuse refuses refused fail fails failed unlikely false untrue impossible stop stopped prevent prevents prevented avoid avoids avoided',
);

/** They make a statement depend on another. */
const CONDITIONS = setOf('if unless otherwise');

/** They say that it is less than sure. */
const HEDGES = setOf(
  'may might could would should whether allegedly alleged reportedly apparently possibly probably perhaps maybe likely potentially supposedly purportedly purported presumably seemingly seems seem seemed appears appear appeared suspected believed rumoured rumored expected',
);

/** Of these, the ones that stand before or behind a whole statement. */
const SENTENCE_ADVERBS = setOf(
  'allegedly reportedly apparently possibly probably perhaps maybe potentially supposedly purportedly presumably seemingly',
);

/** They limit an amount or a statement wherever they stand. */
const LIMITS = setOf(
  'only nearly almost roughly approximately partly partially mostly merely mainly largely sometimes often rarely seldom usually generally half few most many several virtually temporarily',
);

/** They limit an amount when a number follows: "about 400", "at least two". */
const APPROXIMATIONS = setOf(
  'about around over under some above below than least most to up nearly almost roughly approximately fewer less more estimated just only -',
);

const NUMBER_WORDS = setOf(
  'one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half quarter third',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

export function isNegation(key: string): boolean {
  return NEGATIONS.has(key) || isContractedNegation(key);
}

/** "isn't", "won't", "cannot": leaving out the negation leaves another word. */
export function isContractedNegation(key: string): boolean {
  return key === 'cannot' || CONTRACTED_NEGATION.test(key);
}

export function isDenial(key: string): boolean {
  return DENIALS.has(key);
}

export function isCondition(key: string): boolean {
  return CONDITIONS.has(key);
}

export function isHedge(key: string): boolean {
  return HEDGES.has(key);
}

/** Whether a word makes a whole statement less than sure: "allegedly". */
export function isSentenceAdverb(key: string): boolean {
  return SENTENCE_ADVERBS.has(key);
}

function isNumber(key: string): boolean {
  return /^[$€£¥]?\p{N}/u.test(key) || /^[$€£¥]$/u.test(key) || NUMBER_WORDS.has(key);
}

/** Whether a word limits what follows it. @param next the key of the next word */
export function isLimit(key: string, next: string | undefined): boolean {
  return LIMITS.has(key) || (next !== undefined && isNumber(next) && APPROXIMATIONS.has(key));
}

/** Whether leaving a word out changes the sense. @param next the key of the next word */
export function changesSense(key: string, next: string | undefined): boolean {
  return isNegation(key) || isDenial(key) || isCondition(key) || isHedge(key) || isLimit(key, next);
}
