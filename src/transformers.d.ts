/** Files of `@xenova/transformers` that come without types of their own; what they export is declared with the whole. */

declare module '@xenova/transformers/src/env.js' {
  export { env } from '@xenova/transformers';
}

declare module '@xenova/transformers/src/tokenizers.js' {
  export { AutoTokenizer } from '@xenova/transformers';
}
