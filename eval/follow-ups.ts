import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { readArticle } from '../src/article/read-article.ts';
import { mayFollowUp } from '../src/assistant/follow-up/stand-alone.ts';
import { openAssistant } from '../src/assistant/open-assistant.ts';
import { loadEncoder } from '../src/load-encoder.ts';
import { packagePath } from '../src/package.ts';
import type { Encoder } from '../src/search/encoder.ts';
import { readOptions, runProgram } from './command-line.ts';
import type { Document } from './documents.ts';
import { readDocuments } from './documents.ts';

const FOLDERS = ['retrieval', 'abstention'];

/** After so many others of its document each question is asked. */
const MOST_BEFORE = 12;

/** A question that was taken for one that follows up on others, and what it was taken to mean after one of them. */
interface Taken {
  readonly question: string;
  readonly after: string;
  readonly takenAs: string;
}

/**
 * Asks every question of annotated documents after others of the same document, and prints those that were taken for
 * follow-ups, a line of JSON each: nearly all of these questions stand alone, so that each of those has to be looked at.
 */
async function main(args: readonly string[]): Promise<void> {
  const { data } = readArguments(args);
  const encoder = await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2'));
  let [asked, taken] = [0, 0];
  for (const document of await documentsIn(data)) {
    const found = await takenIn(document, encoder);
    asked += document.questions?.length ?? 0;
    taken += found.length;
    for (const each of found) console.log(JSON.stringify({ id: document.id, ...each }));
  }
  console.error(`${taken} of ${asked} questions were taken for follow-ups`);
}

async function documentsIn(data: string): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for (const folder of FOLDERS) {
    const names = (await readdir(join(data, folder))).filter((name) => name.endsWith('.jsonl')).sort();
    for (const name of names) documents.push(...(await readDocuments(join(data, folder, name))));
  }
  return documents;
}

async function takenIn({ text, questions = [] }: Document, encoder: Encoder): Promise<readonly Taken[]> {
  const all = questions.map(({ question }) => question);
  const formed = all.filter(mayFollowUp);
  if (formed.length === 0) return [];
  const assistant = await openAssistant(readArticle(text, { headless: true }), encoder);
  const found: Taken[] = [];
  for (const question of formed) {
    for (const after of all.filter((each) => each !== question).slice(0, MOST_BEFORE)) {
      const takenAs = await assistant.standAlone([after], question);
      if (takenAs === null) continue;
      found.push({ question, after, takenAs });
      break;
    }
  }
  return found;
}

function readArguments(args: readonly string[]): { data: string } {
  const program = new Command('npm run eval:follow-ups --')
    .description('Tells which questions of annotated documents are taken for follow-ups of others.')
    .requiredOption('--data <dir>', 'folder with retrieval and abstention');
  return readOptions(program, args);
}

await runProgram('eval:follow-ups', main);
