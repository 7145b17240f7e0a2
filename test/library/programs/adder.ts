// Adds articles through libraries until it is killed, and says the number of each when it is done: adder.ts WHERE FIRST
import { writeSync } from 'node:fs';
import { packagePath } from '../../../src/package.ts';
import { loadEncoder } from '../../../src/search/minilm.ts';
import { librariesAt, pasted } from './libraries-of.ts';

/** No test waits longer before it kills. */
const MOST = 200;

/** An article of some sentences, which all say its number. */
export function addedText(number: number): string {
  return `The council of town ${number} met on Monday. It raised the tax of ${number} by a tenth.\n\n“We had no choice in ${number},” Anna Smith said.`;
}

const [where, first] = process.argv.slice(2);
if (where !== undefined) {
  const encoder = await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2'));
  const { libraries } = await librariesAt(where, encoder);
  for (let number = Number(first); number < Number(first) + MOST; number++) {
    await libraries.add('server:1', pasted(addedText(number)), () => {});
    writeSync(1, `${number}\n`);
  }
}
