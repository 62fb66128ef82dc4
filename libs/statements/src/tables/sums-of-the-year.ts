// The sums that several tables print: each figure is said once (derivation.md §7, table of cells).
import type { Sum } from '../table.js';

/** Income of the year on these accounts, before closing. */
export const incomeOn = (...accounts: readonly string[]): Sum => ({
  book: 'budget',
  accounts,
  measure: 'turnover',
  side: 'credit',
});

/** 财政拨款预算收入. */
export const FISCAL_INCOME = incomeOn('6001');

/** 6501 债务预算收入 and 6601 非同级财政拨款, 6602 投资收益 print under 其他收入 [M]: policy. */
export const OTHER_INCOME = incomeOn('6501', '6601', '6602', '6609');

/** Expenditure of the year, net of red entries, before closing. */
export const expenditureOn = (...accounts: readonly string[]): Sum => ({
  book: 'budget',
  accounts,
  measure: 'turnover',
  side: 'debit',
});

/** All 7xxx, 其他支出 included. */
export const EXPENDITURE = expenditureOn('7');

/** 年初结转和结余 of all money, in the scope of the kind of unit. */
export const OPENING: Sum = {
  book: 'budget',
  accounts: 'carry-over',
  measure: 'opening',
  side: 'credit',
};

/** 年末结转和结余 of all money, in the scope of the kind of unit. */
export const CLOSING: Sum = { ...OPENING, measure: 'closing' };

/** 财政拨款结转 8101 and 结余 8102; 6001 and 7xxx of the fund until the year is closed. */
export const FISCAL_OPENING: Sum = { ...OPENING, accounts: ['6', '7', '81'] };
export const FISCAL_CLOSING: Sum = { ...CLOSING, accounts: ['6', '7', '81'] };
