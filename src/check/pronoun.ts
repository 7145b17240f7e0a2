/** What stands for a speaker without saying who it is. */
export const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|someone|somebody|everyone|everybody|people|this|that|one)$/iu;
