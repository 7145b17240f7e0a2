import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Assistant } from '../../src/assistant/assistant.ts';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { Conversations } from '../../src/conversation/conversations.ts';
import { bringIn } from '../../src/ingest/bring-in.ts';
import type { OpenLibraries } from '../../src/library/open-libraries.ts';
import { openLibraries } from '../../src/library/open-libraries.ts';
import { versionOf } from '../../src/library/version.ts';
import { packagePath } from '../../src/package.ts';
import { StorageProblem } from '../../src/storage/problems.ts';
import { complete } from '../../src/terminal/complete.ts';
import { TerminalLibrary } from '../../src/terminal/library.ts';
import { Session } from '../../src/terminal/session.ts';
import { show } from '../../src/terminal/show.ts';
import { sharedEncoder } from '../encoder.ts';
import type { Site } from '../ingest/loopback.ts';
import { openSite } from '../ingest/loopback.ts';
import { sharedReader } from '../ingest/shared-reader.ts';
import type { Kind } from '../storage/databases.ts';
import { KINDS, SQLITE } from '../storage/databases.ts';
import type { Whereabouts } from '../storage/programs/stores.ts';
import { placeAt } from '../storage/programs/stores.ts';

const ferry = (month: string, more = '') => `<!doctype html><title>Ferry runs again | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2023-04-18">
<h1>Ferry runs again</h1>
<p>The ferry to the island runs again since Monday, the harbour office said.</p>
<p>“We have waited for eleven ${month},” said Ane Lund, who keeps the shop on the island and had run out of flour.</p>
<p>A storm had torn the pier from its piles at Easter. It was mended by divers from the mainland.</p>${more}`;

const HARBOUR = packagePath('test/articles/harbour.txt');
const SCHOOL = packagePath('test/articles/school.txt');
const BUNDLED = packagePath('data/articles/china-russia-cooperation.txt');

const encoder = await sharedEncoder();
const reader = sharedReader();
const bundled = await bringIn(BUNDLED, { reader, input: process.stdin });

let site: Site;
let story = '';
let outside: Assistant;
let where: Whereabouts;
let library: TerminalLibrary;
let session: Session;
/** Milliseconds that the library's clock is ahead. */
let passed = 0;
/** Whether the page never comes, and the ends of those requests for it. */
let isEndless = false;
let hungUp: Promise<unknown>[] = [];
const steps: (string | null)[] = [];

beforeAll(async () => {
  outside = await openAssistant(bundled.article, encoder);
  site = await openSite({
    '/ferry': (_, response) => {
      if (isEndless) hungUp.push(once(response, 'close'));
      else response.writeHead(200, { 'content-type': 'text/html' }).end(story);
    },
  });
});
afterAll(async () => {
  await site.close();
});

test('a library that can’t be opened is tried again by the next line', async () => {
  where = await SQLITE.make();
  let tries = 0;
  const failing = new TerminalLibrary(async () => {
    if (tries++ === 0) throw new StorageProblem('full', 'a test');
    return open();
  }, false);
  const trying = new Session({ outside, instead: true }, failing);
  await expect(trying.respond('/article list')).rejects.toBeInstanceOf(StorageProblem);
  expect(failing.isMade).toBe(false);
  expect(await trying.respond('/article list')).toMatchObject({ kind: 'reply', reply: { kind: 'articles' } });
  await failing.close();
});

/** Gives each of the tests around the call a session with a library of its own. */
function withSession({ make }: Kind): void {
  beforeEach(async () => {
    where = await make();
    library = new TerminalLibrary(open, false);
    session = new Session({ outside, instead: true }, library, (step) => steps.push(step));
    story = ferry('days');
    passed = 0;
    isEndless = false;
    hungUp = [];
    steps.length = 0;
  });
  afterEach(() => library.close());
}

function open(): Promise<OpenLibraries> {
  const fetching = { allowance: site.allowance };
  return openLibraries({
    place: placeAt(where),
    first: versionOf(bundled),
    cacheBytes: 64_000_000,
    encoder: async () => encoder,
    reader,
    fetching,
    now: () => new Date(Date.now() + passed),
  });
}

async function say(line: string): Promise<string> {
  return show(await session.respondAnyway(line), { json: false, colour: false });
}

async function sayJson(line: string) {
  return JSON.parse(show(await session.respondAnyway(line), { json: true, colour: false }));
}

const DAY_LATER = 25 * 60 * 60 * 1000;
const DAY = '[A-Z][a-z]+day \\d+ [A-Z][a-z]+ \\d{4}';

describe.each(KINDS)('in $name', (kind) => {
  withSession(kind);

  describe('an article from a link', () => {
    test('is added with its facts, asked from then on, and added once', async () => {
      expect(await say('who is quoted?')).toContain('Shoigu');
      expect(library.isMade).toBe(false);
      expect(await say(`/article add ${site.origin}/ferry`)).toMatch(
        new RegExp(
          [
            '^Added:',
            'Ferry runs again',
            ' {2}id {9}[0-9a-f]{10}',
            ' {2}source {5}Harbour Post',
            ' {2}published {2}Tuesday 18 April 2023',
            ` {2}link {7}${site.origin}/ferry`,
            ` {2}added {6}${DAY}`,
            ` {2}looked at {2}${DAY}`,
            '▸ This one is asked.$',
          ].join('\\n'),
          'u',
        ),
      );
      expect(steps).toContain('Fetching the page');
      expect(steps.at(-1)).toBeNull();
      expect(await say('who is quoted?')).toContain('Ane Lund');
      expect(await say(`/article add ${site.origin}/ferry?utm_source=mail#top`)).toMatch(
        /^In the library already:\nFerry runs again/u,
      );
      expect(await say('/article list')).toMatch(
        /^2 articles, the latest added first:\n▸ [0-9a-f]{10} {2}Ferry runs again {2}Harbour Post, Tuesday 18 April 2023\n {2}[0-9a-f]{10} {2}China Intends/u,
      );
    });

    test('keeps its text of before when the page has changed, and what is different is told', async () => {
      await say(`/article add ${site.origin}/ferry`);
      expect(await say('/article changes')).toBe('Ferry runs again has not changed since it was added.');
      expect(await say('/article refresh')).toBe('“Ferry runs again” has not changed.');
      story = ferry('weeks', '<p>The council will talk of a new pier in May.</p>');
      expect(await sayJson('/article refresh ferry')).toMatchObject({
        kind: 'refreshed',
        isChanged: true,
        article: { title: 'Ferry runs again', version: 2 },
      });
      const changes = await say('/article changes ferry');
      expect(changes).toMatch(/^Ferry runs again, version 1 to 2\nWhat changed, /u);
      expect(changes).toContain('eleven [-days-]{+weeks+}');
      expect(changes).toContain('new  │ The council will talk of a new pier in May.');
      expect(await say('what did Ane Lund say?')).toContain('eleven weeks');
      const json = await sayJson('/article changes article:ferry');
      expect(json).toMatchObject({ kind: 'changes', before: 1, after: 2, changes: { same: false } });
      const [quotation] = json.changes.quotations;
      expect(quotation).toMatchObject({
        before: { speakers: ['Ane Lund'], style: 'direct' },
        speakerChanged: false,
        styleChanged: false,
      });
      const [{ before, after }] = quotation.differences;
      const cut = ([start, end]: [number, number], side: { text: string; start: number }) =>
        side.text.slice(start - side.start, end - side.start);
      expect([cut(before, quotation.before), cut(after, quotation.after)]).toEqual(['days', 'weeks']);
    });
  });

  describe('an article whose page was not looked at for a day', () => {
    beforeEach(async () => {
      await say(`/article add ${site.origin}/ferry`);
      story = ferry('weeks');
      passed = DAY_LATER;
    });

    test('is looked at again when it is asked, and what changed shows the next time', async () => {
      expect(await say('what did Ane Lund say?')).toContain('eleven days');
      await expect.poll(() => say('what did Ane Lund say?'), { timeout: 5000 }).toContain('eleven weeks');
      expect(await say('/article changes')).toContain('eleven [-days-]{+weeks+}');
    });

    test('is not waited for, neither by an answer nor by the end, and is looked at another time then', async () => {
      isEndless = true;
      expect(await say('what did Ane Lund say?')).toContain('eleven days');
      await expect.poll(() => hungUp.length, { timeout: 5000 }).toBe(1);
      const before = performance.now();
      await library.close();
      await Promise.all(hungUp);
      expect(performance.now() - before).toBeLessThan(2000);
      isEndless = false;
      library = new TerminalLibrary(open, true);
      session = new Session({ kept: '' }, library);
      expect(await say('what did Ane Lund say?')).toContain('eleven days');
      await expect.poll(() => say('what did Ane Lund say?'), { timeout: 5000 }).toContain('eleven weeks');
    });
  });

  describe('articles from files', () => {
    beforeEach(async () => {
      await say(`/article add ${HARBOUR}`);
      await say(`/article add "${SCHOOL}"`);
    });

    test('are chosen, shown and removed by words of their titles', async () => {
      expect(await say('who is quoted?')).toContain('Margaret Ellis');
      expect(await say('/article use harbour')).toContain('▸ This one is asked.');
      expect(await say('who is quoted?')).toContain('Ingrid Solheim');
      expect(await say('/article show school')).not.toContain('▸');
      expect(await say('/article remove article:"harbour reopens"')).toBe(
        'Removed: Harbour Reopens After Grounded Freighter Is Towed Away',
      );
      expect(await say('who is quoted?')).toContain('Margaret Ellis');
    });

    test('can be named in any line, which changes nothing for the next', async () => {
      const line = '/quotes article:harbour Solheim';
      expect(await sayJson(line)).toMatchObject({
        question: line,
        speaker: 'Ingrid Solheim',
        article: { id: expect.stringMatching(/^[0-9a-f]{10}$/u), version: 1 },
      });
      expect(await say('who is quoted? article:"China Intends"')).toContain('Shoigu');
      expect(await say('who is quoted?')).toContain('Margaret Ellis');
    });

    test('have follow-ups of their own', async () => {
      const conversations = new Conversations();
      const takenAs = async (line: string) => {
        const response = await session.respondAnyway(line, conversations);
        return response.kind === 'answer' ? response.answer.takenAs : undefined;
      };
      await takenAs('what did Shoigu say about patrols? article:china');
      expect(await takenAs('and about tension?')).toBeUndefined();
      expect(await takenAs('and about tension? article:china')).toBe('what did Shoigu say about tension?');
    });

    test('are asked all together, each under its title with its facts', async () => {
      const found = await say('/find when did the harbour reopen?');
      expect(found).toMatch(
        /^From the library:\n\nHarbour Reopens After Grounded Freighter Is Towed Away\n {2}Monday 7 March 2022\n/u,
      );
      expect(found).toContain('  │ The harbour of Varnholm reopened on Monday');
      expect(await sayJson('/find who said that the course can’t be kept open?')).toMatchObject({
        kind: 'found',
        question: 'who said that the course can’t be kept open?',
        answered: true,
        found: [{ article: { title: expect.stringContaining('Latin') }, answer: { kind: 'quotes' } }],
      });
    });

    test('are offered by Tab', async () => {
      const offered = await session.offered();
      const cases: [string, string[]][] = [
        ['/art', ['/article ']],
        ['/article ', ['add ', 'list', 'use ', 'show ', 'remove ', 'refresh ', 'changes ', 'forget ']],
        ['/article re', ['remove ', 'refresh ']],
        ['/article use harb', ['Harbour Reopens After Grounded Freighter Is Towed Away']],
        ['/article list harb', []],
        ['/article add harb', []],
        ['/quotes article:lat', ['"Parents Angry as Millbrook School Plans to Drop Latin"']],
        ['who is quoted? article:"china int', [`"${bundled.page.title}"`]],
        ['/find Ell', ['Ellis']],
      ];
      for (const [line, completions] of cases)
        expect([line, complete(offered, line)[0]]).toEqual([line, completions]);
    });
  });

  test('all that is kept is deleted by whoever says so in so many words', async () => {
    await say(`/article add ${HARBOUR}`);
    expect(await say('/article forget all')).toBe(
      'Nothing was deleted: write “forget everything” to be sure.',
    );
    expect(await say('/article forget everything')).toBe('Everything that was kept here is deleted.');
    expect(await say('/article list')).toMatch(/^One article:\n▸ [0-9a-f]{10} {2}China Intends/u);
  });

  test('an empty library has nothing to ask, and says so', async () => {
    await say('/article remove china');
    expect(await say('who is quoted?')).toBe('There is no article here yet. Add one with /article add.');
    expect(await say('/article list')).toBe('There is no article here yet.');
    expect(await say('/find ferry')).toBe('No article of the library says.');
    expect((await session.offered()).assistant).toBeNull();
  });
});

describe('what can’t be done', () => {
  withSession(SQLITE);

  const cases: [string, RegExp][] = [
    ['/article', /^After \/article comes one of add, list, use, show, remove, refresh, changes, forget\.$/u],
    ['/article lose', /^After \/article comes one of /u],
    ['/article add', /^Give a link or a file/u],
    ['/article add nowhere.txt', /^The article nowhere\.txt can't be read: there is no such file$/u],
    ['/article add -', /^The article - can't be read: there is no such file$/u],
    ['/article add http://127.0.0.1/', /not on the public internet/u],
    ['/article use', /^use needs an article, by its title or id\.$/u],
    ['/article remove', /^remove needs an article, by its title or id\.$/u],
    ['/article use nothing of the kind', /^No article here is called “nothing of the kind”\./u],
    ['/article refresh', /without a link/u],
    ['/find', /^find needs something behind it\. Your question, in your own words\.$/u],
    [
      '/article forget',
      /^forget needs something behind it\. It can’t be undone: write “forget everything”\.$/u,
    ],
    ['/ask why? article:nonsense', /^No article here is called “nonsense”\./u],
    ['/settings', /^There is no such command\. There are .*\/help, \/article, \/find\.$/u],
  ];
  test.each(cases)('%s: one sentence', async (line, problem) => {
    expect(await say(line)).toMatch(problem);
    expect(await sayJson(line)).toMatchObject({ question: line, kind: 'none', answered: false });
  });
});
