// Proof of coverage (design §16): two hundred random legal years whose nine tables equal a model of whole numbers.
import { describe, expect, it } from '@jest/globals';
import { coordinateKey, imbalanceOf, signedOf, type Posting } from '#bookkeeping';
import { builtInCodes } from '#codes';
import { commandKinds, type Books } from '#ledger';
import { checkResultsOf, evaluate, formSet2020, formSetOf, type Statements } from '#statements';
import { booksAsOf, LedgerRun } from './golden/run.js';
import type { LineClaim } from './model/office.js';
import { streamOf, type Stream } from './model/stream.js';
import { tablesOf, type ModelCells } from './model/tables.js';

/** The commands of the law's first half; procurement, vouchers and final accounts have specs of their own. */
const FIRST_HALF =
  /(Books|FiscalYear|Budget|Limits|Cutoff|Period|CloseYear|RegisterProject|FinishProject|Indicator$|Quota|CashGrant|CashPlan|Payment|OfficialCard|Income|OpeningBalance|HandOverSurplus)/;

const STREAMS = 68;
const SEEDS = Array.from({ length: STREAMS }, (_, index) => index + 1);

/** Sums per fiscal coordinate over the whole budget book: money held on 8001 against what it counts as. */
class Coordinates {
  private readonly sums = new Map<string, bigint>();

  /** Places at which 8001 and 8101, 8102, income and spending part (derivation.md §7 rule 3). */
  add(postings: readonly Posting[]): string[] {
    const touched = new Set<string>();
    for (const posting of postings) {
      const { book, coordinate } = posting;
      if (book !== 'budget' || coordinate.fund === 'own') continue;
      const { economic: _economic, governmentEconomic: _government, ...place } = coordinate;
      const key = coordinateKey(place);
      this.sums.set(key, (this.sums.get(key) ?? 0n) + signedOf(posting));
      touched.add(key);
    }
    return [...touched].filter((key) => this.sums.get(key) !== 0n);
  }
}

/** Buckets of a line as the law holds them. */
const claimFrom = (books: Books, line: string): LineClaim => {
  const fenIn = (bucket: string): number => Number(books.bucket(line, bucket));
  return {
    line,
    available: fenIn('Q20'),
    frozen: fenIn('Q30'),
    inTransit: fenIn('Q50'),
    paid: fenIn('Q60'),
  };
};

/** Posts a stream command by command and looks at the books after each. */
const posted = ({ office }: Stream): LedgerRun => {
  const coordinates = new Coordinates();
  const run = new LedgerRun(office.name, (event, postings) => {
    if (imbalanceOf(postings).size > 0) throw new Error(`${event.key} does not balance`);
    const parted = coordinates.add(postings);
    if (parted.length > 0) throw new Error(`${event.key} parts money and carry-over: ${parted[0]}`);
  });
  for (const [index, command] of office.commands.entries()) {
    run.post([command]);
    for (const claim of office.claims[index] ?? []) {
      expect({ key: command.key, ...claimFrom(run.books, claim.line) }).toEqual({
        key: command.key,
        ...claim,
      });
      expect(Math.min(claim.available, claim.frozen, claim.inTransit, claim.paid) < 0).toBe(false);
    }
  }
  return run;
};

const statementsOf = (run: LedgerRun, year: number) => {
  const { balances, facts } = booksAsOf(run.texts, '9999-12-31');
  const upTo = [...balances].filter(({ fiscalYear }) => fiscalYear <= year);
  // 2019 has no form set of its own; its tables are those of 2020.
  const formSet = formSetOf(year) ?? formSet2020;
  const input = { year, balances: upTo, facts, codes: builtInCodes };
  return { statements: evaluate(formSet, input), balances: upTo };
};

/** Cells that differ from the model, and money of the model that no cell shows. */
const differences = (statements: Statements, cells: ModelCells): string[] => {
  const shown = new Set<string>();
  const wrong: string[] = [];
  for (const cell of statements.cells.values()) {
    const key = `${cell.table}|${cell.row}|${cell.column}`;
    shown.add(key);
    const expected = BigInt(cells.get(key) ?? 0);
    if (cell.amount !== expected) wrong.push(`${key}: ${cell.amount}, the model has ${expected}`);
  }
  const missing = [...cells].filter(([key, amount]) => amount !== 0 && !shown.has(key));
  return [
    ...wrong,
    ...missing.map(([key, amount]) => `${key}: not shown, the model has ${amount}`),
  ];
};

/** The year before, as the same cells print it. */
const priorDifferences = (statements: Statements, before: ModelCells): string[] =>
  [...statements.cells.values()]
    .map((cell) => ({ cell, key: `${cell.table}|${cell.row}|${cell.column}` }))
    .filter(({ cell, key }) => cell.prior !== BigInt(before.get(key) ?? 0))
    .map(({ cell, key }) => `${key} of the year before: ${cell.prior}, not ${before.get(key)}`);

describe('random legal years', () => {
  const types = new Set<string>();
  let years = 0;

  it.each(SEEDS)('of seed %i come out as the model says', (seed) => {
    const stream = streamOf(seed);
    const run = posted(stream);
    for (const { type } of stream.office.commands) types.add(type);
    for (const year of stream.years) {
      const { statements, balances } = statementsOf(run, year);
      expect(differences(statements, tablesOf(stream.office.register, year))).toEqual([]);
      if (year > (stream.years[0] ?? year)) {
        const before = tablesOf(stream.office.register, year - 1);
        expect(priorDifferences(statements, before)).toEqual([]);
      }
      const failed = checkResultsOf(statements, balances).filter(
        ({ state, severity }) => state === 'fails' && severity === 'error',
      );
      expect(failed.map(({ id, failures }) => [id, failures])).toEqual([]);
      years += 1;
    }
  });

  it('would not come out if the model had one fen more in one place', () => {
    const stream = streamOf(1);
    const { statements } = statementsOf(posted(stream), 2021);
    const { register } = stream.office;
    const [some] = register.spendings.filter(({ year }) => year === 2021);
    if (some === undefined) throw new Error('the stream spends nothing in 2021');
    register.spendings.push({ ...some, amount: 1 });
    expect(differences(statements, tablesOf(register, 2021)).length).toBeGreaterThan(5);
  });

  it('are two hundred at least', () => {
    expect(years).toBeGreaterThanOrEqual(200);
  });

  it('use every command about years, projects, indicators, payments, income and carry-over', () => {
    const mine = [...commandKinds.keys()].filter((type) => FIRST_HALF.test(type));
    expect(mine.length).toBeGreaterThan(30);
    expect(mine.filter((type) => !types.has(type))).toEqual([]);
  });
});
