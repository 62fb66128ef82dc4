// Balances laid out by account, so that no cell has to look through all of them.
import type { Fen } from '#money';
import type { Balance, Book } from '#bookkeeping';
import { clausesOf, isIn, startsWithAny, type Clause, type UnitKind } from './filter.js';
import type { Sum, Where } from './table.js';

export class BalanceIndex {
  private readonly accounts = new Map<string, Balance[]>();
  private earliest: number | null = null;

  constructor(balances: Iterable<Balance>) {
    for (const balance of balances) {
      const key = `${balance.book}|${balance.account}`;
      const known = this.accounts.get(key);
      if (known === undefined) this.accounts.set(key, [balance]);
      else known.push(balance);
      if (this.earliest === null || balance.fiscalYear < this.earliest) {
        this.earliest = balance.fiscalYear;
      }
    }
  }

  /** First fiscal year of the books; null when they are empty. */
  get firstYear(): number | null {
    return this.earliest;
  }

  /** Balances on accounts of the book that begin with one of the prefixes. */
  *on(book: Book, prefixes: readonly string[]): IterableIterator<Balance> {
    for (const [key, balances] of this.accounts) {
      const bar = key.indexOf('|');
      if (key.slice(0, bar) !== book || !startsWithAny(key.slice(bar + 1), prefixes)) continue;
      yield* balances;
    }
  }

  /** The balances that a clause adds up. */
  *of(clause: Clause): IterableIterator<Balance> {
    for (const balance of this.on(clause.book, clause.accounts)) {
      if (isIn(clause, balance)) yield balance;
    }
  }
}

/** What a group of balances is gathered by. */
type Key = 'function' | 'economic';

/** Code lengths at which a code's own amount also counts: 类, 款, 项, and the first digit. */
const PREFIX_LENGTHS: readonly number[] = [1, 3, 5, 7];

/**
 * The sums of one fiscal year. Sums that differ only in a code are read from one pass over the
 * balances, gathered by that code and its prefixes.
 */
export class YearSums {
  private readonly gathered = new Map<string, ReadonlyMap<string, Fen>>();
  private readonly totals = new Map<string, Fen>();

  constructor(
    private readonly index: BalanceIndex,
    readonly year: number,
    private readonly kind: UnitKind,
  ) {}

  /** Fen, positive on the side of the sum. */
  amountOf(sum: Sum): Fen {
    const where = sum.where ?? {};
    if (where.function !== undefined && where.economic === undefined) {
      return this.byCode(sum, 'function').get(where.function) ?? 0n;
    }
    if (where.economic !== undefined && where.function === undefined) {
      const amounts = this.byCode(sum, 'economic');
      let total = 0n;
      for (const code of where.economic) total += amounts.get(code) ?? 0n;
      return total;
    }
    return this.totalOf(sum);
  }

  /** What the year's opening phase alone holds of a sum. */
  openingEntries(sum: Sum): Fen {
    let total = 0n;
    for (const clause of clausesOf(sum, this.year, this.kind)) {
      if (clause.phases?.includes('opening') !== true) continue;
      for (const balance of this.index.of(clause)) total += balance.amount * clause.factor;
    }
    return total;
  }

  /** Amounts by code and by each prefix of 1, 3, 5 or 7 digits; a condition on that code is ignored. */
  byCode(sum: Sum, key: Key): ReadonlyMap<string, Fen> {
    const general = { ...sum, where: without(sum.where ?? {}, key) };
    const name = `${key}|${JSON.stringify(general)}`;
    const known = this.gathered.get(name);
    if (known !== undefined) return known;
    const amounts = new Map<string, Fen>();
    for (const clause of clausesOf(general, this.year, this.kind)) {
      for (const balance of this.index.of(clause)) {
        const code = balance.coordinate[key];
        if (code === undefined) continue;
        const amount = balance.amount * clause.factor;
        for (const length of PREFIX_LENGTHS) {
          if (length > code.length) break;
          const prefix = code.slice(0, length);
          amounts.set(prefix, (amounts.get(prefix) ?? 0n) + amount);
        }
      }
    }
    this.gathered.set(name, amounts);
    return amounts;
  }

  private totalOf(sum: Sum): Fen {
    const name = JSON.stringify(sum);
    const known = this.totals.get(name);
    if (known !== undefined) return known;
    let total = 0n;
    for (const clause of clausesOf(sum, this.year, this.kind)) {
      for (const balance of this.index.of(clause)) total += balance.amount * clause.factor;
    }
    this.totals.set(name, total);
    return total;
  }
}

const without = (where: Where, key: Key): Where => {
  const rest: { -readonly [K in keyof Where]: Where[K] } = { ...where };
  delete rest[key];
  return rest;
};

/** Both conditions at once; a member that both name must agree with both. */
export const bothOf = (first: Where | undefined, second: Where | undefined): Where => ({
  ...first,
  ...second,
});
