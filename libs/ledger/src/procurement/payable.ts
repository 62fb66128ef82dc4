// Payments against a contract: what may be requested, and what a request changes.
import type { Decision } from '#eventing';
import { fenOf, moneyText, type Fen } from '#money';
import type { Books } from '../books.js';
import type { LineState } from '../indicator/state.js';
import { refuse } from '../refusal-catalogue.js';
import { runningContract } from './contract-decider.js';

type Refused = Extract<Decision, { refusal: unknown }>;

export interface AgainstContract {
  readonly contract?: string;
  readonly acceptance?: string;
  readonly prepayment?: boolean;
  readonly amount: string;
}

/** Rule 11: a flagged line pays only with contract and acceptance; a prepayment needs the contract alone. */
export const contractRefusal = (
  books: Books,
  line: LineState,
  data: AgainstContract,
): Refused | null => {
  if (data.contract === undefined) {
    if (data.acceptance !== undefined || data.prepayment !== undefined) {
      return refuse('CONTRACT_REQUIRED', { line: line.line }, 'data.contract');
    }
    return line.procurement
      ? refuse('CONTRACT_REQUIRED', { line: line.line }, 'data.contract')
      : null;
  }
  const contract = runningContract(books, data.contract);
  if ('refusal' in contract) return contract;
  if (contract.line !== line.line) {
    return refuse(
      'CONTRACT_ON_OTHER_LINE',
      { contract: data.contract, line: contract.line },
      'data.line',
    );
  }
  if (fenOf(data.amount) > contract.committed) {
    const details = {
      contract: data.contract,
      requested: data.amount,
      open: moneyText(contract.committed),
    };
    return refuse('CONTRACT_EXCEEDED', details, 'data.amount');
  }
  if (data.prepayment === true) {
    return data.acceptance === undefined
      ? null
      : refuse('PREPAYMENT_WITH_ACCEPTANCE', { acceptance: data.acceptance }, 'data.acceptance');
  }
  return acceptanceRefusal(books, data);
};

const acceptanceRefusal = (books: Books, data: AgainstContract): Refused | null => {
  if (data.acceptance === undefined) {
    return refuse('ACCEPTANCE_REQUIRED', { contract: data.contract ?? '' }, 'data.acceptance');
  }
  const acceptance = books.acceptances.get(data.acceptance);
  if (acceptance === undefined || acceptance.contract !== data.contract) {
    return refuse('ACCEPTANCE_UNKNOWN', { acceptance: data.acceptance }, 'data.acceptance');
  }
  const open = acceptance.payable - acceptance.claimed;
  if (fenOf(data.amount) <= open) return null;
  const details = { acceptance: data.acceptance, requested: data.amount, open: moneyText(open) };
  return refuse('ACCEPTANCE_EXCEEDED', details, 'data.amount');
};

/** A request takes from the commitment, an ended one gives it back (negative amount). */
export const claimContract = (
  books: Books,
  { contract: id, acceptance: accepted }: Pick<AgainstContract, 'contract' | 'acceptance'>,
  amount: Fen,
): void => {
  const contract = id === undefined ? undefined : books.contracts.get(id);
  if (contract === undefined) return;
  books.contracts.put(contract.contract, {
    ...contract,
    committed: contract.committed - amount,
    claimed: contract.claimed + amount,
  });
  const acceptance = accepted === undefined ? undefined : books.acceptances.get(accepted);
  if (acceptance === undefined) return;
  const claimed = acceptance.claimed + amount;
  books.acceptances.put(acceptance.acceptance, { ...acceptance, claimed });
};

/** A settled prepayment waits on 1214 for what it will pay for. */
export const prepay = (books: Books, id: string, amount: Fen): void => {
  const contract = books.contracts.get(id);
  if (contract === undefined) return;
  books.contracts.put(id, { ...contract, prepaid: contract.prepaid + amount });
};

/** Money of a contract that came back may be committed and paid again; a returned prepayment covers nothing. */
export const unclaimContract = (
  books: Books,
  { contract: id, acceptance: accepted, prepayment }: Omit<AgainstContract, 'amount'>,
  amount: Fen,
): void => {
  const contract = id === undefined ? undefined : books.contracts.get(id);
  if (contract === undefined) return;
  books.contracts.put(contract.contract, {
    ...contract,
    claimed: contract.claimed - amount,
    prepaid: contract.prepaid - (prepayment === true ? amount : 0n),
  });
  const acceptance = accepted === undefined ? undefined : books.acceptances.get(accepted);
  if (acceptance === undefined) return;
  const claimed = acceptance.claimed - amount;
  books.acceptances.put(acceptance.acceptance, { ...acceptance, claimed });
};
