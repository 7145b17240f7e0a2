import type { EventModel } from './event-date.ts';

/**
 * Learnt by `npm run train:events`; not written by hand. Learnt from the working half of SemEval-2015 Task 4 TimeLine (Minard et
 * al. 2015; CC BY 3.0), whose texts are by Wikinews contributors (CC BY 2.5).
 */
export const EVENTS: EventModel = {
  weights: {
    whenClause: 3,
    sameSentence: 0.15,
    description: -1.13,
    previous: 1.67,
    beforePrevious: 0.92,
    earlier: -0.24,
    lead: 1.18,
    toldAgain: 2.15,
    alike: 1.17,
    futureAhead: 0.73,
    pastAhead: -1.41,
    futureOver: -1.38,
    published: 0.22,
    publishedPresent: 2.06,
    publishedFuture: 0.1,
    publishedPerfect: 0.4,
  },
};
