// A printed list as data: the terminal, the pages and CSV all draw the same one.
import type { LedgerPoint } from '#statements';

/** An answer that says from which point of the log it was made. */
export interface PointAnswer {
  readonly point: LedgerPoint;
}

export interface SheetColumn {
  readonly title: string;
  readonly isAmount: boolean;
}

export interface Sheet {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns by title; a title that begins with `#` heads amounts or counts. */
export const columnsOf = (...titles: readonly string[]): readonly SheetColumn[] =>
  titles.map((title) => ({ title: title.replace('#', ''), isAmount: title.startsWith('#') }));

/** Comma-separated text (RFC 4180); of several sheets each row begins with the title of its sheet. */
export const sheetsCsv = (sheets: readonly Sheet[]): string => {
  const [first] = sheets;
  if (first === undefined) return '';
  const heading = first.columns.map(({ title }) => title);
  const named = sheets.length > 1;
  const rows = sheets.flatMap(({ title, rows: own }) =>
    own.map((row) => (named ? [title, ...row] : row)),
  );
  return [named ? ['账页', ...heading] : heading, ...rows]
    .map((fields) => `${fields.map(quoted).join(',')}\r\n`)
    .join('');
};

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
