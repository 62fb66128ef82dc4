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
export const entries = (place: Place, pairs: readonly Pair[]): Posting[] => {
  const postings: Posting[] = [];
  // Pairs of one event mostly stand at one coordinate: its short form is made once, and known again by whoever sums.
  let whole: Coordinate | undefined;
  let short: Coordinate = {};
  const shortOf = (coordinate: Coordinate): Coordinate => {
    if (coordinate !== whole) [whole, short] = [coordinate, withoutEconomic(coordinate)];
    return short;
  };
  for (const pair of pairs) {
    const { book, debit, credit, coordinate, creditCoordinate = coordinate } = pair;
    postings.push(
      leg(
        place,
        pair,
        'debit',
        debit,
        keepsEconomic(book, debit) ? coordinate : shortOf(coordinate),
      ),
      leg(
        place,
        pair,
        'credit',
        credit,
        keepsEconomic(book, credit) ? creditCoordinate : shortOf(creditCoordinate),
      ),
    );
  }
  return postings;
};

const leg = (
  { fiscalYear, occurredOn, phase, document, voucher }: Place,
  { book, amount, flow }: Pair,
  side: 'debit' | 'credit',
  account: string,
  coordinate: Coordinate,
): Posting => {
  const posting = {
    fiscalYear,
    occurredOn,
    phase,
    document,
    voucher: book === 'control' ? null : voucher,
    book,
    account,
    side,
    amount,
    coordinate,
  };
  return flow === undefined ? posting : { ...posting, flow };
};

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
