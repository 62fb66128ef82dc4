// The year before stands beside each amount, also where this year prints nothing.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import { evaluate, formSet2021, gridOf, tableOf, type Statements } from '#statements';
import { vanishedRows, withPriorColumns } from './prior-columns.js';

const spent = (fiscalYear: number, code: string, amount: bigint) => ({
  fiscalYear,
  phase: 'current' as const,
  book: 'budget' as const,
  account: '7101',
  coordinate: { fund: 'general' as const, nature: 'running' as const, function: code },
  amount,
});

const statements: Statements = evaluate(formSet2021, {
  year: 2021,
  balances: [
    spent(2020, '2010301', 1_000_000n),
    spent(2020, '2050101', 2_000_000n),
    spent(2021, '2010301', 3_000_000n),
  ],
  facts: [],
  codes: builtInCodes,
  unitKind: 'administrative',
});

const tableNamed = (name: 'income-expenditure-summary' | 'expenditure') => {
  const table = tableOf(statements, name);
  const grid = gridOf(statements, table);
  return { table, grid, prior: withPriorColumns(grid, statements, table) };
};

const textsOf = (row: readonly { readonly text: string }[] | undefined): string[] =>
  (row ?? []).map(({ text }) => text);

describe('prior-year columns', () => {
  it('keep every row as wide as the heading', () => {
    for (const name of ['income-expenditure-summary', 'expenditure'] as const) {
      const { grid, prior } = tableNamed(name);
      const width = (row: readonly { readonly columns: number }[]): number =>
        row.reduce((sum, { columns }) => sum + columns, 0);
      const wide = width(prior.body[0] ?? []);
      expect(wide).toBeGreaterThan(grid.columns);
      expect(prior.body.map(width)).toEqual(prior.body.map(() => wide));
      expect(width(prior.head.at(-1) ?? [])).toBe(wide);
    }
  });

  it('stand beside each amount', () => {
    const { prior } = tableNamed('expenditure');
    const row = prior.body.find(([code]) => code?.text === '2010301');
    expect(textsOf(row).slice(2, 4)).toEqual(['3.00', '1.00']);
  });

  it('show a class that had money only a year ago, and leave the unused blank', () => {
    const { prior } = tableNamed('income-expenditure-summary');
    const rowOf = (label: string): string[] =>
      textsOf(prior.body.find((row) => row.some(({ text }) => text === label)));
    expect(rowOf('五、教育支出').slice(-2)).toEqual(['', '2.00']);
    expect(rowOf('二、外交支出').slice(-2)).toEqual(['', '']);
  });

  it('name the rows that print no more', () => {
    expect(vanishedRows(statements, tableNamed('expenditure').table)).toEqual([
      { code: '205', amount: '2.00' },
      { code: '20501', amount: '2.00' },
      { code: '2050101', amount: '2.00' },
    ]);
    expect(vanishedRows(statements, tableNamed('income-expenditure-summary').table)).toEqual([]);
  });
});
