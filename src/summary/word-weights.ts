import type { WordModel } from './word-signs.ts';

/**
 * Learnt by `npm run train:summary`; not written by hand. Learnt from GUM's summaries of Wikinews articles (Amir Zeldes and others 2017)
 * and the first sentences of those of MEANTIME (Minard and others 2016); both CC BY 4.0, texts by Wikinews contributors, CC BY 2.5.
 */
export const WORD_WEIGHTS: WordModel = {
  start: -3.3928,
  weights: {
    title: 2.2482,
    lead: 0.3736,
    early: 1.6117,
    often: 0.7275,
    name: 0.5602,
    verb: -0.3782,
    adjective: -0.4027,
    adverb: -0.5338,
    spoken: -1.6076,
  },
};
