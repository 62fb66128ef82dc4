// Golden year two: amounts that are no multiples of 100 yuan, so that printed sums part from printed totals.
import { describe, expect, it } from '@jest/globals';
import { absoluteOf, wanOf, type Fen } from '#money';
import {
  checkResultsOf,
  tableOf,
  type StatementRow,
  type Statements,
  type TableName,
} from '#statements';
import { yearOf } from '../files.js';
import { describeGoldenYear } from '../golden.js';
import { outsideOf } from '../outside.js';
import { LedgerRun } from '../run.js';
import { goldenYearNamed } from '../years.js';

const golden = goldenYearNamed('datong-2021-odd');
const commands = golden.commands();
const run = new LedgerRun(golden.ledger).post(commands);

/** A printed total beside the sum of its printed parts, in hundredths of 万元. */
interface PrintedSum {
  readonly place: string;
  readonly parts: number;
  readonly total: bigint;
  readonly sum: bigint;
  readonly exact: boolean;
}

const amountOf = (row: StatementRow | undefined, column: number): Fen =>
  row?.cells[column]?.amount ?? 0n;

/** Every row that other rows roll up into, column by column. */
const printedSums = (statements: Statements, table: TableName): PrintedSum[] => {
  const { rows } = tableOf(statements, table);
  return rows.flatMap((row) => {
    const children = rows.filter(({ parent }) => parent === row.id);
    if (children.length < 2) return [];
    return row.cells.map((cell, column) => {
      const exactSum = children.reduce((sum, child) => sum + amountOf(child, column), 0n);
      return {
        place: cell.address,
        parts: children.length,
        total: wanOf(cell.amount),
        sum: children.reduce((sum, child) => sum + wanOf(amountOf(child, column)), 0n),
        exact: exactSum === cell.amount,
      };
    });
  });
};

const TABLES: readonly TableName[] = ['income', 'expenditure', 'general-expenditure'];

describeGoldenYear('datong-2021-odd');

describe('the sample office with odd amounts', () => {
  const sums = golden.years.flatMap((year) => {
    const { statements } = yearOf(run, year);
    return TABLES.flatMap((table) => printedSums(statements, table));
  });

  it('prints totals that differ from the sum of their printed parts', () => {
    expect(sums.filter(({ total, sum }) => total !== sum).length).toBeGreaterThan(0);
  });

  it('keeps every difference within half a hundredth for each figure that was rounded', () => {
    const beyond = sums.filter(
      ({ total, sum, parts }) => absoluteOf(total - sum) * 2n > BigInt(parts + 1),
    );
    expect(beyond).toEqual([]);
  });

  it('adds up exactly all the same, because cells are sums of fen', () => {
    expect(sums.filter(({ exact }) => !exact)).toEqual([]);
  });

  it.each(golden.years.map((year) => [year]))('passes the checks of the books of %s', (year) => {
    const { statements, balances } = yearOf(run, year);
    const results = checkResultsOf(statements, balances, outsideOf(commands, year));
    expect(results.filter(({ state }) => state === 'fails')).toEqual([]);
    expect(results.filter(({ state }) => state === 'holds').length).toBeGreaterThan(40);
  });

  it('pays every amount of another number of fen than whole hundreds of yuan', () => {
    const paid = (commands as readonly { type: string; data: { amount: string } }[])
      .filter(({ type }) => type === 'SettlePayment')
      .map(({ data }) => data.amount);
    expect(paid.length).toBeGreaterThan(200);
    expect(paid.filter((amount) => amount.endsWith('00.00'))).toEqual([]);
  });
});
