// A moving bar on a terminal, and nothing where there is none.
import { Presets, SingleBar } from 'cli-progress';
import type { Surroundings } from '../surroundings.js';

export interface ProgressBar {
  readonly update: (done: number, total?: number) => void;
  stop(): void;
}

const SILENT: ProgressBar = { update: () => undefined, stop: () => undefined };

export const progressBar = ({ isTerminal }: Surroundings, title: string): ProgressBar => {
  if (!isTerminal) return SILENT;
  const bar = new SingleBar(
    {
      format: `${title} {bar} {value}/{total} {duration_formatted}`,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 30,
    },
    Presets.legacy,
  );
  bar.start(0, 0);
  return {
    update: (done, total) => {
      if (total !== undefined && total !== bar.getTotal()) bar.setTotal(total);
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
};
