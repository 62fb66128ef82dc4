// The execution rates of a year, each by its own name and denominator, beside time progress (序时进度).
import type { RateAnswer, RateMaterial } from '#application';
import { ratesOf } from '#application';
import { percentText, wanText } from '#money';
import { both } from './layout.js';
import { html, type Markup } from './markup.js';

/** Rates over everything, then the execution rate along the dimensions that the office asks for first. */
export const ratesSection = (material: RateMaterial): Markup => {
  const of = (question: Parameters<typeof ratesOf>[1]): readonly RateAnswer[] =>
    ratesOf(material, question);
  return html`<h2 id="rates">${both('执行率', 'Execution rates')}</h2>
    <p class="soft">
      分子、分母按万元显示，比率按分计算后四舍五入；同类合计是总额之比，不是比率的平均。
      <span class="en"
        >Amounts in 万元; a rate is divided once, from fen; totals are ratios of sums.</span
      >
    </p>
    ${overall(of({ by: [] }))}
    ${along('按项目', 'by project', 'project', of({ rates: ['budget-execution'], by: ['project'] }))}
    ${along('按支出功能分类', 'by function item', 'function-item', of({ rates: ['budget-execution'], by: ['function-item'] }))}
    ${along('按支出性质', 'basic and project', 'nature', of({ rates: ['budget-execution'], by: ['nature'] }))}
    ${along('“三公”经费分项', 'three public expenses', 'three-public-item', of({ rates: ['three-public-completion'], by: ['three-public-item'] }))}
    ${along('分月累计', 'cumulative by month', 'month', of({ rates: ['payment-progress'], by: ['month'] }))}`;
};

const overall = (rates: readonly RateAnswer[]): Markup =>
  html`<div class="scroll">
    <table class="list">
      <thead>
        <tr>
          <th>指标</th>
          <th>算法</th>
          ${AMOUNT_HEADS}
        </tr>
      </thead>
      <tbody>
        ${rates.flatMap(({ title, says, rows }) =>
          rows.map(
            (row) =>
              html`<tr>
                <td>${title}</td>
                <td class="soft">${says}</td>
                ${amountCells(row)}
              </tr> `,
          ),
        )}
      </tbody>
    </table>
  </div>`;

type Along = 'project' | 'function-item' | 'nature' | 'month' | 'three-public-item';

const along = (zh: string, en: string, dimension: Along, rates: readonly RateAnswer[]): Markup =>
  html`${rates.map(({ title, rows }) =>
    rows.length === 0
      ? null
      : html`<h3>${both(`${title}：${zh}`, en)}</h3>
          <div class="scroll">
            <table class="list">
              <thead>
                <tr>
                  <th>代码</th>
                  <th>名称</th>
                  ${AMOUNT_HEADS}
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row) =>
                    html`<tr>
                      <td>${row.values[dimension] ?? ''}</td>
                      <td>${row.labels[dimension] ?? ''}</td>
                      ${amountCells(row)}
                    </tr> `,
                )}
              </tbody>
            </table>
          </div>`,
  )}`;

const AMOUNT_HEADS = html`<th class="num">分子</th>
  <th class="num">分母</th>
  <th class="num">比率</th>
  <th class="num">序时进度</th>
  <th class="num">超（短）序时</th>`;

const amountCells = (row: RateAnswer['rows'][number]): Markup =>
  html`<td class="num">${wanText(row.numerator)}</td>
    <td class="num">${wanText(row.denominator)}</td>
    <td class="num${row.impossible ? ' fails' : ''}">${row.text}</td>
    <td class="num">${row.timeProgress === null ? '' : percentText(row.timeProgress)}</td>
    <td class="num">${row.ahead === null ? '' : pointsText(row.ahead)}</td>`;

/** "+3.25" or "-3.25" percentage points, from hundredths. */
const pointsText = (hundredths: bigint): string => {
  const sign = hundredths < 0n ? '-' : '+';
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
