import type { PartOfSpeech, Token } from '../language/token.ts';

const JOINABLE = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'&-]*$|^-$/u;
const CONTRACTED = /^(?:i|you|he|she|it|we|they|who|that|there)'(?:m|re|s|ve|d|ll)$/u;

/**
 * The tagger splits "Al-Maeena", "three-day" and names that mix scripts; these belong together again. Also mends the tags of
 * contractions written with a typographic apostrophe.
 */
export function joinWords(tokens: readonly Token[]): readonly Token[] {
  const words: Token[] = [];
  let open: Token[] = [];
  const close = () => {
    if (open.length > 0) words.push(open.length === 1 ? mended(open[0] as Token) : joined(open));
    open = [];
  };
  for (const token of tokens) {
    const last = open.at(-1);
    if (!last || last.end !== token.start || last.sentence !== token.sentence || !goesOn(last, token))
      close();
    open.push(token);
  }
  close();
  return words;
}

function goesOn(last: Token, token: Token): boolean {
  if (!JOINABLE.test(last.text) || !JOINABLE.test(token.text)) return false;
  return !/^(?:n't|not|'\p{L}+)$/u.test(token.lower) && !(last.pos === 'AUX' && token.pos === 'PART');
}

function joined(parts: readonly Token[]): Token {
  const first = parts[0] as Token;
  const last = parts.at(-1) ?? first;
  const text = parts.map((part) => part.text).join('');
  const lower = parts.map((part) => part.lower).join('');
  const pos: PartOfSpeech =
    /^\p{Lu}/u.test(first.text) || first.lower === 'al'
      ? 'PROPN'
      : last.pos === 'PUNCT'
        ? first.pos
        : last.pos;
  return { ...first, end: last.end, text, lower, lemma: lower, pos };
}

function mended(token: Token): Token {
  return CONTRACTED.test(token.lower) ? { ...token, pos: 'PRON' } : token;
}
