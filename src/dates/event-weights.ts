import type { EventModel } from './event-date.ts';

/**
 * Learnt by `npm run train:events`; not written by hand. Learnt from the working half of SemEval-2015 Task 4 TimeLine (Minard et
 * al. 2015; CC BY 3.0), whose texts are by Wikinews contributors (CC BY 2.5).
 */
export const EVENTS: EventModel = {
  weights: {
    whenClause: 2.9986,
    sameSentence: 0.1462,
    description: -1.1251,
    previous: 1.6683,
    beforePrevious: 0.92,
    earlier: -0.2391,
    lead: 1.1805,
    toldAgain: 2.1461,
    alike: 1.1691,
    futureAhead: 0.7322,
    pastAhead: -1.4142,
    futureOver: -1.3842,
    published: 0.2159,
    publishedPresent: 2.0603,
    publishedFuture: 0.1033,
    publishedPerfect: 0.4023,
  },
};
