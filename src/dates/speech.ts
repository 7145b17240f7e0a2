import { REPORTING_VERBS } from '../quotes/reporting-verbs.ts';

/** Verbs with a that-clause or a quotation. */
export function isSpeech({ lemma }: { readonly lemma: string }): boolean {
  const verb = REPORTING_VERBS.get(lemma);
  return verb?.class === 'speech' && [...verb.frames].some((frame) => frame === 't' || frame === 'q');
}
