import type { EventModel } from './event-date.ts';

/**
 * Learnt by `npm run train:events`; not written by hand. Learnt from the working half of SemEval-2015 Task 4 TimeLine (Minard et
 * al. 2015; CC BY 3.0), whose texts are by Wikinews contributors (CC BY 2.5).
 */
export const EVENTS: EventModel = {
  weights: {
    sharedTime: -1.0219,
    whenClause: 3.959,
    sameSentence: 1.0943,
    description: -1.622,
    previous: 2.2609,
    beforePrevious: 0.5289,
    earlier: -1.2935,
    lead: 2.8455,
    toldAgain: 4.022,
    alike: 2.4016,
    futureAhead: 1.5203,
    pastAhead: -1.5189,
    futureOver: -3.2957,
    published: 0.0042,
    publishedPresent: 3.3831,
    publishedFuture: 0.1699,
    publishedPerfect: 1.1129,
    publishedSpeech: 0.8098,
  },
};
