// The tables of a year in their official layout, each amount leading to the entries behind it.
import { gridOf, type Statements, type StatementTable } from '#statements';
import { html, pathOf, type Markup } from './markup.js';
import {
  vanishedRows,
  withPriorColumns,
  type CellWithPrior,
  type PriorGrid,
} from './prior-columns.js';

export interface TablesOptions {
  /** Whose entries the amounts lead to; absent for a department, whose units have the entries. */
  readonly ledger?: string;
  readonly prior: boolean;
  /** Query text that keeps position and date in every link. */
  readonly query?: string;
}

export const tablesSection = (statements: Statements, options: TablesOptions): Markup =>
  html`${statements.tables.map((table) => sheetOf(statements, table, options))}`;

const sheetOf = (statements: Statements, table: StatementTable, options: TablesOptions): Markup => {
  const { prior, ledger, query = '' } = options;
  const grid = gridOf(statements, table);
  const hrefOf = (address: string): string | null =>
    ledger === undefined
      ? null
      : pathOf('ledgers', ledger, 'years', statements.year, 'cells', address) + query;
  return html`<section class="sheet" id="${table.key}">
    <h3>${grid.title}</h3>
    <div class="furniture"><span></span><span>${grid.printedNumber}</span></div>
    <div class="furniture"><span>${grid.holder}</span><span>${grid.unit}</span></div>
    <div class="scroll">
      <table class="form">
        ${rowsOf(prior ? withPriorColumns(grid, statements, table) : grid, hrefOf)}
      </table>
    </div>
    <div class="notes">
      ${grid.notes.map((note) => html`<p>${note}</p>`)}${prior ? vanished(statements, table) : null}
    </div>
  </section> `;
};

const vanished = (statements: Statements, table: StatementTable): Markup | null => {
  const rows = vanishedRows(statements, table);
  if (rows.length === 0) return null;
  const list = rows.map(({ code, amount }) => `${code}（${amount}）`).join('、');
  return html`<p>${statements.year - 1} 年度有、本年度没有的科目：${list}。</p>`;
};

type HrefOf = (address: string) => string | null;

const rowsOf = ({ head, body }: PriorGrid, hrefOf: HrefOf): Markup => {
  return html`<thead>
      ${head.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => headCell(cell))}
          </tr> `,
      )}
    </thead>
    <tbody>
      ${body.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => bodyCell(cell, hrefOf))}
          </tr> `,
      )}
    </tbody>`;
};

const spans = ({ columns, rows }: CellWithPrior): Markup =>
  html`${columns > 1 ? html` colspan="${columns}"` : null}${rows > 1 ? html` rowspan="${rows}"` : null}`;

const headCell = (cell: CellWithPrior): Markup =>
  html`<th${spans(cell)} class="${cell.role}">${cell.text}</th>`;

const bodyCell = (cell: CellWithPrior, hrefOf: HrefOf): Markup => {
  const kind = cell.isPrior === true ? `${cell.role} prior` : cell.role;
  const href = cell.address === null || cell.isPrior === true ? null : hrefOf(cell.address);
  const text = href === null ? cell.text : html`<a href="${href}">${cell.text}</a>`;
  return html`<td${spans(cell)} class="${kind}">${text}</td>`;
};
