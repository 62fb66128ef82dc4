// From the log alone to the nine tables in memory, and whether its memory grows with the log.
import { printedBy } from '../programs.js';
import type { Replay } from '../replay-program.js';
import type { Bench, Measure } from './measure.js';
import { copyParse, parsing } from './reading-ceilings.js';
import { repeated } from '../figures.js';
import { LARGE, SMALL } from './shelf.js';

const MEMORY_MB = 400;

export const replay: Measure = {
  name: 'replay',
  needs: ['reading-ceilings'],
  run: async (bench) => {
    const { shelf, sizes } = bench;
    await shelf.smallBooks();
    await measured(bench, 'bench_small', SMALL, sizes.small);
  },
};

/** Runs after the tables of the large year, which want it before it is whole. */
export const longReplay: Measure = {
  name: 'long-replay',
  needs: [],
  run: async (bench) => {
    const { figures, shelf, sizes } = bench;
    const database = await shelf.largeBooks(sizes.large);
    figures.add({
      name: copyParse(sizes.large),
      unit: 'events/s',
      runs: await repeated(sizes.runs, () => parsing(database, LARGE, sizes.large)),
    });
    await measured(bench, 'bench_large', LARGE, sizes.large);
  },
};

const measured = async (
  { ground, sizes, figures }: Bench,
  database: string,
  ledger: string,
  size: number,
): Promise<void> => {
  const replays = async (hashed: 'hashed' | 'plain'): Promise<readonly Replay[]> => {
    const made: Replay[] = [];
    while (made.length < sizes.runs) {
      const printed = await printedBy('bench/replay-program', [
        ground.home,
        database,
        ledger,
        hashed,
      ]);
      const each = JSON.parse(printed) as Replay;
      if (each.events !== size) throw new Error(`${each.events} events were replayed, not ${size}`);
      made.push(each);
    }
    return made;
  };
  const rate = ({ events, milliseconds }: Replay): number => (events / milliseconds) * 1000;
  const of = copyParse(size);
  const plain = await replays('plain');
  const name = `replay to nine tables, ${size} events`;
  figures.add({ name, unit: 'events/s', runs: plain.map(rate), of, aim: { ratio: 0.5 } });
  figures.add({
    name: `… with the Merkle root, ${size} events`,
    unit: 'events/s',
    runs: (await replays('hashed')).map(rate),
    of,
  });
  figures.add({
    name: `… peak resident memory, ${size} events`,
    unit: 'MB',
    runs: plain.map(({ memory }) => memory),
    aim: { atMost: MEMORY_MB },
  });
  figures.add({
    name: `… peak heap, ${size} events`,
    unit: 'MB',
    runs: plain.map(({ heap }) => heap),
  });
};
