// Golden year one: the sample office gives the published figures, by every way and to the byte.
import { describe, expect, it } from '@jest/globals';
import { PROJECTS, EVALUATED_2021 } from '../../../examples/datong-2021/projects.js';
import { builtInCodes } from '#codes';
import { rateRowsOf } from '#execution';
import { fenOf, sumOf, wanText } from '#money';
import { amountAt, checkResultsOf, type CheckResult, type Outside } from '#statements';
import { yearOf } from '../files.js';
import { describeGoldenYear } from '../golden.js';
import { outsideOf } from '../outside.js';
import { booksAsOf, LedgerRun } from '../run.js';
import { goldenYearNamed } from '../years.js';

const golden = goldenYearNamed('datong-2021');
const commands = golden.commands();
const run = new LedgerRun(golden.ledger).post(commands);

/** What was published for the two years, 万元 (domain.md §3.3 and §3.6). */
const PUBLISHED: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  2020: {
    'T01.R1': '406.78',
    'T01.R8': '0.04',
    'T01.R27': '406.82',
    'T01.R29': '15.71',
    'T01.R31': '422.53',
    'T01.R58': '414.40',
    'T01.R60': '8.13',
    'T01.R62': '422.53',
    'T04.R32': '422.49',
    'T04.R60.C2': '8.09',
    'T06.running': '18.33',
  },
  2021: {
    'T01.R1': '377.58',
    'T01.R2': '0.02',
    'T01.R8': '0.04',
    'T01.R27': '377.64',
    'T01.R29': '8.13',
    'T01.R31': '385.77',
    'T01.R58': '381.32',
    'T01.R60': '4.45',
    'T01.R62': '385.77',
    'T03.Σ.C2': '259.04',
    'T03.Σ.C3': '122.28',
    'T04.R27': '377.60',
    'T04.R28': '8.09',
    'T04.R32': '385.69',
    'T04.R59.C2': '381.32',
    'T04.R59.C3': '381.30',
    'T04.R59.C4': '0.02',
    'T04.R60.C2': '4.37',
    'T04.R64.C2': '385.69',
    'T05.Σ.C1': '381.30',
    'T05.Σ.C2': '259.04',
    'T05.Σ.C3': '122.26',
    'T05[201].C1': '338.06',
    'T05[208].C1': '17.04',
    'T05[210].C1': '8.68',
    'T05[221].C1': '17.47',
    'T05[229].C1': '0.05',
    'T06.staff': '233.56',
    'T06.running': '25.48',
    'T08.Σ.C2': '0.02',
    'T08.Σ.C5': '0.02',
  },
};

/** What the books cannot know, so that no check has to be left out. */
const outsideOf2021: Outside = {
  ...outsideOf(commands, 2021),
  selfEvaluations: [
    ['FCFZ', '397600.00'],
    ['JRGZ', '235300.00'],
    ['YQDJ', '119900.00'],
    ['QYSS', '61000.00'],
    ['RZDB', '54600.00'],
    ['JGXX', '68000.00'],
    ['JRXC', '42000.00'],
  ].map(([project = '', executed = '']) => ({ project, executed: fenOf(executed) })),
  quotedPriorYear: [
    { address: 'T01.R31', amount: fenOf('4225300.00') },
    { address: 'T01.R58', amount: fenOf('4144000.00') },
    { address: 'T04.R32', amount: fenOf('4224900.00') },
  ],
  // 18.33 to 25.48 万元: more than ten per cent, so the narrative must explain it.
  reasonsGiven: ['T06.running'],
};

const statesOf = (results: readonly CheckResult[], state: CheckResult['state']): string[] =>
  results.filter((result) => result.state === state).map(({ id }) => id);

describeGoldenYear('datong-2021');

describe('the sample office', () => {
  for (const year of golden.years) {
    const { statements } = yearOf(run, year);
    it.each(Object.entries(PUBLISHED[year] ?? {}))(
      `prints the published figures of ${year}: %s = %s`,
      (address, wan) => {
        expect(wanText(amountAt(statements, address))).toBe(wan);
      },
    );
  }

  it('passes every check of 2020 that a first year can be asked', () => {
    const { statements, balances } = yearOf(run, 2020);
    const results = checkResultsOf(statements, balances, {
      ...outsideOf(commands, 2020),
      selfEvaluations: [],
    });
    expect(statesOf(results, 'fails')).toEqual([]);
    expect(statesOf(results, 'not-checked').every((id) => id.startsWith('Y-'))).toBe(true);
  });

  it('passes every check of 2021, none left out', () => {
    const { statements, balances } = yearOf(run, 2021);
    const results = checkResultsOf(statements, balances, outsideOf2021);
    expect(statesOf(results, 'fails')).toEqual([]);
    expect(statesOf(results, 'not-checked')).toEqual([]);
  });

  it('would fail the check of swings above ten per cent without the reason', () => {
    const { statements, balances } = yearOf(run, 2021);
    const results = checkResultsOf(statements, balances, { ...outsideOf2021, reasonsGiven: [] });
    expect(statesOf(results, 'fails')).toEqual(['Y-5']);
  });

  it.each([
    ['FCFZ', '79.52%', '50.00', '39.76'],
    ['JRGZ', '67.23%', '35.00', '23.53'],
    ['YQDJ', '79.93%', '15.00', '11.99'],
  ])('executed project %s at %s of %s, %s paid', (project, text, budget, paid) => {
    const row = rateRowsOf({
      rate: 'budget-execution',
      ledgers: [{ ledger: golden.ledger, ...booksAsOf(run.texts, '2021-12-31', { months: true }) }],
      year: 2021,
      date: '2021-12-31',
      by: ['project'],
      only: { project },
      codes: builtInCodes,
    })[0];
    expect(row?.text).toBe(text);
    expect(wanText(row?.denominator ?? 0n)).toBe(budget);
    expect(wanText(row?.numerator ?? 0n)).toBe(paid);
  });

  it('spent 97.84 on the seven evaluated projects, 22.56 of it on the four unpublished ones', () => {
    const { balances } = yearOf(run, 2021);
    const spent = (projects: readonly string[]): string =>
      wanText(
        balances.total(
          ({ fiscalYear, phase, account, coordinate }) =>
            fiscalYear === 2021 &&
            phase === 'current' &&
            account.startsWith('7') &&
            projects.includes(coordinate.project ?? ''),
        ),
      );
    expect(spent(EVALUATED_2021)).toBe('97.84');
    expect(spent(EVALUATED_2021.slice(3))).toBe('22.56');
    expect(sumOf((outsideOf2021.selfEvaluations ?? []).map(({ executed }) => executed))).toBe(
      fenOf('978400.00'),
    );
  });

  it('knows every project that it spends on by name', () => {
    const named = new Set(PROJECTS.map(({ project }) => project));
    const { balances } = yearOf(run, 2021);
    for (const { coordinate } of balances) {
      if (coordinate.project !== undefined) expect(named).toContain(coordinate.project);
    }
  });
});
