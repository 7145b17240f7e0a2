/** Control characters as pictures of themselves: an article must not steer the terminal. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}]/gu, (control) => {
    if (control === '\t' || control === '\n') return control;
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
  });
}

/** A text {@link printable} and on one line. */
export function printableLine(text: string): string {
  return printable(text.replaceAll(/\s+/gu, ' '));
}
