// 部门决算: compile, review, approve, publish; versions are kept, cells are never edited.
import { z } from 'zod';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import {
  approveFinalAccounts,
  compileFinalAccounts,
  publishFinalAccounts,
  reviewFinalAccounts,
} from './decider.js';

const waiver = z.strictObject({
  check: z
    .string()
    .regex(/^[A-Z0-9a-z-]{1,32}$/)
    .meta({ title: '审核公式编号' }),
  explanation: field.text.meta({ title: '说明' }),
  signer: field.text.meta({ title: '签字人' }),
});

export const compileFinalAccountsData = z.strictObject({
  year: field.year,
  waivers: z.array(waiver).max(200).meta({ title: '审核未通过的说明' }),
  /** Why there is another version; the first has none. */
  reason: field.text.meta({ title: '重新编报的原因' }).exactOptional(),
});
export type CompileFinalAccountsData = z.output<typeof compileFinalAccountsData>;

export const reviewFinalAccountsData = z.strictObject({
  year: field.year,
  version: z.int().min(1).max(1_000).meta({ title: '版本' }),
  result: z.enum(['passed', 'returned']).meta({ title: '审核结论' }),
  opinion: field.text.meta({ title: '审核意见' }),
});
export type ReviewFinalAccountsData = z.output<typeof reviewFinalAccountsData>;

export const approveFinalAccountsData = z.strictObject({
  year: field.year,
  version: reviewFinalAccountsData.shape.version,
  document: field.id.meta({ title: '批复文号' }),
  totals: z
    .strictObject({
      income: field.signedAmount.meta({ title: '本年收入合计' }),
      expenditure: field.signedAmount.meta({ title: '本年支出合计' }),
      opening: field.signedAmount.meta({ title: '年初结转和结余' }),
      closing: field.signedAmount.meta({ title: '年末结转和结余' }),
    })
    .meta({ title: '批复数（元）' }),
});
export type ApproveFinalAccountsData = z.output<typeof approveFinalAccountsData>;

export const publishFinalAccountsData = z.strictObject({
  year: field.year,
  version: reviewFinalAccountsData.shape.version,
  url: field.text.meta({ title: '公开网址' }),
  file: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ title: '公开文件 SHA-256' }),
  secrecyReviewed: z.literal(true).meta({ title: '已做保密审查' }),
});
export type PublishFinalAccountsData = z.output<typeof publishFinalAccountsData>;

export const finalAccountsCommands = [
  commandKind({
    type: 'CompileFinalAccounts',
    title: '决算编报',
    roles: ['preparer', 'accountant'],
    dated: 'any',
    schema: compileFinalAccountsData,
    decide: compileFinalAccounts,
  }),
  commandKind({
    type: 'ReviewFinalAccounts',
    title: '决算审核',
    roles: ['reviewer'],
    dated: 'any',
    schema: reviewFinalAccountsData,
    decide: reviewFinalAccounts,
  }),
  commandKind({
    type: 'ApproveFinalAccounts',
    title: '决算批复',
    roles: ['budget-bureau'],
    dated: 'any',
    schema: approveFinalAccountsData,
    decide: approveFinalAccounts,
  }),
  commandKind({
    type: 'PublishFinalAccounts',
    title: '决算公开',
    roles: ['preparer', 'administrator'],
    dated: 'any',
    schema: publishFinalAccountsData,
    decide: publishFinalAccounts,
  }),
];
