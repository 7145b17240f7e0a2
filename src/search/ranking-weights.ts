import type { RankingModel } from './evidence.ts';

/**
 * Learnt by `npm run train`; not written by hand. Learnt from XQuAD-R (Roy et al. 2020; CC BY-SA 4.0), SelQA (Jurczyk et al. 2016;
 * Apache-2.0) and SQuAD 2.0 (Rajpurkar et al. 2018; CC BY-SA 4.0), whose texts are by Wikipedia contributors (CC BY-SA).
 */
export const RANKING: RankingModel = {
  start: -8.7163,
  weights: {
    lateInteraction: 2.9622,
    centredInteraction: 4.3016,
    bestMet: 0.6116,
    questionWord: 2.0297,
    bm25: 0.1012,
    coverage: 1.163,
    cosine: -0.5683,
    cosineInContext: 2.1711,
    centredCosine: 1.0291,
    previousCosine: -0.8771,
    previous: 5.3743,
    beforePrevious: 4.8847,
    next: 2.9452,
    anaphora: 1.5863,
    names: -0.4188,
    number: 1.2402,
    time: 1.0841,
    person: 2.1293,
    place: 1.0334,
    reason: 0.5654,
    opening: 0.4405,
    length: -0.146,
  },
};
