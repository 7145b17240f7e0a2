import type { Token } from '../language/token.ts';
import type { QuotationClass } from './quotation.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';
import { THOUGHT_VERBS } from './thought-verbs.ts';

/**
 * What a reporting verb takes, one letter each. After Quirk et al., "A Comprehensive Grammar of the English Language"
 * (1985), 16.30-16.63:
 * - `t` a that-clause ("said that …"), `b` a clause without "that" ("said it …"), `w` a question ("asked whether …")
 * - `q` a quotation in quotation marks, `p` content before or around it ("…, she said"), `i` its subject behind it ("said X")
 * - `a` the one addressed before the content ("told reporters that …")
 * - `g` an -ing form ("denied having …"), `v` an infinitive ("promised to …"), `u` somebody and an infinitive ("urged Iran to …")
 * - `n` a noun and a that-clause ("voiced concern that …")
 * - `o` a noun for the content ("announced a plan")
 * - `s` somebody or something and "as", "of", "for" or a name for it ("described it as …")
 */
export type Frame = 't' | 'b' | 'w' | 'q' | 'p' | 'i' | 'a' | 'g' | 'o' | 'v' | 'u' | 's' | 'n';

/** What a reporting verb tells of what stands with it. */
export interface ReportingVerb {
  /** Whether what it introduces is said or merely thought. */
  readonly class: QuotationClass;
  /** {@link Frame}s, one letter each. */
  readonly frames: string;
}

/** Every verb that can introduce what is said or thought, by its dictionary form; some with a particle ("point out"). */
export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb> = new Map([
  ...verbsOf(THOUGHT_VERBS, 'other'),
  ...verbsOf(SPEECH_VERBS, 'speech'),
]);

/** Whether a word is a form of a verb of saying, not merely of thinking or showing. */
export function isVerbOfSaying(word: Pick<Token, 'lemma'> | undefined): boolean {
  return word !== undefined && REPORTING_VERBS.get(word.lemma)?.class === 'speech';
}

function verbsOf(verbs: Readonly<Record<string, string>>, kind: QuotationClass): [string, ReportingVerb][] {
  return Object.entries(verbs).map(([verb, frames]) => [verb, { class: kind, frames }]);
}

/** Forms that the tagger's dictionary form misses. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'say',
    told: 'tell',
    wrote: 'write',
    written: 'write',
    thought: 'think',
    felt: 'feel',
    found: 'find',
    held: 'hold',
    swore: 'swear',
    sworn: 'swear',
    knew: 'know',
    known: 'know',
    saw: 'see',
    seen: 'see',
    meant: 'mean',
    heard: 'hear',
    understood: 'understand',
    forgot: 'forget',
    shown: 'show',
    begged: 'beg',
    blogged: 'blog',
  }),
);
