/** A pattern of some words as they stand, whatever the form of apostrophes, the spaces and the case. */
export function literally(words: string): RegExp {
  const pattern = escaped(words.trim())
    .replaceAll(/['‘’ʼ]/gu, "['‘’ʼ]")
    .replaceAll(/\s+/gu, '\\s+');
  return new RegExp(pattern, 'giu');
}

/** Words with every mark that means something in a pattern standing for itself. */
export function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, (mark) => `\\${mark}`);
}
