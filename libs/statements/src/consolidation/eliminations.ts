// Eliminations: what one unit of a department spent on another is neither spending nor income of the department.
import { coordinateKey, type Balance, type Coordinate } from '#bookkeeping';
import { sumOf, type Fen } from '#money';
import type { Leg, Transfer, UnitBooks } from './register.js';

/** A pair of postings that the department's tables leave out, on both sides. */
export interface Elimination {
  readonly transfer: string;
  readonly kind: 'subsidy' | 'remittance';
  readonly year: number;
  /** Ledger that spent. */
  readonly from: string;
  /** Ledger that received. */
  readonly to: string;
  /** 7501 对附属单位补助支出 or 7401 上缴上级支出, with what of the transfer stands there. */
  readonly spending: { readonly account: string; readonly found: Fen };
  /** 6201 上级补助收入 or 6301 附属单位上缴收入, with what of the transfer stands there. */
  readonly income: { readonly account: string; readonly found: Fen };
  /** Amount of the matched legs. */
  readonly matched: Fen;
  /** What is left out on each side. */
  readonly amount: Fen;
}

export interface Eliminated {
  readonly eliminations: readonly Elimination[];
  /** By ledger: balances as they stand, to be taken away. */
  readonly taken: ReadonlyMap<string, readonly Balance[]>;
}

interface Accounts {
  readonly spending: string;
  readonly income: string;
}

/** Pairs of domain.md §5.6: what is spending here is income there, in the budget book and in the finance book. */
const BUDGET_PAIRS: Readonly<Record<Elimination['kind'], Accounts>> = {
  subsidy: { spending: '7501', income: '6201' },
  remittance: { spending: '7401', income: '6301' },
};
const FINANCE_PAIRS: Readonly<Record<Elimination['kind'], Accounts>> = {
  subsidy: { spending: '5501', income: '4201' },
  remittance: { spending: '5401', income: '4301' },
};
const ELIMINATED = new Set(
  [BUDGET_PAIRS, FINANCE_PAIRS].flatMap((pairs) =>
    Object.values(pairs).flatMap(({ spending, income }) => [spending, income]),
  ),
);

/**
 * Eliminates the matched subsidies and remittances of all years. Authority and carry-over need none: their
 * legs stand on the same account with opposite signs and net by themselves (Q10.04; 810102 with 810103).
 */
export const eliminationsOf = (
  units: readonly UnitBooks[],
  transfers: readonly Transfer[],
): Eliminated => {
  const shelves = new Map(units.map(({ ledger, balances }) => [ledger, new Shelf(balances)]));
  const shelfOf = (ledger: string): Shelf => {
    const shelf = shelves.get(ledger);
    if (shelf === undefined) throw new Error(`ledger ${ledger} is no unit of the department`);
    return shelf;
  };
  const eliminations: Elimination[] = [];
  for (const { id, year, kind, state, out, in: received } of transfers) {
    if (state !== 'matched' || out === null || received === null) continue;
    if (kind === 'authority' || kind === 'carry-over') continue;
    const sides = { out, received, from: shelfOf(out.ledger), to: shelfOf(received.ledger) };
    const budget = removed(sides, BUDGET_PAIRS[kind], 'budget');
    removed(sides, FINANCE_PAIRS[kind], 'finance');
    const { spending, income } = BUDGET_PAIRS[kind];
    eliminations.push({
      ...{ transfer: id, kind, year, from: out.ledger, to: received.ledger },
      spending: { account: spending, found: budget.spending },
      income: { account: income, found: budget.income },
      matched: out.amount,
      amount: budget.amount,
    });
  }
  return {
    eliminations,
    taken: new Map([...shelves].map(([ledger, shelf]) => [ledger, shelf.taken])),
  };
};

interface Sides {
  readonly out: Leg;
  readonly received: Leg;
  readonly from: Shelf;
  readonly to: Shelf;
}

/** Both sides lose the same amount, whatever one of them lacks: the books stay at zero. */
const removed = (
  { out, received, from, to }: Sides,
  { spending, income }: Accounts,
  book: Balance['book'],
): { readonly spending: Fen; readonly income: Fen; readonly amount: Fen } => {
  const spent = from.find(out, { book, account: spending, side: 1n });
  const earned = to.find(received, { book, account: income, side: -1n });
  const found = { spending: totalOf(spent), income: totalOf(earned) };
  const amount = found.spending < found.income ? found.spending : found.income;
  const here = from.take(upTo(spent, amount), 1n);
  const there = to.take(upTo(earned, amount), -1n);
  // Closing entries moved the same amounts on. They go too once both years are closed, never one alone.
  if (from.hasClosed(here, 1n) && to.hasClosed(there, -1n)) {
    from.takeClosing(here, 1n);
    to.takeClosing(there, -1n);
  }
  return { ...found, amount };
};

interface Piece {
  readonly place: Place;
  readonly amount: Fen;
}

interface Place {
  readonly balance: Balance;
  left: Fen;
}

const totalOf = (pieces: readonly Piece[]): Fen => sumOf(pieces.map(({ amount }) => amount));

const upTo = (pieces: readonly Piece[], most: Fen): readonly Piece[] => {
  let rest = most;
  return pieces.flatMap(({ place, amount }) => {
    const part = amount < rest ? amount : rest;
    rest -= part;
    return part > 0n ? [{ place, amount: part }] : [];
  });
};

/** The balances of one ledger that may be eliminated, and what of them is. */
class Shelf {
  readonly taken: Balance[] = [];
  private readonly places: readonly Place[];

  constructor(balances: Iterable<Balance>) {
    this.places = [...balances]
      .filter(({ account }) => ELIMINATED.has(account))
      .map((balance) => ({ balance, left: balance.amount }))
      // A fixed order, so that the same books lose the same places.
      .sort((a, b) =>
        coordinateKey(a.balance.coordinate) < coordinateKey(b.balance.coordinate) ? -1 : 1,
      );
  }

  /**
   * Where the amount of a leg stands: on the coordinate that the leg names, whatever its economic codes, and
   * then anywhere on the account, because a corrected payment has moved while its leg has not.
   */
  find(
    leg: Leg,
    wanted: { readonly book: Balance['book']; readonly account: string; readonly side: 1n | -1n },
  ): readonly Piece[] {
    const named = new Set(leg.parts.map(({ coordinate }) => spotOf(coordinate)));
    const standing = this.places.filter(
      ({ balance, left }) =>
        balance.book === wanted.book &&
        balance.account === wanted.account &&
        balance.fiscalYear === leg.year &&
        balance.phase === 'current' &&
        left * wanted.side > 0n,
    );
    const isNamed = ({ balance }: Place): boolean => named.has(spotOf(balance.coordinate));
    const ordered = [...standing.filter(isNamed), ...standing.filter((place) => !isNamed(place))];
    const pieces = ordered.map((place) => ({ place, amount: place.left * wanted.side }));
    return upTo(pieces, leg.amount);
  }

  take(pieces: readonly Piece[], side: 1n | -1n): readonly Piece[] {
    for (const { place, amount } of pieces) {
      place.left -= amount * side;
      this.taken.push({ ...place.balance, amount: amount * side });
    }
    return pieces;
  }

  /** True when closing entries have emptied every place that the pieces came from. */
  hasClosed(pieces: readonly Piece[], side: 1n | -1n): boolean {
    return pieces.every((piece) => this.closingOf(piece, side) !== undefined);
  }

  takeClosing(pieces: readonly Piece[], side: 1n | -1n): void {
    for (const piece of pieces) {
      const place = this.closingOf(piece, side);
      if (place !== undefined) this.take([{ place, amount: piece.amount }], side === 1n ? -1n : 1n);
    }
  }

  private closingOf({ place, amount }: Piece, side: 1n | -1n): Place | undefined {
    const { book, account, fiscalYear, coordinate } = place.balance;
    const key = coordinateKey(coordinate);
    return this.places.find(
      ({ balance, left }) =>
        balance.phase === 'close' &&
        balance.book === book &&
        balance.account === account &&
        balance.fiscalYear === fiscalYear &&
        coordinateKey(balance.coordinate) === key &&
        -left * side >= amount,
    );
  }
}

/** A coordinate without economic codes: a leg names the line, the payment names what was bought. */
const spotOf = (coordinate: Coordinate): string => {
  const { economic: _economic, governmentEconomic: _government, ...spot } = coordinate;
  return coordinateKey(spot);
};
