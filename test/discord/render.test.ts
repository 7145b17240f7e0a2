import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Span } from '../../src/article/span.ts';
import type { Answer, Excerpt } from '../../src/assistant/answer.ts';
import type { DateMention } from '../../src/dates/date-mention.ts';
import { messageBody } from '../../src/discord/message-body.ts';
import type { Quotation, Style } from '../../src/quotes/quotation.ts';
import { contextsOf, pagesOf } from './bot.ts';
import { HOSTILE, HOSTILE_ARTICLE } from './hostile-text.ts';
import { problemsOf } from './loopback/check.ts';
import { foreignMarkdown, readQuotes } from './read-back.ts';

const NOTHING: Answer = {
  question: '',
  kind: 'passages',
  answered: true,
  speaker: null,
  speakers: [],
  excerpts: [],
  dates: [],
  check: null,
  message: '',
};

function spanOf({ text }: Article, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function excerpt(span: Span, speaker: Span | null = null, style: Style | null = null): Excerpt {
  const speakers = speaker ? [{ name: speaker, introduction: speaker }] : [];
  return { span, quotation: style && quotation(span, style), speakers, score: 1, why: null };
}

function quotation(span: Span, style: Style): Quotation {
  const unknown = { cue: null, mention: null, speaker: null, jointly: [], nested: false };
  return { content: [span], ...unknown, style, class: 'speech', confidence: 1 };
}

function date(span: Span, different: Partial<DateMention> = {}): DateMention {
  const plain = {
    value: '2023-04-16',
    rule: 'weekday-past',
    basis: null,
    computed: false,
    alternative: null,
  };
  return { span, type: 'DATE', ...plain, ...different };
}

test('a summary: its sentences, with their numbers and where they are from in the footer', () => {
  const article = readArticle('A *visit*\n3 May 2021\nIt rained all day.\n“We won,” Ann Lee said.\n');
  const said = spanOf(article, '“We won,” Ann Lee said.');
  const shown = pagesOf(article, {
    ...NOTHING,
    kind: 'summary',
    excerpts: [
      { ...excerpt(spanOf(article, 'It rained all day.')), place: 1 },
      { ...excerpt(said, spanOf(article, 'Ann Lee'), 'direct'), place: 2 },
    ],
    heading: { title: spanOf(article, 'A *visit*'), day: '2021-05-03', source: 'The_Gazette' },
  });
  expect(shown).toEqual([
    '> It rained all day.\n\n**Ann Lee**\n💬 said\n> “We won,” Ann Lee said.\n' +
      '-# Sentences 1–2 of 2 · “A \\*visit\\*” · published Monday 3 May 2021',
  ]);
});

describe('shown', () => {
  const article = readArticle(
    'A visit\n3 May 2021\n“We *won*,” Anna_Smith said on Monday.\nIt was 1. a - b.\n- Nobody knew.\n',
  );
  const origin = '“A visit” · published Monday 3 May 2021';
  const words = spanOf(article, '“We *won*,” Anna_Smith said on Monday.');
  const rest = spanOf(article, 'It was 1. a - b.\n- Nobody knew.');
  const name = spanOf(article, 'Anna_Smith');
  const monday = spanOf(article, 'on Monday');

  test.each<[Style, string]>([
    ['direct', '💬 said'],
    ['mixed', '💬 said in part'],
    ['indirect', '📝 reported'],
  ])('a quotation, with its speaker and how it is known: %s', (style, known) => {
    const shown = pagesOf(article, { ...NOTHING, excerpts: [excerpt(words, name, style)] });
    expect(shown).toEqual([
      `**Anna\\_Smith**\n${known}\n> “We \\*won\\*,” Anna\\_Smith said on Monday.\n-# Sentence 1 of 3 · ${origin}`,
    ]);
  });

  test('what somebody only thinks, never called said', () => {
    const thought = excerpt(words, name, 'indirect');
    const quotation = thought.quotation && { ...thought.quotation, class: 'other' as const };
    const [shown] = pagesOf(article, { ...NOTHING, excerpts: [{ ...thought, quotation }] });
    expect(shown).toMatch(/^\*\*Anna\\_Smith\*\*\n💭 reported view\n> /u);
  });

  test('a speaker introduced once above all their words, again after somebody else', () => {
    const [anna, monday2] = [name, monday].map((span) => excerpt(words, span, 'direct'));
    if (!anna || !monday2) throw new Error('no excerpts');
    const [shown = ''] = pagesOf(article, { ...NOTHING, excerpts: [anna, anna, monday2, anna] });
    expect(shown.match(/^\*\*.*\*\*$/gmu)).toEqual(['**Anna\\_Smith**', '**on Monday**', '**Anna\\_Smith**']);
  });

  test('several who speak together, as the article introduces them, with the number of their quotations', () => {
    const [one, two] = [
      { name, introduction: spanOf(article, 'Anna_Smith said') },
      { name: monday, introduction: monday },
    ];
    const together = { ...excerpt(words, name, 'direct'), speakers: [one, two] };
    const speakers = [
      { ...one, quotations: 3 },
      { ...two, quotations: 1 },
    ];
    const [shown = ''] = pagesOf(article, { ...NOTHING, speakers, excerpts: [together] });
    expect(shown).toMatch(
      /^\*\*Anna\\_Smith said\*\* \(quoted 3 times\) and \*\*on Monday\*\* \(quoted once\)\n/u,
    );
  });

  test('a speaker whom nobody names', () => {
    const shown = pagesOf(article, { ...NOTHING, excerpts: [excerpt(words, null, 'direct')] });
    expect(shown[0]).toMatch(/^\*\*Somebody not named\*\*\n💬 said\n/u);
  });

  test('a passage of several lines, whole', () => {
    const shown = pagesOf(article, { ...NOTHING, message: 'It says:', excerpts: [excerpt(rest)] });
    expect(shown).toEqual([
      `It says:\n\n> It was 1. a - b.\n> \\- Nobody knew.\n-# Sentences 2–3 of 3 · ${origin}`,
    ]);
  });

  test('a headline, which is no sentence', () => {
    const headline = excerpt(spanOf(article, 'A visit'));
    const shown = pagesOf(article, { ...NOTHING, message: 'It is called:', excerpts: [headline] });
    expect(shown).toEqual([`It is called:\n\n> A visit\n-# ${origin}`]);
  });

  test('a day written out over the passage that has it, with how long ago it is and its working', () => {
    const basis = { span: null, value: '2023-04-18' };
    const dates = [date(monday, { basis })];
    const shown = pagesOf(article, { ...NOTHING, kind: 'dates', dates, excerpts: [excerpt(words)] });
    // Noon of the day in London.
    expect(new Date(1_681_646_400_000).toISOString()).toBe('2023-04-16T12:00:00.000Z');
    expect(shown).toEqual([
      '**Sunday 16 April 2023** (<t:1681646400:R>) · “on Monday”, counted from Tuesday 18 April 2023, rule weekday-past\n' +
        `> “We \\*won\\*,” Anna\\_Smith said on Monday.\n-# Sentence 1 of 3 · ${origin}`,
    ]);
  });

  test('both readings of an ambiguous day, and how a computed one was worked out', () => {
    const dates = [date(monday, { computed: true, alternative: '2023-05-04' })];
    const sum = { value: null, parts: [], text: 'Sunday + 1 day' };
    expect(pagesOf(article, { ...NOTHING, kind: 'dates', dates, sum })).toEqual([
      `Sunday + 1 day\n\n**Sunday 16 April 2023 or Thursday 4 May 2023** · “on Monday”, rule weekday-past, computed, ambiguous\n-# ${origin}`,
    ]);
  });

  test('a timeline without its working, and what is known only to the month apart', () => {
    const dates = [
      date(monday),
      date(monday, { value: '2023-04-18', computed: true }),
      date(rest, { value: '2023-03' }),
    ];
    const excerpts = [excerpt(words), excerpt(rest)];
    expect(pagesOf(article, { ...NOTHING, kind: 'dates', dates, excerpts })).toEqual([
      '**Sunday 16 April 2023**\n**Tuesday 18 April 2023** (computed)\n' +
        '> “We \\*won\\*,” Anna\\_Smith said on Monday.\n\n' +
        'Known only to the month or year:\n**March 2023**\n> It was 1. a - b.\n> \\- Nobody knew.' +
        `\n-# Sentences 1–3 of 3 · ${origin}`,
    ]);
  });

  test('a day without a passage', () => {
    const dates = [date(spanOf(article, '3 May 2021'), { value: '2021-05-03', rule: 'published' })];
    expect(pagesOf(article, { ...NOTHING, kind: 'dates', dates })).toEqual([
      `**Monday 3 May 2021** (<t:1620043200:R>) · “3 May 2021”, rule published\n-# ${origin}`,
    ]);
  });

  test('a notice with what was asked in it, not read as Markdown, and not all of it', () => {
    const [shown = ''] = pagesOf(article, {
      ...NOTHING,
      message: `Nobody called ${'@everyone '.repeat(200)}.`,
    });
    expect(shown).toMatch(/^Nobody called \\@everyone .*…$/u);
    expect(shown.length).toBeLessThan(800);
    expect(foreignMarkdown(shown)).toEqual([]);
  });

  test('where a checked text parts from the article, the text’s own words struck out', () => {
    const text = 'We *nearly* lost, Anna_Smith said: #1 **here** now';
    const differences = [
      { article: spanOf(article, 'won'), text: { start: 4, end: 16 }, at: 4 },
      { article: spanOf(article, 'on Monday'), text: null, at: text.length },
    ];
    const check = { text, verdict: 'partial', claimed: null, differences } as const;
    const [shown = ''] = pagesOf(article, {
      ...NOTHING,
      kind: 'check',
      check,
      excerpts: [excerpt(words)],
    });
    expect(shown).toBe(
      '> “We \\*won\\*,” Anna\\_Smith said on Monday.\n\n' +
        '-# The text, with ~~its own words~~ and **the article’s**:\n' +
        'We \\***won** ~~nearly\\* lost~~, Anna\\_Smith said: \\#1 \\*\\*here\\*\\* now **on Monday**' +
        `\n-# Sentence 1 of 3 · ${origin}`,
    );
    expect(foreignMarkdown(shown)).toEqual([]);
  });

  test('something, where an answer has nothing', () => {
    expect(pagesOf(article, NOTHING)).toEqual(['The article doesn’t say.']);
  });

  test('where the article is from, with a link to the excerpt that says where it leads', () => {
    const source = { name: 'The [Daily] *News*', link: 'https://news.example/a_(b)?c=*d*' };
    const [shown = ''] = pagesOf({ ...article, source }, { ...NOTHING, excerpts: [excerpt(words)] });
    expect(shown.split('\n').at(-1)).toBe(
      '-# Sentence 1 of 3 · “A visit” · The \\[Daily\\] \\*News\\* · published Monday 3 May 2021 · [the article](<https://news.example/a%5F%28b%29?c=%2Ad%2A#:~:text=%E2%80%9CWe%20%2Awon%2A%2C%E2%80%9D%20Anna%5FSmith%20said%20on%20Monday.>)',
    );
    expect(foreignMarkdown(shown)).toEqual([]);
  });

  test('the link leads to the page where the excerpt’s words would make it too long', () => {
    const long = readArticle(`${'Цена билета на паром выросла, а рейсов стало меньше. '.repeat(2)}End.`);
    const source = { link: 'https://news.example/~ferry~~s' };
    const whole = { start: 0, end: long.text.length };
    const [shown = ''] = pagesOf({ ...long, source }, { ...NOTHING, excerpts: [excerpt(whole)] });
    expect(shown).toContain(' · [the article](<https://news.example/%7Eferry%7E%7Es>)');
    const [end = { start: 0, end: 0 }] = long.sentences.slice(-1);
    const [short = ''] = pagesOf({ ...long, source }, { ...NOTHING, excerpts: [excerpt(end)] });
    expect(short).toContain('(<https://news.example/%7Eferry%7E%7Es#:~:text=End.>)');
  });

  test('no link that could do anything but lead to a page', () => {
    const source = { link: 'javascript:alert(1)' };
    const [shown] = pagesOf({ ...article, source }, { ...NOTHING, excerpts: [excerpt(words)] });
    expect(shown).not.toContain('](');
  });
});

describe('what doesn’t fit', () => {
  const sentence = (words: number, end: string) => `It ${'was so '.repeat(words)}${end}`;

  function show(text: string, excerpts = 1): readonly string[] {
    const article = readArticle(text);
    const span = { start: 0, end: article.text.trimEnd().length };
    return pagesOf(article, { ...NOTHING, excerpts: Array(excerpts).fill(excerpt(span)) });
  }

  test('ends where a sentence ends, and says so outside the quotation', () => {
    const [shown = ''] = show(
      `${sentence(100, 'once. ')}${sentence(100, 'twice, and again. ')}${sentence(100, 'thrice.')}`,
    );
    expect(readQuotes(shown)).toEqual([{ text: expect.stringMatching(/twice, and again\.$/u), cut: true }]);
  });

  test('ends where a clause ends, when no sentence does', () => {
    const [shown = ''] = show(
      `${sentence(100, 'once, ')}${sentence(100, 'twice; ')}${sentence(100, 'thrice.')}`,
    );
    expect(readQuotes(shown)).toEqual([{ text: expect.stringMatching(/twice;$/u), cut: true }]);
  });

  test('isn’t cut where nothing ends', () => {
    const shown = show(sentence(400, 'in the end.'));
    expect(shown).toEqual([expect.stringMatching(/^-# The passage is too long/u)]);
  });

  test('goes on on further pages, each with its place in the answer', () => {
    expect(show(sentence(100, 'once.'), 2)).toHaveLength(1);
    const pages = show(sentence(100, 'once.'), 10);
    expect(pages).toHaveLength(5);
    expect(pages.join('\n\n').match(/^> /gmu)).toHaveLength(10);
    for (const [index, page] of pages.entries())
      expect(page).toMatch(RegExp(` · page ${index + 1} of 5$`, 'u'));
  });

  test('is counted on the last of many pages', () => {
    const pages = show(sentence(100, 'once.'), 54);
    expect(pages).toHaveLength(25);
    expect(pages.at(-1)).toMatch(/-# And 4 more; a narrower question shows fewer\.\n-# .*$/u);
  });

  test('names the speaker again at the top of each message', () => {
    const article = readArticle(sentence(100, 'once.'));
    const span = { start: 0, end: article.text.length };
    const words = excerpt(span, spanOf(article, 'It was'), 'direct');
    const pages = pagesOf(article, { ...NOTHING, excerpts: Array(5).fill(words) });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page).toMatch(/^\*\*It was\*\*\n💬 said\n> /u);
      expect(page.match(/\*\*It was/gu)).toHaveLength(1);
    }
  });
});

/** Where a checked text parts from the article, by offsets to be put in order. */
const OFFSETS = fc.array(fc.tuple(fc.nat({ max: 2000 }), fc.nat({ max: 40 }), fc.nat()), { maxLength: 12 });

test('whatever is checked: none of its Markdown, and nothing that Discord refuses', () => {
  fc.assert(
    fc.property(HOSTILE_ARTICLE, HOSTILE, OFFSETS, (text, pasted, offsets) => {
      const article = readArticle(text);
      let from = 0;
      const differences = offsets
        .toSorted(([a], [b]) => a - b)
        .flatMap(([start, length, which]) => {
          const own = wholeCharacters(pasted, Math.max(from, start), length);
          const span = article.sentences[which % (article.sentences.length || 1)];
          const change = own.start < own.end && which % 2 === 0;
          if (own.start > pasted.length || (!span && !change)) return [];
          from = change ? own.end : own.start;
          return [{ article: span ?? null, text: change ? own : null, at: own.start }];
        });
      const check = { text: pasted, verdict: 'changed', claimed: null, differences } as const;
      for (const content of pagesOf(article, { ...NOTHING, kind: 'check', check, message: 'Changed' })) {
        expect(problemsOf('MessageCreateRequest', messageBodyAsSent(content))).toEqual([]);
        expect(foreignMarkdown(content)).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

/** A stretch of a text, no half of a character at its ends. */
function wholeCharacters(text: string, start: number, length: number): Span {
  const low = (at: number) => (/[\udc00-\udfff]/u.test(text.charAt(at)) ? at + 1 : at);
  return { start: low(start), end: Math.min(text.length, low(start + length)) };
}

const EXCERPTS = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('direct', null)), {
  minLength: 1,
  maxLength: 6,
});

test('whatever the article: nothing but its words in quotations, no Markdown of theirs, nothing that Discord refuses', () => {
  fc.assert(
    fc.property(HOSTILE_ARTICLE, EXCERPTS, fc.string({ unit: 'binary' }), (text, picked, message) => {
      const article = readArticle(text);
      const whole = { start: 0, end: text.length };
      const spans = [
        ...article.sentences,
        ...article.paragraphs,
        ...article.lines,
        ...(text.trim() ? [whole] : []),
      ];
      const pick = (index: number) => spans[index % spans.length] ?? { start: 0, end: 0 };
      const excerpts =
        spans.length > 0 ? picked.map(([a, b, , style]) => excerpt(pick(a), pick(b), style)) : [];
      const dates = spans.length > 0 ? picked.slice(0, 3).map(([, , c]) => date(pick(c))) : [];
      const answer = { ...NOTHING, excerpts, dates, message };
      const pages = pagesOf(article, answer);
      for (const content of contextsOf(article, answer)) {
        expect(problemsOf('MessageCreateRequest', messageBodyAsSent(content))).toEqual([]);
        expect(foreignMarkdown(content)).toEqual([]);
        for (const quote of readQuotes(content)) expect(text).toContain(quote.text);
      }

      const sentences = article.sentences.map(({ start, end }) => text.slice(start, end));
      const slices = excerpts.map(({ span }) => text.slice(span.start, span.end));
      for (const content of pages) {
        expect(problemsOf('MessageCreateRequest', messageBodyAsSent(content))).toEqual([]);
        expect(foreignMarkdown(content)).toEqual([]);
        for (const quote of readQuotes(content)) {
          const known = slices.some((slice) =>
            quote.cut ? slice.startsWith(quote.text) : slice === quote.text,
          );
          expect(known, JSON.stringify(quote)).toBe(true);
          if (quote.cut)
            expect(sentences.some((each) => quote.text.endsWith(each)) || /\p{P}$/u.test(quote.text)).toBe(
              true,
            );
        }
      }
    }),
    { numRuns: 200 },
  );
});

function messageBodyAsSent(content: string): unknown {
  const { allowedMentions, ...body } = messageBody(content);
  return { ...body, allowed_mentions: allowedMentions };
}
