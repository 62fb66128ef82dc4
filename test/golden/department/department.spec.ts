// The golden department: five units, two years, transfers, a merged unit; consolidated to the byte, and spoilt by one leg.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { trialBalanceOf } from '#bookkeeping';
import { fenOf, sumOf, wanText } from '#money';
import { amountAt, type CheckResult, type Consolidation } from '#statements';
import { booksAsOf } from '../run.js';
import { commandsWithMissingLeg, departmentCommands, MISSING_LEG, UNITS } from './build.js';
import { consolidated, departmentFilesOf, logsOf } from './files.js';
import { YEARS } from './plan.js';

const logs = logsOf(departmentCommands());
const department = new Map(YEARS.map((year) => [year, consolidated(logs, year)]));
const inYear = (year: (typeof YEARS)[number]): Consolidation => {
  const made = department.get(year);
  if (made === undefined) throw new Error(`nothing of ${year}`);
  return made;
};
const failing = (checks: readonly CheckResult[]): string[] =>
  checks.filter(({ state }) => state === 'fails').map(({ id }) => id);
const wan = ({ statements }: Consolidation, address: string): string =>
  wanText(amountAt(statements, address));

describe('the golden department', () => {
  it('comes out to the byte', () => {
    const made = departmentFilesOf(logs);
    const differing = [...made].filter(
      ([name, text]) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8') !== text,
    );
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  it('comes out the same on every call, whatever the order of the units', () => {
    expect(departmentCommands()).toEqual(departmentCommands());
    const reversed = new Map([...logs].reverse());
    const [a, b] = [departmentFilesOf(logs), departmentFilesOf(reversed)];
    for (const year of YEARS) {
      const name = `${year}.transfers.json`;
      expect(b.get(name)).toBe(a.get(name));
    }
  });

  it.each(YEARS)('passes every check of %i, of its units and of its own', (year) => {
    const { units, checks } = inYear(year);
    expect(units.map(({ ledger, checks: own }) => [ledger, failing(own)])).toEqual(
      UNITS.map(({ ledger }) => [ledger, []]),
    );
    expect(failing(checks)).toEqual([]);
    const consolidation = checks.filter(({ id }) => id.startsWith('C-'));
    expect(consolidation.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'C-01 holds',
      'C-02 holds',
      'C-03 holds',
      'C-04 holds',
    ]);
  });

  it('matches authority, carry-over, subsidies and remittances, and sees what comes from outside', () => {
    expect(
      inYear(2021).transfers.map(({ id, kind, state, out, in: taken }) => [
        ...[id, kind, state, out?.ledger ?? '—', taken?.ledger ?? '—'],
      ]),
    ).toEqual([
      ['DB-2021-01', 'authority', 'matched', 'edu-bureau', 'edu-school'],
      ['DB-2021-02', 'authority', 'matched', 'edu-media', 'edu-college'],
      ['GJ-2021-01', 'carry-over', 'matched', 'edu-media', 'edu-college'],
      ['BZ-2021-01', 'subsidy', 'matched', 'edu-college', 'edu-school'],
      ['SBZ-2021-09', 'subsidy', 'outside', '—', 'edu-school'],
      ['SJ-2021-01', 'remittance', 'matched', 'edu-school', 'edu-college'],
      ['SJ-2021-02', 'remittance', 'matched', 'edu-media', 'edu-college'],
    ]);
  });

  it('eliminates subsidies and remittances on both sides, returns taken off', () => {
    const made = inYear(2021);
    expect(made.eliminations.map(({ transfer, amount }) => [transfer, amount])).toEqual([
      ['BZ-2021-01', fenOf('250000.00')],
      ['SJ-2021-01', fenOf('60000.00')],
      ['SJ-2021-02', fenOf('30500.00')],
    ]);
    // 26.50 of subsidy arrived at the school, 25.00 of it from the college.
    expect(['T01.R4', 'T01.R7', 'T03.Σ.C4', 'T03.Σ.C6'].map((at) => wan(made, at))).toEqual([
      ...['1.50', '0.00', '0.00', '0.00'],
    ]);
  });

  it('takes from income and spending of the units exactly what it eliminates', () => {
    for (const year of YEARS) {
      const { statements, units, eliminations } = inYear(year);
      const eliminated = sumOf(eliminations.map(({ amount }) => amount));
      for (const at of ['T01.R27', 'T01.R58', 'T01.R31', 'T01.R62', 'T02.Σ.C1', 'T03.Σ.C1']) {
        const all = sumOf(units.map((unit) => amountAt(unit.statements, at)));
        expect([at, amountAt(statements, at)]).toEqual([at, all - eliminated]);
      }
      for (const at of ['T01.R28', 'T01.R29', 'T01.R59', 'T01.R60', 'T04.R60.C2', 'T07.C1']) {
        const all = sumOf(units.map((unit) => amountAt(unit.statements, at)));
        expect([at, amountAt(statements, at)]).toEqual([at, all]);
      }
    }
  });

  it('shows in the column of the year before what was consolidated then', () => {
    const before = inYear(2020).statements;
    const { prior } = inYear(2021).statements;
    for (const [address, { amount }] of before.cells) {
      // Limits are facts of their own year and stand in the same cells.
      expect([address, prior?.get(address) ?? 0n]).toEqual([address, amount]);
    }
  });

  it('counts 8202 of the bureau as surplus and that of institutions not (rule 14)', () => {
    const closing = inYear(2020).units.map(({ ledger, statements }) => [
      ledger,
      amountAt(statements, 'T01.R60') - amountAt(statements, 'T04.R60.C2'),
    ]);
    expect(closing).toEqual([
      ['edu-bureau', fenOf('6634.56')],
      ['edu-inspectorate', fenOf('4200.00')],
      ['edu-college', 0n],
      ['edu-school', 0n],
      ['edu-media', 0n],
    ]);
  });

  it('ends the books of the merged unit: nothing is left on its lines and in its money', () => {
    const texts = logs.get('edu-media') ?? [];
    const { balances } = booksAsOf(texts, '2021-12-31');
    const left = balances.total(
      ({ book, account }) => book === 'budget' && /^(8001|81|82|83|84)/.test(account),
    );
    expect(left).toBe(0n);
    const money = balances.total(({ account }) => account.startsWith('8001'));
    expect(money).toBe(0n);
    const events = texts.map((text) => JSON.parse(text) as { type: string });
    expect(events.at(-1)?.type).toBe('YearClosed');
  });

  it('keeps each book of the department at zero', () => {
    for (const year of YEARS) {
      const { balances } = inYear(year);
      for (const book of ['control', 'budget', 'finance'] as const) {
        expect(trialBalanceOf(balances, book, year).difference).toBe(0n);
      }
    }
  });

  it('leaves nothing of what is eliminated on income and spending accounts once the years are closed', () => {
    const { balances } = inYear(2021);
    const standing = [...balances].filter(
      ({ account, coordinate }) =>
        /^(7401|7501|6301|5401|5501|4301)/.test(account) && coordinate.function !== undefined,
    );
    expect(standing).toEqual([]);
  });
});

describe('the golden department with one leg missing', () => {
  const spoilt = consolidated(logsOf(commandsWithMissingLeg()), 2021);
  const resultOf = (id: string) => spoilt.checks.find((check) => check.id === id);

  it('leaves the units as they are: all their checks hold', () => {
    for (const { checks } of spoilt.units) expect(failing(checks)).toEqual([]);
  });

  it('fails C-01, which names the leg, and C-03, because it is not eliminated', () => {
    expect(failing(spoilt.checks)).toEqual(['C-01', 'C-03']);
    expect(resultOf('C-01')?.failures).toEqual([
      {
        place: `附属单位上缴 ${MISSING_LEG} edu-school → edu-college：示例区教师进修学院没有登记同号的转入`,
        left: fenOf('60000.00'),
        right: 0n,
        holds: false,
      },
    ]);
    expect(wan(spoilt, 'T03.Σ.C4')).toBe('6.00');
  });

  it('still balances', () => {
    expect(wan(spoilt, 'T01.R31')).toBe(wan(spoilt, 'T01.R62'));
    expect(trialBalanceOf(spoilt.balances, 'budget', 2021).difference).toBe(0n);
  });
});
