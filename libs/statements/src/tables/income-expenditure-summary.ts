// 收入支出决算总表: all money of the unit in one year.
import type { Row, Table } from '../table.js';
import { EXPENDITURE_CLASSES } from './classes.js';
import {
  CLOSING,
  EXPENDITURE,
  FISCAL_INCOME,
  incomeOn,
  OPENING,
  OTHER_INCOME,
} from './sums-of-the-year.js';

const income = (id: string, row: Omit<Row, 'id' | 'columns'>): Row => ({
  id,
  ...row,
  columns: ['income'],
});
const expenditure = (id: string, row: Omit<Row, 'id' | 'columns'>): Row => ({
  id,
  ...row,
  columns: ['expenditure'],
});

const SURPLUS_ACCOUNTS = ['8202', '8301'];

export const incomeExpenditureSummary: Table = {
  name: 'income-expenditure-summary',
  columns: [{ id: 'income' }, { id: 'expenditure' }],
  rows: {
    kind: 'lines',
    lines: [
      income('general', { sums: [{ ...FISCAL_INCOME, where: { fund: ['general'] } }] }),
      income('fund', { sums: [{ ...FISCAL_INCOME, where: { fund: ['fund'] } }] }),
      income('capital', { sums: [{ ...FISCAL_INCOME, where: { fund: ['capital'] } }] }),
      income('from-superior', { sums: [incomeOn('6201')] }),
      income('professional', { sums: [incomeOn('6101')] }),
      income('operating', { sums: [incomeOn('6401')] }),
      income('from-affiliates', { sums: [incomeOn('6301')] }),
      income('other', { sums: [OTHER_INCOME] }),
      // Measured over all 6xxx, not added up: a posting on no printed line breaks I-01-1.
      income('total-income', { sums: [incomeOn('6')] }),
      // 8202 or 8301 used to cover this year's shortfall (derivation.md §7 rule 15).
      income('surplus-used', {
        sums: [
          {
            book: 'budget',
            accounts: SURPLUS_ACCOUNTS,
            measure: 'net',
            side: 'debit',
            where: { flow: 'coverage' },
          },
        ],
      }),
      income('opening', { sums: [OPENING] }),
      income('income-side', { addUp: ['total-income', 'surplus-used', 'opening'] }),
      ...EXPENDITURE_CLASSES.map((code) =>
        expenditure(code, { sums: [{ ...EXPENDITURE, where: { function: code } }] }),
      ),
      // Measured over all 7xxx, so that a class without a printed line breaks I-01-2.
      expenditure('total-expenditure', { sums: [EXPENDITURE] }),
      expenditure('surplus-allocated', {
        sums: [
          {
            book: 'budget',
            accounts: SURPLUS_ACCOUNTS,
            measure: 'net',
            side: 'credit',
            where: { flow: 'allocation' },
          },
        ],
      }),
      expenditure('closing', { sums: [CLOSING] }),
      expenditure('expenditure-side', {
        addUp: ['total-expenditure', 'surplus-allocated', 'closing'],
      }),
    ],
  },
};
