/** Past tenses that no rule makes. */
const IRREGULAR: Readonly<Record<string, string>> = {
  beg: 'begged',
  blog: 'blogged',
  brag: 'bragged',
  dub: 'dubbed',
  feel: 'felt',
  find: 'found',
  forecast: 'forecast',
  foresee: 'foresaw',
  forget: 'forgot',
  go: 'went',
  hear: 'heard',
  know: 'knew',
  lay: 'laid',
  make: 'made',
  mean: 'meant',
  quip: 'quipped',
  read: 'read',
  say: 'said',
  see: 'saw',
  slam: 'slammed',
  speak: 'spoke',
  sum: 'summed',
  swear: 'swore',
  tell: 'told',
  think: 'thought',
  understand: 'understood',
  write: 'wrote',
  admit: 'admitted',
};

/** "point out" → "pointed out" */
export function past(verb: string): string {
  return inflected(verb, (word) => IRREGULAR[word] ?? regular(word, 'ed'));
}

/** "point out" → "points out" */
export function present(verb: string): string {
  return inflected(verb, (word) => regular(word, 's'));
}

function inflected(verb: string, form: (word: string) => string): string {
  const [first = '', ...rest] = verb.split(' ');
  return [form(first), ...rest].join(' ');
}

function regular(word: string, ending: 'ed' | 's'): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}i${ending === 's' ? 'es' : 'ed'}`;
  if (ending === 'ed') return word.endsWith('e') ? `${word}d` : `${word}ed`;
  return /(?:s|sh|ch|x|o)$/u.test(word) ? `${word}es` : `${word}s`;
}
