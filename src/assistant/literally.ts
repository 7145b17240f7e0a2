/** A pattern of some words as they stand, whatever the form of apostrophes, the spaces and the case. */
export function literally(words: string): RegExp {
  const escaped = words
    .trim()
    .replaceAll(/[\\^$.*+?()[\]{}|/]/gu, (mark) => `\\${mark}`)
    .replaceAll(/['‘’ʼ]/gu, "['‘’ʼ]")
    .replaceAll(/\s+/gu, '\\s+');
  return new RegExp(escaped, 'giu');
}
