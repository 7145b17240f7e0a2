import type { AnswerableModel } from './answerable.ts';
export const ANSWERABLE: AnswerableModel = {
  start: -15,
  weights: {
    lateInteraction: 25,
    bm25: 0,
    cosineInContext: 0,
    anaphora: 0,
    beforePrevious: 0,
    bestInContext: 0,
    weakest: 0,
    weakestAnywhere: 0,
    known: 0,
    namesAsked: 0,
    namesMissing: 0,
    figuresMissing: 0,
    rivals: 0,
    sentences: 0,
    words: 0,
    negated: 0,
    negationDiffers: 0,
    typeUnmet: 0,
  },
};
