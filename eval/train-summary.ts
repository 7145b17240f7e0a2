import { Command } from 'commander';
import { readOptions, runProgram } from './command-line.ts';
import { learnWords, readSummedUp } from './learning/learn-summary.ts';
import { writeModel } from './learning/write-model.ts';

const NOTICE = `/**
 * Learnt by \`npm run train:summary\`; not written by hand. Learnt from GUM's summaries of Wikinews articles (Amir Zeldes and others 2017)
 * and the first sentences of those of MEANTIME (Minard and others 2016); both CC BY 4.0, texts by Wikinews contributors, CC BY 2.5.
 */`;

/** Learns which words a summary uses, from documents with summaries and from first sentences, and writes that into the sources. */
async function main(args: readonly string[]): Promise<void> {
  const { data, out } = readArguments(args);
  await writeModel(out, {
    declared: 'WORD_WEIGHTS: WordModel',
    from: './word-signs.ts',
    notice: NOTICE,
    ...learnWords(await readSummedUp(data)),
  });
}

function readArguments(args: readonly string[]): { data: string; out: string } {
  const program = new Command('npm run train:summary --')
    .description('Learns which words a summary uses and writes the weights into the sources.')
    .requiredOption('--data <dir>', 'folder with summary, quotes and split.json')
    .option('--out <file>', 'file for the weights', 'src/summary/word-weights.ts');
  return readOptions(program, args);
}

await runProgram('train:summary', main);
