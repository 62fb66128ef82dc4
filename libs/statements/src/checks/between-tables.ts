// Check formulas between tables (表间): domain.md §2.4.
import { EXPENDITURE_CLASSES } from '../tables/classes.js';
import { EXPENDITURE } from '../tables/sums-of-the-year.js';
import { THREE_PUBLIC_CODES } from '../tables/three-public.js';
import type { Check, Operand } from './check.js';
import {
  basicAmount,
  cell,
  fiscalExpenditure,
  fiscalIncome,
  minus,
  one,
  several,
  summaryExpenditure,
  summaryIncome,
  sumTerm,
  threePublicAmount,
} from './operands.js';

const incomeTotal = (column: string): Operand => cell('income', 'total', column);
const expenditureTotal = (column: string): Operand => cell('expenditure', 'total', column);
const generalTotal = (column: string): Operand => cell('general-expenditure', 'total', column);
const fundTotal = (column: string): Operand => cell('government-fund', 'total', column);
const capitalTotal = (column: string): Operand => cell('state-capital', 'total', column);
const FUND_WORDS: Readonly<Record<string, string>> = {
  general: '一般公共预算',
  fund: '政府性基金预算',
  capital: '国有资本经营预算',
};
const FUNDS = Object.keys(FUND_WORDS);
const OTHER_INCOME_WORDS: Readonly<Record<string, string>> = {
  'from-superior': '上级补助收入',
  professional: '事业收入',
  operating: '经营收入',
  'from-affiliates': '附属单位上缴收入',
  other: '其他收入',
};

const summaryAgainstDetail: readonly Check[] = [
  {
    id: 'X-01-02',
    says: '收入支出决算总表本年收入合计等于收入决算表合计',
    severity: 'error',
    relation: '=',
    cases: one([summaryIncome('total-income')], [incomeTotal('total')]),
  },
  {
    id: 'X-01-02b',
    says: '收入支出决算总表各项收入等于收入决算表同名栏合计',
    severity: 'error',
    relation: '=',
    cases: several(
      { place: '财政拨款收入', left: FUNDS.map(summaryIncome), right: [incomeTotal('fiscal')] },
      ...Object.entries(OTHER_INCOME_WORDS).map(([id, place]) => ({
        place,
        left: [summaryIncome(id)],
        right: [incomeTotal(id)],
      })),
    ),
  },
  {
    id: 'X-01-03',
    says: '收入支出决算总表本年支出合计等于支出决算表合计',
    severity: 'error',
    relation: '=',
    cases: one([summaryExpenditure('total-expenditure')], [expenditureTotal('total')]),
  },
  {
    id: 'X-01-03b',
    says: '收入支出决算总表各功能分类支出等于支出决算表同类合计',
    severity: 'error',
    relation: '=',
    cases: several(
      ...EXPENDITURE_CLASSES.map((code) => ({
        place: code,
        left: [summaryExpenditure(code)],
        right: [cell('expenditure', code, 'total')],
      })),
    ),
  },
];

const summaryAgainstFiscal: readonly Check[] = [
  {
    id: 'X-01-04',
    says: '两张总表的三本预算财政拨款收入相等',
    severity: 'error',
    relation: '=',
    cases: several(
      ...Object.entries(FUND_WORDS).map(([fund, place]) => ({
        place,
        left: [summaryIncome(fund)],
        right: [fiscalIncome(fund)],
      })),
    ),
  },
  {
    id: 'X-01-04b',
    says: '收入支出决算总表各类支出不小于财政拨款总表同类支出，差额为非财政拨款支出',
    severity: 'error',
    relation: '≥',
    cases: several(
      ...EXPENDITURE_CLASSES.map((code) => ({
        place: code,
        left: [summaryExpenditure(code)],
        right: [fiscalExpenditure(code, 'total')],
      })),
    ),
  },
  {
    // An operating loss (8401) makes the whole balance smaller than its fiscal part, lawfully.
    id: 'X-01-04c',
    says: '收入支出决算总表年初、年末结转和结余及总计不小于财政拨款总表同项',
    severity: 'warning',
    relation: '≥',
    cases: several(
      {
        place: '年初结转和结余',
        left: [summaryIncome('opening')],
        right: [fiscalIncome('opening')],
      },
      {
        place: '年末结转和结余',
        left: [summaryExpenditure('closing')],
        right: [fiscalExpenditure('closing', 'total')],
      },
      {
        place: '总计',
        left: [summaryIncome('income-side')],
        right: [fiscalIncome('income-side')],
      },
    ),
  },
  {
    id: 'X-02-04',
    says: '收入决算表财政拨款收入合计等于财政拨款总表本年收入合计',
    severity: 'error',
    relation: '=',
    cases: one([incomeTotal('fiscal')], [fiscalIncome('total-income')]),
  },
  {
    id: 'X-03-04',
    says: '支出决算表合计不小于财政拨款总表本年支出合计',
    severity: 'error',
    relation: '≥',
    cases: one([expenditureTotal('total')], [fiscalExpenditure('total-expenditure', 'total')]),
  },
  {
    id: 'X-NF',
    says:
      '非财政拨款资金平衡：非财政年初加非财政收入加使用非财政拨款结余，' +
      '等于非财政支出加结余分配加非财政年末',
    severity: 'error',
    relation: '=',
    cases: one(
      [
        summaryIncome('opening'),
        minus(fiscalIncome('opening')),
        summaryIncome('total-income'),
        minus(fiscalIncome('total-income')),
        summaryIncome('surplus-used'),
      ],
      [
        summaryExpenditure('total-expenditure'),
        minus(fiscalExpenditure('total-expenditure', 'total')),
        summaryExpenditure('surplus-allocated'),
        summaryExpenditure('closing'),
        minus(fiscalExpenditure('closing', 'total')),
      ],
    ),
  },
];

const fiscalAgainstDetail: readonly Check[] = [
  {
    id: 'X-04-05',
    says: '财政拨款总表一般公共预算支出合计和各类等于一般公共预算财政拨款支出决算表',
    severity: 'error',
    relation: '=',
    cases: several(
      {
        place: '合计',
        left: [fiscalExpenditure('total-expenditure', 'general')],
        right: [generalTotal('total')],
      },
      ...EXPENDITURE_CLASSES.map((code) => ({
        place: code,
        left: [fiscalExpenditure(code, 'general')],
        right: [cell('general-expenditure', code, 'total')],
      })),
    ),
  },
  {
    id: 'X-04-08',
    says: '财政拨款总表政府性基金年初、收入、支出、年末等于政府性基金表合计',
    severity: 'error',
    relation: '=',
    cases: several(
      {
        place: '年初结转和结余',
        left: [fiscalIncome('opening-fund')],
        right: [fundTotal('opening')],
      },
      { place: '本年收入', left: [fiscalIncome('fund')], right: [fundTotal('income')] },
      {
        place: '本年支出',
        left: [fiscalExpenditure('total-expenditure', 'fund')],
        right: [fundTotal('total')],
      },
      {
        place: '年末结转和结余',
        left: [fiscalExpenditure('closing', 'fund')],
        right: [fundTotal('closing')],
      },
    ),
  },
  {
    id: 'X-04-09',
    says: '财政拨款总表国有资本经营预算支出等于国有资本经营预算表合计',
    severity: 'error',
    relation: '=',
    cases: one([fiscalExpenditure('total-expenditure', 'capital')], [capitalTotal('total')]),
  },
];

const byNature: readonly Check[] = [
  ...(['basic', 'project'] as const).map((column): Check => {
    const words = column === 'basic' ? '基本支出' : '项目支出';
    return {
      id: column === 'basic' ? 'X-03-05' : 'X-03-05b',
      says: `支出决算表各行${words}不小于三本预算同科目${words}之和，差额为非财政拨款支出`,
      severity: 'error',
      relation: '≥',
      cases: {
        kind: 'rows',
        tables: ['expenditure', 'general-expenditure', 'government-fund', 'state-capital'],
        rows: 'all',
        left: [cell('expenditure', '*', column)],
        right: [
          cell('general-expenditure', '*', column),
          cell('government-fund', '*', column),
          cell('state-capital', '*', column),
        ],
      },
    };
  }),
  {
    id: 'X-05-06',
    says: '一般公共预算基本支出合计等于人员经费合计与公用经费合计之和',
    severity: 'error',
    relation: '=',
    cases: one([generalTotal('basic')], [basicAmount('staff'), basicAmount('running')]),
  },
  {
    id: 'X-RUN',
    says: '机关运行经费（公用经费合计）等于公用经费项目的一般公共预算支出',
    severity: 'error',
    relation: '=',
    appliesTo: ['administrative', 'civil-service-institution'],
    cases: one(
      [basicAmount('running')],
      [sumTerm({ ...EXPENDITURE, where: { fund: ['general'], nature: ['running'] } })],
    ),
  },
  {
    id: 'X-PRJ',
    says: '三本预算项目支出与非财政拨款项目支出之和等于支出决算表项目支出',
    severity: 'error',
    relation: '=',
    cases: one(
      [
        generalTotal('project'),
        fundTotal('project'),
        capitalTotal('project'),
        sumTerm({
          ...EXPENDITURE,
          accounts: ['71', '72', '76', '77', '79'],
          where: { fund: ['own'], nature: ['project'] },
        }),
        sumTerm({
          ...EXPENDITURE,
          accounts: ['76', '77', '79'],
          where: { nature: ['none'] },
        }),
      ],
      [expenditureTotal('project')],
    ),
  },
  {
    id: 'X-PERF',
    says: '绩效自评项目全年执行数之和不超过支出决算表项目支出',
    severity: 'error',
    relation: '≤',
    cases: { kind: 'outside', needs: 'selfEvaluations' },
  },
];

const PARTS = [
  ['abroad', '因公出国（境）费', ['30212']],
  ['vehicle-running', '公务用车运行维护费', ['30231']],
  ['reception', '公务接待费', ['30217']],
  // 30913 cannot occur in basic expenditure (domain.md §1.6).
  ['vehicle-purchase', '公务用车购置费', ['31013']],
] as const;

const threePublicChecks: readonly Check[] = [
  {
    id: 'X-06-07',
    says: '“三公”经费各项决算数不小于基本支出中的同名科目（基本支出是其一部分）',
    severity: 'error',
    relation: '≥',
    cases: several(
      ...PARTS.map(([item, place, codes]) => ({
        place,
        left: [threePublicAmount(`actual-${item}`)],
        right: codes.map(basicAmount),
      })),
    ),
  },
  {
    id: 'X-07-E',
    says: '“三公”经费各项决算数等于该项经济分类科目在本表资金范围内的支出发生额',
    severity: 'error',
    relation: '=',
    cases: several(
      ...PARTS.map(([item, place]) => ({
        place,
        left: [threePublicAmount(`actual-${item}`)],
        right: THREE_PUBLIC_CODES[item].map((code): Operand => ({
          kind: 'sum',
          sum: { ...EXPENDITURE, where: { economic: [code] } },
          scope: 'three-public',
        })),
      })),
    ),
  },
  {
    id: 'X-07-0',
    says: '基本支出中有公务用车运行维护费时，“三公”经费表不能为空',
    severity: 'error',
    relation: '>',
    cases: several({
      place: '',
      left: [threePublicAmount('actual-total')],
      right: [],
      when: [basicAmount('30231')],
    }),
  },
];

/** Every formula between tables. */
export const BETWEEN_TABLES: readonly Check[] = [
  ...summaryAgainstDetail,
  ...summaryAgainstFiscal,
  ...fiscalAgainstDetail,
  ...byNature,
  ...threePublicChecks,
];
