// Cases of checks that are compared once for each fund, line or coordinate in the postings.
import type { Fen } from '#money';
import type { Coordinate } from '#bookkeeping';
import type { BalanceIndex } from '../balance-index.js';
import { clausesOf } from '../filter.js';
import type { Statements } from '../statements.js';
import type { Cases, Compared, LedgerTerm } from './check.js';

type LedgerCases = Cases & { readonly kind: 'ledger' };

export const ledgerCases = (
  cases: LedgerCases,
  index: BalanceIndex,
  statements: Statements,
): readonly Compared[] => {
  const left = amountsByKey(cases.left, cases.by, index, statements);
  const right = amountsByKey(cases.right, cases.by, index, statements);
  return [...new Set([...left.keys(), ...right.keys()])].sort().map((key) => ({
    place: key,
    left: left.get(key) ?? 0n,
    right: right.get(key) ?? 0n,
  }));
};

const amountsByKey = (
  terms: readonly LedgerTerm[],
  by: LedgerCases['by'],
  index: BalanceIndex,
  { year, unit }: Statements,
): ReadonlyMap<string, Fen> => {
  const amounts = new Map<string, Fen>();
  for (const { sum, minus } of terms) {
    for (const clause of clausesOf(sum, year, unit.kind)) {
      const factor = minus === true ? -clause.factor : clause.factor;
      index.visit(clause, ({ coordinate, amount }) => {
        const key = keyOf(coordinate, by);
        amounts.set(key, (amounts.get(key) ?? 0n) + amount * factor);
      });
    }
  }
  return amounts;
};

const keyOf = (coordinate: Coordinate, by: LedgerCases['by']): string => {
  switch (by) {
    case 'fund':
      return coordinate.fund ?? '未列资金性质';
    case 'line':
      return coordinate.line ?? '未列指标';
    case 'coordinate':
      // Economic codes stand on spending only, so they are no part of the place where money lies.
      return [
        coordinate.fund,
        coordinate.source,
        coordinate.nature,
        coordinate.project,
        coordinate.function,
        coordinate.line,
      ]
        .map((member) => member ?? '—')
        .join(' ');
  }
};
