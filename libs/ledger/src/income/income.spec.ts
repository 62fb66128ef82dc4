// 收入: non-fiscal income of every kind, its reversal, and every reason why either is refused.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  entryTexts,
  given,
  malformedRows,
  openedNextYear,
  openOffice,
  postingsIn,
  problemPathsIn,
  receivedGrant,
  issuedOffice,
  recordedIncome,
  refusalIn,
  requestOf,
  settledPayment,
  suppliedLine,
  type Asked,
} from '#testing';

const reverse = (amount: string, more: object = {}, on = '2021-03-01'): Asked =>
  ask('ReverseIncome', on, {
    ...{ income: 'SR-1', reversal: 'CX-1', amount, reason: '重复入账', ...more },
  });
const institution = openOffice({ kind: 'institution' });
const office = openOffice();
const recorded = [...office, recordedIncome()];
const refused = (asked: Asked, before: readonly Asked[] = office) =>
  refusalIn(given(before).when(asked));

const KINDS = [
  ['superior-subsidy', '上级补助收入', '6201', '4201', false],
  ['business', '事业收入', '6101', '4101', true],
  ['operating', '经营收入', '6401', '4401', true],
  ['affiliate', '附属单位上缴收入', '6301', '4301', true],
  ['other-level-appropriation', '非同级财政拨款收入', '6601', '4601', false],
  ['investment', '投资收益', '6602', '4602', true],
  ['debt', '债务预算收入', '6501', '2501', true],
  ['donation', '捐赠收入', '6609', '4603', false],
  ['interest', '利息收入', '6609', '4604', false],
  ['rent', '租金收入', '6609', '4605', false],
  ['other', '其他收入', '6609', '4609', false],
] as const;

describe('income', () => {
  it.each(KINDS)('%s (%s) stands on %s and %s (row 16): IncomeRecorded', (kind, ...row) => {
    const [, budget, finance] = row;
    const situation = given(institution);
    const answer = situation.when(recordedIncome('1000.00', { kind }));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'budget Dr 800102 1000.00',
      `budget Cr ${budget} 1000.00`,
      'finance Dr 1002 1000.00',
      `finance Cr ${finance} 1000.00`,
    ]);
    for (const { coordinate } of postingsIn(answer)) {
      expect(coordinate).toEqual({ fund: 'own', function: '2010301' });
    }
    expect(situation.books.pool('cash', { fund: 'own' })).toBe(100_000n);
  });

  const of = (institutionsOnly: boolean): [string, string][] =>
    KINDS.filter((row) => row[4] === institutionsOnly).map(([kind, title]) => [kind, title]);

  it.each(of(true))(
    '%s (%s) is not for an administrative unit: INCOME_NOT_FOR_UNIT',
    (kind, title) => {
      for (const unit of ['administrative', 'civil-service-institution'] as const) {
        const asked = recordedIncome('1.00', { kind });
        expect(refused(asked, openOffice({ kind: unit }))).toEqual({
          code: 'INCOME_NOT_FOR_UNIT',
          field: 'data.kind',
          details: { kind: title, unit: '某市金融办' },
        });
      }
    },
  );

  it.each(of(false))('%s (%s) is for every unit', (kind) => {
    expect(given(office).when(recordedIncome('1.00', { kind })).kind).toBe('accepted');
  });

  it('for a purpose stands on its project, apart from other money', () => {
    const purpose = { project: 'P-TASK', restricted: true };
    const situation = given(office);
    const answer = situation.when(recordedIncome('1000.00', purpose));
    for (const { coordinate } of postingsIn(answer)) {
      expect(coordinate).toEqual({ fund: 'own', function: '2010301', ...purpose });
    }
    expect(situation.books.pool('cash', { fund: 'own' })).toBe(0n);
    expect(situation.books.pool('cash', { fund: 'own', ...purpose })).toBe(100_000n);
  });

  it.each([
    [{ restricted: true }, 'RESTRICTED_NEEDS_PROJECT', 'data.project', {}],
    [{ project: 'P-NONE' }, 'PROJECT_UNKNOWN', 'data.project', { project: 'P-NONE' }],
    [
      { function: '2019998' },
      'CODE_UNKNOWN',
      'data.function',
      { code: '2019998', year: 2021, scheme: '支出功能分类' },
    ],
    [
      { transfer: { id: 'DB-1', counterpart: 'other-office' } },
      'TRANSFER_NOT_FOR_INCOME',
      'data.transfer',
      { kind: '其他收入' },
    ],
    [
      { kind: 'superior-subsidy', transfer: { id: 'DB-1', counterpart: 'spec-office' } },
      'COUNTERPART_IS_SELF',
      'data.transfer.counterpart',
      { ledger: 'spec-office' },
    ],
  ])('with %j is refused: %s', (more, code, field, details) => {
    expect(refused(recordedIncome('1.00', more))).toEqual({ code, field, details });
  });

  it('names an item with nothing below it: CODE_TOO_COARSE', () => {
    expect(refused(recordedIncome('1.00', { function: '20103' }))).toMatchObject({
      code: 'CODE_TOO_COARSE',
      field: 'data.function',
    });
  });

  it('has an id and a bank voucher of its own (rule 8): ID_TAKEN, BANK_VOUCHER_REUSED', () => {
    expect(refused(recordedIncome('1.00', { bankVoucher: 'B-2' }), recorded)).toEqual({
      code: 'ID_TAKEN',
      field: 'data.income',
      details: { id: 'SR-1' },
    });
    expect(refused(recordedIncome('1.00', { income: 'SR-2' }), recorded)).toEqual({
      code: 'BANK_VOUCHER_REUSED',
      field: 'data.bankVoucher',
      details: { bankVoucher: 'BV-SR-1', document: 'SR-1' },
    });
    const granted = [...issuedOffice(), receivedGrant('1.00')];
    const asked = recordedIncome('1.00', { bankVoucher: 'SB-L-RUN' });
    expect(refused(asked, granted)).toMatchObject({ code: 'BANK_VOUCHER_REUSED' });
  });

  it('may bear last year’s voucher number', () => {
    const situation = given([...recorded, openedNextYear()]);
    const next = recordedIncome('1.00', { income: 'SR-2' }, '2022-01-05');
    expect(situation.when(next).kind).toBe('accepted');
  });
});

describe('a reversal', () => {
  it('is the income in red (rule 7): IncomeReversed', () => {
    const situation = given([...institution, recordedIncome('1000.00', { kind: 'business' })]);
    expect(entryTexts(postingsIn(situation.when(reverse('400.00'))))).toEqual([
      'budget Dr 800102 -400.00',
      'budget Cr 6101 -400.00',
      'finance Dr 1002 -400.00',
      'finance Cr 4101 -400.00',
    ]);
    expect(situation.books.pool('cash', { fund: 'own' })).toBe(60_000n);
  });

  it('in parts ends at what was recorded: REVERSAL_EXCEEDS_INCOME', () => {
    const situation = given([...recorded, reverse('400.00')]);
    const next = (amount: string) => reverse(amount, { reversal: 'CX-2' });
    expect(refusalIn(situation.when(next('600.01')))).toEqual({
      code: 'REVERSAL_EXCEEDS_INCOME',
      field: 'data.amount',
      details: { requested: '600.01', remaining: '600.00' },
    });
    expect(situation.when(next('600.00')).kind).toBe('accepted');
    expect(refusalIn(situation.when(reverse('0.01', { reversal: 'CX-3' })))).toMatchObject({
      code: 'REVERSAL_EXCEEDS_INCOME',
      details: { remaining: '0.00' },
    });
    expect(situation.books.balances.total(({ account }) => account === '6609')).toBe(0n);
  });

  const spending = { line: 'L-OWN', amount: '700.00', more: { channel: 'bank' } };
  const own = [...recorded, suppliedLine('L-OWN', '1000.00')];
  it.each([
    ['paid', settledPayment(spending)],
    ['in transit', [requestOf(spending)]],
  ])('takes back only money that is not %s: CASH_EXCEEDED', (_title, steps) => {
    const situation = given([...own, ...steps]);
    expect(refusalIn(situation.when(reverse('300.01')))).toEqual({
      code: 'CASH_EXCEEDED',
      field: 'data.amount',
      details: { line: 'SR-1', requested: '300.01', available: '300.00' },
    });
    expect(situation.when(reverse('300.00')).kind).toBe('accepted');
  });

  it('of money for a purpose leaves other money alone', () => {
    const purpose = { project: 'P-TASK', restricted: true, income: 'SR-2', bankVoucher: 'B-2' };
    const situation = given([...recorded, recordedIncome('500.00', purpose)]);
    expect(situation.when(reverse('500.00', { income: 'SR-2' })).kind).toBe('accepted');
    expect(situation.books.pool('cash', { fund: 'own' })).toBe(100_000n);
    expect(situation.books.pool('cash', { fund: 'own', ...purpose })).toBe(0n);
  });

  it.each([
    [
      'of income that nobody recorded',
      reverse('1.00', { income: 'SR-9' }),
      'INCOME_UNKNOWN',
      'data.income',
    ],
    ['under an id that is taken', reverse('1.00'), 'ID_TAKEN', 'data.reversal'],
    [
      'of last year’s income',
      reverse('1.00', {}, '2022-01-05'),
      'INCOME_OF_OTHER_YEAR',
      'occurredOn',
    ],
  ])('%s is refused', (_title, asked, code, field) => {
    const before = [...recorded, reverse('1.00'), openedNextYear()];
    expect(refused(asked, before)).toMatchObject({ code, field });
  });
});

describe('who and when', () => {
  const EVERY_ROLE = [
    ...['handler', 'reviewer', 'approver', 'accountant', 'cashier', 'budget-bureau', 'treasury'],
    ...['preparer', 'auditor', 'administrator'],
  ];
  const rows = EVERY_ROLE.flatMap((role) => [
    {
      role,
      asked: recordedIncome('1.00', { income: 'SR-2', bankVoucher: 'B-2' }),
      may: ['accountant', 'cashier'],
    },
    { role, asked: reverse('1.00'), may: ['accountant'] },
  ]).map((row) => ({ ...row, type: row.asked.type, allowed: row.may.includes(row.role) }));

  it.each(rows.filter(({ allowed }) => allowed))('$role may send $type', ({ role, asked }) => {
    expect(given(recorded).when({ ...asked, role }).kind).toBe('accepted');
  });

  it.each(rows.filter(({ allowed }) => !allowed))('$role may not send $type', (row) => {
    expect(refused({ ...row.asked, role: row.role }, recorded)).toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
      details: { type: row.type },
    });
  });

  it.each([recordedIncome, (_: string, more: object, on: string) => reverse('1.00', more, on)])(
    'not after today, not in a closed month, an unopened or a closed year',
    (asked) => {
      const codeOn = (on: string, before: readonly Asked[], today = '2024-12-31') =>
        refusalIn(given(before, { today }).when(asked('1.00', {}, on))).code;
      expect(codeOn('2021-03-02', office, '2021-03-01')).toBe('OCCURRED_IN_FUTURE');
      const january = ask('ClosePeriod', '2021-01-31', { year: 2021, month: 1 });
      expect(codeOn('2021-01-31', [...office, january])).toBe('PERIOD_CLOSED');
      expect(codeOn('2022-01-01', office)).toBe('YEAR_NOT_OPEN');
      const close = ask('CloseYear', '2021-12-31', { year: 2021 });
      expect(codeOn('2021-12-31', [...office, close])).toBe('YEAR_CLOSED');
    },
  );
});

describe('malformed requests', () => {
  const income = {
    income: 'SR-1',
    kind: 'other',
    amount: '1.00',
    function: '2010301',
    project: 'P-TASK',
    restricted: true,
    payer: '付款单位',
    bankVoucher: 'B-1',
    note: '摘要',
    transfer: { id: 'DB-1', counterpart: 'other-office' },
  };
  const rows = [
    ...malformedRows(income, {
      income: 'id',
      kind: 'choice',
      amount: 'money',
      function: 'function',
      project: 'id?',
      restricted: 'yes-no?',
      payer: 'text',
      bankVoucher: 'id',
      note: 'text?',
      'transfer.id': 'id',
    }).map((row) => ['RecordIncome', ...row] as const),
    ...malformedRows(
      { income: 'SR-1', reversal: 'CX-1', amount: '1.00', reason: '误' },
      { income: 'id', reversal: 'id', amount: 'money', reason: 'text' },
    ).map((row) => ['ReverseIncome', ...row] as const),
  ];

  it.each(rows)('%s: %s', (type, _title, data, path) => {
    expect(problemPathsIn(given([]).when(ask(type, '2021-03-10', data)))).toEqual([path]);
  });
});
