// 一般公共预算财政拨款支出决算表: general-budget expenditure by function and nature.
import type { Table } from '../table.js';
import { EXPENDITURE } from './sums-of-the-year.js';

export const generalExpenditure: Table = {
  name: 'general-expenditure',
  columns: [
    { id: 'total', sums: [EXPENDITURE], where: { fund: ['general'] } },
    {
      id: 'basic',
      sums: [EXPENDITURE],
      where: { fund: ['general'], nature: ['staff', 'running'] },
    },
    { id: 'project', sums: [EXPENDITURE], where: { fund: ['general'], nature: ['project'] } },
  ],
  rows: { kind: 'functions', digits: [3, 5, 7] },
};
