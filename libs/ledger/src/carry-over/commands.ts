// 结转结余: adjusting opening balances by a named reason, and handing surplus over.
import { z } from 'zod';
import { transfer } from '../between-ledgers.js';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import { adjustOpeningBalance } from './adjust-decider.js';
import { handOverSurplus } from './hand-over-decider.js';

/** Where carried money stands. */
export const carriedPlace = z.strictObject({
  fund: field.fund,
  source: field.source.exactOptional(),
  nature: field.nature.exactOptional(),
  project: field.id.exactOptional(),
  function: field.functionCode,
  line: field.id.exactOptional(),
  restricted: z.boolean().exactOptional(),
});

/** 结转 of fiscal money, 结余 of fiscal money, own money. */
const balanceKind = z
  .enum(['carry-over', 'surplus', 'own'])
  .meta({ title: '结转 / 结余 / 单位资金' });
const heldIn = z.enum(['800101', '800102', '800103']).meta({ title: '资金结存明细' });

/** The six reasons of forms.md §7 (附表1-1). */
export const ADJUSTMENT_REASONS = [
  'error-correction',
  'prior-year-recovery',
  'moved-in',
  'moved-out',
  'handed-over',
  'internal-transfer',
] as const;

export const adjustOpeningBalanceData = z.strictObject({
  adjustment: field.id.meta({ title: '调整单号' }),
  year: field.year,
  document: field.id.meta({ title: '文号' }),
  reason: z.enum(ADJUSTMENT_REASONS).meta({ title: '调整原因' }),
  kind: balanceKind,
  /** Less here: for an error that overstated, for money moved out, given back or moved inside the unit. */
  from: carriedPlace.exactOptional(),
  /** More here: for an error that understated, for money moved in, recovered or moved inside the unit. */
  to: carriedPlace.exactOptional(),
  heldIn,
  amount: field.amount,
  explanation: field.text.meta({ title: '说明' }),
  transfer: transfer.exactOptional(),
});
export type AdjustOpeningBalanceData = z.output<typeof adjustOpeningBalanceData>;

export const handOverSurplusData = z.strictObject({
  handOver: field.id.meta({ title: '上缴单号' }),
  document: field.id.meta({ title: '文号' }),
  kind: balanceKind,
  from: carriedPlace,
  heldIn,
  amount: field.amount,
});
export type HandOverSurplusData = z.output<typeof handOverSurplusData>;

export const carryOverCommands = [
  commandKind({
    type: 'AdjustOpeningBalance',
    title: '年初余额调整',
    roles: ['accountant', 'budget-bureau'],
    dated: 'open-year',
    schema: adjustOpeningBalanceData,
    decide: adjustOpeningBalance,
  }),
  commandKind({
    type: 'HandOverSurplus',
    title: '结余资金上缴',
    roles: ['accountant', 'budget-bureau'],
    dated: 'open-year',
    schema: handOverSurplusData,
    decide: handOverSurplus,
  }),
];
