// 收入决算表: income of the year by the function it was given for.
import type { Table } from '../table.js';
import { FISCAL_INCOME, incomeOn, OTHER_INCOME } from './sums-of-the-year.js';

export const incomeTable: Table = {
  name: 'income',
  columns: [
    { id: 'total', sums: [incomeOn('6')] },
    { id: 'fiscal', sums: [FISCAL_INCOME] },
    { id: 'from-superior', sums: [incomeOn('6201')] },
    { id: 'professional', sums: [incomeOn('6101')] },
    { id: 'operating', sums: [incomeOn('6401')] },
    { id: 'from-affiliates', sums: [incomeOn('6301')] },
    { id: 'other', sums: [OTHER_INCOME] },
  ],
  rows: { kind: 'functions', digits: [3, 5, 7] },
};
