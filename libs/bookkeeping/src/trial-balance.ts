// The cheapest proof that nothing was dropped: each book sums to zero.
import type { Fen } from '#money';
import type { Balance } from './balances.js';
import { signedOf, type Book, type Posting } from './posting.js';

export interface TrialBalanceRow {
  readonly account: string;
  /** Balance before the year: all postings of earlier years and this year's opening phase. */
  readonly opening: Fen;
  /** Net movement of the year, all other phases. */
  readonly movement: Fen;
  readonly closing: Fen;
}

export interface TrialBalance {
  readonly book: Book;
  readonly rows: readonly TrialBalanceRow[];
  /** Sum of all closing balances; anything but zero is a defect. */
  readonly difference: Fen;
}

/** Trial balance (试算平衡表) of one book at the end of the balances given, debit positive. */
export const trialBalanceOf = (
  balances: Iterable<Balance>,
  book: Book,
  year: number,
): TrialBalance => {
  const rows = new Map<string, { opening: Fen; movement: Fen }>();
  let difference = 0n;
  for (const balance of balances) {
    if (balance.book !== book || balance.fiscalYear > year) continue;
    // Authority belongs to one year: the control book starts each year at nothing.
    if (book === 'control' && balance.fiscalYear < year) continue;
    const row = rows.get(balance.account) ?? { opening: 0n, movement: 0n };
    if (balance.fiscalYear < year || balance.phase === 'opening') row.opening += balance.amount;
    else row.movement += balance.amount;
    rows.set(balance.account, row);
    difference += balance.amount;
  }
  return {
    book,
    rows: [...rows]
      .map(([account, row]) => ({ account, ...row, closing: row.opening + row.movement }))
      .sort((a, b) => (a.account < b.account ? -1 : 1)),
    difference,
  };
};

/** The books in which these postings do not sum to zero, with the difference; empty when all is well. */
export const imbalanceOf = (postings: Iterable<Posting>): Map<Book, Fen> => {
  // Three sums and no map: every event of a projection is asked.
  const sums: Record<Book, Fen> = { control: 0n, budget: 0n, finance: 0n };
  for (const posting of postings) sums[posting.book] += signedOf(posting);
  const differences = new Map<Book, Fen>();
  for (const book of BOOKS) if (sums[book] !== 0n) differences.set(book, sums[book]);
  return differences;
};

const BOOKS: readonly Book[] = ['control', 'budget', 'finance'];
