import { Presets, SingleBar } from 'cli-progress';

/** Told how much is done: `done` of `total` steps. */
export type Progress = (done: number, total: number) => void;

/** An article of fewer sentences is read in less than half a second: a bar would only flicker. */
const WORTH_SHOWING = 100;

/** Shows a bar for long work on a terminal, and nothing where nobody is looking. */
export function showProgress(stream: NodeJS.WriteStream, label: string): Progress {
  const bar = new SingleBar(
    {
      stream,
      format: `${label} {bar} {value}/{total}`,
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
