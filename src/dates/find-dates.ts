import type { Article } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { bySpan } from '../article/span.ts';
import { TITLE } from '../language/tag.ts';
import type { Token } from '../language/token.ts';
import { computeEnds } from './computed.ts';
import type { DateMention } from './date-mention.ts';
import type { Context, Expression } from './expression.ts';
import { withPart } from './part-of.ts';
import { quotedSpans } from './quoted.ts';
import { recognise } from './recognise.ts';
import { wordsBySentence } from './sentence-verbs.ts';
import { holding } from './sorted.ts';
import { Story } from './story.ts';
import type { VerbGroup } from './tense.ts';
import { governingVerb, isScheduled, verbGroups } from './tense.ts';

/**
 * Finds every expression of time in the title and the prose, in order, and which day, month or stretch it stands for.
 *
 * Relative ones are counted from the day of publication or from the date that the story has reached, as their words
 * demand; the tense of the verb decides between last and next Tuesday.
 */
export function findDates(article: Article, tokens: readonly Token[]): readonly DateMention[] {
  const { title, sentences, published } = article;
  const words = wordsBySentence(tokens);
  const quoted = quotedSpans(article);
  const read = (span: Span, sentence: number, story: Story) =>
    readRegion(article, { ...span, sentence, words: words.get(sentence) ?? [] }, quoted, story);
  const story = new Story(published);
  return [
    ...(title ? read(title, TITLE, new Story(published)) : []),
    ...sentences.flatMap((span, index) => read(span, index, story)),
  ];
}

/** A sentence, or the title, and its words. */
interface Region extends Span {
  readonly sentence: number;
  readonly words: readonly Token[];
}

function readRegion(article: Article, region: Region, quoted: readonly Span[], story: Story): DateMention[] {
  const { text } = article;
  story.beginSentence(region.sentence);
  const found = recognise(text, region, region.sentence === TITLE);
  if (found.length === 0) return [];
  const groups = verbGroups(region.words);
  const mentions = found.map((each) => {
    const expression = withPart(text, region.start, each);
    const verb = governingVerb(region.words, groups, expression);
    const mention = resolve(expression, contextOf(article, region, expression.start, verb, story));
    // What is said in a quotation doesn't move the story: "today" is the day of speaking there.
    if (!holding(quoted, expression.start)) story.reach(mention);
    return mention;
  });
  return [...mentions, ...computeEnds(mentions, region.words)].sort((a, b) => bySpan(a.span, b.span));
}

function contextOf(
  article: Article,
  region: Region,
  at: number,
  verb: VerbGroup | null,
  story: Story,
): Context {
  const before = article.text.slice(Math.max(region.start, at - 20), at);
  // A headline tells what has happened in the present tense, and what will with an infinitive.
  const usual = region.sentence === TITLE ? 'present' : 'past';
  return {
    ...story.references,
    tense: AS_OF.test(before) ? 'past' : (verb?.tense ?? usual),
    order: article.dateOrder,
    ahead: DEADLINE.test(before),
    scheduled: region.sentence !== TITLE && isScheduled(verb),
  };
}

/** Looks back whatever the verb. */
const AS_OF = /\b(?:as\s+of|since)\s+(?:the\s+)?$/iu;

const DEADLINE = /\b(?:until|till|by|through|no\s+later\s+than|due)\s+(?:the\s+)?$/iu;

function resolve({ start, end, type, resolve: resolveIn }: Expression, context: Context): DateMention {
  const { value, rule, basis = null, ambiguous = false } = resolveIn(context);
  return { span: { start, end }, type, value, rule, basis, computed: false, ambiguous };
}
