// When goods, works or services may be accepted: by somebody who did not buy them.
import type { Command, Decision } from '#eventing';
import { fenOf, moneyText, type Fen } from '#money';
import type { Books } from '../books.js';
import type { LawContext } from '../kinds.js';
import { debitRefusal, defaultDebitOf } from '../payment/finance-account.js';
import { refuse } from '../refusal-catalogue.js';
import { unitOn } from '../unit/state.js';
import type { RecordAcceptanceData } from './commands.js';
import { runningContract } from './contract-decider.js';

export const recordAcceptance = (
  books: Books,
  { data, occurredOn }: Command<string, RecordAcceptanceData>,
  context: LawContext,
): Decision => {
  if (books.acceptances.has(data.acceptance)) {
    return refuse('ID_TAKEN', { id: data.acceptance }, 'data.acceptance');
  }
  const contract = runningContract(books, data.contract);
  if ('refusal' in contract) return contract;
  const purchaser = [context.actor, context.submittedBy].find((name) =>
    contract.actors.includes(name),
  );
  if (purchaser !== undefined) {
    const details = { actor: purchaser, duty: '履约验收', did: '采购' };
    return refuse('SEPARATION_OF_DUTIES', details);
  }
  const open = contract.amount - contract.accepted;
  if (fenOf(data.amount) > open) {
    const details = { contract: data.contract, requested: data.amount, open: moneyText(open) };
    return refuse('CONTRACT_EXCEEDED', details, 'data.amount');
  }
  const refused = debitRefusal(data.debit, unitOn(books, occurredOn).kind);
  if (refused !== null) return refused;
  const plan = books.plans.get(contract.plan);
  if (plan === undefined) throw new Error(`contract ${contract.contract} has no plan`);
  const { economic, governmentEconomic } = plan;
  // Prepayments pay for what comes first (row 11).
  const passed = data.result === 'passed';
  const covered = passed ? least(fenOf(data.amount), contract.prepaid) : 0n;
  const facts = {
    ...data,
    debit: data.debit ?? defaultDebitOf(economic),
    year: Number(occurredOn.slice(0, 4)),
    coordinate: contract.coordinate,
    economic,
    governmentEconomic,
    prepaid: moneyText(covered),
    ...(passed ? { voucher: books.nextVoucher(occurredOn) } : {}),
  };
  return { events: [{ type: 'AcceptanceRecorded', version: 1, occurredOn, data: facts }] };
};

const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);
