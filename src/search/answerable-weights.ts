import type { AnswerableModel } from './signs.ts';

/**
 * Learnt by `npm run train`; not written by hand. Learnt from XQuAD-R (Roy et al. 2020; CC BY-SA 4.0), SelQA (Jurczyk et al. 2016;
 * Apache-2.0) and SQuAD 2.0 (Rajpurkar et al. 2018; CC BY-SA 4.0), whose texts are by Wikipedia contributors (CC BY-SA).
 */
export const ANSWERABLE: AnswerableModel = {
  start: -5.3824,
  weights: {
    lateInteraction: 0.355,
    bm25: 0.0544,
    cosineInContext: 1.7001,
    beforePrevious: 4.4955,
    bestInContext: 2.5575,
    weakest: 0.5879,
    known: 0.3036,
    topic: 0.346,
    topicKnown: 2.2264,
    nearAnswer: 1.4443,
    counted: 1.1368,
    namesAsked: -0.2359,
    namesMissing: 0.1641,
    namesUnknown: -0.0867,
    namesMet: 2.3016,
    namesElsewhere: -0.2341,
    otherFigures: -2.0516,
    opposites: -1.4779,
    rivals: -0.6009,
    sentences: 0.0435,
    words: -0.1805,
    negated: -2.4547,
    sentenceNegated: 0.9196,
    negationDiffers: -1.3312,
  },
};
