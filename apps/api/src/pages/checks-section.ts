// The checks of a year: each with its formula in words, both numbers, and every failing case.
import type { CheckResult } from '#statements';
import { yuanText, type Fen } from '#money';
import { both } from './layout.js';
import { html, type Markup } from './markup.js';

const STATE_WORDS = {
  holds: '通过',
  fails: '不通过',
  'not-checked': '未审核',
} as const satisfies Record<CheckResult['state'], string>;

const SEVERITY_WORDS = {
  error: '基本平衡',
  warning: '核实性',
  info: '提示',
} as const satisfies Record<CheckResult['severity'], string>;

export const checksSection = (checks: readonly CheckResult[]): Markup => {
  const count = (state: CheckResult['state']): number =>
    checks.filter((check) => check.state === state).length;
  return html`<h2 id="checks">${both('审核公式', 'Checks')}</h2>
    <p>
      ${count('holds')} 条通过，<span class="${count('fails') > 0 ? 'fails' : 'holds'}"
        >${count('fails')} 条不通过</span
      >，${count('not-checked')} 条未审核（缺少依据，不视为通过）。
      <span class="en"
        >${count('holds')} hold, ${count('fails')} fail, ${count('not-checked')} not checked.
        Amounts in yuan.</span
      >
    </p>
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th>编号</th>
            <th>公式</th>
            <th>类别</th>
            <th class="num">左（元）</th>
            <th></th>
            <th class="num">右（元）</th>
            <th>结果</th>
          </tr>
        </thead>
        <tbody>
          ${checks.map(rowOf)}
        </tbody>
      </table>
    </div>`;
};

const amount = (value: Fen | null): string => (value === null ? '' : yuanText(value));

const rowOf = (check: CheckResult): Markup => {
  const { id, says, severity, state, reason, left, right, relation, compared, failures } = check;
  const kind = state === 'not-checked' ? 'open' : state;
  return html`<tr id="check-${id}">
    <td class="short">${id}</td>
    <td>
      ${says}${
        compared > 1 ? html` <span class="soft">（比较 ${compared} 处）</span>` : null
      }${failures.map(
        ({ place, left: a, right: b }) =>
          html`<br /><span class="fails"
              >${place} ${yuanText(a)} ${relation} ${yuanText(b)} 不成立</span
            >`,
      )}
    </td>
    <td class="short">${SEVERITY_WORDS[severity]}</td>
    <td class="num">${amount(left)}</td>
    <td>${left === null ? '' : relation}</td>
    <td class="num">${amount(right)}</td>
    <td class="${kind} short">
      ${STATE_WORDS[state]}${
        reason === null ? null : html`<br /><span class="soft">${reason}</span>`
      }
    </td>
  </tr> `;
};
