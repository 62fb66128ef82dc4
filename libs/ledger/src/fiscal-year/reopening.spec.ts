// 反结账: a closed year is opened again, its closing entries taken back in red, and closed anew.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  given,
  issuedOffice,
  malformedRows,
  openOffice,
  postingsIn,
  problemPathsIn,
  refusalIn,
  settledPayment,
  type Asked,
  type Situation,
} from '#testing';

const close = (year = 2021): Asked => ask('CloseYear', `${year}-12-31`, { year });
const next = (year: number): Asked =>
  ask('OpenFiscalYear', `${year}-01-01`, {
    ...{ year, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
  });
const request = { year: 2021, document: 'FJZ-1', reason: '功能科目有误' };
const reopen = (on = '2022-02-15'): Asked => ask('ReopenYear', on, request);
const lapse = (line: string, amount: string): Asked =>
  ask('LapseIndicator', '2021-12-31', { line, document: 'ZX', amount });

const spent = (kind: 'administrative' | 'institution' = 'administrative'): Asked[] => [
  ...issuedOffice({ kind }),
  ...settledPayment(),
  ask('RecordIncome', '2021-06-21', {
    ...{ income: 'I-1', kind: 'interest', amount: '50.00', function: '2010301' },
    ...{ payer: '某银行', bankVoucher: 'LX-1' },
  }),
  lapse('L-STAFF', '500000.00'),
  lapse('L-RUN', '99000.00'),
  lapse('L-OTHER', '50000.00'),
  lapse('L-FUND', '2000.00'),
  ask('CarryOutIndicator', '2021-12-31', {
    ...{ line: 'L-TASK', document: 'JZ', amount: '300000.00', recognise: true },
  }),
];

/** All balances, in one order. */
const balancesOf = (office: Situation): string[] =>
  [...office.books.balances]
    .map(({ fiscalYear, phase, book, account, flow, coordinate, amount }) =>
      [fiscalYear, phase, book, account, flow ?? '', JSON.stringify(coordinate), amount].join(' '),
    )
    .sort();

describe('opening a closed year again (rule 19)', () => {
  it.each(['administrative', 'institution'] as const)(
    'leaves the balances of an %s exactly as before closing: YearReopened',
    (kind) => {
      const office = given(spent(kind));
      const before = balancesOf(office);
      office.when(close());
      const closed = balancesOf(office);
      expect(closed).not.toEqual(before);
      const answer = office.when(reopen());
      expect(answer).toMatchObject({
        events: [{ type: 'YearReopened', data: { voucher: '202112-0003' } }],
      });
      expect(balancesOf(office)).toEqual(before);
      expect(office.when(close()).kind).toBe('accepted');
      expect(balancesOf(office)).toEqual(closed);
    },
  );

  it('takes back in red: same sides, negative amounts, dated 31 December', () => {
    const office = given([...spent(), close()]);
    const red = postingsIn(office.when(reopen()));
    expect(red.length).toBeGreaterThan(0);
    expect(red.every(({ amount }) => amount < 0n)).toBe(true);
    expect(new Set(red.map(({ occurredOn }) => occurredOn))).toEqual(new Set(['2021-12-31']));
    expect(new Set(red.map(({ phase }) => phase))).toEqual(new Set(['close', 'roll']));
  });

  it('of an empty year posts nothing and takes no voucher', () => {
    const office = given([...openOffice(), close()]);
    expect(postingsIn(office.when(reopen()))).toEqual([]);
    expect(office.events.at(-1)?.data).not.toHaveProperty('voucher');
  });

  it('opens December and nothing before it: PERIOD_CLOSED', () => {
    const office = given([...spent(), close(), reopen()]);
    const finish = (on: string): Asked =>
      ask('FinishProject', on, { project: 'P-TASK', reason: '完成' });
    expect(refusalIn(office.when(finish('2021-11-30'))).code).toBe('PERIOD_CLOSED');
    expect(office.when(finish('2021-12-01')).kind).toBe('accepted');
  });

  it('leaves alone what the next year has carried forward already', () => {
    const forward = ask('CarryForwardIndicator', '2022-01-05', {
      ...{ line: 'L-C', from: 'L-TASK', document: 'JZ', amount: '300000.00' },
    });
    const office = given([...spent(), close(), next(2022), forward, reopen(), close()]);
    const place = { fund: 'general', nature: 'project', project: 'P-TASK' } as const;
    const at = { ...place, function: '2010302', source: 'carried', line: 'L-C' } as const;
    expect(office.books.carried(at)).toBe(30_000_000n);
  });
});

describe('a year that is not opened again', () => {
  it('was never opened: YEAR_NOT_OPEN', () => {
    const asked = ask('ReopenYear', '2022-02-15', { ...request, year: 2020 });
    expect(refusalIn(given(openOffice()).when(asked))).toEqual({
      code: 'YEAR_NOT_OPEN',
      field: 'data.year',
      details: { year: 2020 },
    });
  });

  it('is open: YEAR_STILL_OPEN, also after being opened again', () => {
    for (const commands of [openOffice(), [...openOffice(), close(), reopen()]]) {
      expect(refusalIn(given(commands).when(reopen()))).toEqual({
        code: 'YEAR_STILL_OPEN',
        field: 'data.year',
        details: { year: 2021 },
      });
    }
  });

  it('is followed by a closed one: NEXT_YEAR_CLOSED', () => {
    const office = given([...openOffice(), close(), next(2022), close(2022)]);
    expect(refusalIn(office.when(reopen('2023-01-05')))).toEqual({
      code: 'NEXT_YEAR_CLOSED',
      field: 'data.year',
      details: { year: 2021, next: 2022 },
    });
  });

  it('would be the third open one: TOO_MANY_OPEN_YEARS', () => {
    const office = given([...openOffice(), close(), next(2022), next(2023)]);
    expect(refusalIn(office.when(reopen('2023-01-05')))).toEqual({
      code: 'TOO_MANY_OPEN_YEARS',
      field: 'data.year',
      details: { year: 2021, open: 2022 },
    });
  });

  it('has approved final accounts: FINAL_ACCOUNTS_APPROVED', () => {
    const amounts = { income: '0.00', expenditure: '0.00', opening: '0.00', closing: '0.00' };
    const office = given([
      ...openOffice(),
      close(),
      ask('CompileFinalAccounts', '2022-02-01', { year: 2021, waivers: [] }),
      ask('ReviewFinalAccounts', '2022-02-10', {
        ...{ year: 2021, version: 1, result: 'passed', opinion: '同意' },
      }),
      ask('ApproveFinalAccounts', '2022-08-01', {
        ...{ year: 2021, version: 1, document: 'CJP-1', totals: amounts },
      }),
    ]);
    expect(refusalIn(office.when(reopen('2022-08-02')))).toEqual({
      code: 'FINAL_ACCOUNTS_APPROVED',
      field: 'data.year',
      details: { year: 2021, version: 1 },
    });
  });
});

describe('who, when, and in what form', () => {
  const office = given([...openOffice(), close()], { today: '2022-02-15' });

  it.each(['budget-bureau', 'administrator'])('%s may open a year again', (role) => {
    expect(given([...openOffice(), close()]).when({ ...reopen(), role }).kind).toBe('accepted');
  });

  it.each([
    ...['handler', 'reviewer', 'approver', 'accountant', 'cashier', 'treasury', 'preparer'],
    'auditor',
  ])('%s may not: ROLE_NOT_ALLOWED', (role) => {
    expect(refusalIn(office.when({ ...reopen(), role }))).toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
      details: { type: 'ReopenYear', allowed: ['财政预算', '管理'] },
    });
  });

  it('not after today: OCCURRED_IN_FUTURE', () => {
    expect(refusalIn(office.when(reopen('2022-02-16'))).code).toBe('OCCURRED_IN_FUTURE');
  });

  it.each(malformedRows(request, { year: 'year', document: 'id', reason: 'text' }))(
    'ReopenYear: %s',
    (_title, data, path) => {
      expect(problemPathsIn(office.when(ask('ReopenYear', '2022-02-15', data)))).toEqual([path]);
    },
  );
});
