import type { RankingModel } from './rank.ts';

/**
 * Learnt by `npm run train`; not written by hand. Learnt from XQuAD-R (Roy et al. 2020; CC BY-SA 4.0), SelQA (Jurczyk et al. 2016;
 * Apache-2.0) and SQuAD 2.0 (Rajpurkar et al. 2018; CC BY-SA 4.0), whose texts are by Wikipedia contributors (CC BY-SA).
 */
export const RANKING: RankingModel = {
  start: -9.1441,
  weights: {
    lateInteraction: 6.4798,
    bestMet: 0.8268,
    questionWord: 2.115,
    bm25: 0.1143,
    coverage: 1.4089,
    cosine: 1.2385,
    cosineInContext: 1.3694,
    previous: 4.6519,
    beforePrevious: 4.6443,
    next: 2.8318,
    anaphora: 1.6932,
    names: -0.4156,
    number: 1.3508,
    time: 1.0688,
    person: 2.1967,
    place: 1.0479,
    reason: 0.5356,
    opening: 0.7889,
    length: -0.1592,
  },
};
