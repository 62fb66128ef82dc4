// How much each run of the bench does: the full measurement, a quick look, and the smallest that touches everything.

export interface Sizes {
  /** Runs of which the median is taken. */
  readonly runs: number;
  /** How long concurrent callers call, in seconds. */
  readonly seconds: number;
  /** Concurrent callers of the desk. */
  readonly callers: readonly number[];
  /** Events of a small year: reading, replay, projector, verify. */
  readonly small: number;
  /** Events of a large year: whether memory stays flat. */
  readonly large: number;
  /** Postings of the year whose nine tables are made from SQL. */
  readonly postings: number;
  /** Commands in the file that `duzhi post` posts. */
  readonly file: number;
  /** Events of the stream that Emmett aggregates. */
  readonly stream: number;
}

export const FULL: Sizes = {
  runs: 5,
  seconds: 3,
  callers: [1, 8, 64, 256],
  small: 100_000,
  large: 1_000_000,
  postings: 1_000_000,
  file: 200_000,
  stream: 20_000,
};

export const QUICK: Sizes = {
  runs: 3,
  seconds: 0.5,
  callers: [1, 64],
  small: 10_000,
  large: 40_000,
  postings: 40_000,
  file: 10_000,
  stream: 2_000,
};

export const TINY: Sizes = {
  runs: 1,
  seconds: 0.05,
  callers: [1, 8],
  small: 300,
  large: 600,
  postings: 800,
  file: 300,
  stream: 50,
};
