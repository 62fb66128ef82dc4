// FY2020, national set: taken to be laid out as FY2021, of which it differs in nothing that was found.
import type { FormSet } from '../form-set.js';
import { formSet2021 } from './2021.js';

// 抗疫特别国债安排的支出 (234) came with 2020, so its 26 classes are those of FY2021.
export const formSet2020: FormSet = {
  ...formSet2021,
  id: '2020',
  year: 2020,
  evidence: { order: 'memory', titles: 'memory', furniture: 'memory', budgetBasis: 'memory' },
};
