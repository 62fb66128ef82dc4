// 收入: non-fiscal income and its reversal.
import { z } from 'zod';
import { transfer } from '../between-ledgers.js';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import { recordIncome, reverseIncome } from './decider.js';
import { INCOME_KINDS } from './state.js';

export const recordIncomeData = z.strictObject({
  income: field.id.meta({ title: '收入单号' }),
  kind: z.enum(INCOME_KINDS).meta({ title: '收入种类' }),
  amount: field.amount,
  function: field.functionCode,
  project: field.id.meta({ title: '项目代码' }).exactOptional(),
  restricted: z.boolean().meta({ title: '专项资金' }).exactOptional(),
  payer: field.text.meta({ title: '付款方' }),
  bankVoucher: field.id.meta({ title: '银行凭证号' }),
  transfer: transfer.exactOptional(),
  note: field.text.meta({ title: '摘要' }).exactOptional(),
});
export type RecordIncomeData = z.output<typeof recordIncomeData>;

export const reverseIncomeData = z.strictObject({
  income: field.id.meta({ title: '收入单号' }),
  reversal: field.id.meta({ title: '冲销单号' }),
  amount: field.amount,
  reason: field.text.meta({ title: '冲销原因' }),
});
export type ReverseIncomeData = z.output<typeof reverseIncomeData>;

export const incomeCommands = [
  commandKind({
    type: 'RecordIncome',
    title: '收入确认',
    roles: ['accountant', 'cashier'],
    dated: 'open-year',
    schema: recordIncomeData,
    decide: recordIncome,
  }),
  commandKind({
    type: 'ReverseIncome',
    title: '收入冲销',
    roles: ['accountant'],
    dated: 'open-year',
    schema: reverseIncomeData,
    decide: reverseIncome,
  }),
];
