import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from '../../src/article/cut.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { contains } from '../../src/article/span.ts';
import { packagePath } from '../../src/package.ts';
import { processorTime } from '../cpu-time.ts';

const bundled = readArticle(readFileSync(packagePath('data/articles/china-russia-cooperation.txt'), 'utf8'));

describe('the bundled article', () => {
  test('has its title', () => {
    expect(bundled.title && cut(bundled, bundled.title)).toBe(
      'China Intends to Strengthen Strategic Cooperation With Russia, Defense Minister Says',
    );
  });

  test('has a date line that is day first, because of its 18', () => {
    expect(bundled.published?.day).toBe('2023-04-18');
    expect(bundled.updated?.day).toBe('2023-08-03');
    expect(bundled.dateOrder).toBe('day-first');
  });

  test('has neither credits, caption nor "Subscribe" in its prose', () => {
    const prose = bundled.sentences.map((sentence) => cut(bundled, sentence)).join('\n');
    expect(prose).not.toMatch(/©|Bednyakov|mediabank|Subscribe/u);
    expect(prose).toMatch(/^MOSCOW \(Sputnik\)/u);
    expect(bundled.paragraphs).toHaveLength(13);
  });
});

test('a byte order mark counts as one, a CRLF as two', () => {
  const article = readArticle('\uFEFFThe Title\r\n\r\nOne sentence here. And another one.\r\n');
  expect(article.title).toEqual({ start: 1, end: 10 });
  expect(article.sentences.map((sentence) => cut(article, sentence))).toEqual([
    'One sentence here.',
    'And another one.',
  ]);
  expect(article.sentences[0]?.start).toBe(14);
});

test('a text wrapped at a fixed width is joined into paragraphs', () => {
  const wrapped = [
    'A headline about the harbour',
    '',
    'The harbour was closed on Monday after a ship ran aground near the',
    'northern entrance, and the coast guard said that it would take two',
    'days to move it.',
    '',
    'Ferries were sent to the neighbouring port while engineers looked for',
    'damage below the waterline of the ship.',
  ].join('\n');
  expect(readArticle(wrapped).paragraphs).toHaveLength(2);
  expect(readArticle(wrapped).sentences).toHaveLength(2);
});

test.each([
  'Photo: Jane Doe/Agency',
  '© 2024 Some Newspaper',
  'Share this article',
  'READ MORE: What happened next',
  'Advertisement',
  'By Jane Doe',
  'Reporting by Jane Doe; Editing by John Roe',
  'https://example.com/story',
  '* * *',
  'Getty Images | The bridge',
  'Follow us on social media',
  'Related Articles',
  '12 comments',
  'All products featured on Weekly are independently selected by our editors. However, when you buy something through our retail links, we may earn an affiliate commission.',
  'We may earn commission from links on this page, but we only recommend products we back.',
  'When you buy through our links, we may get a commission.',
])('furniture is no prose: %s', (line) => {
  const article = readArticle(
    `A Title of Some Kind\nThe council voted on Monday.\n${line}\nIt will vote again.`,
  );
  expect(article.sentences.map((sentence) => cut(article, sentence))).toEqual([
    'The council voted on Monday.',
    'It will vote again.',
  ]);
});

test.each([
  'Sharing the work was easy, she said.',
  'Photographs of the bridge were found in the attic.',
  'Sources close to the minister denied it.',
  'By Monday, the river had fallen again.',
  'Watch repair is a dying trade in the city, the guild says.',
  'Comments were not allowed at the meeting.',
  'Home prices rose by a tenth. Nobody knew why.',
  '“Subscribe to my ideas,” he said.',
  'Agents may earn a commission of two percent on every ticket, the railway says.',
  'The links between the two clubs were reviewed by the commission, which may receive more complaints.',
  'The jurors were independently selected by the court.',
  'The results were independently reviewed by the hospital’s ethics team, which found no fault.',
  'The regulator found that people who post such links may earn large commissions.',
])('prose is no furniture: %s', (line) => {
  const article = readArticle(
    `A Title of Some Kind\nThe council voted on Monday.\n${line}\nIt will vote again.`,
  );
  expect(article.sentences.map((sentence) => cut(article, sentence)).join(' ')).toContain(line);
});

test('any text is an article, whose sentences lie in order inside their paragraphs', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom(
      'A Title',
      '“Quote,” he said.',
      '',
      '18.04.2023',
      'Mr. X left. Y stayed.',
      '©',
      '...',
      'a"b"c.',
    ),
  );
  const text = fc
    .array(line, { maxLength: 20 })
    .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));
  fc.assert(
    fc.property(text, (generated) => {
      const article = readArticle(generated);
      let end = 0;
      for (const sentence of article.sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        expect(cut(article, sentence).trim()).toBe(cut(article, sentence));
        const paragraph = article.paragraphs[sentence.paragraph];
        expect(paragraph && contains(paragraph, sentence)).toBe(true);
        end = sentence.end;
      }
    }),
  );
});

test.each([
  ['quotation marks', '"'.repeat(1_000_000)],
  ['one line without an end', 'word '.repeat(200_000)],
  ['full stops', '. '.repeat(500_000)],
  ['line ends', '\n'.repeat(1_000_000)],
  ['white space', ' '.repeat(1_000_000)],
  ['carriage returns and spaces', ' \r'.repeat(500_000)],
])('a megabyte of %s is read in bounded time', (_, text) => {
  expect(processorTime(() => readArticle(text))).toBeLessThan(2000);
});

describe('a day behind a name below the headline', () => {
  const STORY = 'The ferry runs again since Monday, the harbour office said.';
  const dayOf = (...lines: string[]) => readArticle([...lines, STORY].join('\n\n')).published?.day ?? null;

  test.each([
    ['Westerby, 14 March 2024', '2024-03-14'],
    ['The Harbour Post | 7 March 2023', '2023-03-07'],
    ['Valley Times - April 29, 2022', '2022-04-29'],
  ])('%s', (line, day) => {
    expect(dayOf('Ferry Runs Again', line)).toBe(day);
    expect(dayOf('Ferry Runs Again', 'By Ane Lund', line)).toBe(day);
  });

  test.each([
    'Westerby, 14 March 2024: the talks began',
    'Closed since Monday, 14 March 2024',
    'It rained, 14 March 2024',
  ])('%s: says more', (line) => expect(dayOf('Ferry Runs Again', line)).toBeNull());

  test('is a heading further down', () => {
    expect(dayOf('Ferry Runs Again', STORY, STORY, STORY, 'Vienna, 9 June 1915')).toBeNull();
  });
});
