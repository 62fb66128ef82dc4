// The life of a year's final accounts, from compilation to publication, and back when the books were wrong.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  entryTexts,
  given,
  issuedOffice,
  postingsIn,
  settledPayment,
  type Asked,
} from '#testing';

const lapse = (line: string, amount: string): Asked =>
  ask('LapseIndicator', '2021-12-31', { line, document: 'D', amount });
const close = ask('CloseYear', '2021-12-31', { year: 2021 });
const closedYear = [
  ...issuedOffice(),
  ...settledPayment(),
  lapse('L-STAFF', '500000.00'),
  lapse('L-RUN', '99000.00'),
  lapse('L-TASK', '300000.00'),
  lapse('L-OTHER', '50000.00'),
  lapse('L-FUND', '2000.00'),
  close,
];
const compile = (more: object = {}, on = '2022-02-01'): Asked =>
  ask('CompileFinalAccounts', on, { year: 2021, waivers: [], ...more });
const review = (more: object = {}, by = 'reviewer-9'): Asked =>
  ask(
    'ReviewFinalAccounts',
    '2022-02-10',
    { year: 2021, version: 1, result: 'passed', opinion: '同意', ...more },
    { actor: by },
  );
const TOTALS = { income: '1000.00', expenditure: '1000.00', opening: '0.00', closing: '0.00' };
const approve = (more: object = {}, on = '2022-08-01'): Asked =>
  ask('ApproveFinalAccounts', on, {
    year: 2021,
    version: 1,
    document: 'CJP-2022-1',
    totals: TOTALS,
    ...more,
  });
const publish = (on: string): Asked =>
  ask('PublishFinalAccounts', on, {
    year: 2021,
    version: 1,
    url: 'https://example.org/2021',
    file: 'a'.repeat(64),
    secrecyReviewed: true,
  });
const reopen = ask('ReopenYear', '2022-02-15', {
  year: 2021,
  document: 'FJZ-1',
  reason: '编码有误',
});

describe('final accounts that go their way', () => {
  it('carry the digest and totals that the desk computed', () => {
    const answer = given(closedYear).when(compile());
    expect(answer).toMatchObject({
      events: [{ data: { version: 1, statements: { totals: TOTALS, failing: [] } } }],
    });
  });

  it('are reviewed, approved and published in time', () => {
    const answer = given([...closedYear, compile(), review(), approve()]).when(
      publish('2022-08-21'),
    );
    expect(answer).toMatchObject({ events: [{ data: { days: 20, late: false } }] });
  });

  it('say when they were published late', () => {
    const answer = given([...closedYear, compile(), review(), approve()]).when(
      publish('2022-08-22'),
    );
    expect(answer).toMatchObject({ events: [{ data: { days: 21, late: true } }] });
  });

  it('come again after the books were corrected, with a reason and the next version', () => {
    const office = given([...closedYear, compile(), reopen]);
    office.when(
      ask('CorrectPayment', '2021-12-31', {
        payment: 'PAY-1',
        correction: 'GZ-1',
        amount: '1000.00',
        economic: '30202',
        reason: '应为印刷费',
      }),
    );
    expect(office.when(close).kind).toBe('accepted');
    expect(office.when(compile())).toMatchObject({
      refusal: { code: 'RECOMPILATION_NEEDS_REASON' },
    });
    const again = office.when(compile({ reason: '更正经济科目' }));
    expect(again).toMatchObject({
      events: [{ data: { version: 2, statements: { totals: TOTALS } } }],
    });
    expect(office.when(review())).toMatchObject({ refusal: { code: 'FINAL_ACCOUNTS_SUPERSEDED' } });
  });
});

describe('final accounts that the law refuses', () => {
  it.each<[string, Asked[], Asked, string]>([
    ['a year still open', issuedOffice(), compile(), 'YEAR_NOT_CLOSED'],
    ['a year never opened', issuedOffice(), compile({ year: 2020 }), 'YEAR_NOT_OPEN'],
    [
      'a waiver of nothing',
      closedYear,
      compile({ waivers: [{ check: 'I-01-1', explanation: '无', signer: '甲' }] }),
      'WAIVER_WITHOUT_FAILURE',
    ],
    ['a review of nothing', closedYear, review(), 'FINAL_ACCOUNTS_UNKNOWN'],
    [
      'a review by the preparer',
      [...closedYear, compile()],
      review({}, 'preparer-1'),
      'SEPARATION_OF_DUTIES',
    ],
    [
      'an approval before the review',
      [...closedYear, compile()],
      approve(),
      'FINAL_ACCOUNTS_IN_OTHER_STATE',
    ],
    [
      'an approval of returned accounts',
      [...closedYear, compile(), review({ result: 'returned' })],
      approve(),
      'FINAL_ACCOUNTS_IN_OTHER_STATE',
    ],
    [
      'an approval dated before the review',
      [...closedYear, compile(), review()],
      approve({}, '2022-02-09'),
      'FINAL_ACCOUNTS_OUT_OF_ORDER',
    ],
    [
      'an approval of other totals',
      [...closedYear, compile(), review()],
      approve({ totals: { ...TOTALS, closing: '0.01' } }),
      'APPROVAL_DIFFERS',
    ],
    [
      'a version that is approved',
      [...closedYear, compile(), review(), approve()],
      compile({ reason: '再编' }),
      'FINAL_ACCOUNTS_APPROVED',
    ],
    [
      'reopening after approval',
      [...closedYear, compile(), review(), approve()],
      { ...reopen, occurredOn: '2022-09-01' },
      'FINAL_ACCOUNTS_APPROVED',
    ],
    [
      'a publication before approval',
      [...closedYear, compile(), review()],
      publish('2022-08-01'),
      'FINAL_ACCOUNTS_IN_OTHER_STATE',
    ],
    [
      'books that moved after compilation',
      [...closedYear, compile(), reopen],
      review(),
      'STATEMENTS_CHANGED',
    ],
  ])('%s', (_case, commands, command, code) => {
    const moved = code === 'STATEMENTS_CHANGED' ? [...commands, correction] : commands;
    expect(given(moved).when(command)).toMatchObject({ kind: 'refused', refusal: { code } });
  });

  const correction = ask('CorrectPayment', '2021-12-31', {
    payment: 'PAY-1',
    correction: 'GZ-1',
    amount: '1000.00',
    toLine: 'L-RUN',
    economic: '30202',
    reason: '应为印刷费',
  });

  it('a year whose forms nobody knows', () => {
    const closed2019 = [
      ...issuedOffice({ year: 2019 }).slice(0, 6),
      ask('CloseYear', '2019-12-31', { year: 2019 }),
    ];
    const answer = given(closed2019).when(
      ask('CompileFinalAccounts', '2020-02-01', { year: 2019, waivers: [] }),
    );
    expect(answer).toMatchObject({ refusal: { code: 'FORM_SET_UNKNOWN' } });
  });

  it('a failing check that nobody explains', () => {
    // An overspent three-public item under the policy "warn" leaves I-07-2 failing.
    const answer = given([...overspent, close]).when(compile());
    expect(answer).toMatchObject({
      refusal: { code: 'CHECKS_UNEXPLAINED', details: { checks: ['I-07-2'] } },
    });
    const explained = given([...overspent, close]).when(
      compile({ waivers: [{ check: 'I-07-2', explanation: '接待任务增加', signer: '负责人' }] }),
    );
    expect(explained.kind).toBe('accepted');
  });

  const overspent = [
    ...issuedOffice({ threePublicPolicy: 'warn' }),
    ...settledPayment({ amount: '6000.00', economic: '30217' }),
    lapse('L-STAFF', '500000.00'),
    lapse('L-RUN', '94000.00'),
    lapse('L-TASK', '300000.00'),
    lapse('L-OTHER', '50000.00'),
    lapse('L-FUND', '2000.00'),
  ];
});

describe('a year that is opened again', () => {
  it('takes its closing entries back in red', () => {
    const office = given(closedYear);
    const closing = office.books.balances.total(({ account }) => account === '810107');
    const answer = office.when(reopen);
    expect(entryTexts(postingsIn(answer))).toContain('budget Cr 7101 [30201] -1000.00 (close)');
    expect(closing).toBe(0n);
    expect(office.books.balances.total(({ account }) => account === '7101')).toBe(100_000n);
    expect(office.when(close).kind).toBe('accepted');
    expect(office.books.balances.total(({ account }) => account === '7101')).toBe(0n);
  });

  it('must be closed, and the year after it open', () => {
    expect(given(issuedOffice()).when(reopen)).toMatchObject({
      refusal: { code: 'YEAR_STILL_OPEN' },
    });
    const next = [
      ask('OpenFiscalYear', '2022-01-01', {
        year: 2022,
        regime: 'integrated',
        threePublicPolicy: 'block',
        carriedFirst: false,
      }),
      ask('CloseYear', '2022-12-31', { year: 2022 }),
    ];
    const late = { ...reopen, occurredOn: '2023-01-05' };
    expect(given([...closedYear, ...next]).when(late)).toMatchObject({
      refusal: { code: 'NEXT_YEAR_CLOSED' },
    });
  });
});
