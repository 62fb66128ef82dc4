// A table as comma-separated text (RFC 4180): one heading line, then the printed rows in 万元.
import type { Statements, StatementTable } from '../statements.js';
import type { GridRow } from './grid-cell.js';
import { gridOf } from './grid.js';

/** Field separator is the comma, line end CRLF; the last line ends too. */
export const csvOf = (statements: Statements, table: StatementTable): string => {
  const grid = gridOf(statements, table);
  const heading = headingTexts(grid.head, grid.columns);
  const rows = grid.body.map((row) => row.flatMap(({ text, columns }) => spread(text, columns)));
  return [heading, ...rows].map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');
};

/** The text first, then empty fields for the columns that it covers. */
const spread = (text: string, columns: number): readonly string[] => [
  text,
  ...Array.from({ length: columns - 1 }, () => ''),
];

/** One text per column: its headings of all levels, joined by `/`; the row of 栏次 is left out. */
const headingTexts = (head: readonly GridRow[], columns: number): readonly string[] => {
  const texts = Array.from({ length: columns }, (): string[] => []);
  const covered = Array.from({ length: columns }, () => 0);
  for (const row of head) {
    let column = 0;
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column += 1;
      for (let step = 0; step < cell.columns; step += 1) {
        if (cell.role === 'head') texts[column]?.push(cell.text);
        covered[column] = cell.rows;
        column += 1;
      }
    }
    for (let index = 0; index < columns; index += 1) {
      covered[index] = Math.max(0, (covered[index] ?? 0) - 1);
    }
  }
  return texts.map((levels) => levels.join('/'));
};

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
