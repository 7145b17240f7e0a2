const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|(?:some|any|every)[\s-]?(?:one|body)(?:\s+(?:else|here|there))?|people|this|that|one)$/iu;

const NOBODY = /^no(?:body|[\s-]?one)(?:\s+(?:else|here|there))?$/iu;

const THE_ARTICLE =
  /^(?:the|this|that|your)\s+(?:\p{L}+\s+)?(?:article|story|piece|text|page|headline|title)$/iu;

/** Whether a mention means the article that is checked, which nobody is quoted by. */
export function isTheArticle(mention: string): boolean {
  return THE_ARTICLE.test(mention);
}

/** Whether a mention stands for a speaker without saying who it is; "WHO" is a name. */
export function isPronoun(mention: string): boolean {
  return PRONOUN.test(mention) && !/^\p{Lu}{2,}$/u.test(mention);
}

/** Whether a mention denies that anybody says it. */
export function isNobody(mention: string): boolean {
  return NOBODY.test(mention);
}
