// Balances of the budget book without what no table looks at, so that each cell adds up fewer of them.
import type { Balance } from '#bookkeeping';

type Sum = { -readonly [Member in keyof Balance]: Balance[Member] };

/**
 * Tables read the budget book by fund, nature, source, function and economic code only: lines, projects,
 * months and government economic codes are summed over. Checks read the full balances.
 */
export const condensed = (balances: Iterable<Balance>): Iterable<Balance> => {
  const sums = new Map<string, Sum>();
  for (const balance of balances) {
    if (balance.book !== 'budget') continue;
    const { fiscalYear, phase, book, account, amount, flow } = balance;
    const { fund, nature, source, function: code, economic } = balance.coordinate;
    const key = [fiscalYear, phase, account, flow, fund, nature, source, code, economic].join('|');
    const sum = sums.get(key);
    if (sum !== undefined) {
      sum.amount += amount;
      continue;
    }
    const coordinate = {
      ...(fund === undefined ? {} : { fund }),
      ...(nature === undefined ? {} : { nature }),
      ...(source === undefined ? {} : { source }),
      ...(code === undefined ? {} : { function: code }),
      ...(economic === undefined ? {} : { economic }),
    };
    const place = { fiscalYear, phase, book, account, coordinate, amount };
    sums.set(key, flow === undefined ? place : { ...place, flow });
  }
  return sums.values();
};
