// The page behind a figure: its formula, its entries with vouchers, and the events that caused them.
import { eventTitleOf, type CellAnswer, type Contribution } from '#application';
import { moneyText, wanText, yuanText } from '#money';
import { both, documentOf, factList, stampFooter } from './layout.js';
import { html, pathOf, queryOf, type Markup } from './markup.js';

export interface CellPageOptions {
  readonly ledger: string;
  readonly at?: number;
  readonly asOf?: string;
}

export const cellPage = (answer: CellAnswer, options: CellPageOptions): string => {
  const { statements, cell, formula, stamp, sum, count } = answer;
  const { ledger, at, asOf } = options;
  const { year } = stamp;
  const query = queryOf({ at, asOf });
  const table = statements.tables.find(({ name }) => name === cell.table);
  const row = table?.rows.find(({ id }) => id === cell.row);
  const heading = table?.form.columns.find(({ column }) => column === cell.column);
  const agrees = cell.limit !== null || sum === cell.amount;
  return documentOf({
    title: cell.address,
    crumbs: [
      { text: statements.unit.name, href: pathOf('ledgers', ledger) },
      { text: `${year} 年度`, href: pathOf('ledgers', ledger, 'years', year) + query },
    ],
    body: html`<h1>${table?.form.title ?? ''} <span class="soft">${cell.address}</span></h1>
      ${factList([
        [both('行', 'row'), html`${row?.code ?? ''} ${row?.label ?? ''}`],
        [both('栏', 'column'), heading === undefined ? '' : heading.path.join('／')],
        [
          both('金额', 'amount'),
          html`<strong>${wanText(cell.amount)}</strong> 万元（${yuanText(cell.amount)} 元）`,
        ],
        [
          both('上年', 'year before'),
          cell.prior === null ? '—' : `${wanText(cell.prior)} 万元（${yuanText(cell.prior)} 元）`,
        ],
        [
          both('怎样算出', 'formula'),
          cell.parts.length > 0 ? partLinks(answer, ledger, query) : formula,
        ],
        cell.limit === null
          ? [
              both('分录合计', 'sum of entries'),
              html`<span class="${agrees ? 'holds' : 'fails'}"
                >${yuanText(sum)} 元，${count} 笔分录，${agrees ? '与本格相符' : '与本格不符'}</span
              >`,
            ]
          : [both('分录合计', 'sum of entries'), '本格列示批复的限额，不由分录构成'],
      ])}
      ${cell.limit === null ? entries(answer, ledger) : limitFacts(answer)} ${stampFooter(stamp)}`,
  });
};

const partLinks = ({ cell, stamp }: CellAnswer, ledger: string, query: string): Markup =>
  html`${cell.parts.map(
    (address, index) =>
      html`${index === 0 ? '' : ' + '}<a
          href="${pathOf('ledgers', ledger, 'years', stamp.year, 'cells', address)}${query}"
          >${address}</a
        >`,
  )}`;

const entries = (answer: CellAnswer, ledger: string): Markup => {
  const { contributions, count, sum } = answer;
  if (count === 0) {
    return html`<p>
      ${both('没有分录构成本格，金额为零。', 'No entry stands behind this cell: it is zero.')}
    </p>`;
  }
  const omitted = count - contributions.length;
  return html`<h2>${both('构成本格的分录', 'Entries behind the cell')}</h2>
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th class="num">位置</th>
            <th>日期</th>
            <th>凭证</th>
            <th>单据</th>
            <th>事件</th>
            <th>科目</th>
            <th>方向</th>
            <th>资金／功能／经济／项目</th>
            <th class="num">金额（元）</th>
            <th class="num">计入本格（元）</th>
          </tr>
        </thead>
        <tbody>
          ${contributions.map((each) => entryRow(each, answer, ledger))}
        </tbody>
        <tfoot>
          ${
            omitted === 0
              ? null
              : html`<tr>
                  <td colspan="9">其余 ${omitted} 笔未列出，已计入合计</td>
                  <td></td>
                </tr>`
          }
          <tr>
            <td colspan="9">合计</td>
            <td class="num">${yuanText(sum)}</td>
          </tr>
        </tfoot>
      </table>
    </div>`;
};

const FUND_WORDS: Readonly<Record<string, string>> = {
  general: '一般公共预算',
  fund: '政府性基金',
  capital: '国有资本经营',
  own: '单位资金',
};

const eventTitle = ({ events }: CellAnswer, position: number): string => {
  const type = events.get(position)?.type;
  return type === undefined ? '' : eventTitleOf(type);
};

const entryRow = (
  { posting, amount }: Contribution,
  answer: CellAnswer,
  ledger: string,
): Markup => {
  const { coordinate, position } = posting;
  const place = [
    FUND_WORDS[coordinate.fund ?? ''],
    coordinate.function,
    coordinate.economic,
    coordinate.project,
  ];
  return html`<tr>
    <td class="num">
      <a href="${pathOf('ledgers', ledger, 'events')}${queryOf({ after: position - 1, limit: 1 })}"
        >${position}</a
      >
    </td>
    <td>${posting.occurredOn}</td>
    <td>${posting.voucher ?? ''}</td>
    <td>
      <a href="${pathOf('ledgers', ledger, 'documents', posting.document)}">${posting.document}</a>
    </td>
    <td>${eventTitle(answer, position)}</td>
    <td>${posting.account}</td>
    <td>${posting.side === 'debit' ? '借' : '贷'}</td>
    <td>${place.filter((part) => part !== undefined).join('／')}</td>
    <td class="num">${yuanText(posting.amount)}</td>
    <td class="num">${yuanText(amount)}</td>
  </tr> `;
};

const limitFacts = ({ facts }: CellAnswer): Markup =>
  html`<h2>${both('批复的限额', 'Approved limits')}</h2>
    ${
      facts.length === 0
        ? html`<p>${both('没有批复限额。', 'No limit was approved.')}</p>`
        : html`<table class="list">
            <thead>
              <tr>
                <th>日期</th>
                <th>种类</th>
                <th class="num">金额（元）</th>
              </tr>
            </thead>
            <tbody>
              ${facts.map(
                ({ occurredOn, kind, amount }) =>
                  html`<tr>
                    <td>${occurredOn}</td>
                    <td>${kind === 'three-public.final' ? '全年预算数' : '年初预算数'}</td>
                    <td class="num">${amount === null ? '' : moneyText(amount)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }`;
