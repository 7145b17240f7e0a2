import { Command } from 'commander';
import { readOptions, runProgram } from './command-line.ts';
import { learnEvents, readDatedEvents } from './learning/learn-events.ts';
import { writeModel } from './learning/write-model.ts';

const NOTICE = `/**
 * Learnt by \`npm run train:events\`; not written by hand. Learnt from the working half of SemEval-2015 Task 4 TimeLine (Minard et
 * al. 2015; CC BY 3.0), whose texts are by Wikinews contributors (CC BY 2.5).
 */`;

/** Learns the weights by which a date is chosen for an event, and writes them into the sources. */
async function main(args: readonly string[]): Promise<void> {
  const { data, out } = readArguments(args);
  await writeModel(out, {
    declared: 'EVENTS: EventModel',
    from: './event-evidence.ts',
    notice: NOTICE,
    ...learnEvents(await readDatedEvents(data)),
  });
}

function readArguments(args: readonly string[]): { data: string; out: string } {
  const program = new Command('npm run train:events --')
    .description(
      'Learns the weights that date events from annotated documents and writes them into the sources.',
    )
    .requiredOption('--data <dir>', 'folder with dates and split.json')
    .option('--out <file>', 'file for the weights', 'src/dates/event-weights.ts');
  return readOptions(program, args);
}

await runProgram('train:events', main);
