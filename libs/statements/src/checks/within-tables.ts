// Check formulas inside one table (表内): domain.md §2.3 with forms.md §7.
import type { TableName } from '../table.js';
import type { Check } from './check.js';
import { basicAmount, cell, one, several, threePublicAmount } from './operands.js';
import { WITHIN_FISCAL_SUMMARY } from './within-fiscal-summary.js';
import { WITHIN_SUMMARY } from './within-summary.js';

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
  ...WITHIN_SUMMARY,
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
  ...WITHIN_FISCAL_SUMMARY,
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
