import type { EventModel } from './event-date.ts';

/**
 * Learnt by `npm run train:events`; not written by hand. Learnt from the working half of SemEval-2015 Task 4 TimeLine (Minard et
 * al. 2015; CC BY 3.0), whose texts are by Wikinews contributors (CC BY 2.5).
 */
export const EVENTS: EventModel = {
  weights: {
    whenClause: 4.492,
    sameSentence: 0.3677,
    description: -2.6769,
    previous: 2.6979,
    beforePrevious: 0.5354,
    earlier: -1.4622,
    lead: 2.7695,
    toldAgain: 4.2085,
    alike: 2.1028,
    futureAhead: 1.4052,
    pastAhead: -2.2361,
    futureOver: -3.5452,
    published: -0.832,
    publishedPresent: 4.3146,
    publishedFuture: 0.5046,
    publishedPerfect: 1.176,
    publishedSpeech: 1.2496,
  },
};
