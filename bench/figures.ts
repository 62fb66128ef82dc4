// What was measured: figures with their runs, their ceiling of the same run, and the aim they are held to.

export type Unit = 'commits/s' | 'events/s' | 'commands/s' | 'rows/s' | 'ms' | 'MB';

/** What a figure should reach: a ratio to its ceiling, or a value of its own. */
export type Aim =
  { readonly ratio: number } | { readonly atLeast: number } | { readonly atMost: number };

export interface Figure {
  /** What was measured; unique. */
  readonly name: string;
  readonly unit: Unit;
  readonly runs: readonly number[];
  /** Name of the figure that this one is a ratio to. */
  readonly of?: string;
  readonly aim?: Aim;
}

/** Middle value; of an even number of runs the mean of the two in the middle. */
export const medianOf = (runs: readonly number[]): number => {
  const sorted = [...runs].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('no runs, no median');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

export class Figures implements Iterable<Figure> {
  private readonly known = new Map<string, Figure>();

  constructor(private readonly onFigure: (figure: Figure) => void = () => undefined) {}

  add(figure: Figure): void {
    if (this.known.has(figure.name)) throw new Error(`measured twice: ${figure.name}`);
    this.known.set(figure.name, figure);
    this.onFigure(figure);
  }

  [Symbol.iterator](): IterableIterator<Figure> {
    return this.known.values();
  }

  /** Ratio to its ceiling; null when it has none, or its ceiling was left out of this run. */
  ratioOf(figure: Figure): number | null {
    const ceiling = figure.of === undefined ? undefined : this.known.get(figure.of);
    return ceiling === undefined ? null : medianOf(figure.runs) / medianOf(ceiling.runs);
  }

  /** Whether the aim is met; null when there is none, or its ceiling was left out of this run. */
  meets(figure: Figure): boolean | null {
    const { aim } = figure;
    if (aim === undefined) return null;
    if ('atLeast' in aim) return medianOf(figure.runs) >= aim.atLeast;
    if ('atMost' in aim) return medianOf(figure.runs) <= aim.atMost;
    const ratio = this.ratioOf(figure);
    return ratio === null ? null : ratio >= aim.ratio;
  }
}

/** The results of so many runs, one after the other. */
export const repeated = async (
  times: number,
  run: (turn: number) => Promise<number>,
): Promise<readonly number[]> => {
  const results: number[] = [];
  for (let turn = 0; turn < times; turn += 1) results.push(await run(turn));
  return results;
};

/** Milliseconds that an act takes. */
export const millisecondsOf = async (act: () => unknown): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

/** How many a second, when an act does so many. */
export const rateOf = async (count: number, act: () => unknown): Promise<number> =>
  (count / (await millisecondsOf(act))) * 1000;

/** How many calls a second so many concurrent callers make in so many seconds; every caller calls at least once. */
export const callRateOf = async (
  callers: number,
  seconds: number,
  callOf: (caller: number) => () => Promise<unknown>,
): Promise<number> => {
  const start = performance.now();
  const deadline = start + seconds * 1000;
  const counts = await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      const call = callOf(caller);
      let count = 0;
      do {
        await call();
        count += 1;
      } while (performance.now() < deadline);
      return count;
    }),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (total / (performance.now() - start)) * 1000;
};
