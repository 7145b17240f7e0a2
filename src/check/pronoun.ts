const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|someone|somebody|everyone|everybody|people|this|that|one)$/iu;

/** Whether a mention stands for a speaker without saying who it is; "WHO" is a name. */
export function isPronoun(mention: string): boolean {
  return PRONOUN.test(mention) && !/^\p{Lu}{2,}$/u.test(mention);
}
