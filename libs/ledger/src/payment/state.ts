// A payment document through its steps, and an official-card expense that waits for repayment.
import type { Coordinate } from '#bookkeeping';
import type { Fen } from '#money';
import type { Transfer } from '../between-ledgers.js';
import type { Funding } from '../books.js';
import type { PaymentDetails } from './details.js';

export type PaymentStatus =
  'requested' | 'reviewed' | 'approved' | 'settled' | 'rejected' | 'cancelled';

/** treasury 国库支付 · quota 授权支付（零余额账户）· bank 单位实有资金账户. */
export type Channel = 'treasury' | 'quota' | 'bank';

/** Who did which step; nobody may do two of them (domain.md §5.5 rule 6). */
export interface Step {
  readonly duty: string;
  readonly actor: string;
  readonly submittedBy: string;
}

/** Where a settled payment stands now: corrections move it, returns reduce it. */
export interface Allocation {
  readonly coordinate: Coordinate;
  readonly economic: string;
  readonly governmentEconomic: string;
  readonly funding: Funding;
  readonly amount: Fen;
}

export interface PaymentState extends PaymentDetails {
  readonly payment: string;
  readonly year: number;
  readonly status: PaymentStatus;
  readonly amount: Fen;
  readonly channel: Channel;
  readonly payeeAccount: string;
  /** Finance account debited: cost, asset, prepayment, liability. */
  readonly debit: string;
  readonly spending: string;
  readonly steps: readonly Step[];
  readonly lastStepOn: string;
  readonly duplicateKey: string | null;
  readonly cardExpense: string | null;
  readonly contract?: string;
  readonly acceptance?: string;
  readonly prepayment?: boolean;
  readonly transfer?: Transfer;
  readonly allocations: readonly Allocation[];
}

export interface CardExpenseState {
  readonly expense: string;
  readonly amount: Fen;
  readonly economic: string;
  /** Payment that repays it; null while open. */
  readonly payment: string | null;
}

type Against = Pick<PaymentState, 'contract' | 'acceptance' | 'prepayment' | 'transfer'>;

/** What a payment is made against, as far as it has it: contract, acceptance, another ledger. */
export const againstOf = (from: Against): Against => ({
  ...(from.contract === undefined ? {} : { contract: from.contract }),
  ...(from.acceptance === undefined ? {} : { acceptance: from.acceptance }),
  ...(from.prepayment === undefined ? {} : { prepayment: from.prepayment }),
  ...(from.transfer === undefined ? {} : { transfer: from.transfer }),
});
