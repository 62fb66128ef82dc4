// What evaluation yields: tables of cells in fen, each with an address that outlives the printing.
import type { Fen } from '#money';
import type { Fact } from '#bookkeeping';
import type { UnitKind } from './filter.js';
import type { Form, FormSet } from './form-set.js';
import type { Limit, Sum, TableName } from './table.js';

export interface Cell {
  /** As `T01.R27`, `T04.R59.C3`, `T03[2010301].C2`, `T03.Σ.C1`, `T06[30231]`, `T07.C8`. */
  readonly address: string;
  readonly table: TableName;
  /** Row id of the table record, or the code of the row. */
  readonly row: string;
  readonly column: string;
  /** Fen. */
  readonly amount: Fen;
  /** The same cell one year earlier, from the same books; null when they hold nothing of that year. */
  readonly prior: Fen | null;
  /** The postings it adds up; empty when it adds cells or prints a limit. */
  readonly sums: readonly Sum[];
  /** Addresses of the cells it adds up. */
  readonly parts: readonly string[];
  readonly limit: Limit | null;
}

export interface StatementRow {
  readonly id: string;
  /** Classification code, null for rows without one. */
  readonly code: string | null;
  /** Printed name: the line's label or the name of the code. */
  readonly label: string;
  /** Row id of the row it rolls up into; null for the topmost. */
  readonly parent: string | null;
  readonly cells: readonly Cell[];
}

export interface StatementTable {
  readonly name: TableName;
  /** `T01` … `T09`, by the form set. */
  readonly key: string;
  readonly form: Form;
  readonly rows: readonly StatementRow[];
  /** True when every cell is zero: it is published all the same, with a sentence (forms.md §2). */
  readonly empty: boolean;
}

export interface UnitNames {
  readonly name: string;
  readonly kind: UnitKind;
  readonly department: string | null;
  readonly region: string | null;
}

export interface Statements {
  readonly formSet: FormSet;
  readonly year: number;
  readonly unit: UnitNames;
  readonly tables: readonly StatementTable[];
  /** Every cell by address. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Amounts of the year before by address, rows that have vanished included; null as `Cell.prior`. */
  readonly prior: ReadonlyMap<string, Fen> | null;
  /** The facts that the evaluation was given. */
  readonly facts: readonly Fact[];
}

/** The table of that name. @throws Error when the form set has no such table */
export const tableOf = (statements: Statements, name: TableName): StatementTable => {
  const table = statements.tables.find((candidate) => candidate.name === name);
  if (table === undefined) {
    throw new Error(`form set ${statements.formSet.id} has no table ${name}`);
  }
  return table;
};

/** Address of a cell by meaning; the same for rows that are not printed this year. */
export const addressOf = (form: Form, row: string, column: string): string => {
  const { layout } = form;
  switch (layout.kind) {
    case 'two-sided': {
      const line = [...layout.left, ...layout.right].find((candidate) => candidate.row === row);
      if (line === undefined) throw new Error(`form ${form.key} has no line for the row ${row}`);
      const columns = form.table.rows.kind === 'lines' ? form.table.rows.lines : [];
      const single = columns.find((candidate) => candidate.id === row)?.columns?.length === 1;
      return `${form.key}.R${line.line}${single ? '' : `.C${numberOf(form, column)}`}`;
    }
    case 'by-function': {
      const place = row === 'total' ? '.Σ' : `[${row}]`;
      return `${form.key}${place}.C${numberOf(form, column)}`;
    }
    case 'by-economic':
      return /^\d/.test(row) ? `${form.key}[${row}]` : `${form.key}.${row}`;
    case 'one-row':
      return `${form.key}.C${numberOf(form, column)}`;
  }
};

const numberOf = (form: Form, column: string): number => {
  const heading = form.columns.find((candidate) => candidate.column === column);
  if (heading === undefined) throw new Error(`form ${form.key} has no column ${column}`);
  return heading.number;
};

/** The amount of a cell named by meaning; zero when its row has no money and so is not there. */
export const amountIn = (
  statements: Statements,
  table: TableName,
  row: string,
  column: string,
): Fen => {
  const { form } = tableOf(statements, table);
  return statements.cells.get(addressOf(form, row, column))?.amount ?? 0n;
};

/** The amount at an address such as `T03[2010301].C2`; zero when that row is not printed. */
export const amountAt = (statements: Statements, address: string): Fen =>
  statements.cells.get(address)?.amount ?? 0n;

/** The amount at an address one year earlier; null when the books hold nothing of that year. */
export const priorAt = (statements: Statements, address: string): Fen | null =>
  statements.prior === null ? null : (statements.prior.get(address) ?? 0n);
