import fc from 'fast-check';
import { expect } from 'vitest';
import type { LibraryId, Version } from '../../../src/catalogue/entry.ts';
import { DEFAULT_SETTINGS } from '../../../src/catalogue/settings.ts';
import type { Stores } from '../programs/stores.ts';
import { minute, version } from '../programs/versions.ts';
import type { Model } from './model.ts';

/** The stores that are tried, and a clock that goes on by a minute with each change. */
export interface Real extends Stores {
  readonly now: () => string;
}

/** Something that is done to the stores and to the model alike; what comes back must be the same. */
export type Change = (model: Model, real: Real) => Promise<void>;

export const LIBRARIES: readonly LibraryId[] = ['server:1', 'server:2', 'person:1'];
const CHANNELS = ['5', '6'];
export const TEXTS = ['One.', 'Two.', 'Three.'];
const LINKS = [null, 'https://news.example/1', 'https://news.example/2'];

const library = fc.constantFrom(...LIBRARIES);
const channel = fc.constantFrom(...CHANNELS);
/** Which article: see {@link articleOf}. */
const which = fc.nat(11);
const versions: fc.Arbitrary<Version> = fc
  .tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...LINKS), fc.constantFrom(null, 'Title', 'Another'))
  .map(([text, link, title]) => version(text, { link, title }));

/** Every change that there is. */
export const CHANGES: fc.Arbitrary<readonly [string, Change]> = fc.oneof(
  fc.tuple(library, versions).map(([id, each]) => [`add ${id} ${each.text}`, adding(id, each)] as const),
  fc.tuple(library, versions).map(([id, each]) => [`add ${id} ${each.text}`, adding(id, each)] as const),
  fc
    .tuple(library, which, versions)
    .map(([id, at, each]) => [`refresh ${id} ${at} ${each.text}`, refreshing(id, at, each)] as const),
  fc.tuple(library, which).map(([id, at]) => [`checked ${id} ${at}`, looking(id, at)] as const),
  fc.tuple(library, which).map(([id, at]) => [`remove ${id} ${at}`, removing(id, at)] as const),
  fc
    .tuple(library, channel, which)
    .map(([id, each, at]) => [`use ${id} ${each} ${at}`, using(id, each, at)] as const),
  fc.tuple(library, channel).map(([id, each]) => [`use none ${id} ${each}`, usingNone(id, each)] as const),
  fc
    .tuple(library, fc.boolean())
    .map(([id, everybody]) => [`settings ${id} ${everybody}`, setting(id, everybody)] as const),
  fc
    .tuple(library, fc.boolean())
    .map(([id, isGone]) => [`left ${id} ${isGone}`, leaving(id, isGone)] as const),
  library.map((id) => [`forget ${id}`, forgetting(id)] as const),
  fc.constant(['forget left', forgettingLeft()] as const),
  fc.constantFrom(...TEXTS).map((text) => [`embed ${text}`, embedding(text)] as const),
);

function adding(id: LibraryId, added: Version): Change {
  return async (model, { articles, now }) => {
    const at = now();
    const known = model.known(id, added);
    const { id: article, isNew } = await articles.add(id, added, at);
    expect(isNew).toBe(known.length === 0);
    if (isNew) model.add(id, article, added, at);
    else expect(known).toContain(article);
  };
}

/** The article that is asked for: mostly one of the library's own, sometimes another's, sometimes none. */
function articleOf(model: Model, own: LibraryId, at: number): string {
  const strangers = LIBRARIES.filter((id) => id !== own).flatMap((id) => model.articles(id));
  const articles = at < 8 ? model.articles(own) : strangers;
  return articles[at % (articles.length + 1)]?.[0] ?? 'ffffffffff';
}

function refreshing(id: LibraryId, which: number, read: Version): Change {
  return async (model, { articles, now }) => {
    const article = articleOf(model, id, which);
    const at = now();
    const number = await articles.refresh(id, article, read, at);
    const known = model.library(id).articles.get(article);
    if (known) model.refresh(known, read, at);
    expect(number).toBe(known?.versions.length ?? null);
  };
}

function looking(id: LibraryId, which: number): Change {
  return async (model, { articles, now }) => {
    const article = articleOf(model, id, which);
    const at = now();
    await articles.checked(id, article, at);
    const known = model.libraries.get(id)?.articles.get(article);
    if (known) known.checkedAt = at;
  };
}

function removing(id: LibraryId, which: number): Change {
  return async (model, { articles, now }) => {
    const article = articleOf(model, id, which);
    const had = model.library(id).articles.has(article);
    expect(await articles.remove(id, article, now())).toBe(had);
    model.remove(id, article);
  };
}

function using(id: LibraryId, channel: string, which: number): Change {
  return async (model, { libraries, now }) => {
    const article = articleOf(model, id, which);
    const { articles, channels } = model.library(id);
    expect(await libraries.use(id, channel, article, now())).toBe(articles.has(article));
    if (articles.has(article)) channels.set(channel, article);
  };
}

function usingNone(id: LibraryId, channel: string): Change {
  return async (model, { libraries, now }) => {
    expect(await libraries.use(id, channel, null, now())).toBe(true);
    model.library(id).channels.delete(channel);
  };
}

function setting(id: LibraryId, everybody: boolean): Change {
  return async (model, { libraries, now }) => {
    const settings = { ...DEFAULT_SETTINGS, everybody };
    await libraries.changeSettings(id, () => settings, now());
    model.library(id).settings = settings;
  };
}

function leaving(id: LibraryId, isGone: boolean): Change {
  return async (model, { libraries, now }) => {
    const since = isGone ? now() : null;
    await libraries.left(id, since);
    const known = model.libraries.get(id);
    if (known) known.leftAt = since;
  };
}

function forgetting(id: LibraryId): Change {
  return async (model, { libraries }) => {
    await libraries.forget(id);
    model.forget(id);
  };
}

function forgettingLeft(): Change {
  return async (model, { libraries, now }) => {
    const moment = now();
    await libraries.forgetLeft(moment);
    model.forgetLeft(moment);
  };
}

/** Keeps vectors of a text, whoever may have it. */
export function embedding(text: string): Change {
  const { textHash } = version(text);
  return async (model, { vectors }) => {
    await vectors.keep(textHash, { scanned: new Uint8Array([1]), embedded: new Uint8Array([2]) });
    model.vectors.add(textHash);
  };
}

/** Whether all that the stores tell of every library is what the model has. */
export async function expectSame(model: Model, real: Real): Promise<void> {
  for (const id of LIBRARIES) await expectSameLibrary(model, real, id);
  const standing = LIBRARIES.filter((id) => model.libraries.get(id)?.leftAt === null);
  const servers = standing.filter((id) => id.startsWith('server:'));
  expect(await real.libraries.servers()).toEqual(servers);
  const hashes = TEXTS.map((text) => version(text).textHash);
  for (const hash of hashes) expect(await real.vectors.has(hash)).toBe(model.vectors.has(hash));
  const scanned = await real.vectors.scanned(hashes);
  expect(new Set(scanned.map(([hash]) => hash))).toEqual(model.vectors);
}

async function expectSameLibrary(model: Model, { articles, libraries, now }: Real, id: LibraryId) {
  const own = model.articles(id);
  const entries = own.map(([article, { versions, addedAt, checkedAt }]) => ({
    id: article,
    version: versions.length,
    details: versions.at(-1)?.details,
    textHash: versions.at(-1)?.textHash,
    addedAt,
    checkedAt,
  }));
  const latest = entries.reverse();
  expect(await articles.list(id)).toEqual(latest);
  expect(await articles.latest(id)).toEqual(latest[0] ?? null);
  expect(new Set(await articles.texts(id))).toEqual(
    new Set(latest.map(({ id, textHash }) => ({ id, textHash }))),
  );
  for (const owner of LIBRARIES)
    for (const [article, { versions }] of model.articles(owner)) {
      const isOwn = owner === id;
      expect((await articles.get(id, article)) !== null).toBe(isOwn);
      for (const [at, { text, details }] of versions.entries()) {
        const kept = await articles.version(id, article, at + 1);
        if (isOwn) expect(kept).toMatchObject({ text, details });
        else expect(kept).toBeNull();
      }
      expect(await articles.version(id, article, versions.length + 1)).toBeNull();
    }
  for (const text of TEXTS) {
    const { textHash } = version(text);
    const found = await articles.withText(id, textHash);
    const having = own.filter(([, { versions }]) => versions.some((each) => each.textHash === textHash));
    if (having.length === 0) expect(found).toBeNull();
    else expect(having.map(([article]) => article)).toContain(found?.id);
    const known = await articles.withKey(id, [`text:${textHash}`]);
    expect(known !== null).toBe(own.some(([, { keys }]) => keys.has(`text:${textHash}`)));
  }
  const { channels, settings } = model.libraries.get(id) ?? {
    channels: new Map(),
    settings: DEFAULT_SETTINGS,
  };
  for (const channel of CHANNELS)
    expect(await libraries.used(id, [channel])).toBe(channels.get(channel) ?? null);
  if (model.libraries.has(id)) expect((await libraries.open(id, now())).settings).toEqual(settings);
}

/** A clock that goes on with every look. */
export function clock(): () => string {
  let count = 0;
  return () => minute(count++);
}
