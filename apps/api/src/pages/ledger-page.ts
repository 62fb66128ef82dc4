// The page of a ledger: whose books they are, how far they go, what may still be spent.
import type { LedgerAnswer } from '#application';
import { yuanText } from '#money';
import { postingExample } from './examples.js';
import { both, documentOf, factList } from './layout.js';
import { html, pathOf, type Markup } from './markup.js';

const UNIT_KINDS: Readonly<Record<string, string>> = {
  administrative: '行政单位',
  'civil-service-institution': '参公事业单位',
  institution: '事业单位',
};

const REGIMES: Readonly<Record<string, string>> = {
  authorised: '国库集中支付（直接支付和授权支付）',
  integrated: '预算管理一体化',
};

const STATUSES: Readonly<Record<string, string>> = {
  requested: '待复核',
  reviewed: '待审批',
  approved: '待支付',
  settled: '已支付',
  rejected: '已退票',
  cancelled: '已作废',
};

const SOURCES: Readonly<Record<string, string>> = { current: '本年', carried: '上年结转' };
const FUNDS: Readonly<Record<string, string>> = {
  general: '一般公共预算',
  fund: '政府性基金',
  capital: '国有资本经营',
  own: '单位资金',
};

export const ledgerPage = (answer: LedgerAnswer, origin: string): string => {
  const { point, unit } = answer;
  const title = unit?.name ?? point.ledger;
  return documentOf({
    title,
    body: html`<h1>${title}</h1>
      ${factList([
        [both('账套', 'ledger'), html`<code>${point.ledger}</code>`],
        [both('单位代码', 'unit code'), unit?.code ?? '—'],
        [both('单位类型', 'kind'), UNIT_KINDS[unit?.kind ?? ''] ?? '—'],
        [both('主管部门', 'department'), unit?.department ?? '—'],
        [both('财政区划', 'region'), unit?.region ?? '—'],
        [
          both('位置', 'position'),
          html`<a href="${pathOf('ledgers', point.ledger, 'events')}">${point.position}</a>
            <span class="soft">（事件数）</span>`,
        ],
        [both('默克尔根', 'Merkle root'), html`<code class="root">${point.root}</code>`],
        [both('最后记录', 'last recorded'), answer.lastRecordedAt ?? '—'],
      ])}
      ${years(answer)} ${payments(answer)} ${lines(answer)}
      <h2>${both('接着可以做什么', 'What to do next')}</h2>
      ${postingExample(answer, origin)}`,
  });
};

const years = ({ point, unit, years: list }: LedgerAnswer): Markup =>
  html`<h2>${both('预算年度', 'Fiscal years')}</h2>
    <table class="list">
      <thead>
        <tr>
          <th>年度</th>
          <th>支付方式</th>
          <th>结账</th>
          <th></th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          ({ year, regime, closed, closedMonths }) =>
            html`<tr>
              <td><a href="${pathOf('ledgers', point.ledger, 'years', year)}">${year}</a></td>
              <td>${REGIMES[regime] ?? regime}</td>
              <td>
                ${closed ? '已年终结账' : closedMonths === 0 ? '未结账' : `已结至 ${closedMonths} 月`}
              </td>
              <td>
                <a href="${pathOf('ledgers', point.ledger, 'years', year)}"
                  >决算报表、审核、执行率</a
                >${
                  unit === null
                    ? null
                    : html` ·
                        <a href="${pathOf('departments', unit.department, 'years', year)}"
                          >${unit.department}汇总</a
                        >`
                }
              </td>
            </tr> `,
        )}
      </tbody>
    </table>`;

const payments = ({ payments: list }: LedgerAnswer): Markup =>
  html`<h2>${both('支付', 'Payments')}</h2>
    <table class="list">
      <thead>
        <tr>
          <th>年度</th>
          <th>状态</th>
          <th class="num">笔数</th>
          <th class="num">金额（元）</th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          ({ year, status, count, amount }) =>
            html`<tr>
              <td>${year}</td>
              <td>${STATUSES[status] ?? status}</td>
              <td class="num">${count}</td>
              <td class="num">${yuanText(amount)}</td>
            </tr> `,
        )}
      </tbody>
    </table>`;

const lines = ({ lines: list, projects, point }: LedgerAnswer): Markup => {
  const names = new Map(projects.map(({ project, name }) => [project, name]));
  return html`<h2>${both('指标', 'Indicator lines')}</h2>
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th>年度</th>
            <th>指标</th>
            <th>资金</th>
            <th>来源</th>
            <th>项目</th>
            <th>功能科目</th>
            <th class="num">可用（元）</th>
            <th class="num">冻结</th>
            <th class="num">在途</th>
            <th class="num">已支付</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(
            (each) =>
              html`<tr>
                <td>${each.year}</td>
                <td>
                  <a href="${pathOf('ledgers', point.ledger, 'documents', each.line)}"
                    >${each.line}</a
                  >
                </td>
                <td>${FUNDS[each.fund] ?? ''}</td>
                <td>${SOURCES[each.source] ?? ''}</td>
                <td>${names.get(each.project) ?? each.project}</td>
                <td>${each.function}</td>
                <td class="num">${yuanText(each.available)}</td>
                <td class="num">${yuanText(each.frozen)}</td>
                <td class="num">${yuanText(each.inTransit)}</td>
                <td class="num">${yuanText(each.paid)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
};
