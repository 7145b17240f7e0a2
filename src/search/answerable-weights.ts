import type { AnswerableModel } from './answerable.ts';

/**
 * Learnt by `npm run train`; not written by hand. Learnt from XQuAD-R (Roy et al. 2020; CC BY-SA 4.0), SelQA (Jurczyk et al. 2016;
 * Apache-2.0) and SQuAD 2.0 (Rajpurkar et al. 2018; CC BY-SA 4.0), whose texts are by Wikipedia contributors (CC BY-SA).
 */
export const ANSWERABLE: AnswerableModel = {
  start: -0.439,
  weights: {
    lateInteraction: 0.9551,
    bm25: 0.1395,
    cosineInContext: 1.7715,
    anaphora: 4.4255,
    beforePrevious: 3.0643,
    bestInContext: 2.3511,
    weakest: 0.2414,
    weakestAnywhere: 0.2731,
    known: 0.7238,
    namesAsked: -0.3071,
    namesMissing: -0.1953,
    figuresMissing: -0.7543,
    rivals: -0.6951,
    sentences: -0.2014,
    words: -0.9328,
    negated: -2.5743,
    negationDiffers: -0.6726,
    typeUnmet: -0.7867,
  },
};
