// Pages of the account books: the same sheets as CSV and terminal, with links to vouchers and accounts.
import type { PointAnswer, Sheet, VouchersAnswer } from '#application';
import { both, documentOf } from '../pages/layout.js';
import { html, pathOf, queryOf, type Markup } from '../pages/markup.js';

export interface SheetPageOptions {
  readonly ledger: string;
  readonly year: number;
  readonly title: string;
  /** Address of the same question in the API, without query. */
  readonly source: string;
  readonly query: Readonly<Record<string, string | number | undefined>>;
  readonly notes?: readonly Markup[];
}

/** Any sheets as a page: each a table, JSON and CSV one click away. */
export const sheetPage = (
  { point }: PointAnswer,
  sheets: readonly Sheet[],
  { ledger, year, title, source, query, notes = [] }: SheetPageOptions,
): string =>
  documentOf({
    title,
    crumbs: [
      { text: ledger, href: pathOf('ledgers', ledger) },
      { text: `${year} 年度`, href: pathOf('ledgers', ledger, 'years', year) },
    ],
    body: html`<h1>${title}</h1>
      ${bookLinks(ledger, year)}
      <p class="no-print">
        <a href="${source}${queryOf(query)}">JSON</a> ·
        <a href="${source}${queryOf({ ...query, format: 'csv' })}">CSV</a>
      </p>
      ${notes} ${sheets.map((sheet) => section(sheet, ledger, year))}
      <footer class="stamp">
        <p>
          ${both('本页依据', 'made from')}：账套 <code>${ledger}</code> 前 ${point.position}
          个事件，默克尔根 <code class="root">${point.root}</code>。
        </p>
      </footer>`,
  });

/** Ways to all books of a year. */
export const bookLinks = (ledger: string, year: number): Markup => {
  const at = (...parts: readonly string[]): string =>
    pathOf('ledgers', ledger, 'years', year, ...parts);
  return html`<p class="no-print">
    ${both('账簿', 'books')}： <a href="${at('books', 'general')}">总账</a> ·
    <a href="${at('books', 'balances')}">科目余额表</a> ·
    <a href="${at('books', 'vouchers')}">记账凭证</a> ·
    <a href="${at('procurement')}">政府采购</a> ·
    <a href="${at('final-accounts')}">决算各版本</a>
  </p>`;
};

const VOUCHER = /^\d{6}-\d{4,}$/;

const section = ({ title, columns, rows }: Sheet, ledger: string, year: number): Markup =>
  html`<h2>${title}</h2>
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            ${columns.map((column) =>
              column.isAmount
                ? html`<th class="num">${column.title}</th>`
                : html`<th>${column.title}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((text, index) =>
                  columns[index]?.isAmount === true
                    ? html`<td class="num">${text}</td>`
                    : html`<td>${linked(text, columns[index]?.title ?? '', ledger, year)}</td>`,
                )}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;

/** Vouchers, accounts and documents lead on. */
const linked = (text: string, column: string, ledger: string, year: number): Markup => {
  const books = ['ledgers', ledger, 'years', year, 'books'] as const;
  if (column === '凭证' && VOUCHER.test(text)) {
    return html`<a href="${pathOf(...books, 'vouchers', text)}">${text}</a>`;
  }
  if (column === '科目' && text !== '') {
    return html`<a href="${pathOf(...books, 'detail')}${queryOf({ account: text })}">${text}</a>`;
  }
  if (column === '单据' && /^[A-Za-z0-9._-]{1,64}$/.test(text)) {
    return html`<a href="${pathOf('ledgers', ledger, 'documents', text)}">${text}</a>`;
  }
  return html`${text}`;
};

/** Which voucher numbers are missing or were taken twice. */
export const faultNotes = ({ vouchers, faults }: VouchersAnswer): readonly Markup[] => [
  faults.length === 0
    ? html`<p class="soft">
        ${both(`${vouchers.length} 张凭证，编号连续。`, 'Numbers run without a gap.')}
      </p>`
    : html`<p class="fails">
        ${faults.map(
          ({ kind, voucher }) => html`${kind === 'missing' ? '缺号' : '重号'} ${voucher}；`,
        )}
      </p>`,
];
