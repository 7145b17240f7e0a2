import type { Article } from '../article/article.ts';
import { cut } from '../article/cut.ts';
import type { Span } from '../article/span.ts';
import type { Answer, Checked, Excerpt } from '../assistant/answer.ts';
import type { DateMention } from '../dates/date-mention.ts';

/** An answer as one line of JSON; the README documents its fields. Offsets are UTF-16 code units of the article. */
export function toJson(article: Article, answer: Answer): string {
  return JSON.stringify({
    question: answer.question,
    kind: answer.kind,
    answered: answer.answered,
    speaker: answer.speaker && cut(article, answer.speaker),
    excerpts: answer.excerpts.map((excerpt) => excerptJson(article, excerpt)),
    dates: answer.dates.map((date) => dateJson(article, date)),
    ...(answer.check && checkJson(answer.check)),
    message: answer.message,
  });
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

function excerptJson(article: Article, { span, quotation, speaker, score }: Excerpt) {
  return {
    text: cut(article, span),
    start: span.start,
    end: span.end,
    speaker: speaker && cut(article, speaker),
    style: quotation?.style ?? null,
    contents: quotation?.content.map(pair) ?? null,
    cue: quotation?.cue ? pair(quotation.cue) : null,
    mention: quotation?.mention ? pair(quotation.mention) : null,
    score: Number(score.toFixed(4)),
  };
}

function dateJson(article: Article, { value, span, rule, basis, computed, ambiguous }: DateMention) {
  return {
    value,
    text: cut(article, span),
    start: span.start,
    end: span.end,
    rule,
    basis: basis && { start: basis.span?.start ?? null, end: basis.span?.end ?? null, value: basis.value },
    computed,
    ambiguous,
  };
}

function pair({ start, end }: Span): [number, number] {
  return [start, end];
}
