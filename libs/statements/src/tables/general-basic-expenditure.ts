// 一般公共预算财政拨款基本支出决算表: what basic expenditure was spent on, by economic code.
import type { Table } from '../table.js';
import { EXPENDITURE } from './sums-of-the-year.js';

export const generalBasicExpenditure: Table = {
  name: 'general-basic-expenditure',
  columns: [
    {
      id: 'amount',
      sums: [EXPENDITURE],
      where: { fund: ['general'], nature: ['staff', 'running'] },
    },
  ],
  rows: {
    kind: 'economics',
    // 309 and 311 (capital construction) cannot occur in basic expenditure (domain.md §1.6).
    blocks: [
      { id: 'staff', classes: ['301', '303'] },
      { id: 'running', classes: ['302', '307', '310', '312', '399'] },
    ],
  },
};
