import type { PartOfSpeech, Token } from '../language/token.ts';
import { hasPluralEnding, isGenitiveMark, UNCHANGING_VERBS } from '../language/word-forms.ts';
import { ROLES } from './roles.ts';
import { canSpeak } from './speaker-nouns.ts';

/** A word with its neighbours in the sentence. */
interface Place {
  readonly word: Token;
  /** The word before, of whatever sentence. */
  readonly before: Token | undefined;
  readonly next: Token | undefined;
}

/** What the tagger is known to get wrong: where a rule fits, the word is what the rule says. */
interface Mending {
  readonly pos: PartOfSpeech;
  readonly fits: (place: Place) => boolean;
}

/** What several do, and what they have: the same word. */
const STANCES = /^(?:back|blame|doubt|face|favou?r|fear|hope|need|plan|support|trust|want|welcome)$/u;

/** The first that fits is taken. */
const MENDINGS: readonly Mending[] = [
  // "De la Cruz said"
  { pos: 'PROPN', fits: ({ word }) => is(word, 'X') && /^\p{Lu}/u.test(word.text) },
  // "artists who claim that"
  { pos: 'VERB', fits: ({ word, before }) => before?.lower === 'who' && is(word, 'NOUN', 'ADJ') },
  // "Rogalin, lead engineer for the bridge"
  { pos: 'ADJ', fits: ({ word, next }) => word.lower === 'lead' && is(word, 'VERB') && is(next, 'NOUN') },
  { pos: 'VERB', fits: isVerbLikeAdjective },
  // "said the 34-year-old"
  {
    pos: 'NOUN',
    fits: ({ word, next }) => /^\d+-years?-old$/u.test(word.lower) && !is(next, 'NOUN', 'ADJ', 'PROPN'),
  },
  // "the bank chief said", "the chief of staff"
  {
    pos: 'NOUN',
    fits: ({ word, next }) =>
      is(word, 'ADJ') && ROLES.has(word.lower) && is(next, 'VERB', 'ADP', 'PUNCT', 'AUX'),
  },
  { pos: 'NOUN', fits: isNounLikeAdjective },
  { pos: 'VERB', fits: isVerbLikeNoun },
  // "members support legal action": between several and what they do it to
  {
    pos: 'VERB',
    fits: ({ word, before, next }) =>
      is(word, 'NOUN') &&
      STANCES.test(word.lower) &&
      isPlural(before, word) &&
      is(next, 'DET', 'PRON', 'ADJ', 'PROPN'),
  },
  // "he drank a lot": behind a pronoun that is only a subject
  {
    pos: 'VERB',
    fits: ({ word, before }) => is(word, 'NOUN') && before?.sentence === word.sentence && isSubject(before),
  },
  // "the frost cost the valley a third", "rain spread the disease"
  {
    pos: 'VERB',
    fits: ({ word, before, next }) =>
      is(word, 'NOUN') &&
      UNCHANGING_VERBS.has(word.lower) &&
      before?.sentence === word.sentence &&
      is(before, 'NOUN', 'PROPN') &&
      is(next, 'DET', 'PRON', 'NUM'),
  },
  // "“It was late,” Will Lund said": inside a sentence a capital makes a name of it
  {
    pos: 'PROPN',
    fits: ({ word, before, next }) =>
      word.text === 'Will' &&
      is(word, 'AUX') &&
      before?.sentence === word.sentence &&
      !/^["“‘'(:]$/u.test(before.text) &&
      is(next, 'PROPN'),
  },
  { pos: 'PROPN', fits: isMistakenName },
];

/** The word with its part of speech set right where the words around it show that the tagger is wrong. */
export function mendTag(word: Token, before: Token | undefined, after: Token | undefined): Token {
  const next = after?.sentence === word.sentence ? after : undefined;
  const mending = MENDINGS.find(({ fits }) => fits({ word, before, next }));
  return mending ? { ...word, pos: mending.pos } : word;
}

function is(word: Token | undefined, ...tags: readonly PartOfSpeech[]): boolean {
  return word !== undefined && tags.includes(word.pos);
}

function isPlural(word: Token | undefined, { sentence }: Token): boolean {
  return (
    is(word, 'NOUN') &&
    word?.sentence === sentence &&
    (hasPluralEnding(word.lower) || /(?:men|people|police)$/u.test(word.lower))
  );
}

/** A pronoun that is never an object nor owns anything: not "you", "it", "her". */
function isSubject(word: Token | undefined): boolean {
  return /^(?:he|she|they|i)$/u.test(word?.lower ?? '');
}

/** "Pierce alleged.", "Pierce alleged Morris hit him" */
function isVerbLikeAdjective({ word, before, next }: Place): boolean {
  // "Rasmussen further alleged": no adverb stands before the adjective.
  const told = word.lower === 'alleged' && is(before, 'ADV');
  const subject = told || is(before, 'PROPN') || /^(?:he|she|it|they|we|i)$/u.test(before?.lower ?? '');
  // "the change paved the way": between a noun and an article
  if (is(word, 'ADJ') && /ed$/u.test(word.lower) && is(before, 'NOUN') && is(next, 'DET')) return true;
  const followed = next === undefined || is(next, 'PROPN', 'PRON', 'DET', 'ADP', 'PUNCT');
  return is(word, 'ADJ') && /ed$/u.test(word.lower) && subject && followed;
}

/** "the US military said", "urged the public not to": between an article, a name or an owner and what ends its phrase stands a noun. */
function isNounLikeAdjective({ word, before, next }: Place): boolean {
  if (!is(word, 'ADJ') || ROLES.has(word.lower)) return false;
  // "Israel's military says"
  if (isGenitiveMark(before)) return /^(?:said|says|told)$/u.test(next?.lower ?? '');
  if (!is(before, 'DET', 'PROPN')) return false;
  const verb = is(next, 'VERB') && /(?:ed|s|said|told)$/u.test(next?.lower ?? '');
  return verb || is(next, 'PART', 'ADP');
}

/** Verbs with an infinitive behind them that are nouns as well. */
const WANTS = /^(?:aims|hopes|needs|plans|pledges|promises|threatens|vows|wants|wishes)$/u;

/** "officials monitoring the talks", "Falk wishes to go", "what analysts say will follow", "outlets report that". */
function isVerbLikeNoun({ word, before, next }: Place): boolean {
  if (!is(word, 'NOUN') || !is(before, 'NOUN', 'PROPN', 'PRON')) return false;
  const { lower } = word;
  const plural = is(before, 'NOUN') && hasPluralEnding(before?.lower ?? '');
  if (plural && /ing$/u.test(lower) && is(next, 'DET')) return true;
  if (next?.lower === 'to' && WANTS.test(lower)) return is(before, 'PROPN') || isWhoWants(before);
  if (lower === 'reports') return is(before, 'PROPN') && /^(?:for|that)$/u.test(next?.lower ?? '');
  return /^says?$/u.test(lower) || (plural && next?.lower === 'that' && !/s$/u.test(lower));
}

/** "the family plans to move": whoever speaks or is spoken of as a body can want, as "rescue" in "rescue plans" can't. */
function isWhoWants(word: Token | undefined): boolean {
  return is(word, 'NOUN') && word !== undefined && canSpeak(word) && !/s$/u.test(word.lower);
}

/** A capital inside a sentence, or a "verb" that begins one and has the sentence's verb behind it ("Ford said"). */
function isMistakenName({ word, before, next }: Place): boolean {
  if (!/^\p{Lu}/u.test(word.text) || !is(word, 'VERB', 'ADJ', 'X')) return false;
  const inside = before?.sentence === word.sentence && !/^["“”‘’'«»(:;—–-]$|^\.+$/u.test(before.text);
  const verb = is(next, 'VERB') || (is(next, 'ADJ') && /ed$/u.test(next?.lower ?? ''));
  return inside || (is(word, 'VERB') && verb && !/(?:ing|ed)$/u.test(word.lower));
}
