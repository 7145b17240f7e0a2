import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import { linkToSentence } from '../article/text-fragment.ts';
import type { Answer, Checked, Excerpt, Heading, QuotedSpeaker, Sum } from '../assistant/answer.ts';
import type { DateMention } from '../dates/date-mention.ts';

/** What an answer's words are cut from. */
type Words = Pick<Article, 'text' | 'source'>;

/** An answer as one line of JSON; the README documents its fields. Offsets are UTF-16 code units of the article. */
export function toJson(article: Words, answer: Answer): string {
  return JSON.stringify(answerJson(article, answer));
}

/** The same as an object. */
export function answerJson(article: Words, answer: Answer) {
  return {
    question: answer.question,
    takenAs: answer.takenAs ?? null,
    kind: answer.kind,
    answered: answer.answered,
    speaker: answer.speaker && cut(article, answer.speaker),
    speakers: answer.speakers.map((speaker) => speakerJson(article, speaker)),
    excerpts: answer.excerpts.map((excerpt) => excerptJson(article, excerpt)),
    dates: answer.dates.map((date) => dateJson(article, date)),
    ...(answer.sum && { sum: sumJson(answer.sum) }),
    ...(answer.check && checkJson(answer.check)),
    message: answer.message,
    heading: answer.heading ? headingJson(article, answer.heading) : null,
  };
}

function sumJson({ value, parts, text }: Sum) {
  return { value, parts: parts.map(pair), text };
}

function checkJson({ text, verdict, claimed, differences }: Checked) {
  return {
    checked: text,
    verdict,
    claimed: claimed && pair(claimed),
    differences: differences.map(({ article, text: own }) => ({
      article: article && pair(article),
      text: own && pair(own),
    })),
  };
}

function headingJson(article: Words, { title, day, source }: Heading) {
  return {
    title: title ? cut(article, title) : (article.source.title ?? null),
    start: title?.start ?? null,
    end: title?.end ?? null,
    published: day,
    source,
  };
}

function speakerJson(article: Words, { name, introduction, quotations }: QuotedSpeaker) {
  const { start, end } = introduction;
  return { name: cut(article, name), introduction: cut(article, introduction), start, end, quotations };
}

function excerptJson(article: Words, { span, quotation, speakers, score, why, place }: Excerpt) {
  const names = speakers.map(({ name }) => cut(article, name));
  return {
    text: cut(article, span),
    start: span.start,
    end: span.end,
    speaker: names[0] ?? null,
    speakers: names,
    style: quotation?.style ?? null,
    class: quotation?.class ?? null,
    contents: quotation?.content.map(pair) ?? null,
    cue: quotation?.cue ? pair(quotation.cue) : null,
    mention: quotation?.mention ? pair(quotation.mention) : null,
    confidence: quotation ? rounded(quotation.confidence) : null,
    score: rounded(score),
    place: place ?? null,
    link: linkToSentence(article, article.source.link, span),
    why: why && Object.fromEntries(Object.entries(why).map(([part, value]) => [part, rounded(value)])),
  };
}

function dateJson(article: Words, { value, span, rule, basis, computed, alternative }: DateMention) {
  return {
    value,
    text: cut(article, span),
    start: span.start,
    end: span.end,
    rule,
    basis: basis && { start: basis.span?.start ?? null, end: basis.span?.end ?? null, value: basis.value },
    computed,
    ambiguous: alternative !== null,
    alternative,
  };
}

/** Four decimals: more would only be noise. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}

/** A span that is told without its words. */
export function pair({ start, end }: Span): [number, number] {
  return [start, end];
}
