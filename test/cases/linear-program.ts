// Finds the cheapest non-negative solution of linear equations (simplex method); knows nothing of money or tables.

/** Coefficients by the index of the unknown. */
export type Terms = ReadonlyMap<number, number>;

/** Σ terms = right, with `basic` an unknown that stands in this equation alone, with coefficient one. */
export interface Equation {
  readonly terms: Terms;
  readonly right: number;
  readonly basic: number;
}

export interface LinearProgram {
  /** Cost of one unit of each unknown. */
  readonly costs: readonly number[];
  /** Right sides are not negative, so that the basic unknowns alone are a first solution. */
  readonly equations: readonly Equation[];
}

const TOLERANCE = 1e-7;
/** After so many steps without gain the first column is taken instead of the best, which cannot run in circles. */
const PATIENCE = 100;

/** Values of the unknowns. @throws Error when costs fall without end, which no sum of penalties does */
export const cheapestSolution = ({ costs, equations }: LinearProgram): readonly number[] => {
  const width = costs.length;
  const rows = equations.map(({ terms, right }) => {
    const row = new Float64Array(width + 1);
    for (const [index, factor] of terms) row[index] = factor;
    row[width] = right;
    return row;
  });
  const basis = equations.map(({ basic }) => basic);
  const reduced = reducedCosts(costs, rows, basis);
  let stalled = 0;
  for (;;) {
    const entering = enteringColumn(reduced, width, stalled > PATIENCE);
    if (entering === -1) break;
    const leaving = leavingRow(rows, basis, entering, width);
    if (leaving === -1) throw new Error('the linear program has no bound');
    const gained = ratioOf(rows[leaving], entering, width);
    stalled = gained > TOLERANCE ? 0 : stalled + 1;
    pivot(rows, reduced, leaving, entering);
    basis[leaving] = entering;
  }
  const values = new Array<number>(width).fill(0);
  for (const [index, unknown] of basis.entries()) values[unknown] = rows[index]?.[width] ?? 0;
  return values;
};

const reducedCosts = (
  costs: readonly number[],
  rows: readonly Float64Array[],
  basis: readonly number[],
): Float64Array => {
  const reduced = new Float64Array(costs.length + 1);
  for (const [index, cost] of costs.entries()) reduced[index] = cost;
  for (const [index, row] of rows.entries()) {
    const cost = costs[basis[index] ?? 0] ?? 0;
    if (cost !== 0) subtract(reduced, row, cost);
  }
  return reduced;
};

const enteringColumn = (reduced: Float64Array, width: number, first: boolean): number => {
  let best = -1;
  let lowest = -TOLERANCE;
  for (let column = 0; column < width; column += 1) {
    const cost = reduced[column] ?? 0;
    if (cost >= lowest) continue;
    if (first) return column;
    best = column;
    lowest = cost;
  }
  return best;
};

const ratioOf = (row: Float64Array | undefined, column: number, width: number): number => {
  const factor = row?.[column] ?? 0;
  return factor > TOLERANCE ? (row?.[width] ?? 0) / factor : Infinity;
};

const leavingRow = (
  rows: readonly Float64Array[],
  basis: readonly number[],
  column: number,
  width: number,
): number => {
  let chosen = -1;
  let smallest = Infinity;
  for (const [index, row] of rows.entries()) {
    const ratio = ratioOf(row, column, width);
    const ties = ratio === smallest && (basis[index] ?? 0) < (basis[chosen] ?? 0);
    if (ratio < smallest || (ties && chosen !== -1)) {
      chosen = index;
      smallest = ratio;
    }
  }
  return chosen;
};

const pivot = (
  rows: readonly Float64Array[],
  reduced: Float64Array,
  leaving: number,
  entering: number,
): void => {
  const row = rows[leaving];
  if (row === undefined) return;
  const factor = row[entering] ?? 1;
  for (let column = 0; column < row.length; column += 1) row[column] = (row[column] ?? 0) / factor;
  for (const other of rows) {
    if (other !== row) subtract(other, row, other[entering] ?? 0);
  }
  subtract(reduced, row, reduced[entering] ?? 0);
};

const subtract = (from: Float64Array, row: Float64Array, factor: number): void => {
  if (factor === 0) return;
  for (let column = 0; column < row.length; column += 1) {
    const value = row[column] ?? 0;
    if (value !== 0) from[column] = (from[column] ?? 0) - factor * value;
  }
};
