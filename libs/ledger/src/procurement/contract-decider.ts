// When a contract may be signed, amended, ended, and carried into another year.
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText, sumOf } from '#money';
import type { Books } from '../books.js';
import { isRefused, openLine } from '../indicator/decider.js';
import { refuse } from '../refusal-catalogue.js';
import type {
  AmendContractData,
  EndContractData,
  PublishContractData,
  RenewCommitmentData,
  SignContractData,
} from './commands.js';
import { daysBetween, workingDaysBetween } from './dates.js';
import { authorityRefusal } from './plan-decider.js';
import type { ContractState, PlanState, SupplierSize } from './state.js';

type Refused = Extract<Decision, { refusal: unknown }>;

const SIGNING_DAYS = 30;
const PUBLISHING_WORKING_DAYS = 2;

export const signContract = (
  books: Books,
  { data, occurredOn }: Command<string, SignContractData>,
): Decision => {
  if (books.contracts.has(data.contract)) {
    return refuse('ID_TAKEN', { id: data.contract }, 'data.contract');
  }
  const plan = books.plans.get(data.plan);
  if (plan === undefined) return refuse('PLAN_UNKNOWN', { plan: data.plan }, 'data.plan');
  const line = openLine(books, plan.line, occurredOn, 'data.plan');
  if (isRefused(line)) return line;
  if (fenOf(data.amount) > plan.remaining) {
    const details = {
      plan: data.plan,
      requested: data.amount,
      remaining: moneyText(plan.remaining),
    };
    return refuse('PLAN_EXCEEDED', details, 'data.amount');
  }
  const refused = datesRefusal(data, occurredOn) ?? supplierRefusal(plan, data.supplier.size);
  if (refused !== null) return refused;
  const sum = sumOf(data.instalments.map(({ amount }) => fenOf(amount)));
  if (sum !== fenOf(data.amount)) {
    const details = { amount: data.amount, sum: moneyText(sum) };
    return refuse('INSTALMENTS_DIFFER', details, 'data.instalments');
  }
  const { year, coordinate, category, method, organisation, reserved } = plan;
  const facts = {
    ...data,
    line: plan.line,
    year,
    coordinate,
    category,
    method,
    organisation,
    reserved,
  };
  return { events: [{ type: 'ContractSigned', version: 1, occurredOn, data: facts }] };
};

const datesRefusal = (
  { awardedOn, endsOn }: SignContractData,
  occurredOn: string,
): Refused | null => {
  const days = daysBetween(awardedOn, occurredOn);
  if (days < 0) return refuse('CONTRACT_BEFORE_AWARD', { awardedOn, occurredOn }, 'data.awardedOn');
  if (days > SIGNING_DAYS) {
    return refuse('CONTRACT_SIGNED_LATE', { awardedOn, days, allowed: SIGNING_DAYS }, 'occurredOn');
  }
  return endsOn < occurredOn
    ? refuse('CONTRACT_ENDS_BEFORE_START', { endsOn, occurredOn }, 'data.endsOn')
    : null;
};

/** Business reserved for small and medium enterprises goes to them. */
const supplierRefusal = ({ reserved }: PlanState, size: SupplierSize): Refused | null => {
  const fits =
    reserved === 'none' ||
    (reserved === 'sme' ? size !== 'large' : size === 'small' || size === 'micro');
  return fits ? null : refuse('SUPPLIER_NOT_RESERVED', { reserved, size }, 'data.supplier.size');
};

/** The contract, if it still runs. */
export const runningContract = (books: Books, id: string): ContractState | Refused => {
  const contract = books.contracts.get(id);
  if (contract === undefined) {
    return refuse('CONTRACT_UNKNOWN', { contract: id }, 'data.contract');
  }
  return contract.status === 'running'
    ? contract
    : refuse('CONTRACT_TERMINATED', { contract: id }, 'data.contract');
};

export const publishContract = (
  books: Books,
  { data, occurredOn }: Command<string, PublishContractData>,
): Decision => {
  const contract = runningContract(books, data.contract);
  if ('refusal' in contract) return contract;
  const signedOn = books.used.get(`signed|${data.contract}`) ?? occurredOn;
  if (occurredOn < signedOn) {
    return refuse('CONTRACT_PUBLISHED_BEFORE_SIGNING', { signedOn, occurredOn }, 'occurredOn');
  }
  // A late publication has happened all the same: it is recorded as late, not refused.
  const late = workingDaysBetween(signedOn, occurredOn) > PUBLISHING_WORKING_DAYS;
  return {
    events: [{ type: 'ContractPublished', version: 1, occurredOn, data: { ...data, late } }],
  };
};

export const amendContract = (
  books: Books,
  { data, occurredOn }: Command<string, AmendContractData>,
): Decision => {
  const contract = runningContract(books, data.contract);
  if ('refusal' in contract) return contract;
  if (books.used.has(`amendment|${data.amendment}`)) {
    return refuse('ID_TAKEN', { id: data.amendment }, 'data.amendment');
  }
  const line = openLine(books, contract.line, occurredOn, 'data.contract');
  if (isRefused(line)) return line;
  const amount = fenOf(data.amount);
  if (data.direction === 'increase') {
    // 政府采购法 art. 49: additions to the same contract stay within a tenth of it.
    if ((contract.added + amount) * 10n > contract.original) {
      const details = {
        original: moneyText(contract.original),
        added: moneyText(contract.added + amount),
      };
      return refuse('CONTRACT_ADDITION_EXCEEDED', details, 'data.amount');
    }
    const refused = authorityRefusal(books, line, data.amount);
    if (refused !== null) return refused;
  } else if (amount > contract.committed || contract.amount - amount < contract.accepted) {
    const details = { requested: data.amount, open: moneyText(contract.committed) };
    return refuse('CONTRACT_REDUCTION_EXCEEDED', details, 'data.amount');
  }
  const { year, coordinate } = contract;
  const facts = { ...data, year, coordinate };
  return { events: [{ type: 'ContractAmended', version: 1, occurredOn, data: facts }] };
};

export const terminateContract = (
  books: Books,
  { data, occurredOn }: Command<string, EndContractData>,
): Decision => {
  const contract = runningContract(books, data.contract);
  if ('refusal' in contract) return contract;
  return givenBack('ContractTerminated', books, contract, data, occurredOn);
};

export const releaseCommitment = (
  books: Books,
  { data, occurredOn }: Command<string, EndContractData>,
): Decision => {
  const contract = runningContract(books, data.contract);
  if ('refusal' in contract) return contract;
  if (contract.committed === 0n) {
    return refuse('NOTHING_COMMITTED', { contract: data.contract }, 'data.contract');
  }
  return givenBack('CommitmentReleased', books, contract, data, occurredOn);
};

const givenBack = (
  type: string,
  books: Books,
  contract: ContractState,
  data: EndContractData,
  occurredOn: string,
): Decision => {
  const line = openLine(books, contract.line, occurredOn, 'data.contract');
  if (isRefused(line)) return line;
  const { year, coordinate, committed } = contract;
  const facts = { ...data, amount: moneyText(committed), year, coordinate };
  return { events: [{ type, version: 1, occurredOn, data: facts }] };
};

/** derivation.md §7 rule 22: what was released at year end is committed again on a line of the new year. */
export const renewCommitment = (
  books: Books,
  { data, occurredOn }: Command<string, RenewCommitmentData>,
): Decision => {
  const contract = runningContract(books, data.contract);
  if ('refusal' in contract) return contract;
  const line = openLine(books, data.line, occurredOn);
  if (isRefused(line)) return line;
  if (contract.committed !== 0n && contract.line !== data.line) {
    const details = { contract: data.contract, line: contract.line };
    return refuse('COMMITMENT_STILL_HELD', details, 'data.line');
  }
  if (!line.procurement || line.coordinate.fund !== contract.coordinate.fund) {
    return refuse('LINE_NOT_FOR_PROCUREMENT', { line: data.line }, 'data.line');
  }
  const open = contract.amount - contract.claimed - contract.committed;
  if (fenOf(data.amount) > open) {
    const details = { contract: data.contract, requested: data.amount, open: moneyText(open) };
    return refuse('CONTRACT_EXCEEDED', details, 'data.amount');
  }
  const refused = authorityRefusal(books, line, data.amount);
  if (refused !== null) return refused;
  const facts = { ...data, year: line.year, coordinate: line.coordinate };
  return { events: [{ type: 'CommitmentRenewed', version: 1, occurredOn, data: facts }] };
};
