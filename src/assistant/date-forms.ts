import { isWrittenDate } from '../dates/written-date.ts';
import type { Question } from './question.ts';
import type { Form } from './question-form.ts';
import { ARTICLE, form, IT, TOPIC } from './question-form.ts';
import { WITH_OVER } from './rephrasings.ts';

/** What people ask about time; narrow forms above wide ones. */

const WHEN =
  '(?:when|what\\s+(?:day|date|time)|(?:on|at)\\s+(?:what|which)\\s+(?:day|date|time)|which\\s+day)';
const WAS = '(?:was|is|were|did|has)';

const DATE_LINE_FORMS: readonly Form[] = [
  form(
    `${WHEN}\\s+${WAS}\\s+${IT}\\s+(?:been\\s+)?(?:last\\s+)?(?:updated?|changed?|modified|edited|corrected|revised)(?:\\s+last)?`,
    () => ({ asks: 'updated' }),
  ),
  form(
    '(?:last\\s+)?update[ds]?(?:\\s+(?:date|time|when))?|(?:what\\s+is\\s+)?the\\s+date\\s+of\\s+the\\s+(?:last\\s+)?update',
    () => ({ asks: 'updated' }),
  ),
  form(
    `${WHEN}\\s+${WAS}\\s+${IT}\\s+(?:been\\s+|first\\s+)?(?:published?|posted?|written|released|printed|dated|appear(?:ed)?|c[oa]me\\s+out|from)`,
    () => ({ asks: 'published' }),
  ),
  form(
    `(?:published(?:\\s+when)?|publication\\s+date|(?:what(?:'s|\\s+is)\\s+)?the\\s+(?:publication\\s+date|date\\s+(?:of|on)\\s+(?:publication|${IT}))(?:\\s+of\\s+${ARTICLE})?|how\\s+(?:old|recent|new)\\s+is\\s+${IT}|is\\s+${IT}\\s+(?:old|new|recent|current))`,
    () => ({ asks: 'published' }),
  ),
];

/** "Was asked", "did happen": what may stand behind the events of a question of order. */
const HAPPENED =
  '(?:happen(?:ed|s)?|take\\s+place|took\\s+place|occur(?:red|s)?|c[oa]me|comes|go|held|was|were|is)';
const FIRST = '(?:first|earlier|sooner|last|later)';

const ORDER_FORMS: readonly Form[] = [
  `(?:which|what)(?:\\s+(?:event|one|thing|of\\s+(?:these|them|the\\s+two)))?\\s+${HAPPENED}\\s+${FIRST}[,:;-]?\\s+(?<first>.+?),?\\s+or\\s+(?<second>.+)`,
  `(?<first>.+?),?\\s+or\\s+(?<second>.+?)[,:;?-]*\\s+(?:which|what)(?:\\s+one)?\\s+${HAPPENED}\\s+${FIRST}`,
  `in\\s+(?:which|what)\\s+order\\s+(?:did|do|were|was|have|are)\\s+(?<first>.+?)\\s+and\\s+(?<second>.+?)(?:\\s+${HAPPENED})?`,
  `(?:what(?:'s|\\s+(?:is|was))\\s+)?(?:the\\s+)?order\\s+of\\s+(?<first>.+?)\\s+and\\s+(?<second>.+)`,
  '(?:did|does|do|will)\\s+(?<first>.+?)\\s+(?:happen|take\\s+place|occur|come)\\s+(?:before|after|earlier\\s+than|later\\s+than)\\s+(?<second>.+)',
  '(?:was|were|is)\\s+(?<first>.+?)\\s+(?:earlier|later)\\s+than\\s+(?<second>.+)',
].map((source) => form(source, ({ first = '', second = '' }) => ({ asks: 'order', first, second })));

const HOW_MANY = 'how\\s+(?:many\\s+(?<unit>days|weeks|months|years)|long|much\\s+time)';
const PASSED =
  '(?:(?:are|were|is|was|lie|lay|did)\\s+(?:there|it)?\\s*|(?:passed|elapsed|went\\s+by|pass|elapse)\\s+)?';

const BETWEEN_FORMS: readonly Form[] = [
  `${HOW_MANY}\\s+${PASSED}(?:in\\s+)?between\\s+(?<from>.+?)\\s+and\\s+(?<to>.+)`,
  `${HOW_MANY}\\s+${PASSED}from\\s+(?<from>.+?)\\s+(?:to|until|till)\\s+(?<to>.+)`,
  `(?:what(?:'s|\\s+(?:is|was))\\s+)?(?:the\\s+)?(?:time|gap|interval|(?:number\\s+of\\s+)?(?<unit>days|weeks|months|years))\\s+between\\s+(?<from>.+?)\\s+and\\s+(?<to>.+)`,
  `${HOW_MANY}\\s+after\\s+(?<from>.+?),?\\s+(?<to>(?:did|was|were|is|are|will|does|do|has|had)\\s+.+)`,
  `${HOW_MANY}\\s+before\\s+(?<to>.+?),?\\s+(?<from>(?:did|was|were|is|are|will|does|do|has|had)\\s+.+)`,
  `${HOW_MANY}\\s+(?:did\\s+)?(?<to>.+?)\\s+(?:happen|take\\s+place|occur|come)\\s+after\\s+(?<from>.+)`,
].map((source) =>
  form(source, ({ from = '', to = '', unit }) => ({
    asks: 'between',
    from,
    to,
    unit: unit ? (unit.toLowerCase().slice(0, -1) as 'day' | 'week' | 'month' | 'year') : null,
  })),
);

function onDay({ day = '' }: Readonly<Record<string, string | undefined>>): Question | null {
  return isWrittenDate(day) ? { asks: 'on-day', day } : null;
}

const GOING_ON =
  '(?:happen(?:s|ed|ing)?|occur(?:s|red|ring)?|take\\s+place|took\\s+place|taking\\s+place|going\\s+on|go\\s+on|went\\s+on|planned|scheduled|due|set|expected|dated)';

const ON_DAY_FORMS: readonly Form[] = [
  `(?:what|anything)(?:'s|'ll)?\\s+(?:(?:else|all|will|was|is|were|are|has|had|did|does|that|be)\\s+)*${GOING_ON}\\s+(?:(?:for|back|there)\\s+)?(?:(?:on|in|at|during|over|from|for)\\s+)?(?<day>.+)`,
  "(?:(?:the|any|all|list|show|what(?:'s|\\s+(?:is|are|were))?)\\s+)*(?:events?|news|things|anything|something)(?:\\s+(?:happened|that\\s+happened))?\\s+(?:of|on|in|from|for|during)\\s+(?<day>.+)",
  "what(?:'s|\\s+is|\\s+was)\\s+(?:on\\s+)?(?:on|for)\\s+(?<day>.+)",
  '(?:and|what\\s+about|how\\s+about)\\s+(?:(?:on|in)\\s+)?(?<day>.+)',
  '(?:(?:on|in)\\s+)?(?<day>.+)',
].map((source) => form(source, onDay));

const TIMELINE_FORM = form(
  `(?:(?:show|give)\\s+(?:me\\s+)?)?(?:the\\s+|a\\s+)?(?:timeline|chronology|time\\s?line|dates)(?:\\s+of\\s+(?:the\\s+)?(?:events|${ARTICLE}))?|when|what\\s+happened\\s+(?:when|first)|in\\s+(?:which|what)\\s+order.*`,
  () => ({ asks: 'timeline' }),
);

/** "What time zone", "which day care": the noun belongs to another one. */
const NO_COMPOUND = "(?!'s|\\s+(?:zones?|care|tables?|limits?|lines?|off|jobs?|end)\\b)";
const WHAT_DAY = `(?:what|which)\\s+(?:exact\\s+)?(?:day|date|month|year|week|time)\\b${NO_COMPOUND}`;
const OPENING = '(?:(?:and|so|but)\\s+)?';

/** What is over has ended; not so what somebody takes, hands or turns over. */
const OVER = `(?<!\\b${WITH_OVER}\\s+(?:\\S+\\s+)?)over`;

const ENDING = `(?:end(?:s|ed|ing)?|finish(?:es|ed)?|conclude[sd]?|be\\s+over|${OVER}|expires?d?|run\\s+out|ran\\s+out)`;

const EVENT_FORMS: readonly Form[] = [
  // What somebody is asked isn't asked for a day.
  form(
    'when\\s+(?:\\S+\\s+){0,3}?(?:asked|questioned|pressed)\\s+(?:about|on|whether|if)\\s+(?<topic>.+?),?\\s+what\\s+(?:did|does|has)\\s+(?<who>.+?)\\s+(?:say|said|answer|reply|respond)(?:ed)?',
    ({ who = '', topic = '' }) => ({ asks: 'words', speaker: who, topic }),
  ),
  form('when\\s+[^,]+,\\s*(?:what|who|why|how|where|which)\\b.+', (_, question) => ({
    asks: 'passages',
    topic: question,
  })),
  form(`${OPENING}(?:since|from)\\s+(?:when|${WHAT_DAY})\\s*${TOPIC}`, ({ topic = '' }) => ({
    asks: 'bound',
    bound: 'start',
    event: topic,
  })),
  form(
    `${OPENING}(?:until|till|by|up\\s+to|through)\\s+(?:when|${WHAT_DAY})\\s*${TOPIC}|(?:what|when)(?:'s|\\s+(?:is|was))\\s+the\\s+deadline\\s+(?:for|of|to)\\s+(?<for>.+)`,
    (groups) => ({ asks: 'bound', bound: 'end', event: groups.topic ?? groups.for ?? '' }),
  ),
  form(
    `${OPENING}(?:when|on\\s+(?:what|which)\\s+day|${WHAT_DAY})\\s+${TOPIC}\\s+${ENDING}`,
    ({ topic = '' }, question) => ({
      asks: 'bound',
      bound: 'end',
      event: `${topic} ${/\S+$/u.exec(question)?.[0] ?? ''}`,
    }),
  ),
  form(
    `${OPENING}how\\s+(?:long\\s+ago|(?:long|many\\s+(?:days|weeks|months|years))\\s+since)\\s+${TOPIC}`,
    ({ topic = '' }) => ({ asks: 'date', event: topic }),
  ),
  form(
    `${OPENING}(?:for\\s+)?how\\s+(?:long|many\\s+(?:days|weeks|months|years|hours|minutes))\\b(?:\\s+(?:until|till|to))?\\s*${TOPIC}`,
    ({ topic = '' }) => ({ asks: 'length', event: topic }),
  ),
  form(
    `${OPENING}(?:when|(?:(?:on|in|at|during)\\s+)?${WHAT_DAY})\\b\\s*(?:exactly\\s+)?${TOPIC}`,
    ({ topic = '' }) => ({ asks: 'date', event: topic }),
  ),
  form(
    `(?:what(?:'s|\\s+(?:is|was))\\s+)?(?:the\\s+)?(?:exact\\s+)?date\\s+(?:of|for|that)\\s+${TOPIC}|what(?:'s|\\s+(?:is|was))\\s+the\\s+day\\s+(?:of|for|that)\\s+(?<of>.+)`,
    (groups) => ({ asks: 'date', event: groups.topic ?? groups.of ?? '' }),
  ),
  form(
    `(?!(?:what|who|how|why|where|which)\\b)(?<topic>.+?)\\s+(?:was|is|were|happened|took\\s+place|will\\s+be)?\\s*when`,
    ({ topic = '' }) => ({
      asks: 'date',
      event: topic,
    }),
  ),
];

/** Published and updated, order and distance of two events, the events of a day, the day of an event and how long it takes. */
export const DATE_FORMS: readonly Form[] = [
  ...DATE_LINE_FORMS,
  ...ORDER_FORMS,
  TIMELINE_FORM,
  ...BETWEEN_FORMS,
  ...ON_DAY_FORMS,
  ...EVENT_FORMS,
];
