import { cut } from '../article/cut.ts';
import { check } from '../check/check.ts';
import { isNobody } from '../check/mention.ts';
import { knownAs } from '../check/speakers.ts';
import type { Finding } from '../check/verdict.ts';
import type { Encoder } from '../search/encoder.ts';
import { readQuery } from '../search/query.ts';
import { rank } from '../search/rank.ts';
import type { Answer, Excerpt } from './answer.ts';
import { refusal } from './answer.ts';
import { notSaid } from './answer-passages.ts';
import { passageExcerpt, sameSpeakers } from './excerpts.ts';
import type { Reading } from './reading.ts';
import { voicesOf } from './who.ts';

const NOTHING_TO_CHECK =
  'There are no words to check. Paste a sentence or a quotation, such as in /check text.';

/** Whether the article says a text, and where they part. */
export async function answerCheck(
  reading: Reading,
  encoder: Encoder,
  question: string,
  text: string,
): Promise<Answer> {
  if (!/[\p{L}\p{N}]/u.test(text)) return refusal(question, 'none', NOTHING_TO_CHECK);
  const { tokens, spoken } = reading;
  const finding = check({ words: reading.words(), tokens, spoken }, text, (name) =>
    knownAs(voicesOf(reading, name).flatMap(({ person }) => person ?? [])),
  );
  const { verdict, claimed, differences } = finding;
  const checked = { text, verdict, claimed, differences };
  if (verdict === 'absent') {
    const index = reading.index();
    const [closest] = rank(index, readQuery(index, text, await encoder.encode(text)));
    return {
      ...notSaid(reading, question, 'check', closest, 'The article doesn’t say this.'),
      check: checked,
    };
  }
  const excerpts = distinct(
    finding.passages.map(({ span, quotation }) => passageExcerpt(reading, span, quotation)),
  );
  const speaker = soleSpeaker(excerpts);
  return {
    question,
    kind: 'check',
    answered: true,
    speaker,
    speakers: [],
    excerpts,
    dates: [],
    check: checked,
    message: messageOf(finding, text, speaker && cut(reading.article, speaker)),
  };
}

/** A text that repeats itself stands in one passage all the same. */
function distinct(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  return excerpts.filter(
    ({ span }, index) => excerpts.findIndex((other) => other.span.start === span.start) === index,
  );
}

function soleSpeaker(excerpts: readonly Excerpt[]) {
  const [first] = excerpts;
  const [speaker, ...others] = first?.speakers ?? [];
  const sole = others.length === 0 && first && excerpts.every((excerpt) => sameSpeakers(first, excerpt));
  return (sole && speaker?.name) || null;
}

/** The verdict in plain words. @param speaker who says it in the article; null where nobody or several do */
function messageOf({ verdict, claimed, differences }: Finding, text: string, speaker: string | null): string {
  const claim = claimed ? text.slice(claimed.start, claimed.end) : 'the one named';
  switch (verdict) {
    case 'exact':
      return 'Exactly so in the article:';
    case 'reported-as-direct':
      return 'The article reports this; it doesn’t quote it:';
    case 'changed':
      return `Changed: ${differences.length === 1 ? 'one thing differs' : `${differences.length} things differ`} from the article:`;
    case 'partial':
      return 'Words are left out that change the sense:';
    case 'other-speaker':
      if (isNobody(claim)) return speaker ? `Said all the same, by ${speaker}:` : 'The article says this:';
      return speaker
        ? `Said, but by ${speaker}, not by ${claim}:`
        : `The article says this, but doesn’t have ${claim} say it:`;
    case 'absent':
      return 'The article doesn’t say this.';
  }
}
