import type { Article } from '../article/article.ts';
import { contains } from '../article/span.ts';
import type { Answer, Excerpt, QuotedSpeaker, Speaker } from '../assistant/answer.ts';
import { countedSpeakers, countOf, howKnown, NOT_NAMED, takenNotice } from '../assistant/wording.ts';
import type { Quotation } from '../quotes/quotation.ts';
import { checkedBlock } from './checked.ts';
import type { DatedGroup } from './dates.ts';
import { dateGroups } from './dates.ts';
import { escapeMarkdown } from './escape.ts';
import type { Manner } from './manner.ts';
import { PLAIN } from './manner.ts';
import type { Block, Showing } from './pages.ts';
import { GAP, roomBelow } from './pages.ts';
import { inlineWords } from './passage.ts';
import { beginning } from './shortened.ts';

/** A notice is the bot's own, but may repeat the question; of that, so many code units are enough, and so many as sent. */
const LONGEST_NOTICE = 600;
const LONGEST_ESCAPED = 700;

/**
 * An answer as it is shown in Discord. The article's words stand in block quotes, or in quotation marks within a line, with
 * every character escaped; the rest is the bot's own.
 */
export function renderAnswer(article: Article, answer: Answer, manner: Manner = PLAIN): Showing {
  const counted = countedSpeakers(answer);
  const dated = dateGroups(article, answer, manner.language);
  const [only] = dated;
  // A day that is asked for stands above all that is shown; several are each over their own passage.
  const alone = dated.length === 1 && only?.excerpt ? dayLines(article, only) : [];
  const days = alone.join('\n').length <= LONGEST_DAYS ? alone : [];
  const top = topOf(answer, days);
  const blocks: readonly Block[] = [
    ...(days.length > 0 && only?.excerpt
      ? [{ heading: null, above: [], excerpt: only.excerpt }]
      : dated.map((group) => ({
          heading: group.heading,
          above: dayLines(article, group),
          excerpt: group.excerpt,
        }))),
    ...answer.excerpts
      .filter(({ span }) => !answer.dates.some((date) => contains(span, date.span)))
      .map((excerpt) => excerptBlock(article, excerpt, counted)),
  ];
  const differs = answer.check && answer.check.differences.length > 0 ? answer.check : null;
  const tail = differs && checkedBlock(article, differs, roomBelow(article, top));
  const nothing = top === '' && blocks.length === 0 && tail === null;
  return { top: nothing ? NOTHING : top, blocks, tail, counted: counted.length > 0, manner };
}

const NOTHING = 'The article doesn’t say.';

/** Longer ones are left to the passage's own page. */
const LONGEST_DAYS = 400;

/** What the question was taken to ask, the notice, how a day was worked out and, right above what is shown, the day that was asked for. */
function topOf({ takenAs, message, sum }: Answer, days: readonly string[]): string {
  const taken = takenAs === undefined ? '' : `-# ${notice(takenNotice(takenAs))}\n`;
  const said = taken + [message, sum?.text].map((text) => (text ? notice(text) + GAP : '')).join('');
  return days.length > 0 ? `${said}${days.join('\n')}\n` : said;
}

/** A sentence of the bot's own on one line, with nothing in it read as Markdown. */
export function notice(message: string): string {
  const shown = message.trim().replaceAll(/\s+/gu, ' ');
  const whole = escapeMarkdown(shown);
  if (shown.length <= LONGEST_NOTICE && whole.length <= LONGEST_ESCAPED) return whole;
  // A half of it can't be longer than may be once it is escaped.
  const most = Math.min(
    LONGEST_NOTICE,
    whole.length > LONGEST_ESCAPED ? LONGEST_ESCAPED / 2 : LONGEST_NOTICE,
  );
  return `${escapeMarkdown(beginning(shown, most))}…`;
}

/** The days of a group, with the speaker of the passage below them. */
function dayLines(article: Article, { excerpt, lines }: DatedGroup): readonly string[] {
  if (!excerpt?.quotation) return lines;
  return [...lines, `${headingLine(article, excerpt.speakers, [])} ${howLine(excerpt.quotation)}`];
}

/** A passage under its speaker, with how it is known between them. */
export function excerptBlock(article: Article, excerpt: Excerpt, counted: readonly QuotedSpeaker[]): Block {
  const { quotation, speakers } = excerpt;
  if (!quotation) return { heading: null, above: [], excerpt };
  return { heading: headingLine(article, speakers, counted), above: [howLine(quotation)], excerpt };
}

function howLine(quotation: Quotation): string {
  return `${signOf(quotation)} ${howKnown(quotation)}`;
}

/** More who speak together would make the heading longer than what they say. */
const SPEAKERS_TOGETHER = 4;

/** Tells direct from reported speech before a word is read. */
function signOf({ style, class: kind }: Quotation): string {
  if (kind === 'other') return '💭';
  return style === 'indirect' ? '📝' : '💬';
}

/** Who speaks, as the article introduces them; those whom the answer is about with the number of their quotations. */
function headingLine(
  article: Article,
  speakers: readonly Speaker[],
  counted: readonly QuotedSpeaker[],
): string {
  const shown = speakers.slice(0, SPEAKERS_TOGETHER).map((speaker) => {
    const name = inlineWords(article, speaker.introduction) ?? inlineWords(article, speaker.name);
    const count = countOf(speaker, counted);
    return `**${name || NOT_NAMED}**${count === null ? '' : ` (${count})`}`;
  });
  if (speakers.length > SPEAKERS_TOGETHER) shown.push('others');
  return shown.length > 0 ? shown.join(' and ') : `**${NOT_NAMED}**`;
}
