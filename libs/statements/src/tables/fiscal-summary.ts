// 财政拨款收入支出决算总表: money from the finance bureau at the same level, by its three budgets.
import type { Fund } from '#bookkeeping';
import type { Row, Table } from '../table.js';
import { EXPENDITURE_CLASSES } from './classes.js';
import { EXPENDITURE, FISCAL_CLOSING, FISCAL_INCOME, FISCAL_OPENING } from './sums-of-the-year.js';

const FISCAL: readonly Fund[] = ['general', 'fund', 'capital'];
const RIGHT = ['total', 'general', 'fund', 'capital'];

const income = (id: string, row: Omit<Row, 'id' | 'columns'>): Row => ({
  id,
  ...row,
  columns: ['income'],
});
const byFund = (id: string, row: Omit<Row, 'id' | 'columns'>): Row => ({
  id,
  ...row,
  columns: RIGHT,
});

export const fiscalSummary: Table = {
  name: 'fiscal-summary',
  columns: [
    { id: 'income' },
    { id: 'total', addUp: ['general', 'fund', 'capital'] },
    { id: 'general', where: { fund: ['general'] } },
    { id: 'fund', where: { fund: ['fund'] } },
    { id: 'capital', where: { fund: ['capital'] } },
  ],
  rows: {
    kind: 'lines',
    lines: [
      ...FISCAL.map((fund) =>
        income(fund, { sums: [{ ...FISCAL_INCOME, where: { fund: [fund] } }] }),
      ),
      // Measured without a fund: fiscal income of no fund breaks I-04-1.
      income('total-income', { sums: [FISCAL_INCOME] }),
      income('opening', { addUp: FISCAL.map((fund) => `opening-${fund}`) }),
      ...FISCAL.map((fund) =>
        income(`opening-${fund}`, { sums: [{ ...FISCAL_OPENING, where: { fund: [fund] } }] }),
      ),
      income('income-side', { addUp: ['total-income', 'opening'] }),
      ...EXPENDITURE_CLASSES.map((code) =>
        byFund(code, { sums: [{ ...EXPENDITURE, where: { function: code } }] }),
      ),
      byFund('total-expenditure', { sums: [EXPENDITURE] }),
      byFund('closing', { sums: [FISCAL_CLOSING] }),
      byFund('expenditure-side', { addUp: ['total-expenditure', 'closing'] }),
    ],
  },
};
