// Golden years of a hospital: two years of everything an institution may do, by every way and to the byte.
import { describe, expect, it } from '@jest/globals';
import { builtInCodes } from '#codes';
import { fenOf, sumOf, wanText } from '#money';
import {
  amountAt,
  checkResultsOf,
  evaluate,
  formSetOf,
  type CheckResult,
  type Outside,
  type Statements,
} from '#statements';
import { ask, given, type Asked } from '#testing';
import { yearOf } from '../files.js';
import { describeGoldenYear } from '../golden.js';
import { outsideOf } from '../outside.js';
import { LedgerRun } from '../run.js';
import { goldenYearNamed } from '../years.js';

describeGoldenYear('institution');

const golden = goldenYearNamed('institution');
const commands = golden.commands();
const run = new LedgerRun(golden.ledger).post(commands);

const figuresAt = (statements: Statements, addresses: readonly string[]): string[] =>
  addresses.map((address) => wanText(amountAt(statements, address)));

/** Income, surplus used, opening, spending, distribution, closing. */
const SUMMARY = ['T01.R27', 'T01.R28', 'T01.R29', 'T01.R58', 'T01.R59', 'T01.R60'];

/** The treasury reports what it paid this year: own money is not its, and what came back of last year is no payment. */
const outside = (year: number): Outside => {
  const sent = outsideOf(commands, year);
  const fiscal = (sent.treasuryStatement ?? []).filter(({ fund }) => fund !== 'own');
  const cameBack =
    year === 2021 ? [{ fund: 'fund' as const, function: '2296002', amount: fenOf('3000.00') }] : [];
  return { ...sent, treasuryStatement: [...fiscal, ...cameBack], selfEvaluations: [] };
};

const outside2021: Outside = {
  ...outside(2021),
  quotedPriorYear: [{ address: 'T01.R58', amount: fenOf('10385000.00') }],
  reasonsGiven: ['T01.R27', 'T01.R58', 'T06.running', 'T07.C7'],
};

const idsOf = (results: readonly CheckResult[], state: CheckResult['state']): string[] =>
  results.filter((result) => result.state === state).map(({ id }) => id);

describe('the hospital', () => {
  const first = yearOf(run, 2020);
  const second = yearOf(run, 2021);

  it('distributes its surplus of the first year, operating profit included (R59)', () => {
    expect(figuresAt(first.statements, SUMMARY)).toEqual([
      ...['1196.20', '0.00', '14.00', '1038.50', '89.20', '82.50'],
    ]);
  });

  it('covers the shortfall of the second year from earlier surplus (R28); the operating loss stays', () => {
    expect(figuresAt(second.statements, SUMMARY)).toEqual([
      ...['1035.10', '8.90', '82.80', '1117.50', '0.00', '9.30'],
    ]);
    const loss = sumOf(
      [...second.balances]
        .filter(({ book, account }) => book === 'budget' && account === '8401')
        .map(({ amount }) => amount),
    );
    expect(loss).toBe(fenOf('30000.00'));
  });

  it('pays special funds straight from what was set aside the year before', () => {
    const left = sumOf(
      [...second.balances]
        .filter(({ book, account }) => book === 'budget' && account === '8301')
        .map(({ amount }) => amount),
    );
    // 60,000 at the beginning and 50,000 of the surplus of 2020, less 30,000.
    expect(left).toBe(fenOf('-80000.00'));
  });

  it('prints superior, operating and affiliate spending in their own columns', () => {
    const columns = ['T03.Σ.C2', 'T03.Σ.C3', 'T03.Σ.C4', 'T03.Σ.C5', 'T03.Σ.C6'];
    expect(figuresAt(second.statements, columns)).toEqual([
      ...['921.00', '148.50', '5.50', '34.00', '8.50'],
    ]);
  });

  it('opens the second year with what the first one left and the return of last year adds', () => {
    const closing = amountAt(first.statements, 'T01.R60');
    expect(amountAt(second.statements, 'T01.R29')).toBe(closing + fenOf('3000.00'));
  });

  it('fails no check of either year', () => {
    const results = checkResultsOf(first.statements, first.balances, outside(2020));
    expect(idsOf(results, 'fails')).toEqual([]);
    const later = checkResultsOf(second.statements, second.balances, outside2021);
    expect(idsOf(later, 'fails')).toEqual([]);
  });

  it('leaves out only the two checks of the second year that are about administrative units', () => {
    const results = checkResultsOf(second.statements, second.balances, outside2021);
    expect(idsOf(results, 'not-checked')).toEqual(['I-01-6', 'X-RUN']);
  });

  it('has both final accounts published', () => {
    const states = [2020, 2021].map((year) => run.books.finalAccounts.get(String(year))?.status);
    expect(states).toEqual(['published', 'published']);
  });
});

const HOSPITAL = '2100201';

const income = (income: string, kind: string, amount: string, more: object = {}): Asked =>
  ask('RecordIncome', '2021-02-01', {
    ...{ income, kind, amount, function: HOSPITAL, payer: '付款方', bankVoucher: income },
    ...more,
  });

const spending = (line: string, economic: string, amount: string, item: object): Asked[] => [
  ask('IssueIndicator', '2021-02-01', {
    ...{ line, document: `ZB-${line}`, kind: 'supplement', amount },
    item: { function: HOSPITAL, fund: 'own', project: 'P-TASK', ...item },
  }),
  ask('RequestPayment', '2021-03-01', {
    ...{ payment: `Z-${line}`, line, amount, economic, purpose: '支出', settlement: 'transfer' },
    channel: 'fund' in item ? 'treasury' : 'bank',
    payee: { name: '收款方', account: '9999000300000009' },
  }),
  ask('ReviewPayment', '2021-03-01', { payment: `Z-${line}` }),
  ask('ApprovePayment', '2021-03-01', { payment: `Z-${line}` }),
  ask('SettlePayment', '2021-03-01', { payment: `Z-${line}`, bankVoucher: `H-${line}`, amount }),
];

/** The institution of the test figures of derivation.md §7, through the law instead of hand-written postings. */
const institution = (ordinary: string, operating: string): Statements => {
  const own = { heldIn: '800102', fund: 'own', function: HOSPITAL };
  const general = { fund: 'general', project: 'P-STAFF' };
  const situation = given(
    [
      ask('OpenBooks', '2021-01-01', {
        ...{ unitCode: 'SY', name: '事业单位', kind: 'institution', department: '主管部门' },
        ...{ region: '990100', mainFunction: HOSPITAL },
      }),
      ...(['staff', 'task'] as const).map((kind) =>
        ask('RegisterProject', '2021-01-01', {
          project: kind === 'staff' ? 'P-STAFF' : 'P-TASK',
          name: kind,
          class: kind,
        }),
      ),
      ask('OpenFiscalYear', '2021-01-01', {
        ...{ year: 2021, regime: 'integrated', threePublicPolicy: 'warn', carriedFirst: false },
        opening: [
          {
            ...{ heldIn: '800103', as: '810107', ...general, nature: 'staff', line: 'F-2020' },
            ...{ function: HOSPITAL, amount: '50000.00' },
          },
          { ...own, as: '820105', project: 'P-TASK', restricted: true, amount: '30000.00' },
          { ...own, as: '820204', amount: '400000.00' },
          { ...own, as: '8301', amount: '60000.00' },
        ],
      }),
      income('S1', 'business', '100000.00', { project: 'P-TASK', restricted: true }),
      income('S2', 'business', '505000.00'),
      income('S3', 'operating', '250000.00'),
      ...spending('F', '30101', '968000.00', general),
      ask('IssueIndicator', '2021-02-01', {
        ...{ line: 'F2', document: 'ZB-F2', kind: 'supplement', amount: '32000.00' },
        item: { ...general, function: HOSPITAL },
      }),
      ...spending('R', '30226', '100000.00', { restricted: true }),
      ...spending('O', '30201', ordinary, {}),
      ...spending('J', '30201', operating, { use: 'operating' }),
      ask('CarryOutIndicator', '2021-12-31', {
        ...{ line: 'F2', document: 'JZ-F2', amount: '32000.00', recognise: true },
      }),
      ask('CloseYear', '2021-12-31', { year: 2021, welfareFund: '30000.00' }),
    ],
    { today: '2022-01-31' },
  );
  const formSet = formSetOf(2021);
  if (formSet === undefined) throw new Error('there is no form set for 2021');
  const { balances, facts } = situation.books;
  return evaluate(formSet, { year: 2021, balances, facts, codes: builtInCodes });
};

describe('an institution of the test figures (derivation.md §7)', () => {
  it.each([
    ['a surplus', '385000.00', '200000.00', ['165.30', '17.00', '11.20', '193.50']],
    ['an operating loss', '425000.00', '460000.00', ['195.30', '8.00', '-9.80', '193.50']],
  ] as const)('ends with %s as simulated', (_how, ordinary, operating, expected) => {
    const statements = institution(ordinary, operating);
    expect(figuresAt(statements, ['T01.R27', 'T01.R28', 'T01.R29'])).toEqual([
      ...['185.50', '0.00', '8.00'],
    ]);
    const rest = ['T01.R58', 'T01.R59', 'T01.R60', 'T01.R62'];
    expect(figuresAt(statements, rest)).toEqual(expected);
  });
});
