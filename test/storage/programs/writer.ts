// Changes a library until it is killed, and says of every change when it begins and when it is done: writer.ts WHERE SEED
import { writeSync } from 'node:fs';
import { CHANNEL, numbered, numberedSettings, numberedVectors } from './numbered.ts';
import { LIBRARY, openStores } from './stores.ts';

/** What the program writes, one line each: a change, and `done` when it was acknowledged. `article` is the number of its first text. */
export type Line =
  | { readonly change: 'open' | 'done' }
  | { readonly change: 'add' | 'settings'; readonly number: number }
  | { readonly change: 'refresh'; readonly article: number; readonly number: number }
  | { readonly change: 'remove' | 'use'; readonly article: number };

/** More articles than this are not kept. */
const MOST = 6;

const KINDS = ['add', 'add', 'refresh', 'settings', 'use', 'remove'] as const;

const [where = '', seed = '0'] = process.argv.slice(2);
let number = Number(seed) * 1000;
const stores = await openStores(where);
const { articles, libraries, vectors } = stores;
const ids = new Map<number, string>();
for (const { id } of await articles.list(LIBRARY)) ids.set(await firstNumber(id), id);
say({ change: 'open' });

// No test waits longer before it kills.
while (number < (Number(seed) + 1) * 1000) {
  await changeOnce(++number);
  say({ change: 'done' });
}

async function changeOnce(number: number): Promise<void> {
  const now = new Date().toISOString();
  const all = [...ids];
  const [article = 0, id = ''] = all[number % Math.max(1, all.length)] ?? [];
  const kind = all.length === 0 ? 'add' : all.length > MOST ? 'remove' : KINDS[drawn(number)];
  if (kind === 'settings') {
    say({ change: kind, number });
    await libraries.changeSettings(LIBRARY, () => numberedSettings(number), now);
  } else if (kind === 'refresh') {
    say({ change: kind, article, number });
    await articles.refresh(LIBRARY, id, numbered(number), now);
  } else if (kind === 'use') {
    say({ change: kind, article });
    await libraries.use(LIBRARY, CHANNEL, id, now);
  } else if (kind === 'remove') {
    say({ change: kind, article });
    await articles.remove(LIBRARY, id, now);
    ids.delete(article);
  } else {
    say({ change: 'add', number });
    const version = numbered(number);
    await vectors.keep(version.textHash, numberedVectors(number));
    ids.set(number, (await articles.add(LIBRARY, version, now)).id);
  }
}

/** One of the kinds, by chance, and the same in every run. */
function drawn(number: number): number {
  return Math.floor(Math.abs(Math.sin(number)) * 1e4) % KINDS.length;
}

async function firstNumber(id: string): Promise<number> {
  const first = await articles.version(LIBRARY, id, 1);
  return Number(/\d+/u.exec(first?.text ?? '')?.[0]);
}

function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
