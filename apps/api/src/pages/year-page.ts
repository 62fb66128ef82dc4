// The page of a fiscal year: nine tables, checks, execution rates and trial balances.
import type { YearReport } from '#application';
import { bookLinks } from '../books/books-page.js';
import { checksSection } from './checks-section.js';
import { both, documentOf, stampFooter } from './layout.js';
import { html, pathOf, queryOf, type Markup } from './markup.js';
import { ratesSection } from './rates-section.js';
import { tablesSection } from './tables-section.js';
import { trialBalanceSection } from './trial-balance-section.js';

export interface YearPageOptions {
  readonly ledger: string;
  readonly prior: boolean;
  readonly at?: number;
  readonly asOf?: string;
}

export const yearPage = (report: YearReport, options: YearPageOptions): string => {
  const { statements, stamp } = report;
  const { ledger, prior, at, asOf } = options;
  const { year } = stamp;
  const here = pathOf('ledgers', ledger, 'years', year);
  const kept = { at, asOf };
  const title = `${statements.unit.name} ${year} 年度部门决算`;
  return documentOf({
    title: `${year} 年度`,
    crumbs: [{ text: statements.unit.name, href: pathOf('ledgers', ledger) }],
    body: html`<h1>${title}</h1>
      <p class="soft">
        ${both('按实际发生额计算，以万元列示；点击任一数字可查看其分录和凭证。', `Final accounts of ${year}, in 万元; every figure leads to its entries and vouchers.`)}
      </p>
      <p class="no-print">
        ${
          prior
            ? html`<a href="${here}${queryOf(kept)}"
                >${both('不显示上年数', 'hide the year before')}</a
              >`
            : html`<a href="${here}${queryOf({ ...kept, prior: 1 })}"
                >${both('并列显示上年数', 'show the year before')}</a
              >`
        }
        ·
        <a href="${pathOf('v1', 'ledgers', ledger, 'statements')}${queryOf({ year, ...kept })}"
          >JSON</a
        >
        ·
        <a
          href="${pathOf('v1', 'ledgers', ledger, 'statements')}${queryOf({ year, ...kept, format: 'csv' })}"
          >CSV</a
        >
      </p>
      ${bookLinks(ledger, year)}
      <nav class="toc" aria-label="目录">
        ${statements.tables.map(
          (table) =>
            html`<a href="#${table.key}">${table.form.printedNumber} ${table.form.title}</a>`,
        )}<a href="#checks">审核公式</a><a href="#rates">执行率</a
        ><a href="#trial-balances">试算平衡表</a>
      </nav>
      ${priorNote(report, prior)}
      ${tablesSection(statements, { ledger, prior, query: queryOf(kept) })}
      ${checksSection(report.checks)} ${ratesSection(report.rates)}
      ${trialBalanceSection(report.trialBalances)} ${stampFooter(stamp)}`,
  });
};

const priorNote = ({ statements }: YearReport, prior: boolean): Markup | null =>
  prior && statements.prior === null
    ? html`<p class="soft">
        ${both(
          `账套中没有 ${statements.year - 1} 年度的数据，上年数空白。`,
          `The books hold nothing of ${statements.year - 1}.`,
        )}
      </p>`
    : null;
