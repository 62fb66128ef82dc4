// 支付: from request to settlement, and what may have to be undone.
import { z } from 'zod';
import { transfer } from '../between-ledgers.js';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import { correctPayment, returnPayment } from './after-decider.js';
import { reimburseOfficialCard } from './card-decider.js';
import { detailFields } from './details.js';
import { requestPayment } from './request-decider.js';
import {
  approvePayment,
  cancelPayment,
  rejectPayment,
  reviewPayment,
  settlePayment,
} from './decider.js';

const payment = field.id.meta({ title: '支付单号' });
const bankVoucher = field.id.meta({ title: '银行凭证号' });
const account = z.string().regex(/^\d{5,32}$/);

export const requestPaymentData = z.strictObject({
  payment,
  line: field.id.meta({ title: '指标编号' }),
  amount: field.amount,
  channel: z.enum(['treasury', 'quota', 'bank']).meta({ title: '支付方式' }),
  economic: field.economicCode,
  governmentEconomic: field.governmentEconomicCode.exactOptional(),
  payee: z
    .strictObject({
      name: field.text.meta({ title: '收款人' }),
      account: account.meta({ title: '收款账号' }),
      bank: field.text.meta({ title: '开户行' }).exactOptional(),
    })
    .meta({ title: '收款人' }),
  purpose: field.text.meta({ title: '用途' }),
  settlement: z.enum(['transfer', 'card', 'cash']).meta({ title: '结算方式' }),
  invoice: field.id.meta({ title: '发票号' }).exactOptional(),
  cardExpense: field.id.meta({ title: '公务卡报销单号' }).exactOptional(),
  contract: field.id.meta({ title: '合同编号' }).exactOptional(),
  acceptance: field.id.meta({ title: '验收单号' }).exactOptional(),
  transfer: transfer.exactOptional(),
  prepayment: z.boolean().meta({ title: '预付款' }).exactOptional(),
  debit: field.accountCode.meta({ title: '财务会计借方科目' }).exactOptional(),
  ...detailFields,
});
export type RequestPaymentData = z.output<typeof requestPaymentData>;

export const reviewPaymentData = z.strictObject({ payment, opinion: field.text.exactOptional() });
export type ReviewPaymentData = z.output<typeof reviewPaymentData>;

export const settlePaymentData = z.strictObject({ payment, bankVoucher, amount: field.amount });
export type SettlePaymentData = z.output<typeof settlePaymentData>;

export const endPaymentData = z.strictObject({
  payment,
  reason: field.text.meta({ title: '原因' }),
});
export type EndPaymentData = z.output<typeof endPaymentData>;

export const returnPaymentData = z.strictObject({
  payment,
  return: field.id.meta({ title: '退回单号' }),
  bankVoucher,
  amount: field.amount,
  /** Which part came back, when a correction has split the payment. */
  fromLine: field.id.meta({ title: '退回自指标' }).exactOptional(),
  economic: field.economicCode.exactOptional(),
  /** Carried indicator that takes the authority of a prior-year return. */
  toLine: field.id.meta({ title: '退回后恢复的指标' }).exactOptional(),
});
export type ReturnPaymentData = z.output<typeof returnPaymentData>;

export const correctPaymentData = z.strictObject({
  payment,
  correction: field.id.meta({ title: '更正单号' }),
  amount: field.amount,
  fromLine: field.id.meta({ title: '原指标' }).exactOptional(),
  fromEconomic: field.economicCode.exactOptional(),
  toLine: field.id.meta({ title: '正确指标' }).exactOptional(),
  economic: field.economicCode.exactOptional(),
  governmentEconomic: field.governmentEconomicCode.exactOptional(),
  /** What the payment was for in truth, where its right item must say so. */
  ...detailFields,
  reason: field.text,
});
export type CorrectPaymentData = z.output<typeof correctPaymentData>;

export const reimburseOfficialCardData = z.strictObject({
  expense: field.id.meta({ title: '报销单号' }),
  line: field.id.meta({ title: '指标编号' }),
  economic: field.economicCode,
  holder: field.text.meta({ title: '持卡人' }),
  transaction: field.id.meta({ title: '刷卡交易号' }),
  transactionOn: field.date.meta({ title: '刷卡日期' }),
  dueOn: field.date.meta({ title: '到期还款日' }),
  invoice: field.id.meta({ title: '发票号' }).exactOptional(),
  amount: field.amount,
  purpose: field.text.meta({ title: '用途' }),
});
export type ReimburseOfficialCardData = z.output<typeof reimburseOfficialCardData>;

export const paymentCommands = [
  commandKind({
    type: 'RequestPayment',
    title: '支付申请',
    roles: ['handler'],
    dated: 'open-year',
    schema: requestPaymentData,
    decide: requestPayment,
  }),
  commandKind({
    type: 'ReviewPayment',
    title: '支付复核',
    roles: ['reviewer', 'accountant'],
    dated: 'open-year',
    schema: reviewPaymentData,
    decide: reviewPayment,
  }),
  commandKind({
    type: 'ApprovePayment',
    title: '支付审批',
    roles: ['approver'],
    dated: 'open-year',
    schema: reviewPaymentData,
    decide: approvePayment,
  }),
  commandKind({
    type: 'SettlePayment',
    title: '支付确认',
    roles: ['treasury', 'cashier'],
    dated: 'open-year',
    schema: settlePaymentData,
    decide: settlePayment,
  }),
  commandKind({
    type: 'RejectPayment',
    title: '支付失败退票',
    roles: ['treasury', 'cashier'],
    dated: 'open-year',
    schema: endPaymentData,
    decide: rejectPayment,
  }),
  commandKind({
    type: 'CancelPayment',
    title: '支付申请作废',
    roles: ['handler', 'reviewer', 'accountant', 'approver'],
    dated: 'open-year',
    schema: endPaymentData,
    decide: cancelPayment,
  }),
  commandKind({
    type: 'ReturnPayment',
    title: '支付退回',
    roles: ['treasury', 'cashier', 'accountant'],
    dated: 'open-year',
    schema: returnPaymentData,
    decide: returnPayment,
  }),
  commandKind({
    type: 'CorrectPayment',
    title: '支付更正',
    roles: ['accountant', 'treasury'],
    dated: 'open-year',
    schema: correctPaymentData,
    decide: correctPayment,
  }),
  commandKind({
    type: 'ReimburseOfficialCard',
    title: '公务卡报销',
    roles: ['handler', 'accountant'],
    dated: 'open-year',
    schema: reimburseOfficialCardData,
    decide: reimburseOfficialCard,
  }),
];
