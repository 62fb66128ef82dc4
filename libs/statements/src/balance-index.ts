// Balances laid out by account, so that no cell has to look through all of them.
import type { Fen } from '#money';
import type { Balance, Book } from '#bookkeeping';
import {
  clausesOf,
  includesYear,
  isInYear,
  startsWithAny,
  type Clause,
  type Filter,
  type UnitKind,
} from './filter.js';
import type { Sum, Where } from './table.js';

export class BalanceIndex {
  private readonly books = new Map<Book, Map<string, Map<number, Balance[]>>>();
  private earliest: number | null = null;

  constructor(balances: Iterable<Balance>) {
    for (const balance of balances) {
      const accounts = placeIn(this.books, balance.book, () => new Map<string, YearLists>());
      const years = placeIn(accounts, balance.account, (): YearLists => new Map());
      placeIn(years, balance.fiscalYear, (): Balance[] => []).push(balance);
      if (this.earliest === null || balance.fiscalYear < this.earliest) {
        this.earliest = balance.fiscalYear;
      }
    }
  }

  /** First fiscal year of the books; null when they are empty. */
  get firstYear(): number | null {
    return this.earliest;
  }

  /** Calls `visit` with each balance that the clause adds up. */
  visit(clause: Clause, visit: (balance: Balance) => void): void {
    for (const [account, years] of this.books.get(clause.book) ?? []) {
      if (!startsWithAny(account, clause.accounts)) continue;
      for (const [year, balances] of years) {
        if (!includesYear(clause, year)) continue;
        for (const balance of balances) if (isInYear(clause, balance)) visit(balance);
      }
    }
  }

  /** Sum of the balances that the clauses add up, debit positive unless a clause says otherwise. */
  totalOf(filter: Filter): Fen {
    let total = 0n;
    for (const clause of filter) {
      this.visit(clause, (balance) => {
        total += balance.amount * clause.factor;
      });
    }
    return total;
  }
}

type YearLists = Map<number, Balance[]>;

const placeIn = <Key, Value>(map: Map<Key, Value>, key: Key, made: () => Value): Value => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = made();
  map.set(key, value);
  return value;
};

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

  /** What the year itself adds to an opening balance: its opening phase and the adjustments. */
  openingChanges(sum: Sum): Fen {
    const clauses = clausesOf(sum, this.year, this.kind);
    return this.index.totalOf(clauses.filter(({ from }) => from === this.year));
  }

  /** Amounts by code and by each prefix of 1, 3, 5 or 7 digits; a condition on that code is ignored. */
  byCode(sum: Sum, key: Key): ReadonlyMap<string, Fen> {
    const general = { ...sum, where: without(sum.where ?? {}, key) };
    const name = `${key}|${JSON.stringify(general)}`;
    const known = this.gathered.get(name);
    if (known !== undefined) return known;
    const amounts = rolledUp(this.byFullCode(general, key));
    this.gathered.set(name, amounts);
    return amounts;
  }

  private byFullCode(sum: Sum, key: Key): ReadonlyMap<string, Fen> {
    const amounts = new Map<string, Fen>();
    for (const clause of clausesOf(sum, this.year, this.kind)) {
      const negative = clause.factor < 0n;
      this.index.visit(clause, ({ coordinate, amount }) => {
        const code = coordinate[key];
        if (code === undefined) return;
        amounts.set(code, (amounts.get(code) ?? 0n) + (negative ? -amount : amount));
      });
    }
    return amounts;
  }

  private totalOf(sum: Sum): Fen {
    const name = JSON.stringify(sum);
    const known = this.totals.get(name);
    if (known !== undefined) return known;
    const total = this.index.totalOf(clausesOf(sum, this.year, this.kind));
    this.totals.set(name, total);
    return total;
  }
}

/** Each code's amount also counts for its prefixes. */
const rolledUp = (byFullCode: ReadonlyMap<string, Fen>): ReadonlyMap<string, Fen> => {
  const amounts = new Map<string, Fen>();
  for (const [code, amount] of byFullCode) {
    for (const length of PREFIX_LENGTHS) {
      if (length > code.length) break;
      const prefix = code.slice(0, length);
      amounts.set(prefix, (amounts.get(prefix) ?? 0n) + amount);
    }
  }
  return amounts;
};

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
