import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { packagePath } from '../src/package.ts';
import { loadEncoder } from '../src/search/minilm.ts';
import { rememberEncodings } from '../src/search/remember-encodings.ts';
import { readOptions, runProgram } from './command-line.ts';
import { learnAnswerable, learnRanking } from './learning/learn.ts';
import { readTrainingData } from './learning/training-data.ts';
import { writeModel } from './learning/write-model.ts';

const NOTICE = `/**
 * Learnt by \`npm run train\`; not written by hand. Learnt from XQuAD-R (Roy et al. 2020; CC BY-SA 4.0), SelQA (Jurczyk et al. 2016;
 * Apache-2.0) and SQuAD 2.0 (Rajpurkar et al. 2018; CC BY-SA 4.0), whose texts are by Wikipedia contributors (CC BY-SA).
 */`;

/** Learns the weights of the ranking and of the decision whether it answers, and writes them into the sources. */
async function main(args: readonly string[]): Promise<void> {
  const { data, out } = readArguments(args);
  await mkdir(out, { recursive: true });
  const training = await readTrainingData(data);
  const loaded = await loadEncoder(packagePath('data/models/all-MiniLM-L6-v2'));
  // Learning asks for the same sentences again and again.
  const encoder = rememberEncodings(loaded, Number.POSITIVE_INFINITY);
  const ranking = await learnRanking(training, encoder);
  const answerable = await learnAnswerable(training, encoder, ranking);
  await writeModel(join(out, 'ranking-weights.ts'), {
    declared: 'RANKING: RankingModel',
    from: './evidence.ts',
    notice: NOTICE,
    ...ranking,
  });
  await writeModel(join(out, 'answerable-weights.ts'), {
    declared: 'ANSWERABLE: AnswerableModel',
    from: './signs.ts',
    notice: NOTICE,
    ...answerable,
  });
}

function readArguments(args: readonly string[]): { data: string; out: string } {
  const program = new Command('npm run train --')
    .description(
      'Learns the weights of the ranking from annotated documents and writes them into the sources.',
    )
    .requiredOption('--data <dir>', 'folder with retrieval, abstention and split.json')
    .option('--out <dir>', 'folder for the weights', 'src/search');
  return readOptions(program, args);
}

await runProgram('train', main);
