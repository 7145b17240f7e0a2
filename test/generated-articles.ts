import fc from 'fast-check';

/** Sentences with everything that a renderer could trip over. */
const SENTENCE = fc.oneof(
  fc.constantFrom(
    '“We will *win* this_time,” Anna Smith said on Monday.',
    'Smith said that the `code` was **bold** and that [a link](https://example.com) was not.',
    '"@everyone must know <@123> and <#456>," Bob Jones told reporters on 3 May 2021.',
    'According to Jones, ||nothing|| was > hidden # at all.',
    'The council’s two-day meeting began on Tuesday; Mr. Brown denied it.',
    '- 1. It was ~~not~~ so, the ministry said.',
    'Сергей Шойгу said: “Да.”',
    'Jones noted 🙂 that e\u0301 and é differ.',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    // The terminal shows control characters as these pictures, so they can't be told from them there.
    .filter((words) => !/[\u2400-\u2426]/u.test(words))
    .map((words) => `The report said ${words}.`),
);

/** Articles as newsrooms, careless typists and ill-wishers write them. */
export const ARTICLE_TEXT = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    lines: fc.array(SENTENCE, { minLength: 1, maxLength: 5 }),
    end: fc.constantFrom('\n', '\r\n', '\n\n'),
    head: fc.constantFrom('', 'A Title Without an End\n3 May 2021\n'),
  })
  .map(({ mark, lines, end, head }) => mark + head + lines.join(end));
