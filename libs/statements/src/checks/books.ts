// Check formulas between budget, books and tables (预决算衔接): domain.md §2.6, derivation.md §7 rule 24.
import type { Fund } from '#bookkeeping';
import { EXPENDITURE, FISCAL_INCOME } from '../tables/sums-of-the-year.js';
import type { Sum } from '../table.js';
import type { Check, LedgerTerm } from './check.js';
import { one, summaryExpenditure, sumTerm } from './operands.js';

const FISCAL: readonly Fund[] = ['general', 'fund', 'capital'];
const IN_FISCAL = { where: { fund: FISCAL } };

/** Net movement of control-book buckets in the year; authority belongs to one year. */
const used = (...buckets: readonly string[]): Sum => ({
  book: 'control',
  accounts: buckets,
  measure: 'net',
  side: 'debit',
});
const received = (...buckets: readonly string[]): Sum => ({ ...used(...buckets), side: 'credit' });

const closingOn = (
  book: 'budget' | 'finance',
  side: 'debit' | 'credit',
  ...accounts: readonly string[]
): Sum => ({ book, accounts, measure: 'closing', side });

const term = (sum: Sum): LedgerTerm => ({ sum });

const SOURCES = ['Q10.01', 'Q10.02', 'Q10.03', 'Q10.04', 'Q10.05', 'Q10.06', 'Q10.07'];
const UNSPENT = ['Q01', 'Q20', 'Q30', 'Q40', 'Q50', 'Q70.1', 'Q70.2'];

/** Every formula that reads the books. */
export const BOOKS: readonly Check[] = [
  {
    id: 'B-1',
    says: '指标账年初预算数按项目和功能科目等于部门预算批复',
    severity: 'error',
    relation: '=',
    cases: { kind: 'outside', needs: 'budgetApproval' },
  },
  {
    id: 'B-2',
    says:
      '每条指标：年初预算加追加减追减加减调剂加结转转入减收回，' +
      '等于待下达、可用、冻结、承诺、在途、已支付、注销和结转之和',
    severity: 'error',
    relation: '=',
    cases: {
      kind: 'ledger',
      by: 'line',
      left: [term(received(...SOURCES))],
      right: [term(used(...UNSPENT, 'Q60'))],
    },
  },
  {
    id: 'B-3',
    says: '每条指标：净支付不超过指标数',
    severity: 'error',
    relation: '≤',
    cases: {
      kind: 'ledger',
      by: 'line',
      left: [term(used('Q60'))],
      right: [term(received('Q10'))],
    },
  },
  {
    id: 'B-4',
    says:
      '各本预算：财政拨款收入等于指标净支付，加资金结存本年净增加（额度、返还额度、财政现金），' +
      '减年初结转结余调整',
    severity: 'error',
    relation: '=',
    cases: {
      kind: 'ledger',
      by: 'fund',
      left: [term({ ...FISCAL_INCOME, ...IN_FISCAL })],
      right: [
        term({ ...used('Q60'), ...IN_FISCAL }),
        term({ ...EXPENDITURE, accounts: ['8001', '81'], ...IN_FISCAL }),
      ],
    },
  },
  {
    id: 'B-5',
    says: '本年支出合计等于预算会计支出科目按部门经济分类的净发生额',
    severity: 'error',
    relation: '=',
    cases: one(
      [summaryExpenditure('total-expenditure')],
      [sumTerm({ ...EXPENDITURE, where: { economic: ['3'] } })],
    ),
  },
  {
    id: 'B-6',
    says: '每种资金：资金结存（8001）等于结转结余各科目与未结账收支之和',
    severity: 'error',
    relation: '=',
    cases: {
      kind: 'ledger',
      by: 'fund',
      left: [term(closingOn('budget', 'debit', '8001'))],
      right: [term(closingOn('budget', 'credit', '81', '82', '83', '84', '85', '87', '6', '7'))],
    },
  },
  {
    id: 'B-7',
    says: '按资金性质和功能科目，指标净支付等于国库对账单',
    severity: 'error',
    relation: '=',
    cases: { kind: 'outside', needs: 'treasuryStatement' },
  },
  {
    id: 'B-8',
    says: '财政应返还额度：财务会计1201余额等于预算会计800103余额',
    severity: 'error',
    relation: '=',
    cases: one(
      [sumTerm(closingOn('finance', 'debit', '1201'))],
      [sumTerm(closingOn('budget', 'debit', '800103'))],
    ),
  },
  {
    id: 'B-9',
    says: '零余额账户用款额度：财务会计1011余额等于预算会计800101余额',
    severity: 'error',
    relation: '=',
    cases: one(
      [sumTerm(closingOn('finance', 'debit', '1011'))],
      [sumTerm(closingOn('budget', 'debit', '800101'))],
    ),
  },
  {
    id: 'B-10',
    says: '财政拨款的每个预算维度：资金结存（8001）等于结转（8101）、结余（8102）与未结账收支之和',
    severity: 'error',
    relation: '=',
    cases: {
      kind: 'ledger',
      by: 'coordinate',
      left: [term({ ...closingOn('budget', 'debit', '8001'), ...IN_FISCAL })],
      right: [term({ ...closingOn('budget', 'credit', '81', '6', '7'), ...IN_FISCAL })],
    },
  },
  {
    // Budget columns: closing = total − spending (forms.md §7). Ties the control book to the budget book.
    id: 'I-01-9',
    says: '各本预算：预算数减预算会计支出等于未支付的指标（待下达、可用、冻结、承诺、在途、注销、结转）',
    severity: 'error',
    relation: '=',
    cases: {
      kind: 'ledger',
      by: 'fund',
      left: [
        term({ ...received('Q10'), ...IN_FISCAL }),
        { ...term({ ...EXPENDITURE, ...IN_FISCAL }), minus: true },
      ],
      right: [term({ ...used(...UNSPENT), ...IN_FISCAL })],
    },
  },
];
