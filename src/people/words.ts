import type { PartOfSpeech, Token } from '../language/token.ts';
import { mendTag } from './mend-tags.ts';
import { behindParticles, hasCapital, isCapital } from './particles.ts';

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
  return withParticles(words.map((word, index) => mended(word, words[index - 1], words[index + 1])));
}

/** "la" in "Juan de la Cruz", "das" in "Maria das Neves": the tagger doesn't know them for parts of a name. */
function withParticles(words: readonly Token[]): readonly Token[] {
  const all = [...words];
  for (let at = 1; at < words.length; at++) {
    if (!isCapital(words[at - 1])) continue;
    const behind = behindParticles(words, at);
    for (; at < behind; at++) all[at] = { ...(words[at] as Token), pos: 'PROPN' };
  }
  return all;
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
  const pos = hasCapital(text) ? 'PROPN' : posOfJoined(first, last);
  return { ...first, end: last.end, text, lower, lemma: lower, pos };
}

function posOfJoined(first: Token, last: Token): PartOfSpeech {
  if (last.pos === 'ADP') return 'ADJ';
  return last.pos === 'PUNCT' ? first.pos : last.pos;
}

function mended(word: Token, before: Token | undefined, after: Token | undefined): Token {
  if (CONTRACTED.test(word.lower)) return { ...word, pos: 'PRON' };
  return word.sentence < 0 ? word : mendTag(word, before, after);
}
