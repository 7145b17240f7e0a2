import type { RankingModel } from './evidence.ts';

/**
 * Learnt by `npm run train`; not written by hand. Learnt from XQuAD-R (Roy et al. 2020; CC BY-SA 4.0), SelQA (Jurczyk et al. 2016;
 * Apache-2.0) and SQuAD 2.0 (Rajpurkar et al. 2018; CC BY-SA 4.0), whose texts are by Wikipedia contributors (CC BY-SA).
 */
export const RANKING: RankingModel = {
  start: -8.7708,
  weights: {
    lateInteraction: 3.2163,
    centredInteraction: 4.2656,
    bestMet: 0.573,
    questionWord: 2.0199,
    bm25: 0.0934,
    coverage: 1.1203,
    cosine: -0.5889,
    cosineInContext: 2.2078,
    centredCosine: 0.9242,
    previousCosine: -0.8677,
    previous: 5.1209,
    beforePrevious: 4.5265,
    next: 3.4622,
    anaphora: 1.7805,
    names: -0.3709,
    number: 1.2196,
    time: 1.0473,
    person: 2.0831,
    place: 1.029,
    reason: 0.5492,
    opening: 0.4187,
    length: -0.1564,
  },
};
