import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { Conversations } from '../../src/conversation/conversations.ts';
import { bringIn } from '../../src/ingest/bring-in.ts';
import { openLibraries } from '../../src/library/open-libraries.ts';
import { versionOf } from '../../src/library/version.ts';
import { packagePath } from '../../src/package.ts';
import { TerminalLibrary } from '../../src/terminal/library.ts';
import { Session } from '../../src/terminal/session.ts';
import { show } from '../../src/terminal/show.ts';
import { sharedEncoder } from '../encoder.ts';
import type { Site } from '../ingest/loopback.ts';
import { openSite, page } from '../ingest/loopback.ts';
import { sharedReader } from '../ingest/shared-reader.ts';
import { KINDS } from '../storage/databases.ts';
import type { Whereabouts } from '../storage/programs/stores.ts';
import { placeAt } from '../storage/programs/stores.ts';

/** A line that README has somebody type into the chat, and what it has the program say to it. */
interface Exchange {
  readonly typed: string;
  readonly said: string;
}

const PLAIN = { json: false, colour: false };

/** Where README serves its pages. */
const README_SITE = 'http://127.0.0.1:8000';
const PAGES = ['ferry', 'orchards', 'trams'];

const reader = sharedReader();
const bundled = await bringIn(packagePath('data/articles/china-russia-cooperation.txt'), {
  reader,
  input: process.stdin,
});
const outside = await openAssistant(bundled.article, await sharedEncoder());

describe('what README shows is what the program says', () => {
  test.each(['What it does', 'Follow-up questions'])('%s', async (heading) => {
    const shown = exchangesUnder(heading);
    expect(shown.length).toBeGreaterThan(1);
    const library = new TerminalLibrary(() => Promise.reject(new Error('No library is asked')), false);
    expect(await said(new Session({ outside, instead: true }, library), shown)).toEqual(shown);
  });

  test.each(KINDS)('A library of articles, in $name', async ({ make }) => {
    const shown = exchangesUnder('A library of articles');
    expect(shown.length).toBeGreaterThan(PAGES.length);
    const site = await openSite(Object.fromEntries(PAGES.map((name) => [`/${name}.html`, page(html(name))])));
    const library = libraryOn(site, await make());
    try {
      const session = new Session({ outside, instead: true }, library);
      const here = shown.map(({ typed, said: text }) => ({
        typed: typed.replace(README_SITE, site.origin),
        said: text.replaceAll(README_SITE, site.origin),
      }));
      expect((await said(session, here)).map(withoutChance)).toEqual(here.map(withoutChance));
    } finally {
      await Promise.all([library.close(), site.close()]);
    }
  });
});

/** What the program says to the same lines, one after the other. */
async function said(session: Session, exchanges: readonly Exchange[]): Promise<readonly Exchange[]> {
  const conversations = new Conversations();
  const answers: Exchange[] = [];
  for (const { typed } of exchanges) {
    const text = show(await session.respondAnyway(typed, conversations), PLAIN);
    answers.push({ typed, said: text.trimEnd() });
  }
  return answers;
}

/** Every library gives its articles ids of its own, and today is another day than README's. */
function withoutChance({ typed, said: text }: Exchange): Exchange {
  const known = text.replaceAll(/\b[0-9a-f]{10}\b/gu, 'ID');
  return { typed, said: known.replaceAll(/^( *(?:added|looked at) +).+$/gmu, '$1TODAY') };
}

function libraryOn({ allowance }: Site, where: Whereabouts): TerminalLibrary {
  const open = () =>
    openLibraries({
      place: placeAt(where),
      first: versionOf(bundled),
      refreshing: false,
      cacheBytes: 64_000_000,
      encoder: sharedEncoder,
      reader,
      fetching: { allowance },
    });
  return new TerminalLibrary(open, false);
}

function html(name: string): string {
  return readFileSync(packagePath(`test/readme/${name}.html`), 'utf8');
}

/** The lines behind a prompt in a section's examples, which are set in by four columns, each with those below it. */
function exchangesUnder(heading: string): readonly Exchange[] {
  const readme = readFileSync(packagePath('README.md'), 'utf8');
  const section = readme.split(/^## /mu).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  const examples = section
    .split('\n')
    .map((line) => (line === '' || line.startsWith('    ') ? line.slice(4) : OUTSIDE))
    .join('\n')
    .split(OUTSIDE);
  return examples.flatMap((example) =>
    example
      .split(/^> /mu)
      .slice(1)
      .map((each) => {
        const [typed = '', ...lines] = each.split('\n');
        return { typed, said: lines.join('\n').trimEnd() };
      }),
  );
}

/** Stands for a line that belongs to no example. */
const OUTSIDE = '\u0000';
