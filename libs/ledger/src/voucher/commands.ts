// 记账凭证: the finance book beyond payments and income.
import { z } from 'zod';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import { grantAdvance, settleAdvance } from './advance-decider.js';
import { collectForTreasury, handOverCollection } from './collection-decider.js';
import { postVoucher, reverseVoucher } from './decider.js';
import { VOUCHER_KINDS } from './state.js';

const line = z.strictObject({
  account: field.accountCode,
  side: z.enum(['debit', 'credit']).meta({ title: '借 / 贷' }),
  amount: field.amount,
  project: field.id.meta({ title: '项目代码' }).exactOptional(),
  function: field.functionCode.exactOptional(),
  economic: field.economicCode.exactOptional(),
});

export const postVoucherData = z.strictObject({
  document: field.id.meta({ title: '单据号' }),
  kind: z.enum(VOUCHER_KINDS).meta({ title: '业务种类' }),
  summary: field.text.meta({ title: '摘要' }),
  lines: z.array(line).min(2).max(500).meta({ title: '分录' }),
});
export type PostVoucherData = z.output<typeof postVoucherData>;

export const reverseVoucherData = z.strictObject({
  document: field.id.meta({ title: '原单据号' }),
  reversal: field.id.meta({ title: '冲销单号' }),
  reason: field.text.meta({ title: '冲销原因' }),
});
export type ReverseVoucherData = z.output<typeof reverseVoucherData>;

export const grantAdvanceData = z.strictObject({
  advance: field.id.meta({ title: '借款单号' }),
  borrower: field.text.meta({ title: '借款人' }),
  amount: field.amount,
  purpose: field.text.meta({ title: '用途' }),
  bankVoucher: field.id.meta({ title: '银行凭证号' }),
});
export type GrantAdvanceData = z.output<typeof grantAdvanceData>;

export const settleAdvanceData = z.strictObject({
  advance: field.id.meta({ title: '借款单号' }),
  settlement: field.id.meta({ title: '报销单号' }),
  line: field.id.meta({ title: '指标编号' }),
  economic: field.economicCode,
  spent: field.limit.meta({ title: '报销金额（元）' }),
  returned: field.limit.meta({ title: '退回现金（元）' }),
});
export type SettleAdvanceData = z.output<typeof settleAdvanceData>;

export const collectForTreasuryData = z.strictObject({
  collection: field.id.meta({ title: '代收单号' }),
  amount: field.amount,
  revenue: z
    .string()
    .regex(/^103\d{2}(\d{2}){0,2}$/)
    .meta({ title: '非税收入科目' }),
  payer: field.text.meta({ title: '缴款人' }),
  bankVoucher: field.id.meta({ title: '银行凭证号' }),
});
export type CollectForTreasuryData = z.output<typeof collectForTreasuryData>;

export const handOverCollectionData = z.strictObject({
  collection: field.id.meta({ title: '代收单号' }),
  amount: field.amount,
  bankVoucher: field.id.meta({ title: '银行凭证号' }),
});
export type HandOverCollectionData = z.output<typeof handOverCollectionData>;

export const voucherCommands = [
  commandKind({
    type: 'PostVoucher',
    title: '记账凭证',
    roles: ['accountant'],
    dated: 'open-year',
    schema: postVoucherData,
    decide: postVoucher,
  }),
  commandKind({
    type: 'ReverseVoucher',
    title: '凭证红字冲销',
    roles: ['accountant'],
    dated: 'open-year',
    schema: reverseVoucherData,
    decide: reverseVoucher,
  }),
  commandKind({
    type: 'GrantAdvance',
    title: '职工借款',
    roles: ['cashier', 'accountant'],
    dated: 'open-year',
    schema: grantAdvanceData,
    decide: grantAdvance,
  }),
  commandKind({
    type: 'SettleAdvance',
    title: '借款报销',
    roles: ['accountant'],
    dated: 'open-year',
    schema: settleAdvanceData,
    decide: settleAdvance,
  }),
  commandKind({
    type: 'CollectForTreasury',
    title: '代收财政款',
    roles: ['cashier', 'accountant'],
    dated: 'open-year',
    schema: collectForTreasuryData,
    decide: collectForTreasury,
  }),
  commandKind({
    type: 'HandOverCollection',
    title: '财政款上缴',
    roles: ['cashier', 'accountant'],
    dated: 'open-year',
    schema: handOverCollectionData,
    decide: handOverCollection,
  }),
];
