// Transfers between the units of a department as text: the register, what is eliminated, what is unmatched.
import { yuanText, type Fen } from '#money';
import { TRANSFER_WORDS, type Consolidation, type Elimination, type Transfer } from '#statements';
import { plainTable } from './table-text.js';

const STATE_WORDS = {
  matched: '已核对',
  unmatched: '未核对上',
  outside: '部门以外',
} as const satisfies Record<Transfer['state'], string>;

const amountText = (amount: Fen | undefined): string =>
  amount === undefined ? '—' : yuanText(amount);

/** Every transfer of the year with both legs. */
export const registerText = (transfers: readonly Transfer[]): string =>
  transfers.length === 0
    ? '本年度没有单位间往来。No transfers between units this year.\n'
    : `${registerLines(transfers).join('\n')}\n`;

const registerLines = (transfers: readonly Transfer[]): readonly string[] =>
  plainTable(
    ['编号', '种类', '转出账套', '转出（元）', '转入账套', '转入（元）', '结果', '原因'],
    transfers.map(({ id, kind, out, in: taken, state, reason }) => [
      id,
      TRANSFER_WORDS[kind],
      out?.ledger ?? `（${taken?.counterpart ?? ''}）`,
      amountText(out?.amount),
      taken?.ledger ?? `（${out?.counterpart ?? ''}）`,
      amountText(taken?.amount),
      STATE_WORDS[state],
      reason ?? '',
    ]),
    new Set([3, 5]),
  );

/** What the department's tables leave out on both sides. */
export const eliminationsText = (eliminations: readonly Elimination[]): string => {
  const head = '抵销 Eliminations:\n';
  if (eliminations.length === 0) return `${head}没有。None.\n`;
  const lines = plainTable(
    ['编号', '支出账套', '支出科目', '收入账套', '收入科目', '抵销（元）'],
    eliminations.map(({ transfer, from, to, spending, income, amount }) => [
      ...[transfer, from, spending.account, to, income.account, yuanText(amount)],
    ]),
    new Set([5]),
  );
  return `${head}${lines.join('\n')}\n`;
};

/** The legs that keep the department from being compiled; empty when there are none. */
export const unmatchedText = ({ transfers }: Consolidation): string => {
  const unmatched = transfers.filter(({ state }) => state === 'unmatched');
  if (unmatched.length === 0) return '';
  return (
    `${unmatched.length} 笔单位间往来没有核对上，部门决算不能汇总；各单位的决算不受影响。` +
    `${unmatched.length} unmatched transfers block the department, not its units.\n` +
    `${registerLines(unmatched).join('\n')}\n`
  );
};
