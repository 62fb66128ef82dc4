// 指标: issuing, changing, freezing, lapsing and carrying authority.
import { z } from 'zod';
import { transfer } from '../between-ledgers.js';
import { budgetItem } from '../fiscal-year/commands.js';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import {
  approveCashPlan,
  freezeIndicator,
  receiveCashGrant,
  receiveQuota,
  releaseIndicator,
  restoreQuota,
} from './holding-decider.js';
import {
  decreaseIndicator,
  increaseIndicator,
  issueIndicator,
  moveIndicatorIn,
  moveIndicatorOut,
  recallIndicator,
  transferIndicator,
} from './decider.js';
import { carryForwardIndicator, carryOutIndicator, lapseIndicator } from './year-end-decider.js';

const line = field.id.meta({ title: '指标编号' });
const document = field.id.meta({ title: '文号' });

/** An original indicator names only its approved line; a supplement brings its coordinate. */
export const issueIndicatorData = z.strictObject({
  line,
  document,
  kind: z.enum(['original', 'supplement']).meta({ title: '年初 / 追加' }),
  amount: field.amount,
  item: budgetItem
    .omit({ line: true, amount: true })
    /** Only for carried money that stands at this line already, moved in or moved back by an adjustment. */
    .extend({ source: z.literal('carried').meta({ title: '资金来源' }).exactOptional() })
    .meta({ title: '追加指标的预算要素' })
    .exactOptional(),
});
export type IssueIndicatorData = z.output<typeof issueIndicatorData>;

export const increaseIndicatorData = z.strictObject({
  line,
  document,
  amount: field.amount,
  from: z.enum(['reserve', 'superior', 'adjustment', 'other']).meta({ title: '追加来源' }),
  reason: field.text,
});
export type IncreaseIndicatorData = z.output<typeof increaseIndicatorData>;

export const decreaseIndicatorData = z.strictObject({
  line,
  document,
  amount: field.amount,
  reason: field.text,
});
export type DecreaseIndicatorData = z.output<typeof decreaseIndicatorData>;

export const recallIndicatorData = z.strictObject({
  line,
  document,
  amount: field.amount,
  reason: z.enum(['idle', 'project-ended', 'two-years']).meta({ title: '收回原因' }),
});
export type RecallIndicatorData = z.output<typeof recallIndicatorData>;

export const transferIndicatorData = z.strictObject({
  from: line,
  to: line,
  document,
  amount: field.amount,
  reason: field.text,
});
export type TransferIndicatorData = z.output<typeof transferIndicatorData>;

/** Authority that leaves for another unit of the department, or arrives from one. */
export const moveIndicatorData = z.strictObject({
  line,
  transfer,
  document,
  amount: field.amount,
  reason: field.text,
});
export type MoveIndicatorData = z.output<typeof moveIndicatorData>;

export const freezeIndicatorData = z.strictObject({
  freeze: field.id.meta({ title: '冻结编号' }),
  line,
  amount: field.amount,
  reason: field.text,
});
export type FreezeIndicatorData = z.output<typeof freezeIndicatorData>;

export const releaseIndicatorData = z.strictObject({
  freeze: field.id.meta({ title: '冻结编号' }),
  amount: field.amount,
});
export type ReleaseIndicatorData = z.output<typeof releaseIndicatorData>;

export const receiveQuotaData = z.strictObject({ line, document, amount: field.amount });
export type ReceiveQuotaData = z.output<typeof receiveQuotaData>;

export const restoreQuotaData = receiveQuotaData;
export const receiveCashGrantData = z.strictObject({
  line,
  bankVoucher: field.id.meta({ title: '银行凭证号' }),
  amount: field.amount,
});
export type ReceiveCashGrantData = z.output<typeof receiveCashGrantData>;

export const approveCashPlanData = z.strictObject({
  line,
  month: field.month,
  document,
  amount: field.amount,
});
export type ApproveCashPlanData = z.output<typeof approveCashPlanData>;

export const lapseIndicatorData = z.strictObject({ line, document, amount: field.amount });
export type LapseIndicatorData = z.output<typeof lapseIndicatorData>;

export const carryOutIndicatorData = z.strictObject({
  line,
  document,
  amount: field.amount,
  recognise: z.boolean().meta({ title: '财政按权责发生制列支' }),
});
export type CarryOutIndicatorData = z.output<typeof carryOutIndicatorData>;

export const carryForwardIndicatorData = z.strictObject({
  line: line.meta({ title: '新指标编号' }),
  from: line.meta({ title: '上年指标编号' }),
  document,
  amount: field.amount,
  /** Only when the item was renamed or recoded at the turn of the year. */
  function: field.functionCode.exactOptional(),
});
export type CarryForwardIndicatorData = z.output<typeof carryForwardIndicatorData>;

const bureau = ['budget-bureau'] as const;

export const indicatorCommands = [
  commandKind({
    type: 'IssueIndicator',
    title: '指标下达',
    roles: bureau,
    dated: 'open-year',
    schema: issueIndicatorData,
    decide: issueIndicator,
  }),
  commandKind({
    type: 'IncreaseIndicator',
    title: '指标追加',
    roles: bureau,
    dated: 'open-year',
    schema: increaseIndicatorData,
    decide: increaseIndicator,
  }),
  commandKind({
    type: 'DecreaseIndicator',
    title: '指标追减',
    roles: bureau,
    dated: 'open-year',
    schema: decreaseIndicatorData,
    decide: decreaseIndicator,
  }),
  commandKind({
    type: 'RecallIndicator',
    title: '指标收回',
    roles: bureau,
    dated: 'open-year',
    schema: recallIndicatorData,
    decide: recallIndicator,
  }),
  commandKind({
    type: 'TransferIndicator',
    title: '指标调剂',
    roles: ['budget-bureau', 'accountant'],
    dated: 'open-year',
    schema: transferIndicatorData,
    decide: transferIndicator,
  }),
  commandKind({
    type: 'MoveIndicatorOut',
    title: '指标调出（单位间）',
    roles: bureau,
    dated: 'open-year',
    schema: moveIndicatorData,
    decide: moveIndicatorOut,
  }),
  commandKind({
    type: 'MoveIndicatorIn',
    title: '指标调入（单位间）',
    roles: bureau,
    dated: 'open-year',
    schema: moveIndicatorData,
    decide: moveIndicatorIn,
  }),
  commandKind({
    type: 'FreezeIndicator',
    title: '指标冻结',
    roles: ['budget-bureau', 'handler', 'accountant'],
    dated: 'open-year',
    schema: freezeIndicatorData,
    decide: freezeIndicator,
  }),
  commandKind({
    type: 'ReleaseIndicator',
    title: '指标解冻',
    roles: ['budget-bureau', 'handler', 'accountant'],
    dated: 'open-year',
    schema: releaseIndicatorData,
    decide: releaseIndicator,
  }),
  commandKind({
    type: 'ApproveCashPlan',
    title: '用款计划批复',
    roles: ['budget-bureau', 'approver'],
    dated: 'open-year',
    schema: approveCashPlanData,
    decide: approveCashPlan,
  }),
  commandKind({
    type: 'ReceiveQuota',
    title: '授权支付额度到账',
    roles: ['treasury', 'cashier', 'accountant'],
    dated: 'open-year',
    schema: receiveQuotaData,
    decide: receiveQuota,
  }),
  commandKind({
    type: 'RestoreQuota',
    title: '授权支付额度恢复',
    roles: ['treasury', 'cashier', 'accountant'],
    dated: 'open-year',
    schema: restoreQuotaData,
    decide: restoreQuota,
  }),
  commandKind({
    type: 'ReceiveCashGrant',
    title: '实拨资金到账',
    roles: ['treasury', 'cashier', 'accountant'],
    dated: 'open-year',
    schema: receiveCashGrantData,
    decide: receiveCashGrant,
  }),
  commandKind({
    type: 'LapseIndicator',
    title: '指标年末注销',
    roles: bureau,
    dated: 'year-end',
    schema: lapseIndicatorData,
    decide: lapseIndicator,
  }),
  commandKind({
    type: 'CarryOutIndicator',
    title: '指标年末结转',
    roles: bureau,
    dated: 'year-end',
    schema: carryOutIndicatorData,
    decide: carryOutIndicator,
  }),
  commandKind({
    type: 'CarryForwardIndicator',
    title: '结转指标下达',
    roles: bureau,
    dated: 'open-year',
    schema: carryForwardIndicatorData,
    decide: carryForwardIndicator,
  }),
];
