// Makes the same changes as every other hammer, all at once, and says how many articles it added: hammer.ts WHERE FIRST
import { CHANNEL, numbered, numberedSettings } from './numbered.ts';
import { LIBRARY, openStores } from './stores.ts';

/** Articles that every hammer adds; each third is removed again. */
const ARTICLES = 12;

const [where = '', first = '0'] = process.argv.slice(2);
const { database, articles, libraries } = await openStores(where);
let added = 0;
for (let at = 0; at < ARTICLES; at++) {
  const number = 1 + ((Number(first) + at) % ARTICLES);
  const now = new Date().toISOString();
  const { id, isNew } = await articles.add(LIBRARY, numbered(number), now);
  if (isNew) added++;
  await libraries.use(LIBRARY, CHANNEL, id, now);
  await articles.refresh(LIBRARY, id, numbered(100 + number), now);
  await libraries.changeSettings(LIBRARY, () => numberedSettings(number), now);
  if (number % 3 === 0) await articles.remove(LIBRARY, id, now);
}
await database.close();
process.stdout.write(`${added}\n`);
