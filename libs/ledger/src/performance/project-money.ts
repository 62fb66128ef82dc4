// What the books say about a project's money in a year: the only source of a form's figures.
import type { Coordinate, Fund } from '#bookkeeping';
import { moneyText, type Fen } from '#money';
import type { Books } from '../books.js';

/** Rows of the form's money block; the total is their sum (domain.md §6.2). */
export const MONEY_ROWS = ['current', 'carried', 'other'] as const;
export type MoneyRowName = (typeof MONEY_ROWS)[number];

export const MONEY_COLUMNS = ['original', 'final', 'executed'] as const;
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];

/** Fen. */
export type ProjectMoney = Record<MoneyRowName | 'total', Record<MoneyColumn, Fen>>;

/** 当年财政拨款, 上年结转资金 or 其他资金. */
const rowOf = ({ fund, source }: Coordinate): MoneyRowName => {
  if (fund === 'own') return 'other';
  return source === 'carried' ? 'carried' : 'current';
};

/**
 * Original budget −Q10.01, final budget −ΣQ10, net payments Q60 (derivation.md §7 rule 23). Linear in the balances:
 * forms are few.
 */
export const projectMoneyOf = (books: Books, year: number, project: string): ProjectMoney => {
  const empty = (): Record<MoneyColumn, Fen> => ({ original: 0n, final: 0n, executed: 0n });
  const money: ProjectMoney = {
    total: empty(),
    current: empty(),
    carried: empty(),
    other: empty(),
  };
  for (const { fiscalYear, book, account, coordinate, amount } of books.balances) {
    if (book !== 'control' || fiscalYear !== year || coordinate.project !== project) continue;
    for (const row of [money.total, money[rowOf(coordinate)]]) {
      if (account === 'Q10.01') row.original -= amount;
      if (account.startsWith('Q10')) row.final -= amount;
      if (account === 'Q60') row.executed += amount;
    }
  }
  return money;
};

/** Net payments by fund: general and fund projects are stated apart (domain.md §6.5). */
export const executedByFundOf = (
  books: Books,
  year: number,
  project: string,
): Partial<Record<Fund, string>> => {
  const sums: Partial<Record<Fund, Fen>> = {};
  for (const { fiscalYear, book, account, coordinate, amount } of books.balances) {
    const { fund } = coordinate;
    const counts = book === 'control' && fiscalYear === year && account === 'Q60';
    if (!counts || coordinate.project !== project || fund === undefined) continue;
    sums[fund] = (sums[fund] ?? 0n) + amount;
  }
  return Object.fromEntries(
    Object.entries(sums).map(([fund, amount]) => [fund, moneyText(amount)]),
  );
};
