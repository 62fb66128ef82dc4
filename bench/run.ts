// One run: all measurements, or those asked for with the ceilings they need, on one server.
import { Figures, type Figure } from './figures.js';
import { Ground } from './ground.js';
import { machineOf, type Machine } from './machine.js';
import { desk } from './measures/desk.js';
import { emmett } from './measures/emmett.js';
import type { Measure } from './measures/measure.js';
import { post } from './measures/post.js';
import { projector } from './measures/projector.js';
import { readingCeilings } from './measures/reading-ceilings.js';
import { longReplay, replay } from './measures/replay.js';
import { Shelf } from './measures/shelf.js';
import { largeTables, tables } from './measures/tables.js';
import { verification } from './measures/verify.js';
import { writingCeilings } from './measures/writing-ceilings.js';
import type { Sizes } from './sizes.js';

/** In the order in which they run. */
export const MEASURES: readonly Measure[] = [
  writingCeilings,
  emmett,
  desk,
  post,
  readingCeilings,
  replay,
  projector,
  verification,
  tables,
  largeTables,
  longReplay,
];

export interface RunOrder {
  readonly sizes: Sizes;
  /** Names of the measurements wanted; empty = all. */
  readonly only: readonly string[];
  /** Folder for the data of the server. */
  readonly folder?: string;
  readonly onMeasure?: (name: string) => void;
  readonly onFigure?: (figure: Figure) => void;
}

export interface RunReport {
  readonly figures: Figures;
  readonly machine: Machine;
}

export const benchRun = async (order: RunOrder): Promise<RunReport> => {
  const wanted = measuresFor(order.only);
  const figures = new Figures(order.onFigure);
  const ground = await Ground.prepared(order.folder);
  try {
    const machine = await machineOf(ground.pool(await ground.foreign('bench_raw'), 1));
    const shelf = new Shelf(ground, order.sizes);
    for (const measure of wanted) {
      order.onMeasure?.(measure.name);
      globalThis.gc?.();
      await measure.run({ ground, sizes: order.sizes, figures, shelf });
    }
    return { figures, machine };
  } finally {
    await ground.close();
  }
};

/** Those asked for and the ceilings they need, in the order of running. @throws RangeError for an unknown name */
export const measuresFor = (only: readonly string[]): readonly Measure[] => {
  const names = new Set(only);
  for (const name of names) {
    const measure = MEASURES.find((each) => each.name === name);
    if (measure === undefined) {
      const known = MEASURES.map((each) => each.name).join(', ');
      throw new RangeError(`there is no measurement ${name}; there are ${known}`);
    }
    for (const needed of measure.needs) names.add(needed);
  }
  return MEASURES.filter(({ name }) => names.size === 0 || names.has(name));
};
