// Which accounts a payment moves: budget spending, and what the finance book debits for it.
import type { Books } from '../books.js';
import type { LineState } from '../indicator/state.js';
import { spentThroughBudget, USE_ACCOUNTS } from '../indicator/use.js';
import { spendingAccountOf, unitOn } from '../unit/state.js';
import type { RequestPaymentData } from './commands.js';
import { defaultDebitOf } from './finance-account.js';

export interface SpendingAccounts {
  readonly spending: string;
  readonly debit: string;
}

/** A stated debit wins, a repaid card expense discharges its liability, a use has its own accounts (rows 2, 9b, 2c). */
export const accountsOf = (
  books: Books,
  line: LineState,
  data: RequestPaymentData,
  date: string,
): SpendingAccounts => {
  const { use } = line;
  const ordinary = spendingAccountOf(unitOn(books, date).kind);
  const spending =
    use === undefined || (use === 'special-fund' && spentThroughBudget(use, line.year))
      ? ordinary
      : USE_ACCOUNTS[use].budget;
  const usual = use === undefined ? defaultDebitOf(data.economic) : USE_ACCOUNTS[use].finance;
  return { spending, debit: discharged(data) ?? data.debit ?? usual };
};

/** What was recorded as owed or prepaid decides the debit, not the sender (rows 9b, 11, 13). */
const discharged = (data: RequestPaymentData): string | null => {
  if (data.cardExpense !== undefined) return '2307';
  if (data.contract === undefined) return null;
  return data.prepayment === true ? '1214' : '2302';
};
