// Tables for a terminal in which a Chinese character takes two columns.
import stringWidth from 'string-width';

export interface TextCell {
  readonly text: string;
  readonly align: 'left' | 'right' | 'center';
  /** Columns and rows that it covers; covered places have no cell of their own. */
  readonly columns: number;
  readonly rows: number;
}

export const textCell = (
  text: string,
  align: TextCell['align'] = 'left',
  columns = 1,
  rows = 1,
): TextCell => ({ text, align, columns, rows });

/** Terminal columns that a text takes. */
export const widthOf = (text: string): number => stringWidth(text);

/** The text brought to a width; longer texts stay as they are. */
export const padded = (text: string, width: number, align: TextCell['align'] = 'left'): string => {
  const missing = Math.max(0, width - widthOf(text));
  if (align === 'left') return text + ' '.repeat(missing);
  if (align === 'right') return ' '.repeat(missing) + text;
  const left = Math.floor(missing / 2);
  return ' '.repeat(left) + text + ' '.repeat(missing - left);
};

/** A cell with the column it begins in; null text = the lower part of a cell that began further up. */
interface Placed {
  readonly cell: TextCell;
  readonly column: number;
  readonly begins: boolean;
}

// Plain `|` and `-`: the box-drawing characters are one or two columns wide depending on the terminal.
const BETWEEN = ' | ';

/** Lines of a table: head, a rule, body, each cell in its place. */
export const tableLines = (
  head: readonly (readonly TextCell[])[],
  body: readonly (readonly TextCell[])[],
): readonly string[] => {
  const headRows = placedRows(head);
  const bodyRows = placedRows(body);
  const widths = widthsOf([...headRows, ...bodyRows]);
  const line = (row: readonly Placed[]): string =>
    row
      .map(({ cell, column, begins }) =>
        padded(begins ? cell.text : '', spanWidth(widths, column, cell.columns), cell.align),
      )
      .join(BETWEEN)
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('-|-');
  return [...headRows.map(line), rule, ...bodyRows.map(line)];
};

/** The same for rows of plain texts; columns named in `right` are numbers. */
export const plainTable = (
  head: readonly string[],
  body: readonly (readonly string[])[],
  right: ReadonlySet<number>,
): readonly string[] => {
  const row = (texts: readonly string[]): readonly TextCell[] =>
    texts.map((text, column) => textCell(text, right.has(column) ? 'right' : 'left'));
  return tableLines([row(head)], body.map(row));
};

const placedRows = (rows: readonly (readonly TextCell[])[]): readonly (readonly Placed[])[] => {
  let hanging: { readonly cell: TextCell; readonly column: number; left: number }[] = [];
  return rows.map((row) => {
    const placed: Placed[] = [];
    let column = 0;
    const takeHanging = (): void => {
      for (let over = hangingAt(column); over !== undefined; over = hangingAt(column)) {
        placed.push({ cell: over.cell, column, begins: false });
        column += over.cell.columns;
      }
    };
    const hangingAt = (at: number) => hanging.find((each) => each.column === at && each.left > 0);
    const begun: { cell: TextCell; column: number; left: number }[] = [];
    takeHanging();
    for (const cell of row) {
      placed.push({ cell, column, begins: true });
      if (cell.rows > 1) begun.push({ cell, column, left: cell.rows - 1 });
      column += cell.columns;
      takeHanging();
    }
    hanging = [
      ...hanging.map((each) => ({ ...each, left: each.left - 1 })).filter(({ left }) => left > 0),
      ...begun,
    ];
    return placed;
  });
};

/** Single columns first; then a heading over several widens the last of them when it does not fit. */
const widthsOf = (rows: readonly (readonly Placed[])[]): readonly number[] => {
  const widths: number[] = [];
  const cells = rows.flat().sort((a, b) => a.cell.columns - b.cell.columns);
  for (const { cell, column } of cells) {
    for (let at = column; at < column + cell.columns; at += 1) widths[at] ??= 0;
    const missing = widthOf(cell.text) - spanWidth(widths, column, cell.columns);
    const last = column + cell.columns - 1;
    if (missing > 0) widths[last] = (widths[last] ?? 0) + missing;
  }
  return widths;
};

const spanWidth = (widths: readonly number[], column: number, columns: number): number => {
  let width = (columns - 1) * BETWEEN.length;
  for (let at = column; at < column + columns; at += 1) width += widths[at] ?? 0;
  return width;
};
