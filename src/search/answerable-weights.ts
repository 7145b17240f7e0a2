import type { AnswerableModel } from './answerable.ts';

/**
 * Learnt by `npm run train`; not written by hand. Learnt from XQuAD-R (Roy et al. 2020; CC BY-SA 4.0), SelQA (Jurczyk et al. 2016;
 * Apache-2.0) and SQuAD 2.0 (Rajpurkar et al. 2018; CC BY-SA 4.0), whose texts are by Wikipedia contributors (CC BY-SA).
 */
export const ANSWERABLE: AnswerableModel = {
  start: -4.0958,
  weights: {
    lateInteraction: 0.354,
    bm25: 0.063,
    cosineInContext: 1.783,
    beforePrevious: 5.7378,
    bestInContext: 2.6788,
    weakest: 0.3657,
    known: 0.2129,
    topic: 0.3977,
    topicKnown: 2.1796,
    nearAnswer: 1.6082,
    namesAsked: -0.2396,
    namesMissing: 0.1036,
    namesMet: 1.6446,
    namesElsewhere: -0.3438,
    otherFigures: -1.999,
    opposites: -1.4554,
    rivals: -0.6848,
    sentences: 0.0694,
    words: -0.2223,
    negated: -2.4305,
    sentenceNegated: 0.9423,
    negationDiffers: -1.277,
  },
};
