// Check formulas from one year to the next: domain.md §2.5.
import type { Check } from './check.js';
import {
  cell,
  fiscalExpenditure,
  fiscalIncome,
  prior,
  several,
  one,
  summaryExpenditure,
  summaryIncome,
} from './operands.js';

const FUNDS = [
  ['general', '一般公共预算'],
  ['fund', '政府性基金预算'],
  ['capital', '国有资本经营预算'],
] as const;

/** Every formula that looks at the year before. */
export const ACROSS_YEARS: readonly Check[] = [
  {
    // Reasons are recorded for all money, so for institutions the adjustments of 8202 come back in.
    id: 'Y-1',
    says:
      '年初结转和结余（事业单位另加非财政拨款结余的年初调整）' +
      '等于上年年末结转和结余加有原因的年初余额调整',
    severity: 'error',
    relation: '=',
    needsPriorYear: true,
    cases: one(
      [summaryIncome('opening'), { kind: 'unscoped' }],
      [prior(summaryExpenditure('closing')), { kind: 'reasoned' }],
    ),
  },
  {
    id: 'Y-2',
    says: '各本预算年初财政拨款结转和结余等于上年年末加有原因的年初余额调整',
    severity: 'error',
    relation: '=',
    needsPriorYear: true,
    cases: several(
      ...FUNDS.map(([fund, place]) => ({
        place,
        left: [fiscalIncome(`opening-${fund}`)],
        right: [
          prior(fiscalExpenditure('closing', fund)),
          { kind: 'reasoned', funds: [fund] } as const,
        ],
      })),
    ),
  },
  {
    // Reasons are recorded per fund (Y-2); here the items must carry what adjustments and new codes moved.
    id: 'Y-3',
    says: '政府性基金各科目年初结转和结余等于上年年末加年初余额调整和科目调整',
    severity: 'error',
    relation: '=',
    needsPriorYear: true,
    cases: {
      kind: 'rows',
      tables: ['government-fund'],
      rows: 'all',
      left: [cell('government-fund', '*', 'opening')],
      right: [prior(cell('government-fund', '*', 'closing')), { kind: 'changed', funds: ['fund'] }],
    },
  },
  {
    id: 'Y-4',
    says: '情况说明引用的上年数等于上年决算表同一单元格',
    severity: 'error',
    relation: '=',
    needsPriorYear: true,
    cases: { kind: 'outside', needs: 'quotedPriorYear' },
  },
  {
    id: 'Y-5',
    says: '收入、支出、公用经费、“三公”经费较上年变动超过百分之十的应说明原因',
    severity: 'warning',
    relation: '≈',
    needsPriorYear: true,
    cases: { kind: 'outside', needs: 'reasonsGiven' },
  },
  {
    id: 'Y-6',
    says: '上年总计不小于上年本年支出合计',
    severity: 'error',
    relation: '≥',
    needsPriorYear: true,
    cases: several(
      {
        place: '收入支出决算总表',
        left: [prior(summaryIncome('income-side'))],
        right: [prior(summaryExpenditure('total-expenditure'))],
      },
      {
        place: '财政拨款收入支出决算总表',
        left: [prior(fiscalIncome('income-side'))],
        right: [prior(fiscalExpenditure('total-expenditure', 'total'))],
      },
    ),
  },
];
