// The trial balances (试算平衡表) of the three books; each must come out at zero.
import type { NamedTrialBalance } from '#application';
import { yuanText, type Fen } from '#money';
import { both } from './layout.js';
import { html, type Markup } from './markup.js';

const BOOK_WORDS = {
  control: ['指标核算', 'control book'],
  budget: ['预算会计', 'budget accounting'],
  finance: ['财务会计', 'financial accounting'],
} as const satisfies Record<NamedTrialBalance['book'], readonly [string, string]>;

export const trialBalanceSection = (balances: readonly NamedTrialBalance[]): Markup =>
  html`<h2 id="trial-balances">${both('试算平衡表', 'Trial balances')}</h2>
    <p class="soft">
      借方为正，贷方为负，单位元；三本账各自合计为零。
      <span class="en">Debit positive, in yuan; each book sums to zero.</span>
    </p>
    ${balances.map(sectionOf)}`;

const sectionOf = ({ book, rows, difference }: NamedTrialBalance): Markup => {
  const [zh, en] = BOOK_WORDS[book];
  const total = (pick: (row: NamedTrialBalance['rows'][number]) => Fen): string =>
    yuanText(rows.reduce((sum, row) => sum + pick(row), 0n));
  return html`<h3 id="book-${book}">${both(zh, en)}</h3>
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th>科目</th>
            <th>名称</th>
            <th class="num">年初余额</th>
            <th class="num">本年净额</th>
            <th class="num">年末余额</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ account, name, opening, movement, closing }) =>
              html`<tr>
                <td>${account}</td>
                <td>${name}</td>
                <td class="num">${yuanText(opening)}</td>
                <td class="num">${yuanText(movement)}</td>
                <td class="num">${yuanText(closing)}</td>
              </tr> `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <td colspan="2">合计</td>
            <td class="num">${total((row) => row.opening)}</td>
            <td class="num">${total((row) => row.movement)}</td>
            <td class="num ${difference === 0n ? 'holds' : 'fails'}">${yuanText(difference)}</td>
          </tr>
        </tfoot>
      </table>
    </div>`;
};
