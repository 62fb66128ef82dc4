// One cell of a printed layout.

export type GridRole = 'head' | 'number' | 'code' | 'label' | 'amount' | 'blank';

export interface GridCell {
  readonly text: string;
  /** Columns and rows that it covers; covered places have no cell of their own. */
  readonly columns: number;
  readonly rows: number;
  readonly role: GridRole;
  /** Address of the statement cell it prints. */
  readonly address: string | null;
}

export type GridRow = readonly GridCell[];

export const gridCell = (
  text: string,
  role: GridRole,
  columns = 1,
  rows = 1,
  address: string | null = null,
): GridCell => ({ text, columns, rows, role, address });
