// Postings summed by coordinate: all that a statement, a rate or a closing entry needs to know.
import type { Fen } from '#money';
import {
  coordinateKey,
  signedOf,
  type Book,
  type Coordinate,
  type Flow,
  type Phase,
  type Posting,
} from './posting.js';

/** One sum. Debit positive, credit negative. */
export interface Balance {
  readonly fiscalYear: number;
  readonly phase: Phase;
  readonly book: Book;
  readonly account: string;
  readonly coordinate: Coordinate;
  readonly flow?: Flow;
  /** YYYY-MM, only when the balances were asked to keep months. */
  readonly month?: string;
  readonly amount: Fen;
}

type Sum = { -readonly [K in keyof Balance]: Balance[K] };

/** Sums keep no zeroes, so two ways to the same postings give the same set. */
export class Balances implements Iterable<Balance> {
  private readonly sums = new Map<string, Sum>();

  constructor(private readonly options: { readonly months?: boolean } = {}) {}

  add(posting: Posting): void {
    this.enter(posting, signedOf(posting));
  }

  /** Takes back what `add` did. */
  subtract(posting: Posting): void {
    this.enter(posting, -signedOf(posting));
  }

  /** Takes a sum that was computed elsewhere, as by SQL. */
  include(balance: Balance): void {
    const key = `${balance.month ?? ''}|${keyOf(balance)}`;
    this.change(key, balance, balance.month, balance.amount);
  }

  get size(): number {
    return this.sums.size;
  }

  [Symbol.iterator](): IterableIterator<Balance> {
    return this.sums.values();
  }

  /** Sum over all balances that satisfy the condition. Linear: not for hot paths. */
  total(where: (balance: Balance) => boolean): Fen {
    let total = 0n;
    for (const balance of this.sums.values()) if (where(balance)) total += balance.amount;
    return total;
  }

  private enter(posting: Posting, amount: Fen): void {
    const month = this.options.months ? posting.occurredOn.slice(0, 7) : undefined;
    this.change(`${month ?? ''}|${keyOf(posting)}`, posting, month, amount);
  }

  private change(
    key: string,
    place: Omit<Balance, 'amount' | 'month'>,
    month: string | undefined,
    amount: Fen,
  ): void {
    const sum = this.sums.get(key);
    if (sum !== undefined) {
      sum.amount += amount;
      if (sum.amount === 0n) this.sums.delete(key);
    } else if (amount !== 0n) {
      this.sums.set(key, {
        fiscalYear: place.fiscalYear,
        phase: place.phase,
        book: place.book,
        account: place.account,
        coordinate: place.coordinate,
        ...(place.flow === undefined ? {} : { flow: place.flow }),
        ...(month === undefined ? {} : { month }),
        amount,
      });
    }
  }
}

const keyOf = (place: Omit<Balance, 'amount' | 'month'>): string =>
  `${place.fiscalYear}|${place.phase}|${place.book}|${place.account}|${place.flow ?? ''}|` +
  coordinateKey(place.coordinate);
