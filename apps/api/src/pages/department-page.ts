// The page of a department's year: consolidated tables, transfers between units, eliminations, checks.
import type { DepartmentAnswer } from '#application';
import { yuanText } from '#money';
import { TRANSFER_WORDS, type Leg, type Transfer } from '#statements';
import { checksSection } from './checks-section.js';
import { both, documentOf, stampFooter } from './layout.js';
import { html, pathOf, queryOf, type Markup } from './markup.js';
import { tablesSection } from './tables-section.js';

export interface DepartmentPageOptions {
  readonly prior: boolean;
  readonly asOf?: string;
}

const UNIT_KINDS = {
  administrative: '行政单位',
  'civil-service-institution': '参公事业单位',
  institution: '事业单位',
} as const;

const STATES = {
  matched: ['holds', '已核对'],
  unmatched: ['fails', '未核对上'],
  outside: ['open', '部门以外'],
} as const satisfies Record<Transfer['state'], readonly [string, string]>;

export const departmentPage = (
  { department, stamp, consolidation }: DepartmentAnswer,
  { prior, asOf }: DepartmentPageOptions,
): string => {
  const { statements, checks, transfers } = consolidation;
  const { year } = stamp;
  const here = pathOf('departments', department, 'years', year);
  const answers = (name: string): string =>
    pathOf('v1', 'departments', department, name) + queryOf({ year, asOf });
  return documentOf({
    title: `${department} ${year} 年度`,
    body: html`<h1>${department} ${year} 年度部门决算（汇总）</h1>
      <p class="soft">
        ${both('各单位账套汇总，单位间的补助和上缴已抵销，以万元列示；点击单位可查看其报表和分录。', 'All units consolidated, transfers between them eliminated, in 万元.')}
      </p>
      <p class="no-print">
        ${
          prior
            ? html`<a href="${here}${queryOf({ asOf })}"
                >${both('不显示上年数', 'hide the year before')}</a
              >`
            : html`<a href="${here}${queryOf({ asOf, prior: 1 })}"
                >${both('并列显示上年数', 'show the year before')}</a
              >`
        }
        · <a href="${answers('statements')}">JSON</a> ·
        <a href="${answers('transfers')}">往来 JSON</a>
      </p>
      ${blocked(transfers)}
      <nav class="toc" aria-label="目录">
        ${statements.tables.map(
          (table) =>
            html`<a href="#${table.key}">${table.form.printedNumber} ${table.form.title}</a>`,
        )}<a href="#units">所属单位</a><a href="#transfers">单位间往来</a
        ><a href="#eliminations">抵销</a><a href="#checks">审核公式</a>
      </nav>
      ${unitsSection(consolidation, year, asOf)} ${transfersSection(transfers)}
      ${eliminationsSection(consolidation)} ${tablesSection(statements, { prior })}
      ${checksSection(checks)} ${stampFooter(stamp)}`,
  });
};

const blocked = (transfers: readonly Transfer[]): Markup | null => {
  const count = transfers.filter(({ state }) => state === 'unmatched').length;
  return count === 0
    ? null
    : html`<p class="fails">
        ${both(
          `${count} 笔单位间往来没有核对上，部门决算不能汇总；各单位的决算不受影响。`,
          `${count} unmatched transfers block the department, not its units.`,
        )}
      </p>`;
};

const unitsSection = (
  { units }: DepartmentAnswer['consolidation'],
  year: number,
  asOf: string | undefined,
): Markup =>
  html`<h2 id="units">${both('所属单位', 'Units')}</h2>
    <table class="list">
      <thead>
        <tr>
          <th>单位</th>
          <th>账套</th>
          <th>单位类型</th>
          <th class="num">不通过的审核</th>
        </tr>
      </thead>
      <tbody>
        ${units.map(({ ledger, statements: { unit }, checks }) => {
          const failing = checks.filter(({ state }) => state === 'fails').length;
          return html`<tr>
            <td>
              <a href="${pathOf('ledgers', ledger, 'years', year)}${queryOf({ asOf })}"
                >${unit.name}</a
              >
            </td>
            <td><code>${ledger}</code></td>
            <td>${UNIT_KINDS[unit.kind]}</td>
            <td class="num ${failing === 0 ? 'holds' : 'fails'}">${failing}</td>
          </tr> `;
        })}
      </tbody>
    </table>`;

const party = (leg: Leg | null, other: Leg | null): Markup =>
  leg === null
    ? html`<span class="soft">（${other?.counterpart ?? ''}）</span>`
    : html`<a href="${pathOf('ledgers', leg.ledger, 'documents', leg.parts[0]?.document ?? '')}"
        >${leg.ledger}</a
      >`;

const legAmount = (leg: Leg | null): string => (leg === null ? '—' : yuanText(leg.amount));

const transfersSection = (transfers: readonly Transfer[]): Markup =>
  html`<h2 id="transfers">${both('单位间往来', 'Transfers between units')}</h2>
    ${
      transfers.length === 0
        ? html`<p>${both('本年度没有单位间往来。', 'None this year.')}</p>`
        : html`<div class="scroll">
            <table class="list">
              <thead>
                <tr>
                  <th>编号</th>
                  <th>种类</th>
                  <th>转出</th>
                  <th class="num">转出（元）</th>
                  <th>转入</th>
                  <th class="num">转入（元）</th>
                  <th>结果</th>
                </tr>
              </thead>
              <tbody>
                ${transfers.map(transferRow)}
              </tbody>
            </table>
          </div>`
    }`;

const transferRow = ({ id, kind, state, reason, out, in: taken }: Transfer): Markup => {
  const [look, words] = STATES[state];
  return html`<tr>
    <td>${id}</td>
    <td>${TRANSFER_WORDS[kind]}</td>
    <td>${party(out, taken)}</td>
    <td class="num">${legAmount(out)}</td>
    <td>${party(taken, out)}</td>
    <td class="num">${legAmount(taken)}</td>
    <td class="${look}">
      ${words}${reason === null ? null : html`<br /><span class="soft">${reason}</span>`}
    </td>
  </tr> `;
};

const eliminationsSection = ({ eliminations }: DepartmentAnswer['consolidation']): Markup =>
  html`<h2 id="eliminations">${both('抵销', 'Eliminations')}</h2>
    ${
      eliminations.length === 0
        ? html`<p>${both('没有抵销。', 'Nothing is eliminated.')}</p>`
        : html`<div class="scroll">
            <table class="list">
              <thead>
                <tr>
                  <th>编号</th>
                  <th>支出账套</th>
                  <th>支出科目</th>
                  <th>收入账套</th>
                  <th>收入科目</th>
                  <th class="num">抵销（元）</th>
                </tr>
              </thead>
              <tbody>
                ${eliminations.map(
                  ({ transfer, from, to, spending, income, amount }) =>
                    html`<tr>
                      <td>${transfer}</td>
                      <td>${from}</td>
                      <td>${spending.account}</td>
                      <td>${to}</td>
                      <td>${income.account}</td>
                      <td class="num">${yuanText(amount)}</td>
                    </tr> `,
                )}
              </tbody>
            </table>
          </div>`
    }`;
