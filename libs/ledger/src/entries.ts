// Builds double entries: every rule of the books is a few pairs of debit and credit.
import type { Book, Coordinate, Flow, Phase, Posting } from '#bookkeeping';
import type { Fen } from '#money';
import { withoutEconomic } from './books.js';

/** What all postings of one event have alike. */
export interface Place {
  readonly fiscalYear: number;
  readonly occurredOn: string;
  readonly phase: Phase;
  readonly document: string;
  readonly voucher: string | null;
}

export interface Pair {
  readonly book: Book;
  readonly debit: string;
  readonly credit: string;
  /** Negative makes a red entry: same sides, negative amount (红字冲销). */
  readonly amount: Fen;
  readonly coordinate: Coordinate;
  /** Where the credit leg stands when it is not where the debit leg stands. */
  readonly creditCoordinate?: Coordinate;
  readonly flow?: Flow;
}

/** Both legs of each pair. */
export const entries = (place: Place, pairs: readonly Pair[]): Posting[] =>
  pairs.flatMap((pair) => [
    leg(place, pair, 'debit', pair.debit, pair.coordinate),
    leg(place, pair, 'credit', pair.credit, pair.creditCoordinate ?? pair.coordinate),
  ]);

const leg = (
  place: Place,
  pair: Pair,
  side: 'debit' | 'credit',
  account: string,
  coordinate: Coordinate,
): Posting => ({
  ...place,
  voucher: pair.book === 'control' ? null : place.voucher,
  book: pair.book,
  account,
  side,
  amount: pair.amount,
  coordinate: keepsEconomic(pair.book, account) ? coordinate : withoutEconomic(coordinate),
  ...(pair.flow === undefined ? {} : { flow: pair.flow }),
});

/** Economic codes stand on spending and cost, and on the indicator that names them (derivation.md §7 rule 3). */
const keepsEconomic = (book: Book, account: string): boolean =>
  book === 'control' || account.startsWith('7') || account.startsWith('5');

export const control = (
  debit: string,
  credit: string,
  amount: Fen,
  coordinate: Coordinate,
): Pair => ({ book: 'control', debit, credit, amount, coordinate });

export const budget = (
  debit: string,
  credit: string,
  amount: Fen,
  coordinate: Coordinate,
  creditCoordinate?: Coordinate,
): Pair => ({
  book: 'budget',
  debit,
  credit,
  amount,
  coordinate,
  ...(creditCoordinate === undefined ? {} : { creditCoordinate }),
});

export const finance = (
  debit: string,
  credit: string,
  amount: Fen,
  coordinate: Coordinate,
  creditCoordinate?: Coordinate,
): Pair => ({
  ...budget(debit, credit, amount, coordinate, creditCoordinate),
  book: 'finance',
});
