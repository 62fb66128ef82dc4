// What a measurement gets to work with, and what it is called by `--only`.
import type { Figures } from '../figures.js';
import type { Ground } from '../ground.js';
import type { Sizes } from '../sizes.js';
import type { Shelf } from './shelf.js';

export interface Bench {
  readonly ground: Ground;
  readonly sizes: Sizes;
  readonly figures: Figures;
  readonly shelf: Shelf;
}

export interface Measure {
  readonly name: string;
  /** Measurements whose figures are its ceilings. */
  readonly needs: readonly string[];
  readonly run: (bench: Bench) => Promise<void>;
}
