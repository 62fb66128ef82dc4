// 预算年度: opening a year, approving its budget, closing its months and the year itself.
import { z } from 'zod';
import { fenOf, isMoneyText } from '#money';
import * as field from '../fields.js';
import { USES } from '../indicator/use.js';
import { commandKind } from '../kinds.js';
import { announcePaymentCutoff, closePeriod } from './calendar-decider.js';
import { closeYear } from './close-decider.js';
import { reopenYear } from './reopen-decider.js';
import { adjustThreePublicLimits, approveBudget } from './budget-decider.js';
import { openFiscalYear } from './open-decider.js';

/** Money that a ledger starts with: where it is held and what it counts as (derivation.md §7 rule 2). */
const openingMembers = z.strictObject({
  heldIn: z.enum(['800101', '800102', '800103']).meta({ title: '资金结存明细' }),
  as: z
    .enum(['810107', '810205', '820105', '820204', '8301', '8401'])
    .meta({ title: '结转结余科目' }),
  fund: field.fund,
  nature: field.nature.exactOptional(),
  project: field.id.exactOptional(),
  function: field.functionCode,
  /** Indicator line of the year before on which it remained; carry-forward takes it from there. */
  line: field.id.exactOptional(),
  restricted: z.boolean().exactOptional(),
  amount: field.signedAmount,
});
/** Only an operating result may open below zero: a loss stays on 8401 until profit covers it (derivation.md §7 rule 14). */
export const openingItem = openingMembers.refine(
  ({ as, amount }) =>
    !isMoneyText(amount) || (as === '8401' ? fenOf(amount) !== 0n : fenOf(amount) > 0n),
  { path: ['amount'], params: { form: 'positive' } },
);
export type OpeningItem = z.output<typeof openingItem>;

/** Other balances of the finance book (assets, liabilities) against 累计盈余. Credit balances are negative. */
const openingAsset = z.strictObject({
  account: field.accountCode,
  amount: field.signedAmount,
});

export const openFiscalYearData = z.strictObject({
  year: field.year,
  regime: z.enum(['authorised', 'integrated']).meta({ title: '国库集中支付方式' }),
  threePublicPolicy: z.enum(['block', 'warn']).meta({ title: '三公超限处理' }),
  carriedFirst: z.boolean().meta({ title: '结转资金先用' }),
  /** Whether payments for receptions, trips and vehicles must bring their counts; optional when left out. */
  threePublicDetails: z
    .enum(['required', 'optional'])
    .meta({ title: '三公支付明细' })
    .exactOptional(),
  opening: z.array(openingItem).max(100_000).exactOptional(),
  assets: z.array(openingAsset).max(1_000).exactOptional(),
});
export type OpenFiscalYearData = z.output<typeof openFiscalYearData>;

export const limits = z
  .strictObject({
    abroad: field.limit.meta({ title: '因公出国（境）费' }),
    'vehicle-purchase': field.limit.meta({ title: '公务用车购置费' }),
    'vehicle-running': field.limit.meta({ title: '公务用车运行维护费' }),
    reception: field.limit.meta({ title: '公务接待费' }),
  })
  .meta({ title: '“三公”经费预算' });

export const budgetItem = z.strictObject({
  line: field.id.meta({ title: '指标编号' }),
  fund: field.fund,
  project: field.id.meta({ title: '项目代码' }),
  function: field.functionCode,
  economic: field.economicCode.exactOptional(),
  governmentEconomic: field.governmentEconomicCode.exactOptional(),
  restricted: z.boolean().exactOptional(),
  procurement: z.boolean().meta({ title: '是否政府采购' }).exactOptional(),
  use: z.enum(USES).meta({ title: '单位资金用途' }).exactOptional(),
  amount: field.amount,
});
export type BudgetItemData = z.output<typeof budgetItem>;

export const approveBudgetData = z.strictObject({
  year: field.year,
  document: field.id.meta({ title: '批复文号' }),
  total: field.amount.meta({ title: '批复总额' }),
  items: z.array(budgetItem).min(1).max(100_000),
  threePublic: limits.exactOptional(),
});
export type ApproveBudgetData = z.output<typeof approveBudgetData>;

export const adjustThreePublicLimitsData = z.strictObject({
  year: field.year,
  document: field.id.meta({ title: '文号' }),
  limits,
  reason: field.text,
});
export type AdjustThreePublicLimitsData = z.output<typeof adjustThreePublicLimitsData>;

export const announcePaymentCutoffData = z.strictObject({
  year: field.year,
  lastPaymentOn: field.date.meta({ title: '最后支付日' }),
});
export type AnnouncePaymentCutoffData = z.output<typeof announcePaymentCutoffData>;

export const closePeriodData = z.strictObject({ year: field.year, month: field.month });
export type ClosePeriodData = z.output<typeof closePeriodData>;

export const closeYearData = z.strictObject({
  year: field.year,
  /** Institutions: what of the year's distributable surplus becomes 职工福利基金 (8301). */
  welfareFund: field.amount.meta({ title: '提取职工福利基金' }).exactOptional(),
});
export type CloseYearData = z.output<typeof closeYearData>;

export const reopenYearData = z.strictObject({
  year: field.year,
  document: field.id.meta({ title: '批准文号' }),
  reason: field.text.meta({ title: '反结账原因' }),
});
export type ReopenYearData = z.output<typeof reopenYearData>;

export const fiscalYearCommands = [
  commandKind({
    type: 'OpenFiscalYear',
    title: '年度开账',
    roles: ['accountant', 'administrator'],
    dated: 'any',
    schema: openFiscalYearData,
    decide: openFiscalYear,
  }),
  commandKind({
    type: 'ApproveBudget',
    title: '部门预算批复',
    roles: ['budget-bureau'],
    dated: 'open-year',
    schema: approveBudgetData,
    decide: approveBudget,
  }),
  commandKind({
    type: 'AdjustThreePublicLimits',
    title: '“三公”经费预算调整',
    roles: ['budget-bureau'],
    dated: 'open-year',
    schema: adjustThreePublicLimitsData,
    decide: adjustThreePublicLimits,
  }),
  commandKind({
    type: 'AnnouncePaymentCutoff',
    title: '年末支付截止',
    roles: ['budget-bureau', 'treasury'],
    dated: 'any',
    schema: announcePaymentCutoffData,
    decide: announcePaymentCutoff,
  }),
  commandKind({
    type: 'ClosePeriod',
    title: '月度结账',
    roles: ['accountant'],
    dated: 'any',
    schema: closePeriodData,
    decide: closePeriod,
  }),
  commandKind({
    type: 'CloseYear',
    title: '年终结账',
    roles: ['accountant'],
    dated: 'year-end',
    schema: closeYearData,
    decide: closeYear,
  }),
  commandKind({
    type: 'ReopenYear',
    title: '反结账',
    roles: ['budget-bureau', 'administrator'],
    dated: 'any',
    schema: reopenYearData,
    decide: reopenYear,
  }),
];
