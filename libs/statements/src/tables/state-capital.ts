// 国有资本经营预算财政拨款支出决算表: expenditure of the state capital operating budget.
import type { Table } from '../table.js';
import { EXPENDITURE } from './sums-of-the-year.js';

export const stateCapital: Table = {
  name: 'state-capital',
  columns: [
    { id: 'total', sums: [EXPENDITURE], where: { fund: ['capital'] } },
    {
      id: 'basic',
      sums: [EXPENDITURE],
      where: { fund: ['capital'], nature: ['staff', 'running'] },
    },
    { id: 'project', sums: [EXPENDITURE], where: { fund: ['capital'], nature: ['project'] } },
  ],
  rows: { kind: 'functions', digits: [3, 5, 7] },
};
