/** The name of standard input among the sources of an article. */
export const STANDARD_INPUT = '-';
