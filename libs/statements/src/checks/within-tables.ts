// Check formulas inside one table (表内): domain.md §2.3 with forms.md §7.
import { EXPENDITURE_CLASSES } from '../tables/classes.js';
import type { TableName } from '../table.js';
import type { Check } from './check.js';
import {
  basicAmount,
  cell,
  fiscalExpenditure,
  fiscalIncome,
  one,
  several,
  summaryExpenditure,
  summaryIncome,
  threePublicAmount,
} from './operands.js';

const INCOME_ROWS = [
  'general',
  'fund',
  'capital',
  'from-superior',
  'professional',
  'operating',
  'from-affiliates',
  'other',
];
const FUNDS = ['general', 'fund', 'capital'];
const FISCAL_COLUMNS = ['total', ...FUNDS];
const COLUMN_WORDS: Readonly<Record<string, string>> = {
  total: '合计',
  general: '一般公共预算',
  fund: '政府性基金预算',
  capital: '国有资本经营预算',
};

const rowSum = (
  id: string,
  table: TableName,
  words: string,
  columns: readonly string[],
): Check => ({
  id,
  says: words,
  severity: 'error',
  relation: '=',
  cases: {
    kind: 'rows',
    tables: [table],
    rows: 'all',
    left: [cell(table, '*', 'total')],
    right: columns.map((column) => cell(table, '*', column)),
  },
});

const hierarchy = (id: string, table: TableName, title: string): Check => ({
  id,
  says: `${title}：各栏款等于所属项之和，类等于所属款之和，合计等于各类之和`,
  severity: 'error',
  relation: '=',
  cases: {
    kind: 'rows',
    tables: [table],
    rows: 'parents',
    columns: 'all',
    left: [cell(table, '*', '*')],
    right: [{ kind: 'children', table, column: '*' }],
  },
});

const summaryChecks: readonly Check[] = [
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
      ...[...INCOME_ROWS, 'surplus-used'].map((row) => ({
        place: row,
        left: [summaryIncome(row)],
        right: [],
      })),
      ...[...EXPENDITURE_CLASSES, 'surplus-allocated'].map((row) => ({
        place: row,
        left: [summaryExpenditure(row)],
        right: [],
      })),
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

const fiscalChecks: readonly Check[] = [
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

const basicChecks: readonly Check[] = [
  {
    id: 'I-06-1',
    says: '一般公共预算财政拨款基本支出决算表：各类等于所属款之和',
    severity: 'error',
    relation: '=',
    cases: {
      kind: 'rows',
      tables: ['general-basic-expenditure'],
      rows: 'parents',
      left: [basicAmount('*')],
      right: [{ kind: 'children', table: 'general-basic-expenditure', column: 'amount' }],
    },
  },
  {
    id: 'I-06-2',
    says: '人员经费合计等于工资福利支出（301）与对个人和家庭的补助（303）之和',
    severity: 'error',
    relation: '=',
    cases: one([basicAmount('staff')], ['301', '303'].map(basicAmount)),
  },
  {
    id: 'I-06-3',
    says: '公用经费合计等于302、307、310、312、399各类之和',
    severity: 'error',
    relation: '=',
    cases: one([basicAmount('running')], ['302', '307', '310', '312', '399'].map(basicAmount)),
  },
];

const ITEMS = [
  ['total', '合计'],
  ['abroad', '因公出国（境）费'],
  ['vehicles', '公务用车购置及运行费小计'],
  ['vehicle-purchase', '公务用车购置费'],
  ['vehicle-running', '公务用车运行费'],
  ['reception', '公务接待费'],
] as const;

const threePublicChecks: readonly Check[] = [
  {
    id: 'I-07-1',
    says: '“三公”经费：合计等于出国、公务用车、接待三项之和，公务用车小计等于购置费与运行费之和',
    severity: 'error',
    relation: '=',
    cases: several(
      ...(['budget', 'actual'] as const).flatMap((side) => [
        {
          place: side === 'budget' ? '预算数合计' : '决算数合计',
          left: [threePublicAmount(`${side}-total`)],
          right: ['abroad', 'vehicles', 'reception'].map((item) =>
            threePublicAmount(`${side}-${item}`),
          ),
        },
        {
          place: side === 'budget' ? '预算数公务用车小计' : '决算数公务用车小计',
          left: [threePublicAmount(`${side}-vehicles`)],
          right: ['vehicle-purchase', 'vehicle-running'].map((item) =>
            threePublicAmount(`${side}-${item}`),
          ),
        },
      ]),
    ),
  },
  {
    id: 'I-07-2',
    says: '“三公”经费：各项决算数不超过其预算数，超过的应说明原因',
    severity: 'warning',
    relation: '≤',
    cases: several(
      ...ITEMS.map(([item, place]) => ({
        place,
        left: [threePublicAmount(`actual-${item}`)],
        right: [threePublicAmount(`budget-${item}`)],
      })),
    ),
  },
];

const fundChecks: readonly Check[] = [
  {
    id: 'I-08-1',
    says: '政府性基金：各行年初结转和结余加本年收入等于本年支出加年末结转和结余',
    severity: 'error',
    relation: '=',
    cases: {
      kind: 'rows',
      tables: ['government-fund'],
      rows: 'all',
      left: ['opening', 'income'].map((column) => cell('government-fund', '*', column)),
      right: ['total', 'closing'].map((column) => cell('government-fund', '*', column)),
    },
  },
  rowSum('I-08-1b', 'government-fund', '政府性基金：各行本年支出小计等于基本支出与项目支出之和', [
    'basic',
    'project',
  ]),
  hierarchy('I-08-1c', 'government-fund', '政府性基金'),
];

/** Every formula inside a table. */
export const WITHIN_TABLES: readonly Check[] = [
  ...summaryChecks,
  rowSum('I-02-1', 'income', '收入决算表：各行本年收入合计等于六项收入之和', [
    'fiscal',
    'from-superior',
    'professional',
    'operating',
    'from-affiliates',
    'other',
  ]),
  hierarchy('I-02-2', 'income', '收入决算表'),
  rowSum('I-03-1', 'expenditure', '支出决算表：各行本年支出合计等于五项支出之和', [
    'basic',
    'project',
    'to-superior',
    'operating',
    'to-affiliates',
  ]),
  hierarchy('I-03-2', 'expenditure', '支出决算表'),
  ...fiscalChecks,
  rowSum(
    'I-05-1',
    'general-expenditure',
    '一般公共预算财政拨款支出决算表：各行小计等于基本支出与项目支出之和',
    ['basic', 'project'],
  ),
  hierarchy('I-05-1b', 'general-expenditure', '一般公共预算财政拨款支出决算表'),
  ...basicChecks,
  ...threePublicChecks,
  ...fundChecks,
  rowSum('I-09-1', 'state-capital', '国有资本经营预算：各行小计等于基本支出与项目支出之和', [
    'basic',
    'project',
  ]),
  hierarchy('I-09-1b', 'state-capital', '国有资本经营预算'),
];
