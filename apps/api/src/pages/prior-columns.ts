// The prior-year columns (上年数): beside every column of amounts a second one, one year earlier.
import { wanText } from '#money';
import type { Grid, GridCell, GridRole, GridRow, Statements } from '#statements';

export interface CellWithPrior extends GridCell {
  readonly isPrior?: true;
}

export interface PriorGrid {
  readonly head: readonly (readonly CellWithPrior[])[];
  readonly body: readonly (readonly CellWithPrior[])[];
}

/** The grid as it is, or with the year before beside it. */
export const withPriorColumns = (grid: Grid, statements: Statements): PriorGrid => {
  const amounts = amountColumns(grid);
  return {
    head: [
      ...grid.head.map((row, index) => widened(row, placesOf(grid.head)[index] ?? [], amounts)),
      yearsRow(grid, amounts, statements.year),
    ],
    body: grid.body.map((row) => bodyRow(row, amounts, statements)),
  };
};

const plain = (text: string, role: GridRole): GridCell => ({
  text,
  role,
  columns: 1,
  rows: 1,
  address: null,
});

/** Columns, from 0, in which some row prints an amount. */
const amountColumns = (grid: Grid): ReadonlySet<number> => {
  const columns = new Set<number>();
  for (const row of grid.body) {
    let column = 0;
    for (const cell of row) {
      // An amount stands in the last column of what it covers.
      if (cell.role === 'amount') columns.add(column + cell.columns - 1);
      column += cell.columns;
    }
  }
  return columns;
};

/** First column of each cell of a heading with row spans. */
const placesOf = (rows: readonly GridRow[]): readonly (readonly number[])[] => {
  const covered = new Map<number, number>();
  return rows.map((row, index) => {
    let column = 0;
    return row.map((cell) => {
      while ((covered.get(column) ?? 0) > index) column += 1;
      const place = column;
      for (let step = 0; step < cell.columns; step += 1) {
        covered.set(column + step, index + cell.rows);
      }
      column += cell.columns;
      return place;
    });
  });
};

const widened = (
  row: GridRow,
  places: readonly number[],
  amounts: ReadonlySet<number>,
): readonly CellWithPrior[] =>
  row.map((cell, index) => {
    const from = places[index] ?? 0;
    return { ...cell, columns: widthOf(from, cell.columns, amounts) };
  });

const widthOf = (from: number, columns: number, amounts: ReadonlySet<number>): number => {
  let width = columns;
  for (let step = 0; step < columns; step += 1) if (amounts.has(from + step)) width += 1;
  return width;
};

const yearsRow = (
  grid: Grid,
  amounts: ReadonlySet<number>,
  year: number,
): readonly CellWithPrior[] =>
  Array.from({ length: grid.columns }, (_, column): readonly CellWithPrior[] =>
    amounts.has(column)
      ? [plain(`${year}`, 'head'), { ...plain(`${year - 1}`, 'head'), isPrior: true }]
      : [plain('', 'head')],
  ).flat();

const bodyRow = (
  row: GridRow,
  amounts: ReadonlySet<number>,
  statements: Statements,
): readonly CellWithPrior[] => {
  const cells: CellWithPrior[] = [];
  let column = 0;
  for (const cell of row) {
    const isAmountColumn = cell.columns === 1 && amounts.has(column);
    // A label that spans a column of amounts keeps its place by covering both.
    cells.push(
      isAmountColumn ? cell : { ...cell, columns: widthOf(column, cell.columns, amounts) },
    );
    if (isAmountColumn) cells.push({ ...priorCell(cell, statements), isPrior: true });
    column += cell.columns;
  }
  return cells;
};

const priorCell = (cell: GridCell, { cells }: Statements): GridCell => {
  const prior = cell.address === null ? undefined : cells.get(cell.address)?.prior;
  return prior === undefined || prior === null
    ? plain('', 'blank')
    : plain(wanText(prior), 'amount');
};
