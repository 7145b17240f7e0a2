import type { EventModel } from './event-evidence.ts';

/**
 * Learnt by `npm run train:events`; not written by hand. Learnt from the working half of SemEval-2015 Task 4 TimeLine (Minard et
 * al. 2015; CC BY 3.0), whose texts are by Wikinews contributors (CC BY 2.5).
 */
export const EVENTS: EventModel = {
  weights: {
    whenClause: 3.46,
    sameSentence: 0.28,
    description: -1.59,
    previous: 2.09,
    beforePrevious: 0.92,
    earlier: -0.5,
    lead: 1.56,
    toldAgain: 2.8,
    alike: 1.36,
    futureAhead: 0.98,
    pastAhead: -1.67,
    futureOver: -1.94,
    published: 0.13,
    publishedPresent: 2.61,
    publishedFuture: 0.13,
    publishedPerfect: 0.57,
  },
};
