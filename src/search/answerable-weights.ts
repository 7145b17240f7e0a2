import type { AnswerableModel } from './signs.ts';

/**
 * Learnt by `npm run train`; not written by hand. Learnt from XQuAD-R (Roy et al. 2020; CC BY-SA 4.0), SelQA (Jurczyk et al. 2016;
 * Apache-2.0) and SQuAD 2.0 (Rajpurkar et al. 2018; CC BY-SA 4.0), whose texts are by Wikipedia contributors (CC BY-SA).
 */
export const ANSWERABLE: AnswerableModel = {
  start: -4.479,
  weights: {
    lateInteraction: 0.2787,
    bm25: 0.0538,
    cosineInContext: 1.6911,
    beforePrevious: 6.6656,
    bestInContext: 2.6213,
    weakest: 0.525,
    known: 0.3076,
    topic: 0.3573,
    topicKnown: 2.1887,
    nearAnswer: 1.6352,
    namesAsked: -0.2354,
    namesMissing: 0.1461,
    namesUnknown: -0.1122,
    namesMet: 2.1384,
    namesElsewhere: -0.2238,
    otherFigures: -2.0359,
    opposites: -1.488,
    rivals: -0.6358,
    sentences: 0.0463,
    words: -0.1915,
    negated: -2.4592,
    sentenceNegated: 0.9448,
    negationDiffers: -1.306,
  },
};
