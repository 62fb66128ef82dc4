// Account pages (账页) from turnovers: balance before the year, each month with its sums, balance after it.
import type { Fen } from '#money';
import type { MonthTurnover } from '#storage';

export interface MonthOfAccount {
  /** YYYY-MM. */
  readonly month: string;
  /** 本月合计, in fen. */
  readonly debit: Fen;
  readonly credit: Fen;
  /** 本年累计, in fen. */
  readonly debitToDate: Fen;
  readonly creditToDate: Fen;
  /** At the end of the month, debit positive. */
  readonly balance: Fen;
}

export interface AccountPage {
  readonly account: string;
  /** Before the year, debit positive. */
  readonly opening: Fen;
  /** Months in which anything moved. */
  readonly months: readonly MonthOfAccount[];
  readonly closing: Fen;
}

/** The pages of all accounts, in order of code. */
export const accountPagesOf = (
  turnovers: readonly MonthTurnover[],
  pageOf: (account: string) => string = (account) => account,
): readonly AccountPage[] => {
  const sums = new Map<string, Map<string, { debit: Fen; credit: Fen }>>();
  for (const { account, month, debit, credit } of turnovers) {
    const page = sums.get(pageOf(account)) ?? new Map<string, { debit: Fen; credit: Fen }>();
    const sum = page.get(month ?? '') ?? { debit: 0n, credit: 0n };
    page.set(month ?? '', { debit: sum.debit + debit, credit: sum.credit + credit });
    sums.set(pageOf(account), page);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, page]) => accountPage(account, page));
};

const accountPage = (
  account: string,
  sums: ReadonlyMap<string, { readonly debit: Fen; readonly credit: Fen }>,
): AccountPage => {
  const before = sums.get('');
  const opening = before === undefined ? 0n : before.debit - before.credit;
  let balance = opening;
  let [debitToDate, creditToDate] = [0n, 0n];
  const months = [...sums]
    .filter(([month]) => month !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { debit, credit }]) => {
      debitToDate += debit;
      creditToDate += credit;
      balance += debit - credit;
      return { month, debit, credit, debitToDate, creditToDate, balance };
    });
  return { account, opening, months, closing: balance };
};

/** What a balance list (科目余额表) says of an account: a year, or one month of it. */
export interface PeriodBalance {
  readonly opening: Fen;
  readonly debit: Fen;
  readonly credit: Fen;
  readonly closing: Fen;
}

/** @param month YYYY-MM; absent = the whole year */
export const periodBalanceOf = (
  { opening, months, closing }: AccountPage,
  month?: string,
): PeriodBalance => {
  const last = months.at(-1);
  if (month === undefined) {
    return { opening, debit: last?.debitToDate ?? 0n, credit: last?.creditToDate ?? 0n, closing };
  }
  const before = months.findLast((each) => each.month < month)?.balance ?? opening;
  const own = months.find((each) => each.month === month);
  return {
    opening: before,
    debit: own?.debit ?? 0n,
    credit: own?.credit ?? 0n,
    closing: own?.balance ?? before,
  };
};

/** Account of the first level (总账科目): four digits, or a bucket without its parts. */
export const generalAccountOf = (account: string): string =>
  account.startsWith('Q') ? (account.split('.')[0] ?? account) : account.slice(0, 4);
