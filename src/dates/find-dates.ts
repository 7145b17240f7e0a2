import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { bySpan } from '../article/span.ts';
import { TITLE } from '../language/tag.ts';
import type { Token } from '../language/token.ts';
import { computeEnds } from './computed.ts';
import type { DateMention } from './date-mention.ts';
import type { Context, Expression } from './expression.ts';
import { withPart } from './part-of.ts';
import { recognise } from './recognise.ts';
import { Story } from './story.ts';
import { governingVerb, isScheduled, verbGroups } from './tense.ts';

/**
 * Finds every expression of time in the title and the prose, in order, and which day, month or stretch it stands for.
 *
 * Relative ones are counted from the day of publication or from the date that the story has reached, as their words
 * demand; the tense of the verb decides between last and next Tuesday.
 */
export function findDates(article: Article, tokens: readonly Token[]): readonly DateMention[] {
  const bySentence = groupBySentence(tokens);
  const { title, sentences } = article;
  const inTitle = title ? readRegion(article, title, TITLE, bySentence, new Story(article.published)) : [];
  const story = new Story(article.published);
  return [
    ...inTitle,
    ...sentences.flatMap((span, index) => readRegion(article, span, index, bySentence, story)),
  ];
}

type TokensBySentence = ReadonlyMap<number, readonly Token[]>;

function readRegion(
  article: Article,
  region: Span,
  sentence: number,
  bySentence: TokensBySentence,
  story: Story,
): DateMention[] {
  const { text, dateOrder } = article;
  const words = bySentence.get(sentence) ?? [];
  const groups = verbGroups(words);
  story.beginSentence(sentence);
  const mentions = recognise(text, region, sentence === TITLE).map((found) => {
    const expression = withPart(text, region.start, found);
    const { start } = expression;
    const before = text.slice(Math.max(region.start, start - 20), start);
    const verb = governingVerb(words, groups, expression);
    const context: Context = {
      ...story.references,
      tense: AS_OF.test(before) ? 'past' : (verb?.tense ?? (sentence === TITLE ? 'present' : 'past')),
      order: dateOrder,
      ahead: DEADLINE.test(before),
      scheduled: isScheduled(verb),
    };
    const mention = resolve(expression, context);
    if (!isQuoted(article, sentence, start)) story.reach(mention);
    return mention;
  });
  return [...mentions, ...computeEnds(mentions, words)].sort((a, b) => bySpan(a.span, b.span));
}

/** Looks back whatever the verb. */
const AS_OF = /\b(?:as\s+of|since)\s+(?:the\s+)?$/iu;

const DEADLINE = /\b(?:until|till|by|through|no\s+later\s+than|due)\s+(?:the\s+)?$/iu;

function groupBySentence(tokens: readonly Token[]): TokensBySentence {
  const groups = new Map<number, Token[]>();
  for (const token of tokens) {
    const group = groups.get(token.sentence);
    if (group) group.push(token);
    else groups.set(token.sentence, [token]);
  }
  return groups;
}

function resolve({ start, end, type, resolve: resolveIn }: Expression, context: Context): DateMention {
  const { value, rule, basis = null, ambiguous = false } = resolveIn(context);
  return { span: { start, end }, type, value, rule, basis, computed: false, ambiguous };
}

/** What is said in a quotation doesn't move the story: "today" is the day of speaking there. */
function isQuoted({ text, sentences, paragraphs }: Article, sentence: number, at: number): boolean {
  const paragraph = paragraphs[sentences[sentence]?.paragraph ?? -1];
  if (!paragraph) return false;
  const before = text.slice(Math.max(paragraph.start, at - QUOTATION_REACH), at);
  const straight = (before.match(/"/gu) ?? []).length;
  const open = before.lastIndexOf('“');
  return straight % 2 === 1 || (open >= 0 && before.indexOf('”', open) < 0);
}

/** No quotation is longer, in code units; keeps a text of one huge paragraph from being read over and over. */
const QUOTATION_REACH = 2000;
