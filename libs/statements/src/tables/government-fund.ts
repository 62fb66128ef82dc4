// 政府性基金预算财政拨款收入支出决算表: each fund item with its opening, income, use and closing.
import type { Table } from '../table.js';
import { EXPENDITURE, FISCAL_CLOSING, FISCAL_INCOME, FISCAL_OPENING } from './sums-of-the-year.js';

export const governmentFund: Table = {
  name: 'government-fund',
  columns: [
    { id: 'opening', sums: [FISCAL_OPENING], where: { fund: ['fund'] } },
    { id: 'income', sums: [FISCAL_INCOME], where: { fund: ['fund'] } },
    { id: 'total', sums: [EXPENDITURE], where: { fund: ['fund'] } },
    { id: 'basic', sums: [EXPENDITURE], where: { fund: ['fund'], nature: ['staff', 'running'] } },
    { id: 'project', sums: [EXPENDITURE], where: { fund: ['fund'], nature: ['project'] } },
    { id: 'closing', sums: [FISCAL_CLOSING], where: { fund: ['fund'] } },
  ],
  rows: { kind: 'functions', digits: [3, 5, 7] },
};
