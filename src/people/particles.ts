import type { Token } from '../language/token.ts';
import { hasPersonalName } from './gender.ts';

/** Small words inside names: "Laurence des Cars", "bin Salman", "von der Leyen". */
export const PARTICLES: ReadonlySet<string> = new Set(
  `de del dei degli della dello dal dalla der den des di da das do dos du la las le lo los af av van vom von zu zum zur op ter ten
    bin bint ibn al el ul ur y e`.split(/\s+/u),
);

/** So many of them stand behind each other at most: "de la", "van der". */
const MOST_PARTICLES = 2;

/** The Arabic article as names are joined with it, "al-Assad", "ul-Haq", as a fragment of a pattern. */
export const ARABIC_ARTICLE = '(?:al|an|ar|as|ash|az|el|ul|ur)-';

/** "d'Estaing", "l'Oréal", "dell'Utri" */
const ELIDED = "(?:d|l|dall|dell)['’]";

const NAME = new RegExp(`^(?:${ARABIC_ARTICLE}|${ELIDED})?\\p{Lu}`, 'u');

/** Whether a word is written as a name's part is: "Moscow", "al-Assad". */
export function hasCapital(text: string): boolean {
  return NAME.test(text);
}

/** The same of a word of the prose, not of the headline. */
export function isCapital(word: Token | undefined): word is Token {
  return word !== undefined && word.sentence >= 0 && hasCapital(word.text);
}

/** Particles that are English words as well: "Democrats do Ohio no favours", "Some ten Russian soldiers". */
const ENGLISH: ReadonlySet<string> = new Set(['do', 'ten', 'e', 'y', 'op', 'den', 'lo']);

function isParticle(words: readonly Token[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  const before = words[at - 1]?.lower ?? '';
  return PARTICLES.has(text) && (!ENGLISH.has(text) || PARTICLES.has(before) || hasPersonalName([before]));
}

/** Index behind the particles that stand at `at` where a name goes on behind them, as "de la" in "Juan de la Cruz"; else `at`. */
export function behindParticles(words: readonly Token[], at: number): number {
  let behind = at;
  while (behind - at < MOST_PARTICLES && isParticle(words, behind)) behind++;
  const goesOn = isCapital(words[behind]) && words[behind]?.sentence === words[at - 1]?.sentence;
  return goesOn ? behind : at;
}
