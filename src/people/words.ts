import type { PartOfSpeech, Token } from '../language/token.ts';
import { ROLES } from './roles.ts';

const JOINABLE = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'&-]*$|^-$/u;
const CONTRACTED = /^(?:i|you|he|she|it|we|they|who|that|there)'(?:m|re|s|ve|d|ll)$/u;

/**
 * The tagger's tokens as words: it splits "Al-Maeena", "Gawker.com" and names that mix scripts, and takes many names for
 * verbs or adjectives ("Ford said"). Capitals inside a sentence are trusted more than its tags.
 */
export function joinWords(tokens: readonly Token[]): readonly Token[] {
  const words: Token[] = [];
  let open: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const last = open.at(-1);
    if (last && !goesOn(last, token, tokens[index + 1])) {
      words.push(joined(open));
      open = [];
    }
    open.push(token);
  }
  if (open.length > 0) words.push(joined(open));
  return words.map((word, index) => mended(word, words[index - 1], words[index + 1]));
}

function goesOn(last: Token, token: Token, next: Token | undefined): boolean {
  if (last.end !== token.start || last.sentence !== token.sentence) return false;
  // "Gawker.com": a full stop between letters without a space.
  const inside =
    token.text === '.' &&
    next?.start === token.end &&
    next.sentence === token.sentence &&
    /^\p{Ll}/u.test(next.text);
  if (inside) return JOINABLE.test(last.text);
  if (!(JOINABLE.test(last.text) || last.text === '.') || !JOINABLE.test(token.text)) return false;
  return !/^(?:n't|not|'\p{L}+)$/u.test(token.lower) && !(last.pos === 'AUX' && token.pos === 'PART');
}

function joined(parts: readonly Token[]): Token {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) throw new RangeError('A word has at least one token');
  if (first === last) return first;
  const text = parts.map((part) => part.text).join('');
  const lower = parts.map((part) => part.lower).join('');
  return { ...first, end: last.end, text, lower, lemma: lower, pos: posOfJoined(first, last) };
}

function posOfJoined(first: Token, last: Token): PartOfSpeech {
  if (/^\p{Lu}/u.test(first.text) || first.lower === 'al') return 'PROPN';
  if (last.pos === 'ADP') return 'ADJ';
  return last.pos === 'PUNCT' ? first.pos : last.pos;
}

function mended(word: Token, before: Token | undefined, after: Token | undefined): Token {
  if (CONTRACTED.test(word.lower)) return { ...word, pos: 'PRON' };
  const next = after?.sentence === word.sentence ? after : undefined;
  if (word.sentence < 0) return word;
  if (before?.lower === 'who' && /^(?:NOUN|ADJ)$/u.test(word.pos)) return { ...word, pos: 'VERB' };
  if (word.lower === 'lead' && word.pos === 'VERB' && next?.pos === 'NOUN') return { ...word, pos: 'ADJ' };
  if (isMistakenAdjective(word, before, next)) return { ...word, pos: 'VERB' };
  if (/^\d+-years?-old$/u.test(word.lower) && !/^(?:NOUN|ADJ|PROPN)$/u.test(next?.pos ?? ''))
    return { ...word, pos: 'NOUN' };
  if (word.pos === 'ADJ' && (ROLES.has(word.lower) ? isBehindNoun(next) : isNounBeforeVerb(before, next)))
    return { ...word, pos: 'NOUN' };
  if (isMistakenNoun(word, before, next)) return { ...word, pos: 'VERB' };
  return isMistakenName(word, before, next) ? { ...word, pos: 'PROPN' } : word;
}

/** "the bank chief said", "the chief of staff" */
function isBehindNoun(next: Token | undefined): boolean {
  return next !== undefined && /^(?:VERB|ADP|PUNCT|AUX)$/u.test(next.pos);
}

/** "the US military said", "urged the public not to": between an article or a name and what ends its phrase stands a noun. */
function isNounBeforeVerb(before: Token | undefined, next: Token | undefined): boolean {
  if (!/^(?:DET|PROPN)$/u.test(before?.pos ?? '') || !next) return false;
  const verb = next.pos === 'VERB' && /(?:ed|s|said|told)$/u.test(next.lower);
  return verb || /^(?:PART|ADP)$/u.test(next.pos);
}

/** "Pierce alleged.", "Pierce alleged Morris hit him" */
function isMistakenAdjective(
  { lower, pos }: Token,
  before: Token | undefined,
  next: Token | undefined,
): boolean {
  const subject = before?.pos === 'PROPN' || /^(?:he|she|it|they|we|i)$/u.test(before?.lower ?? '');
  return (
    pos === 'ADJ' &&
    /ed$/u.test(lower) &&
    subject &&
    /^(?:PROPN|PRON|DET|ADP|PUNCT)$/u.test(next?.pos ?? 'PUNCT')
  );
}

/** "what analysts say will follow", "outlets report that"; but "a say", "the reports that". */
/** Verbs with an infinitive behind them that are nouns as well. */
const WANTS = /^(?:aims|hopes|needs|plans|pledges|promises|threatens|vows|wants|wishes)$/u;

function isMistakenNoun({ lower, pos }: Token, before: Token | undefined, next: Token | undefined): boolean {
  const plural = before?.pos === 'NOUN' && /[^s]s$/u.test(before.lower);
  // "officials monitoring the situation"
  if (pos === 'NOUN' && plural && /ing$/u.test(lower) && next?.pos === 'DET') return true;
  // "Mohamed wishes to use"
  if (pos === 'NOUN' && before?.pos === 'PROPN' && next?.lower === 'to') return WANTS.test(lower);
  if (pos !== 'NOUN' || !/^(?:NOUN|PROPN|PRON)$/u.test(before?.pos ?? '')) return false;
  if (lower === 'reports') return before?.pos === 'PROPN' && /^(?:for|that)$/u.test(next?.lower ?? '');
  return /^says?$/u.test(lower) || (next?.lower === 'that' && plural && !/s$/u.test(lower));
}

/** A capital inside a sentence, or a "verb" that begins one and has the sentence's verb behind it ("Ford said"). */
function isMistakenName(word: Token, before: Token | undefined, next: Token | undefined): boolean {
  if (!/^\p{Lu}/u.test(word.text) || !/^(?:VERB|ADJ|X)$/u.test(word.pos)) return false;
  const inside = before?.sentence === word.sentence && !/^["“”‘’'«»(:;—–-]$|^\.+$/u.test(before.text);
  const verb = next?.pos === 'VERB' || (next?.pos === 'ADJ' && /ed$/u.test(next.lower));
  return inside || (word.pos === 'VERB' && verb && !/(?:ing|ed)$/u.test(word.lower));
}
