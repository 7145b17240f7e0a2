import type { EventModel } from './event-date.ts';

/**
 * Learnt by `npm run train:events`; not written by hand. Learnt from the working half of SemEval-2015 Task 4 TimeLine (Minard et
 * al. 2015; CC BY 3.0), whose texts are by Wikinews contributors (CC BY 2.5).
 */
export const EVENTS: EventModel = {
  weights: {
    whenClause: 4.4924,
    sameSentence: 0.3676,
    description: -2.677,
    previous: 2.6977,
    beforePrevious: 0.5353,
    earlier: -1.4622,
    lead: 2.7692,
    toldAgain: 4.2084,
    alike: 2.1027,
    futureAhead: 1.4104,
    pastAhead: -2.2363,
    futureOver: -3.5387,
    published: -0.8326,
    publishedPresent: 4.3148,
    publishedFuture: 0.5167,
    publishedPerfect: 1.1762,
    publishedSpeech: 1.2499,
  },
};
