// The prior-year columns (上年数): beside every column of amounts a second one, one year earlier.
import { wanText } from '#money';
import {
  addressOf,
  type Grid,
  type GridCell,
  type GridRole,
  type GridRow,
  type Statements,
  type StatementTable,
} from '#statements';

export interface CellWithPrior extends GridCell {
  readonly isPrior?: true;
}

export interface PriorGrid {
  readonly head: readonly (readonly CellWithPrior[])[];
  readonly body: readonly (readonly CellWithPrior[])[];
}

/** The grid as it is, or with the year before beside it. */
export const withPriorColumns = (
  grid: Grid,
  statements: Statements,
  table: StatementTable,
): PriorGrid => {
  const amounts = amountColumns(grid);
  return {
    head: [
      ...grid.head.map((row, index) => widened(row, placesOf(grid.head)[index] ?? [], amounts)),
      yearsRow(grid, amounts, statements.year),
    ],
    body: grid.body.map((row, index) =>
      bodyRow(row, amounts, (column, cell) =>
        priorCell(cell.address ?? hiddenAddress(table, index, column), statements),
      ),
    ),
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
  priorOf: (column: number, cell: GridCell) => GridCell,
): readonly CellWithPrior[] => {
  const cells: CellWithPrior[] = [];
  let column = 0;
  for (const cell of row) {
    const isAmountColumn = cell.columns === 1 && amounts.has(column);
    // A label that spans a column of amounts keeps its place by covering both.
    cells.push(
      isAmountColumn ? cell : { ...cell, columns: widthOf(column, cell.columns, amounts) },
    );
    if (isAmountColumn) cells.push({ ...priorOf(column, cell), isPrior: true });
    column += cell.columns;
  }
  return cells;
};

/** A class that was not used this year prints blank and names no cell, but may have been used before. */
const hiddenAddress = ({ form }: StatementTable, index: number, column: number): string | null => {
  if (form.layout.kind !== 'two-sided') return null;
  // Label, 行次 and one amount on the left; label, 行次 and the other columns on the right.
  const [line, heading] =
    column < 3
      ? [form.layout.left[index], form.columns[0]]
      : [form.layout.right[index], form.columns[column - 4]];
  const row = line?.row ?? null;
  return row === null || heading === undefined ? null : addressOf(form, row, heading.column);
};

const priorCell = (address: string | null, { cells }: Statements): GridCell => {
  const cell = address === null ? undefined : cells.get(address);
  const prior = cell?.prior ?? null;
  const isBlank = prior === null || (prior === 0n && cell?.amount === 0n && isClass(cell.row));
  return isBlank ? plain('', 'blank') : plain(wanText(prior), 'amount');
};

/** Classes without money stay blank, as the form prints them. */
const isClass = (row: string): boolean => /^\d{3}$/.test(row);

/** Rows that had money a year ago and print no more: code and first amount, in order. */
export const vanishedRows = (
  statements: Statements,
  table: StatementTable,
): readonly { readonly code: string; readonly amount: string }[] =>
  [...(statements.prior ?? [])]
    .flatMap(([address, amount]) => {
      const found = /^(T\d+)\[(\d+)\](?:\.C1)?$/.exec(address);
      const gone = amount !== 0n && !statements.cells.has(address);
      return found?.[1] === table.key && found[2] !== undefined && gone
        ? [{ code: found[2], amount: wanText(amount) }]
        : [];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
