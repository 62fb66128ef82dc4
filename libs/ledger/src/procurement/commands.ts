// 政府采购: what a purchaser files, signs and accepts.
import { z } from 'zod';
import * as field from '../fields.js';
import { commandKind } from '../kinds.js';
import { recordAcceptance } from './acceptance-decider.js';
import {
  amendContract,
  publishContract,
  releaseCommitment,
  renewCommitment,
  signContract,
  terminateContract,
} from './contract-decider.js';
import {
  fileProcurementPlan,
  publishProcurementIntent,
  releaseProcurementPlan,
} from './plan-decider.js';
import { CATEGORIES, METHODS, SUPPLIER_SIZES } from './state.js';

const plan = field.id.meta({ title: '采购计划编号' });
const contract = field.id.meta({ title: '合同编号' });

export const publishProcurementIntentData = z.strictObject({
  intent: field.id.meta({ title: '采购意向编号' }),
  project: field.id.meta({ title: '项目代码' }),
  category: z.enum(CATEGORIES).meta({ title: '货物 / 工程 / 服务' }),
  estimate: field.amount.meta({ title: '预算金额（元）' }),
  expectedOn: field.date.meta({ title: '预计采购日期' }),
  description: field.text.meta({ title: '采购需求概况' }),
});
export type PublishProcurementIntentData = z.output<typeof publishProcurementIntentData>;

export const fileProcurementPlanData = z.strictObject({
  plan,
  line: field.id.meta({ title: '指标编号' }),
  amount: field.amount,
  category: z.enum(CATEGORIES).meta({ title: '货物 / 工程 / 服务' }),
  catalogue: z
    .string()
    .regex(/^[ABC]\d{2,8}$/)
    .meta({ title: '采购品目代码' }),
  economic: field.economicCode,
  governmentEconomic: field.governmentEconomicCode.exactOptional(),
  method: z.enum(METHODS).meta({ title: '采购方式' }),
  methodApproval: field.id.meta({ title: '变更采购方式批复文号' }).exactOptional(),
  organisation: z.enum(['centralised', 'dispersed']).meta({ title: '集中 / 分散采购' }),
  reserved: z.enum(['none', 'sme', 'micro']).meta({ title: '预留中小企业' }),
  intent: field.id.meta({ title: '采购意向编号' }).exactOptional(),
  intentExemption: field.text.meta({ title: '免于公开意向的理由' }).exactOptional(),
});
export type FileProcurementPlanData = z.output<typeof fileProcurementPlanData>;

export const releaseProcurementPlanData = z.strictObject({
  plan,
  amount: field.amount,
  reason: field.text,
});
export type ReleaseProcurementPlanData = z.output<typeof releaseProcurementPlanData>;

const instalment = z.strictObject({ dueOn: field.date, amount: field.amount });

export const signContractData = z.strictObject({
  contract,
  plan,
  supplier: z
    .strictObject({
      id: field.id.meta({ title: '统一社会信用代码' }),
      name: field.text.meta({ title: '供应商' }),
      size: z.enum(SUPPLIER_SIZES).meta({ title: '企业规模' }),
    })
    .meta({ title: '供应商' }),
  amount: field.amount,
  awardedOn: field.date.meta({ title: '中标（成交）日期' }),
  endsOn: field.date.meta({ title: '履行期限' }),
  instalments: z.array(instalment).min(1).max(60).meta({ title: '付款计划' }),
});
export type SignContractData = z.output<typeof signContractData>;

export const publishContractData = z.strictObject({
  contract,
  url: field.text.meta({ title: '公告地址' }),
});
export type PublishContractData = z.output<typeof publishContractData>;

export const amendContractData = z.strictObject({
  contract,
  amendment: field.id.meta({ title: '补充合同编号' }),
  direction: z.enum(['increase', 'decrease']).meta({ title: '增加 / 减少' }),
  amount: field.amount,
  reason: field.text,
});
export type AmendContractData = z.output<typeof amendContractData>;

export const endContractData = z.strictObject({ contract, reason: field.text });
export type EndContractData = z.output<typeof endContractData>;

export const renewCommitmentData = z.strictObject({
  contract,
  line: field.id.meta({ title: '新年度指标编号' }),
  amount: field.amount,
});
export type RenewCommitmentData = z.output<typeof renewCommitmentData>;

export const recordAcceptanceData = z.strictObject({
  acceptance: field.id.meta({ title: '验收单号' }),
  contract,
  amount: field.amount.meta({ title: '验收金额（元）' }),
  result: z.enum(['passed', 'failed']).meta({ title: '验收结论' }),
  signers: z.array(field.text).min(1).max(20).meta({ title: '验收人' }),
  debit: field.accountCode.meta({ title: '财务会计借方科目' }).exactOptional(),
});
export type RecordAcceptanceData = z.output<typeof recordAcceptanceData>;

const purchaser = ['handler'] as const;

export const procurementCommands = [
  commandKind({
    type: 'PublishProcurementIntent',
    title: '采购意向公开',
    roles: purchaser,
    dated: 'any',
    schema: publishProcurementIntentData,
    decide: publishProcurementIntent,
  }),
  commandKind({
    type: 'FileProcurementPlan',
    title: '采购计划备案',
    roles: purchaser,
    dated: 'open-year',
    schema: fileProcurementPlanData,
    decide: fileProcurementPlan,
  }),
  commandKind({
    type: 'ReleaseProcurementPlan',
    title: '采购计划释放',
    roles: ['handler', 'accountant'],
    dated: 'open-year',
    schema: releaseProcurementPlanData,
    decide: releaseProcurementPlan,
  }),
  commandKind({
    type: 'SignContract',
    title: '合同签订备案',
    roles: purchaser,
    dated: 'open-year',
    schema: signContractData,
    decide: signContract,
  }),
  commandKind({
    type: 'PublishContract',
    title: '合同公告',
    roles: purchaser,
    dated: 'any',
    schema: publishContractData,
    decide: publishContract,
  }),
  commandKind({
    type: 'AmendContract',
    title: '合同变更',
    roles: purchaser,
    dated: 'open-year',
    schema: amendContractData,
    decide: amendContract,
  }),
  commandKind({
    type: 'TerminateContract',
    title: '合同终止',
    roles: ['handler', 'accountant'],
    dated: 'open-year',
    schema: endContractData,
    decide: terminateContract,
  }),
  commandKind({
    type: 'ReleaseCommitment',
    title: '合同承诺年末释放',
    roles: ['accountant', 'budget-bureau'],
    dated: 'year-end',
    schema: endContractData,
    decide: releaseCommitment,
  }),
  commandKind({
    type: 'RenewCommitment',
    title: '合同承诺续接',
    roles: ['accountant', 'budget-bureau'],
    dated: 'open-year',
    schema: renewCommitmentData,
    decide: renewCommitment,
  }),
  commandKind({
    type: 'RecordAcceptance',
    title: '履约验收',
    roles: ['handler', 'reviewer', 'accountant'],
    dated: 'open-year',
    schema: recordAcceptanceData,
    decide: recordAcceptance,
  }),
];
