import type { EventModel } from './event-date.ts';

/**
 * Learnt by `npm run train:events`; not written by hand. Learnt from the working half of SemEval-2015 Task 4 TimeLine (Minard et
 * al. 2015; CC BY 3.0), whose texts are by Wikinews contributors (CC BY 2.5).
 */
export const EVENTS: EventModel = {
  weights: {
    whenClause: 2.999,
    sameSentence: 0.146,
    description: -1.125,
    previous: 1.668,
    beforePrevious: 0.92,
    earlier: -0.239,
    lead: 1.18,
    toldAgain: 2.146,
    alike: 1.169,
    futureAhead: 0.732,
    pastAhead: -1.414,
    futureOver: -1.384,
    published: 0.216,
    publishedPresent: 2.06,
    publishedFuture: 0.103,
    publishedPerfect: 0.402,
  },
};
