import type { Token } from '../language/token.ts';
import { hasPersonalName } from './gender.ts';
import { SUFFIXES } from './name-runs.ts';
import { PLACES } from './places.ts';

/** Roles that are common surnames as well. */
const SURNAMES: ReadonlySet<string> = new Set(
  `baron bishop cardinal chancellor constable dean doctor driver duke farmer guard judge justice king major marshal mayor painter
    player pope priest prince singer son warden winner`.split(/\s+/u),
);

/**
 * Which roles are somebody's surname in an article, lower case: those that stand behind a given name, with no other name behind them
 * ("Scott Farmer"; not "Pope Francis", nor "the Austin mayor").
 */
export function roleSurnames(words: readonly Token[]): ReadonlySet<string> {
  return new Set(words.flatMap((word, at) => (isSurname(words, at) ? [word.lower] : [])));
}

function isSurname(words: readonly Token[], at: number): boolean {
  const [article, given, word, next] = [words[at - 2], words[at - 1], words[at], words[at + 1]];
  if (!word || !given || word.sentence < 0 || given.sentence !== word.sentence) return false;
  const capital = (token: Token | undefined) =>
    token?.sentence === word.sentence && /^\p{Lu}/u.test(token.text);
  if (!SURNAMES.has(word.lower) || !capital(word) || !capital(given)) return false;
  if (capital(next) && !SUFFIXES.has(next?.lower ?? '')) return false;
  const titled = article?.sentence === word.sentence && article.lower === 'the';
  return !titled && !PLACES.has(given.lower) && hasPersonalName([given.lower]);
}
