import type { Version } from '../../../src/catalogue/entry.ts';
import type { Settings } from '../../../src/catalogue/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/catalogue/settings.ts';
import type { KeptVectors } from '../../../src/storage/vector-store.ts';
import type { Stores } from './stores.ts';
import { LIBRARY } from './stores.ts';
import { version } from './versions.ts';

/** The channel in which articles are used. */
export const CHANNEL = '5';

/** A text that says its number, of some pages of a database, and what is known of it, which says the same number. */
export function numbered(number: number): Version {
  const sentence = `Article ${number} says ${number}.\n`;
  return version(sentence.repeat(1 + (number % 7) * 60), {
    title: `Title ${number}`,
    link: `https://news.example/${number}`,
  });
}

/** Settings whose parts all say one number. */
export function numberedSettings(number: number): Settings {
  return { ...DEFAULT_SETTINGS, roles: [`${number}`], channels: [`${number}`] };
}

/** Vectors of a text: both say its number. */
export function numberedVectors(number: number): KeptVectors {
  const bytes = new TextEncoder().encode(`${number} `.repeat(2000));
  return { scanned: bytes, embedded: bytes };
}

/** A library as numbers: of each article the texts of its versions, the number of its settings, and of the article that is used. */
export interface Numbers {
  readonly articles: readonly (readonly number[])[];
  readonly settings: number;
  /** Null for none. */
  readonly used: number | null;
}

/** Reads a library back. @throws where anything doesn't fit together */
export async function readNumbers({ articles, libraries, vectors }: Stores): Promise<Numbers> {
  const all = new Map<string, readonly number[]>();
  for (const entry of await articles.list(LIBRARY)) {
    const numbers: number[] = [];
    for (let at = 1; at <= entry.version; at++) {
      const kept = await articles.version(LIBRARY, entry.id, at);
      if (!kept) throw new Error(`Version ${at} of ${entry.version} is missing`);
      const number = Number(/\d+/u.exec(kept.text)?.[0]);
      const { text, details } = numbered(number);
      if (kept.text !== text) throw new Error(`Text ${number} isn't whole`);
      if (JSON.stringify(kept.details) !== JSON.stringify(details))
        throw new Error(`Details ${kept.details.title} stand beside text ${number}`);
      if ((await articles.withKey(LIBRARY, [`text:${kept.textHash}`])) !== entry.id)
        throw new Error(`Text ${number} isn't found again`);
      if ((await articles.withKey(LIBRARY, [`link:news.example/${number}`])) !== entry.id)
        throw new Error(`Link ${number} isn't found again`);
      await checkVectors(vectors, kept.textHash, number);
      numbers.push(number);
    }
    if (await articles.version(LIBRARY, entry.id, entry.version + 1))
      throw new Error('There is a version after the present one');
    all.set(entry.id, numbers);
  }
  const { roles, channels } = (await libraries.open(LIBRARY, new Date().toISOString())).settings;
  if (roles[0] !== channels[0]) throw new Error(`Settings of ${roles[0]} and ${channels[0]} are mixed`);
  const used = await libraries.used(LIBRARY, [CHANNEL]);
  if (used !== null && !all.has(used)) throw new Error('An article is used that is gone');
  return {
    articles: [...all.values()].sort(([a = 0], [b = 0]) => a - b),
    settings: Number(roles[0] ?? 0),
    used: (used === null ? null : all.get(used)?.[0]) ?? null,
  };
}

async function checkVectors(vectors: Stores['vectors'], textHash: string, number: number): Promise<void> {
  const [[, scanned] = []] = await vectors.scanned([textHash]);
  const [[, embedded] = []] = await vectors.embedded([textHash]);
  const wanted = Buffer.from(numberedVectors(number).embedded);
  for (const each of [scanned, embedded])
    if (each && !wanted.equals(each)) throw new Error(`The vectors of text ${number} aren't whole`);
  if ((scanned === undefined) !== (embedded === undefined)) throw new Error('There is half of the vectors');
}
