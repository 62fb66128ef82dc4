// FY2022, national set: fund and state capital move up, the three public expenses come last and cover all fiscal money.
import type { Form, FormSet } from '../form-set.js';
import {
  basic2021,
  capital2021,
  expenditure2021,
  fiscal2021,
  formSet2021,
  fund2021,
  general2021,
  income2021,
  limits2021,
  summary2021,
} from './2021.js';
import { ECONOMIC_LISTS_2022 } from './economic-lists-2022.js';

const numbered = (form: Form, number: number): Form => ({
  ...form,
  key: `T0${number}`,
  printedNumber: `公开0${number}表`,
});

const basic2022: Form = {
  ...basic2021,
  layout:
    basic2021.layout.kind === 'by-economic'
      ? { ...basic2021.layout, lists: ECONOMIC_LISTS_2022 }
      : basic2021.layout,
  evidence: { ...basic2021.evidence, 'lists 307, 312, 399': 'memory' },
};

const limits2022: Form = {
  ...numbered(limits2021, 9),
  title: '财政拨款“三公”经费支出决算表',
  emptySentence: '说明：{unit}本年度没有财政拨款“三公”经费支出，故本表无数据。',
};

export const formSet2022: FormSet = {
  ...formSet2021,
  id: '2022',
  year: 2022,
  forms: [
    summary2021,
    income2021,
    expenditure2021,
    fiscal2021,
    general2021,
    basic2022,
    numbered(fund2021, 7),
    numbered(capital2021, 8),
    limits2022,
  ],
  // Order and scope changed with FY2022: seen in six sets of that year (forms.md §1.1).
  threePublic: { funds: ['general', 'fund', 'capital'], budget: 'final' },
  evidence: { order: 'seen', titles: 'seen', furniture: 'memory', budgetBasis: 'memory' },
};
