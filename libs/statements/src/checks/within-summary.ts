// Check formulas inside 收入支出决算总表: domain.md §2.3 with forms.md §7.
import { EXPENDITURE_CLASSES } from '../tables/classes.js';
import type { Check } from './check.js';
import { cell, one, several, summaryExpenditure, summaryIncome } from './operands.js';

const INCOME_WORDS: Readonly<Record<string, string>> = {
  general: '一般公共预算财政拨款收入',
  fund: '政府性基金预算财政拨款收入',
  capital: '国有资本经营预算财政拨款收入',
  'from-superior': '上级补助收入',
  professional: '事业收入',
  operating: '经营收入',
  'from-affiliates': '附属单位上缴收入',
  other: '其他收入',
};
const INCOME_ROWS = Object.keys(INCOME_WORDS);

/** I-01: every formula inside 收入支出决算总表. */
export const WITHIN_SUMMARY: readonly Check[] = [
  {
    id: 'I-01-1',
    says: '收入支出决算总表：本年收入合计等于各项收入之和',
    severity: 'error',
    relation: '=',
    cases: one([summaryIncome('total-income')], INCOME_ROWS.map(summaryIncome)),
  },
  {
    id: 'I-01-2',
    says: '收入支出决算总表：本年支出合计等于各功能分类支出之和',
    severity: 'error',
    relation: '=',
    cases: one(
      [summaryExpenditure('total-expenditure')],
      EXPENDITURE_CLASSES.map(summaryExpenditure),
    ),
  },
  {
    id: 'I-01-3',
    says: '收入支出决算总表：收方总计等于本年收入合计、使用非财政拨款结余、年初结转和结余之和',
    severity: 'error',
    relation: '=',
    cases: one(
      [summaryIncome('income-side')],
      ['total-income', 'surplus-used', 'opening'].map(summaryIncome),
    ),
  },
  {
    id: 'I-01-4',
    says: '收入支出决算总表：支方总计等于本年支出合计、结余分配、年末结转和结余之和',
    severity: 'error',
    relation: '=',
    cases: one(
      [summaryExpenditure('expenditure-side')],
      ['total-expenditure', 'surplus-allocated', 'closing'].map(summaryExpenditure),
    ),
  },
  {
    id: 'I-01-5',
    says: '收入支出决算总表：收方总计等于支方总计',
    severity: 'error',
    relation: '=',
    cases: one([summaryIncome('income-side')], [summaryExpenditure('expenditure-side')]),
  },
  {
    id: 'I-01-6',
    says: '行政单位没有事业收入、经营收入、附属单位上缴收入、使用非财政拨款结余和结余分配',
    severity: 'warning',
    relation: '=',
    appliesTo: ['administrative'],
    cases: several(
      { place: '事业收入', left: [summaryIncome('professional')], right: [] },
      { place: '经营收入', left: [summaryIncome('operating')], right: [] },
      { place: '附属单位上缴收入', left: [summaryIncome('from-affiliates')], right: [] },
      { place: '使用非财政拨款结余', left: [summaryIncome('surplus-used')], right: [] },
      { place: '结余分配', left: [summaryExpenditure('surplus-allocated')], right: [] },
    ),
  },
  {
    // Opening and closing balances are not in the rule of the collection software (forms.md §7).
    id: 'I-01-7',
    says: '收入支出决算总表：各项收入、使用非财政拨款结余、各类支出和结余分配不为负数',
    severity: 'warning',
    relation: '≥',
    cases: several(
      ...INCOME_ROWS.map((row) => ({
        place: INCOME_WORDS[row] ?? row,
        left: [summaryIncome(row)],
        right: [],
      })),
      { place: '使用非财政拨款结余', left: [summaryIncome('surplus-used')], right: [] },
      ...EXPENDITURE_CLASSES.map((code) => ({
        place: code,
        left: [summaryExpenditure(code)],
        right: [],
      })),
      { place: '结余分配', left: [summaryExpenditure('surplus-allocated')], right: [] },
    ),
  },
  {
    id: 'I-01-8',
    says: '各功能分类支出之和等于基本支出、项目支出、上缴上级支出、经营支出、对附属单位补助支出之和',
    severity: 'error',
    relation: '=',
    cases: one(
      EXPENDITURE_CLASSES.map(summaryExpenditure),
      ['basic', 'project', 'to-superior', 'operating', 'to-affiliates'].map((column) =>
        cell('expenditure', 'total', column),
      ),
    ),
  },
];
