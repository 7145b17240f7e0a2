import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Details, LibraryId } from '../../src/catalogue/entry.ts';
import { DEFAULT_SETTINGS } from '../../src/catalogue/settings.ts';
import type { FileLine, LineOutcome } from '../../src/library/archive/archive.ts';
import { LONGEST_LINE } from '../../src/library/archive/format.ts';
import type { OpenLibraries } from '../../src/library/open-libraries.ts';
import { openLibraries } from '../../src/library/open-libraries.ts';
import { packagePath } from '../../src/package.ts';
import { readLines } from '../../src/terminal/input.ts';
import { textHash } from '../../src/text-hash.ts';
import { sharedEncoder } from '../encoder.ts';
import { sharedReader } from '../ingest/shared-reader.ts';
import type { Kind } from '../storage/databases.ts';
import { KINDS, SQLITE } from '../storage/databases.ts';
import type { Whereabouts } from '../storage/programs/stores.ts';
import { placeAt } from '../storage/programs/stores.ts';
import cases from './archive-lines.json' with { type: 'json' };

const encoder = await sharedEncoder();
const reader = sharedReader();
const LIBRARY: LibraryId = 'server:1';
const OTHER: LibraryId = 'server:2';

async function opened({ make }: Kind = SQLITE, longestLine = LONGEST_LINE): Promise<OpenLibraries> {
  return openedAt(await make(), longestLine);
}

async function openedAt(where: Whereabouts, longestLine = LONGEST_LINE): Promise<OpenLibraries> {
  const open = await openLibraries({
    place: placeAt(where),
    first: null,
    refreshing: false,
    cacheBytes: 1_000_000,
    encoder: async () => encoder,
    reader,
    longestLine,
    now: () => new Date('2024-05-06T07:08:09.123Z'),
  });
  onTestFinished(() => open.close());
  return open;
}

async function exported({ archive }: OpenLibraries, library = LIBRARY): Promise<readonly string[]> {
  return (await all(archive.export(library))).map(({ text }) => text);
}

async function imported(
  { archive }: OpenLibraries,
  lines: readonly (string | FileLine)[],
  library = LIBRARY,
  brokenOffBehind = Number.POSITIVE_INFINITY,
): Promise<readonly LineOutcome[]> {
  async function* stream(): AsyncGenerator<FileLine> {
    for (const [index, line] of lines.entries()) {
      if (index === brokenOffBehind) throw new Error('The file is broken off');
      yield typeof line === 'string' ? { text: line, valid: true, whole: true } : line;
    }
  }
  return all(archive.import(library, stream(), () => {}));
}

const HEADER = JSON.stringify({
  format: 'verbatim-library',
  version: 1,
  settings: DEFAULT_SETTINGS,
  used: {},
});
const MOMENT = '2023-04-18T10:49:00.000Z';
const DETAILS: Details = {
  title: 'Ferry runs again',
  site: 'Harbour Post',
  authors: ['Ane Lund'],
  publishedAt: '2023-04-18T23:30:00-05:00',
  updatedAt: null,
  link: 'https://harbour.example/ferry',
  address: 'https://harbour.example/ferry?page=1',
  known: {
    published: '2023-04-18',
    headless: true,
    source: { title: 'Ferry runs again', name: 'Harbour Post' },
  },
};

function articleLine(id: string, texts: readonly string[], details: Partial<Details> = {}): string {
  return JSON.stringify({
    id,
    addedAt: MOMENT,
    checkedAt: MOMENT,
    keys: [`text:${textHash(texts[0] ?? '')}`],
    versions: texts.map((text) => ({ readAt: MOMENT, details: { ...DETAILS, ...details }, text })),
  });
}

test.each(KINDS.flatMap((from) => KINDS.map((into) => ({ from, into }))))(
  'a library that is exported from $from.name and imported into $into.name is the same again',
  async (kinds) => {
    const from = await opened(kinds.from);
    for (const name of ['harbour', 'school']) await from.libraries.add(LIBRARY, await fileOf(name), () => {});
    const [entry] = await from.libraries.list(LIBRARY);
    await from.libraries.use(LIBRARY, 'channel', entry?.id ?? '');
    await from.libraries.changeSettings(LIBRARY, () => ({
      ...DEFAULT_SETTINGS,
      everybody: true,
      dates: 'pl',
    }));
    const lines = await exported(from);
    expect(lines).toHaveLength(3);
    const into = await opened(kinds.into);
    expect(await imported(into, lines)).toEqual([{ kind: 'added' }, { kind: 'added' }]);
    expect(await exported(into)).toEqual(lines);
    expect(await into.libraries.asked(LIBRARY, ['channel'])).toEqual(entry);
    expect((await into.libraries.find(LIBRARY, 'when did the harbour reopen?')).answered).toBe(true);
  },
);

describe.each(KINDS)('a library that is exported and imported in $name', (kind) => {
  test('whatever its articles are', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((words) => `A ferry ${words} runs.`);
    const words = fc.option(fc.string({ unit: 'binary', maxLength: 20 }));
    const line = fc.record({
      id: fc.stringMatching(/^[0-9a-f]{10}$/u),
      texts: fc.array(text, { minLength: 1, maxLength: 3 }),
      details: fc.record({
        title: words,
        site: words,
        authors: fc.array(fc.string({ unit: 'binary', maxLength: 9 })),
      }),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(line, { selector: ({ id }) => id, maxLength: 4 }), async (articles) => {
        const lines = articles.map(({ id, texts, details }) => articleLine(id, texts, details));
        const first = await opened(kind);
        await imported(first, [HEADER, ...lines]);
        const once = await exported(first);
        const unique = new Map(articles.map(({ texts }) => [texts[0], texts]));
        expect(once).toHaveLength(1 + unique.size);
        const second = await opened(kind);
        await imported(second, once);
        expect(await exported(second)).toEqual(once);
      }),
      { numRuns: 8 },
    );
  });

  test('keeps every version, the keys of each, and the moments', async () => {
    const line = articleLine('0123456789', ['A ferry runs.', 'A ferry runs again.', 'No ferry runs.']);
    const open = await opened(kind);
    await imported(open, [HEADER, line]);
    expect(await exported(open)).toEqual([HEADER, line]);
    const entry = await open.libraries.get(LIBRARY, '0123456789');
    expect(entry).toMatchObject({ version: 3, addedAt: MOMENT, details: DETAILS });
    const pair = entry && (await open.libraries.versions(LIBRARY, entry));
    expect(pair?.before.version.text).toBe('A ferry runs again.');
  });

  describe('and has an article with more versions than a line has room for', () => {
    const texts = Array.from({ length: 12 }, (_, day) => `A ferry runs on day ${10 + day}.`);
    const line = articleLine('0123456789', texts);
    const longest = Buffer.byteLength(articleLine('0123456789', texts.slice(0, 4)));

    test('has it on several lines, none of them longer, and is the same again', async () => {
      const first = await opened(kind, longest);
      await imported(first, [HEADER, line, articleLine('aaaaaaaaaa', ['A bus runs.'])]);
      const lines = await exported(first);
      expect(lines.map((each) => JSON.parse(each).versions?.length)).toEqual([undefined, 4, 4, 4, 1]);
      for (const each of lines) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(longest);
      const second = await opened(kind);
      expect(await imported(second, lines)).toEqual([
        { kind: 'added' },
        { kind: 'further' },
        { kind: 'further' },
        { kind: 'added' },
      ]);
      expect(await exported(second)).toEqual([HEADER, line, articleLine('aaaaaaaaaa', ['A bus runs.'])]);
      await imported(second, lines);
      expect(await exported(second)).toHaveLength(3);
      const entry = await second.libraries.get(LIBRARY, '0123456789');
      const pair = entry && (await second.libraries.versions(LIBRARY, entry));
      expect(pair?.before.version.text).toBe(texts.at(-2));
    });

    test('is whole again where an import that was broken off is made again', async () => {
      const first = await opened(kind, longest);
      await imported(first, [HEADER, line]);
      const lines = await exported(first);
      const second = await opened(kind);
      await imported(second, lines.slice(0, 3));
      expect(await second.libraries.get(LIBRARY, '0123456789')).toMatchObject({ version: 8 });
      await imported(second, lines);
      expect(await exported(second)).toEqual([HEADER, line]);
    });

    test('leaves another history of the article as it is, and is refused without its first line', async () => {
      const first = await opened(kind, longest);
      await imported(first, [HEADER, line]);
      const [header = '', begin = '', ...further] = await exported(first);
      const own = articleLine('bbbbbbbbbb', ['A ferry runs on day 10.', 'Two', 'Three', 'Four ferries run.']);
      const second = await opened(kind);
      expect(await imported(second, [header, ...further])).toEqual(
        [2, 3].map((number) => ({
          kind: 'refused',
          line: number,
          problem: 'the article that it goes on with is not there',
        })),
      );
      await imported(second, [HEADER, own]);
      expect((await imported(second, [header, begin, ...further])).map(({ kind }) => kind)).toEqual([
        'known',
        'further',
        'further',
      ]);
      expect(await exported(second)).toEqual([HEADER, own]);
    });
  });

  describe('is embedded', () => {
    const texts = ['A ferry runs.', 'A ferry runs again.', 'A ferry runs twice.', 'No ferry runs.'];
    const line = articleLine('0123456789', texts);

    /** Imports files into a new library, one after the other, and gives the hashes of the texts that were embedded. */
    async function embedded(files: readonly (readonly string[])[]): Promise<readonly unknown[]> {
      const where = await kind.make();
      const open = await openedAt(where);
      for (const lines of files) await imported(open, lines);
      return (await kind.look(where, 'select text_hash from vectors')).map((row) => row.text_hash);
    }

    async function onLines(): Promise<readonly string[]> {
      const open = await opened(kind, Buffer.byteLength(articleLine('0123456789', texts.slice(0, 2))));
      await imported(open, [HEADER, line]);
      return exported(open);
    }

    test('in the version that it ends with, on whichever line that stands', async () => {
      const lines = await onLines();
      expect(lines).toHaveLength(4);
      const last = textHash('No ferry runs.');
      expect(await embedded([lines])).toEqual([last]);
      const bus = articleLine('aaaaaaaaaa', ['A bus runs.']);
      expect(new Set(await embedded([[...lines, bus]]))).toEqual(new Set([last, textHash('A bus runs.')]));
    });

    test('in what is there when the next line is refused', async () => {
      const [header = '', begin = ''] = await onLines();
      expect(await embedded([[header, begin, '{']])).toEqual([textHash('A ferry runs again.')]);
    });

    test('in nothing that its library doesn’t take', async () => {
      const own = articleLine('bbbbbbbbbb', texts.slice(0, 1));
      expect(await embedded([[HEADER, own], await onLines()])).toEqual([textHash('A ferry runs.')]);
    });
  });

  test('whose article has more keys than a database takes at once', async () => {
    const keys = Array.from({ length: 40_000 }, (_, at) => `text:${at}`).sort();
    const line = JSON.stringify({ ...JSON.parse(articleLine('0123456789', ['A ferry runs.'])), keys });
    const open = await opened(kind);
    expect(await imported(open, [HEADER, line, line])).toEqual([{ kind: 'added' }, { kind: 'known' }]);
    expect(await exported(open)).toEqual([HEADER, line]);
  });

  describe('and imported again', () => {
    test('is left as it is', async () => {
      const open = await opened(kind);
      const line = articleLine('0123456789', ['A ferry runs.']);
      await imported(open, [HEADER, line]);
      const again = await imported(open, [HEADER, line, articleLine('aaaaaaaaaa', ['A ferry runs.'])]);
      expect(again).toEqual([{ kind: 'known' }, { kind: 'known' }]);
      expect(await exported(open)).toEqual([HEADER, line]);
    });

    test('into a library with articles leaves its settings and what its channels ask', async () => {
      const open = await opened(kind);
      await imported(open, [HEADER, articleLine('0123456789', ['A ferry runs.'])]);
      await open.libraries.use(LIBRARY, 'channel', '0123456789');
      const header = HEADER.replace('"used":{}', '"used":{"channel":"aaaaaaaaaa"}').replace('"en"', '"pl"');
      await imported(open, [header, articleLine('aaaaaaaaaa', ['A bus runs.'])]);
      expect((await open.libraries.asked(LIBRARY, ['channel']))?.id).toBe('0123456789');
      expect((await open.libraries.settings(LIBRARY)).dates).toBe('en');
    });

    test('after it was broken off has all the same settings, and channels ask what they did', async () => {
      const header = HEADER.replace('"used":{}', '"used":{"channel":"bbbbbbbbbb"}').replace('"en"', '"pl"');
      const lines = [
        header,
        articleLine('0123456789', ['A ferry runs.']),
        articleLine('bbbbbbbbbb', ['A bus runs.']),
        articleLine('cccccccccc', ['A train runs.']),
      ];
      const open = await opened(kind);
      await expect(imported(open, lines, LIBRARY, 2)).rejects.toThrow('broken off');
      expect(await open.libraries.list(LIBRARY)).toHaveLength(1);
      await imported(open, lines);
      expect(await exported(open)).toEqual(lines);
    });

    test('another article of the same id gets another, and no library sees another’s', async () => {
      const open = await opened(kind);
      await imported(open, [HEADER, articleLine('0123456789', ['A ferry runs.'])]);
      await imported(open, [HEADER, articleLine('0123456789', ['A bus runs.'])]);
      const ids = (await open.libraries.list(LIBRARY)).map(({ id }) => id);
      expect(ids).toHaveLength(2);
      expect(ids).toContain('0123456789');
      await imported(open, [HEADER, articleLine('0123456789', ['A bus runs.'])], OTHER);
      expect((await open.libraries.list(OTHER)).map(({ id }) => id)).toEqual(['0123456789']);
    });
  });
});

/** No file of data can have it. */
const HALF = {
  what: 'half of a character',
  line: undefined,
  set: { 'versions.0.text': 'A ferry runs \ud83d again.' },
  problem: 'versions.0.text: has half of a character',
};

describe('a line that can’t be taken in', () => {
  const good = articleLine('0123456789', ['A ferry runs.']);

  test.for([...cases, HALF])(
    '$what: its number and why, and the others are taken in',
    async ({ line, set, problem }) => {
      const open = await opened();
      const bad =
        line ?? JSON.stringify(changed(JSON.parse(articleLine('aaaaaaaaaa', ['A bus runs.'])), set ?? {}));
      const [first, second] = await imported(open, [HEADER, bad, good]);
      expect(first).toEqual({ kind: 'refused', line: 2, problem: expect.stringContaining(problem) });
      expect(second).toEqual({ kind: 'added' });
      expect(await exported(open)).toEqual([HEADER, good]);
    },
  );

  test('is one that isn’t UTF-8 or too long, too; a blank one is nothing', async () => {
    const open = await opened();
    const lines = [
      HEADER,
      { text: good, valid: false, whole: true },
      '',
      { text: good, valid: true, whole: false },
    ];
    expect(await imported(open, lines)).toEqual([
      { kind: 'refused', line: 2, problem: 'the line is not UTF-8' },
      { kind: 'refused', line: 4, problem: 'the line is longer than 64 MB' },
    ]);
  });

  test.each([
    ['nothing', [], /not a single line/u],
    ['another file', ['# Working on Verbatim'], /^Line 1: this is not what verbatim export writes/u],
    ['an article', [good], /^Line 1: this is not/u],
    [
      'a later format',
      [HEADER.replace('"version":1', '"version":2')],
      /^Line 1: .*another version of Verbatim/u,
    ],
    ['settings that are none', [HEADER.replace('"en"', '7')], /^Line 1: settings\.dates: /u],
    [
      'a channel that not every database takes',
      [HEADER.replace('"used":{}', '"used":{"a\\u0000":"0123456789"}')],
      /^Line 1: used/u,
    ],
  ])('is the first one: %s, and nothing is taken in', async (_, lines, problem) => {
    const open = await opened();
    await expect(imported(open, [...lines, good])).rejects.toThrow(lines.length > 0 ? problem : /Line 1/u);
    expect(await open.libraries.list(LIBRARY)).toEqual([]);
  });

  test('is told as too long without being held', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    async function* stream() {
      for (let at = 0; at <= LONGEST_LINE; at += chunk.length) yield chunk;
      yield Buffer.from('\nnext');
    }
    const lines = await all(readLines(stream(), LONGEST_LINE));
    expect(lines.map(({ whole }) => whole)).toEqual([false, true]);
  });
});

/** Everything that comes out of a generator. */
async function all<Each>(generated: AsyncIterable<Each>): Promise<readonly Each[]> {
  const each: Each[] = [];
  for await (const one of generated) each.push(one);
  return each;
}

async function fileOf(name: string) {
  return { bytes: await readFile(packagePath(`test/articles/${name}.txt`)), name: `${name}.txt` };
}

/** An object with some of its fields, named by their paths, set to something else. */
function changed(object: object, set: Readonly<Record<string, unknown>>): object {
  const copy: unknown = structuredClone(object);
  for (const [path, value] of Object.entries(set)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const inner = names.reduce((each, name) => (each as Record<string, unknown>)[name], copy);
    (inner as Record<string, unknown>)[last] = value;
  }
  return copy as object;
}
