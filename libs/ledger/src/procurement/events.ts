// What happened in procurement.
import { z } from 'zod';
import type { Fact } from '#bookkeeping';
import { canonical } from '#eventing';
import { fenOf, moneyText } from '#money';
import type { Books } from '../books.js';
import * as field from '../fields.js';
import { eventKind } from '../kinds.js';
import {
  amendContractData,
  endContractData,
  fileProcurementPlanData,
  publishContractData,
  publishProcurementIntentData,
  recordAcceptanceData,
  releaseProcurementPlanData,
  renewCommitmentData,
  signContractData,
} from './commands.js';
import * as postings from './postings.js';
import type { ContractState, PlanState } from './state.js';

const standing = { year: field.year, coordinate: field.coordinate };
const planShape = fileProcurementPlanData.shape;

export const procurementPlanFiledData = fileProcurementPlanData.extend({
  governmentEconomic: field.governmentEconomicCode,
  ...standing,
});
export const procurementPlanReleasedData = releaseProcurementPlanData.extend(standing);
export const contractSignedData = signContractData.extend({
  line: field.id,
  ...standing,
  category: planShape.category,
  method: planShape.method,
  organisation: planShape.organisation,
  reserved: planShape.reserved,
});
export const contractAmendedData = amendContractData.extend(standing);
export const commitmentEndedData = endContractData.extend({ amount: field.limit, ...standing });
export const commitmentRenewedData = renewCommitmentData.extend(standing);
export const acceptanceRecordedData = recordAcceptanceData.extend({
  debit: field.accountCode,
  ...standing,
  economic: field.economicCode,
  governmentEconomic: field.governmentEconomicCode,
  /** What earlier prepayments cover of it. */
  prepaid: field.limit,
  voucher: field.voucher.exactOptional(),
});

const planOf = (books: Books, id: string): PlanState => {
  const plan = books.plans.get(id);
  if (plan === undefined) throw new Error(`plan ${id} was never filed`);
  return plan;
};

const contractOf = (books: Books, id: string): ContractState => {
  const contract = books.contracts.get(id);
  if (contract === undefined) throw new Error(`contract ${id} was never signed`);
  return contract;
};

const withActors = (known: readonly string[], ...names: string[]): readonly string[] => [
  ...new Set([...known, ...names]),
];

const procurementIntentPublished = eventKind({
  type: 'ProcurementIntentPublished',
  version: 1,
  title: '采购意向已公开',
  schema: publishProcurementIntentData,
  evolve: (books, { data, occurredOn }) => {
    const { intent, project } = data;
    books.intents.put(intent, { intent, project, publishedOn: occurredOn });
  },
});

const procurementPlanFiled = eventKind({
  type: 'ProcurementPlanFiled',
  version: 1,
  title: '采购计划已备案',
  schema: procurementPlanFiledData,
  evolve: (books, { data, actor, submittedBy }) => {
    const { plan, line, year, coordinate, economic, governmentEconomic } = data;
    const { category, method, organisation, reserved } = data;
    books.plans.put(plan, {
      plan,
      line,
      year,
      coordinate,
      economic,
      governmentEconomic,
      category,
      method,
      organisation,
      reserved,
      remaining: fenOf(data.amount),
      actors: withActors([], actor, submittedBy),
    });
  },
  postings: postings.filed,
});

const procurementPlanReleased = eventKind({
  type: 'ProcurementPlanReleased',
  version: 1,
  title: '采购计划已释放',
  schema: procurementPlanReleasedData,
  evolve: (books, { data }) => {
    const plan = planOf(books, data.plan);
    books.plans.put(data.plan, { ...plan, remaining: plan.remaining - fenOf(data.amount) });
  },
  postings: postings.planReleased,
});

const contractSigned = eventKind({
  type: 'ContractSigned',
  version: 1,
  title: '合同已签订',
  schema: contractSignedData,
  evolve: (books, { data, actor, submittedBy, occurredOn }) => {
    const plan = planOf(books, data.plan);
    const amount = fenOf(data.amount);
    books.plans.put(data.plan, { ...plan, remaining: plan.remaining - amount });
    books.used.put(`signed|${data.contract}`, occurredOn);
    const { contract, line, year, coordinate } = data;
    books.contracts.put(contract, {
      contract,
      plan: data.plan,
      line,
      year,
      coordinate,
      original: amount,
      amount,
      added: 0n,
      committed: amount,
      accepted: 0n,
      claimed: 0n,
      prepaid: 0n,
      status: 'running',
      actors: withActors(plan.actors, actor, submittedBy),
    });
  },
  postings: postings.signed,
  facts: ({ data, occurredOn }) => [
    {
      fiscalYear: data.year,
      occurredOn,
      kind: 'procurement.contract',
      subject: data.contract,
      amount: fenOf(data.amount),
      text: canonical({
        supplier: data.supplier.name,
        size: data.supplier.size,
        category: data.category,
        method: data.method,
        organisation: data.organisation,
        reserved: data.reserved,
        signedOn: occurredOn,
      }),
    },
  ],
});

const contractPublished = eventKind({
  type: 'ContractPublished',
  version: 1,
  title: '合同已公告',
  schema: publishContractData.extend({ late: z.boolean() }),
});

const contractAmended = eventKind({
  type: 'ContractAmended',
  version: 1,
  title: '合同已变更',
  schema: contractAmendedData,
  evolve: (books, { data, actor, submittedBy }) => {
    const contract = contractOf(books, data.contract);
    const change = fenOf(data.amount) * (data.direction === 'increase' ? 1n : -1n);
    books.used.put(`amendment|${data.amendment}`, data.contract);
    books.contracts.put(data.contract, {
      ...contract,
      amount: contract.amount + change,
      added: contract.added + (change > 0n ? change : 0n),
      committed: contract.committed + change,
      actors: withActors(contract.actors, actor, submittedBy),
    });
  },
  postings: postings.amended,
  facts: ({ data, occurredOn }) => [
    contractChange(data.year, occurredOn, `${data.contract}|${data.amendment}`, {
      contract: data.contract,
      amount: moneyText(fenOf(data.amount) * (data.direction === 'increase' ? 1n : -1n)),
    }),
  ],
});

/** Amendments stand beside their contract: the register adds them to it. */
const contractChange = (
  fiscalYear: number,
  occurredOn: string,
  subject: string,
  { contract, amount }: { readonly contract: string; readonly amount: string },
): Fact => ({
  fiscalYear,
  occurredOn,
  kind: 'procurement.amendment',
  subject,
  amount: fenOf(amount),
  text: contract,
});

const giveBack = (books: Books, id: string, change: Partial<ContractState>): void => {
  const contract = contractOf(books, id);
  books.contracts.put(id, { ...contract, committed: 0n, ...change });
};

const contractTerminated = eventKind({
  type: 'ContractTerminated',
  version: 1,
  title: '合同已终止',
  schema: commitmentEndedData,
  evolve: (books, { data }) => {
    giveBack(books, data.contract, { status: 'terminated' });
  },
  postings: postings.commitmentEnded,
});

const commitmentReleased = eventKind({
  type: 'CommitmentReleased',
  version: 1,
  title: '合同承诺年末已释放',
  schema: commitmentEndedData,
  evolve: (books, { data }) => {
    giveBack(books, data.contract, {});
  },
  postings: postings.commitmentEnded,
});

const commitmentRenewed = eventKind({
  type: 'CommitmentRenewed',
  version: 1,
  title: '合同承诺已续接',
  schema: commitmentRenewedData,
  evolve: (books, { data }) => {
    const contract = contractOf(books, data.contract);
    const { line, year, coordinate } = data;
    const committed = contract.committed + fenOf(data.amount);
    books.contracts.put(data.contract, { ...contract, line, year, coordinate, committed });
  },
  postings: postings.renewed,
});

const acceptanceRecorded = eventKind({
  type: 'AcceptanceRecorded',
  version: 1,
  title: '履约验收已登记',
  schema: acceptanceRecordedData,
  evolve: (books, { data }) => {
    const contract = contractOf(books, data.contract);
    const passed = data.result === 'passed';
    const [amount, prepaid] = [fenOf(data.amount), fenOf(data.prepaid)];
    books.acceptances.put(data.acceptance, {
      acceptance: data.acceptance,
      contract: data.contract,
      payable: passed ? amount - prepaid : 0n,
      claimed: 0n,
    });
    if (!passed) return;
    books.contracts.put(data.contract, {
      ...contract,
      accepted: contract.accepted + amount,
      prepaid: contract.prepaid - prepaid,
    });
  },
  postings: postings.accepted,
});

export const procurementEvents = [
  procurementIntentPublished,
  procurementPlanFiled,
  procurementPlanReleased,
  contractSigned,
  contractPublished,
  contractAmended,
  contractTerminated,
  commitmentReleased,
  commitmentRenewed,
  acceptanceRecorded,
];
