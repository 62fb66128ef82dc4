// 支出决算表: expenditure of the year by function and nature, all money.
import type { Table } from '../table.js';
import { EXPENDITURE, expenditureOn } from './sums-of-the-year.js';

export const expenditureTable: Table = {
  name: 'expenditure',
  columns: [
    { id: 'total', sums: [EXPENDITURE] },
    {
      id: 'basic',
      sums: [
        {
          ...expenditureOn('71', '72', '76', '77', '79'),
          where: { nature: ['staff', 'running'] },
        },
      ],
    },
    {
      id: 'project',
      sums: [
        { ...expenditureOn('71', '72', '76', '77', '79'), where: { nature: ['project'] } },
        // 投资支出, 债务还本支出 and 其他支出 name no nature: they print as project expenditure [M].
        { ...expenditureOn('76', '77', '79'), where: { nature: ['none'] } },
      ],
    },
    { id: 'to-superior', sums: [expenditureOn('74')] },
    { id: 'operating', sums: [expenditureOn('73')] },
    { id: 'to-affiliates', sums: [expenditureOn('75')] },
  ],
  rows: { kind: 'functions', digits: [3, 5, 7] },
};
