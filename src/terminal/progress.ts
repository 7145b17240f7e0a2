import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../search/embedded-article.ts';

/** An article of fewer sentences is read in less than half a second: a bar would only flicker. */
const WORTH_SHOWING = 100;

/** Shows a bar for long work on a terminal, and nothing where nobody is looking. */
export function showProgress(stream: NodeJS.WriteStream, label: string): Progress {
  const bar = new SingleBar(
    {
      stream,
      format: `${label} {bar} {value} of {total} sentences`,
      clearOnComplete: true,
      hideCursor: true,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  );
  return (done, total) => {
    if (!stream.isTTY || total < WORTH_SHOWING) return;
    if (!bar.isActive) bar.start(total, done);
    bar.update(done);
    if (done >= total) bar.stop();
  };
}

/** Told what is being done now; null when it is done. */
export type Steps = (step: string | null) => void;

/** Shows the step that is under way on a terminal, on one line that goes away, and nothing where nobody is looking. */
export function showSteps(stream: NodeJS.WriteStream): Steps {
  return (step) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${step === null ? '' : `${step} …`}`);
  };
}
