import type { Article, DateOrder } from '../article/article.ts';
import type { Span } from '../article/span.ts';
import { bySpan, overlaps } from '../article/span.ts';
import { TITLE, tagText } from '../language/tag.ts';
import type { Token } from '../language/token.ts';
import { computeBackwards } from './counted-back.ts';
import type { DateMention } from './date-mention.ts';
import { dateOrderOf } from './date-order.ts';
import { computeEnds } from './duration-ends.ts';
import type { Context, Expression } from './expression.ts';
import { governingVerb } from './governing.ts';
import { joinTimes, shareYears } from './neighbours.ts';
import { withPart } from './part-of.ts';
import { withPartOfDay } from './part-of-day.ts';
import { quotedSpans } from './quoted.ts';
import { recognise } from './recognise.ts';
import { isLaunch, isScheduled } from './scheduled.ts';
import { wordsBySentence } from './sentence-verbs.ts';
import { holding } from './sorted.ts';
import { spokenDay } from './spoken-day.ts';
import { Story } from './story.ts';
import type { VerbGroup } from './tense.ts';
import { verbGroups } from './tense.ts';

/**
 * Finds every expression of time in the title and the prose, in order, and which day, month or stretch it stands for.
 *
 * Relative ones are counted from the day of publication or from the date that the story has reached, as their words
 * demand; the tense of the verb decides between last and next Tuesday.
 */
export function findDates(article: Article, tokens: readonly Token[]): readonly DateMention[] {
  const { title, sentences, published } = article;
  const words = wordsBySentence(tokens);
  const known: Known = {
    text: article.text,
    order: dateOrderOf(article),
    quoted: quotedSpans(article),
    dateLine: published?.span ?? null,
  };
  const read = (span: Span, sentence: number, story: Story) =>
    readRegion({ ...span, sentence, words: words.get(sentence) ?? [] }, known, story);
  const story = new Story(published);
  return [
    ...(title ? readRegion(titleRegion(article.text, title), known, new Story(published)) : []),
    ...sentences.flatMap((span, index) => read(span, index, story)),
  ];
}

function isDateLine(expression: Span, { dateLine }: Known): boolean {
  return dateLine !== null && overlaps(dateLine, expression);
}

/** What is known of the whole article. */
interface Known {
  readonly text: string;
  readonly order: DateOrder;
  /** What stands in quotation marks. */
  readonly quoted: readonly Span[];
  /** Where it prints the day of its publication. */
  readonly dateLine: Span | null;
}

/** A sentence, or the title, and its words. */
interface Region extends Span {
  readonly sentence: number;
  readonly words: readonly Token[];
}

/** The words of a headline are tagged in lower case: of "To Visit Spain" the tagger makes a name. */
function titleRegion(text: string, title: Span): Region {
  const words = text.slice(title.start, title.end);
  const lower = words.toLowerCase();
  const tagged = tagText(lower.length === words.length ? lower : words);
  return {
    ...title,
    sentence: TITLE,
    words: tagged.map((word) => ({ ...word, start: word.start + title.start, end: word.end + title.start })),
  };
}

/** An expression of time, what is known where it stands, and what it means there. */
interface ReadExpression {
  readonly expression: Expression;
  readonly context: Context;
  readonly mention: DateMention;
  readonly verb: VerbGroup | null;
}

function readRegion(region: Region, known: Known, story: Story): DateMention[] {
  story.beginSentence(region.sentence);
  // The day of publication at the head of the news dates no event.
  const found = expressionsOf(known.text, region).filter((each) => !isDateLine(each, known));
  if (found.length === 0) return [];
  const groups = verbGroups(region.words);
  const read = found.flatMap((expression) => {
    const verb = governingVerb(region.words, groups, expression);
    return readExpression(expression, verb, region, known, story) ?? [];
  });
  const mentions = asSpoken(read, known.quoted);
  const computed = [
    ...computeEnds(mentions, region.words),
    ...computeBackwards(mentions, region.words, story.references.published),
  ];
  return [...mentions, ...computed].sort((a, b) => bySpan(a.span, b.span));
}

/** What an expression means where the story stands, which goes on from there; null where it means nothing. */
function readExpression(
  expression: Expression,
  verb: VerbGroup | null,
  region: Region,
  known: Known,
  story: Story,
): ReadExpression | null {
  const context = contextOf(expression.start, region, known, verb, story);
  const mention = resolve(expression, context);
  if (expression.leaning && mention.value === null) return null;
  // What is said in a quotation doesn't move the story: "today" is the day of speaking there.
  const framing = isFraming(known.text, region, expression) && !isComparison(region.words, verb);
  if (!holding(known.quoted, expression.start)) story.reach(mention, framing);
  return { expression, context, mention, verb };
}

/** What stands in quotation marks is counted from the day on which it was said, where the sentence tells that day. */
function asSpoken(read: readonly ReadExpression[], quoted: readonly Span[]): readonly DateMention[] {
  const spoken = spokenDay(read, quoted);
  return read.map(({ expression, context, mention }) =>
    spoken && holding(quoted, expression.start)
      ? resolve(expression, { ...context, published: spoken })
      : mention,
  );
}

/** The expressions of a region in order, with the words that belong to them. */
function expressionsOf(text: string, region: Region): readonly Expression[] {
  const { start, end, sentence } = region;
  const found = shareYears(text, recognise(text, region, sentence === TITLE)).map((each) =>
    withPartOfDay(text, start, end, withPart(text, start, each)),
  );
  return joinTimes(text, found);
}

function contextOf(
  at: number,
  region: Region,
  { text, order }: Known,
  verb: VerbGroup | null,
  story: Story,
): Context {
  const before = text.slice(Math.max(region.start, at - 20), at);
  const aftermath = AFTERMATH.test(before) && verb?.tense !== 'future' && !isOfTimetable(text, verb);
  return {
    ...story.references,
    tense: AS_OF.test(before) || aftermath ? 'past' : (verb?.tense ?? 'present'),
    order,
    ahead: DEADLINE.test(before) && !happened(verb),
    // A headline tells what has happened in the present tense.
    scheduled: region.sentence !== TITLE && !aftermath && isScheduled(verb),
    launch: region.sentence !== TITLE && isLaunch(verb),
  };
}

/** "The strike begins after a Friday ballot", but not "is closed after …": what it comes after is still to come. */
function isOfTimetable(text: string, verb: VerbGroup | null): boolean {
  return verb !== null && isLaunch(verb) && !/\s/u.test(text.slice(verb.start, verb.end));
}

/** At the beginning of the sentence, or behind "on" or "in"; "since" and "than" only compare with a date. */
function isFraming(text: string, region: Span, { start }: Span): boolean {
  return (
    start === region.start ||
    /\b(?:on|in)\s(?:the\s)?$/iu.test(text.slice(Math.max(region.start, start - 10), start))
  );
}

/** "…, as they did (in March 2020)": what is told now is only compared with that. */
function isComparison(words: readonly Token[], verb: VerbGroup | null): boolean {
  if (!verb || !/^(?:do|be|have)$/u.test(verb.lemma)) return false;
  const [as, subject] = words.filter(({ start }) => start < verb.start).slice(-2);
  return subject?.pos === 'PRON' && /^(?:as|than|like)$/u.test(as?.lower ?? '');
}

/** "By Saturday 20 had died" looks back. */
function happened(verb: VerbGroup | null): boolean {
  return verb?.finite === true && verb.tense === 'past';
}

/** Looks back whatever the verb. */
const AS_OF = /\b(?:as\s+of|since)\s+(?:the\s+)?$/iu;

/** "Is still closed after a Thursday night fire": what it comes after is over. */
const AFTERMATH = /\b(?:after|following|since|despite)\s+an?\s+$/iu;

const DEADLINE = /\b(?:until|till|by|through|no\s+later\s+than|due)\s+(?:the\s+)?$/iu;

function resolve({ start, end, type, resolve: resolveIn }: Expression, context: Context): DateMention {
  const { value, rule, basis = null, alternative = null } = resolveIn(context);
  return { span: { start, end }, type, value, rule, basis, computed: false, alternative };
}
