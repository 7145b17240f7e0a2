import type { EventModel } from './event-date.ts';

/**
 * Learnt by `npm run train:events`; not written by hand. Learnt from the working half of SemEval-2015 Task 4 TimeLine (Minard et
 * al. 2015; CC BY 3.0), whose texts are by Wikinews contributors (CC BY 2.5).
 */
export const EVENTS: EventModel = {
  weights: {
    whenClause: 4.6864,
    sameSentence: 0.1278,
    description: -3.0088,
    previous: 2.8325,
    beforePrevious: 0.6264,
    earlier: -1.4403,
    lead: 2.6421,
    toldAgain: 4.2324,
    alike: 1.7019,
    futureAhead: 1.5133,
    pastAhead: -2.2272,
    futureOver: -3.3791,
    published: -0.8794,
    publishedPresent: 4.2689,
    publishedFuture: 0.5568,
    publishedPerfect: 1.0026,
    publishedSpeech: 1.2893,
  },
};
