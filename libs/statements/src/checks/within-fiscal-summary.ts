// Check formulas inside 财政拨款收入支出决算总表: domain.md §2.3.
import { EXPENDITURE_CLASSES } from '../tables/classes.js';
import type { Check } from './check.js';
import { fiscalExpenditure, fiscalIncome, one, several } from './operands.js';

const FUNDS = ['general', 'fund', 'capital'];
const FISCAL_COLUMNS = ['total', ...FUNDS];
const COLUMN_WORDS: Readonly<Record<string, string>> = {
  total: '合计',
  general: '一般公共预算',
  fund: '政府性基金预算',
  capital: '国有资本经营预算',
};

/** I-04: every formula inside 财政拨款收入支出决算总表. */
export const WITHIN_FISCAL_SUMMARY: readonly Check[] = [
  {
    id: 'I-04-1',
    says: '财政拨款收入支出决算总表：本年收入合计等于三本预算财政拨款之和',
    severity: 'error',
    relation: '=',
    cases: one([fiscalIncome('total-income')], FUNDS.map(fiscalIncome)),
  },
  {
    id: 'I-04-2',
    says: '财政拨款收入支出决算总表：年初财政拨款结转和结余等于三本预算之和',
    severity: 'error',
    relation: '=',
    cases: one(
      [fiscalIncome('opening')],
      FUNDS.map((fund) => fiscalIncome(`opening-${fund}`)),
    ),
  },
  {
    id: 'I-04-3',
    says: '财政拨款收入支出决算总表：收方总计等于本年收入合计与年初财政拨款结转和结余之和',
    severity: 'error',
    relation: '=',
    cases: one(
      [fiscalIncome('income-side')],
      [fiscalIncome('total-income'), fiscalIncome('opening')],
    ),
  },
  {
    id: 'I-04-4',
    says: '财政拨款收入支出决算总表：支方各行合计等于三本预算之和',
    severity: 'error',
    relation: '=',
    cases: several(
      ...[...EXPENDITURE_CLASSES, 'total-expenditure', 'closing', 'expenditure-side'].map(
        (row) => ({
          place: row,
          left: [fiscalExpenditure(row, 'total')],
          right: FUNDS.map((fund) => fiscalExpenditure(row, fund)),
        }),
      ),
    ),
  },
  {
    id: 'I-04-5',
    says: '财政拨款收入支出决算总表：各栏本年支出合计等于各功能分类支出之和',
    severity: 'error',
    relation: '=',
    cases: several(
      ...FISCAL_COLUMNS.map((column) => ({
        place: COLUMN_WORDS[column] ?? column,
        left: [fiscalExpenditure('total-expenditure', column)],
        right: EXPENDITURE_CLASSES.map((code) => fiscalExpenditure(code, column)),
      })),
    ),
  },
  {
    id: 'I-04-6',
    says: '财政拨款收入支出决算总表：各栏支方总计等于本年支出合计与年末结转和结余之和',
    severity: 'error',
    relation: '=',
    cases: several(
      ...FISCAL_COLUMNS.map((column) => ({
        place: COLUMN_WORDS[column] ?? column,
        left: [fiscalExpenditure('expenditure-side', column)],
        right: ['total-expenditure', 'closing'].map((row) => fiscalExpenditure(row, column)),
      })),
    ),
  },
  {
    id: 'I-04-7',
    says: '财政拨款收入支出决算总表：收方总计等于支方总计，各本预算本年收入加年初等于该栏支方总计',
    severity: 'error',
    relation: '=',
    cases: several(
      {
        place: '合计',
        left: [fiscalIncome('income-side')],
        right: [fiscalExpenditure('expenditure-side', 'total')],
      },
      ...FUNDS.map((fund) => ({
        place: COLUMN_WORDS[fund] ?? fund,
        left: [fiscalIncome(fund), fiscalIncome(`opening-${fund}`)],
        right: [fiscalExpenditure('expenditure-side', fund)],
      })),
    ),
  },
  {
    id: 'I-04-8',
    says: '国有资本经营预算支出只列223类，抗疫特别国债安排的支出（234类）只由政府性基金预算列支',
    severity: 'warning',
    relation: '=',
    cases: several(
      ...EXPENDITURE_CLASSES.filter((code) => code !== '223').map((code) => ({
        place: `${code}类国有资本经营预算`,
        left: [fiscalExpenditure(code, 'capital')],
        right: [],
      })),
      ...['general', 'capital'].map((fund) => ({
        place: `234类${COLUMN_WORDS[fund] ?? fund}`,
        left: [fiscalExpenditure('234', fund)],
        right: [],
      })),
    ),
  },
];
