// 公务卡: an expense is owed to the bank first, and the budget spends when a payment repays it.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  carriedOffice,
  entryTexts,
  given,
  issuedOffice,
  openOffice,
  openedNextYear,
  postingsIn,
  receivedQuota,
  recordedIncome,
  refusalIn,
  requestOf,
  settledPayment,
  suppliedLine,
  type Asked,
  type PaymentOptions,
} from '#testing';

const reimburse = (more: object = {}, on = '2021-03-01'): Asked =>
  ask('ReimburseOfficialCard', on, {
    expense: 'GWK-1',
    line: 'L-RUN',
    economic: '30211',
    holder: '张三',
    transaction: 'T-1',
    transactionOn: '2021-02-20',
    dueOn: '2021-03-25',
    amount: '1000.00',
    purpose: '差旅',
    ...more,
  });
const byCard = { settlement: 'card', cardExpense: 'GWK-1' };
const repayment: PaymentOptions = { economic: '30211', more: byCard };
const owed = [...issuedOffice(), reimburse()];
const refused = (asked: Asked, before: readonly Asked[] = issuedOffice()) =>
  refusalIn(given(before).when(asked));

describe('a reimbursed card expense', () => {
  it('is a cost and a liability, nothing in the budget or control book (row 9): OfficialCardReimbursed', () => {
    const office = given(issuedOffice());
    expect(entryTexts(postingsIn(office.when(reimburse())))).toEqual([
      'finance Dr 5001 [30211] 1000.00',
      'finance Cr 2307 1000.00',
    ]);
    expect(office.books.available('L-RUN')).toBe(10_000_000n);
  });

  it('of own money for operating is an operating cost', () => {
    const before = [
      ...openOffice({ kind: 'institution' }),
      recordedIncome(),
      suppliedLine('L-OP', '1000.00', { use: 'operating' }),
    ];
    expect(entryTexts(postingsIn(given(before).when(reimburse({ line: 'L-OP' }))))).toEqual([
      'finance Dr 5201 [30211] 1000.00',
      'finance Cr 2307 1000.00',
    ]);
  });

  it('is used on its last day, reimbursed on its last day', () => {
    const dates = { transactionOn: '2021-03-25', dueOn: '2021-03-25' };
    expect(given(issuedOffice()).when(reimburse(dates, '2021-03-25')).kind).toBe('accepted');
  });

  it.each([
    ['an id that is taken', { transaction: 'T-2' }, 'ID_TAKEN', 'data.expense'],
    [
      'a transaction that was reimbursed',
      { expense: 'GWK-2' },
      'CARD_TRANSACTION_REUSED',
      'data.transaction',
    ],
  ])('%s is refused', (_title, more, code, field) => {
    expect(refused(reimburse(more), owed)).toMatchObject({ code, field });
  });

  it.each([
    [{ economic: '30299' }, 'CARD_ITEM_NOT_ALLOWED', 'data.economic', { economic: '30299' }],
    [{ economic: '30101' }, 'CARD_ITEM_NOT_ALLOWED', 'data.economic', { economic: '30101' }],
    [
      { transactionOn: '2021-03-02' },
      'CARD_TRANSACTION_LATER',
      'data.transactionOn',
      { transactionOn: '2021-03-02', occurredOn: '2021-03-01' },
    ],
    [
      { dueOn: '2021-02-28' },
      'CARD_PAST_DUE',
      'data.dueOn',
      { dueOn: '2021-02-28', occurredOn: '2021-03-01' },
    ],
    [{ line: 'L-NONE' }, 'LINE_UNKNOWN', 'data.line', { line: 'L-NONE' }],
    [
      { line: 'L-STAFF' },
      'ECONOMIC_NOT_FOR_NATURE',
      'data.economic',
      { economic: '30211', nature: '人员经费' },
    ],
  ])('with %j is refused: %s', (more, code, field, details) => {
    expect(refused(reimburse(more))).toEqual({ code, field, details });
  });

  it('names a line of its year: LINE_OF_OTHER_YEAR', () => {
    const dates = { transactionOn: '2022-01-02', dueOn: '2022-02-25' };
    expect(refused(reimburse(dates, '2022-01-10'), carriedOffice())).toMatchObject({
      code: 'LINE_OF_OTHER_YEAR',
      details: { line: 'L-RUN', year: 2021 },
    });
  });
});

describe('the repayment', () => {
  const settle = (payment = 'PAY-1', on = '2021-03-05'): Asked =>
    ask('SettlePayment', on, { payment, bankVoucher: `B-${payment}`, amount: '1000.00' });

  it.each([
    ['integrated', 'treasury', '6001', '4001', owed],
    [
      'direct, authorised',
      'treasury',
      '6001',
      '4001',
      [...issuedOffice({ regime: 'authorised' }), reimburse()],
    ],
    [
      'authorised payment',
      'quota',
      '800101',
      '1011',
      [...issuedOffice({ regime: 'authorised' }), receivedQuota('1000.00'), reimburse()],
    ],
  ])(
    'spends the budget and discharges 2307 (row 9b): %s',
    (_title, channel, budget, finance, before) => {
      const [request, review, approve] = settledPayment({
        ...repayment,
        more: { ...byCard, channel },
      });
      const office = given([...before, request, review, approve] as Asked[]);
      expect(entryTexts(postingsIn(office.when(settle()))).slice(2)).toEqual([
        'budget Dr 7101 [30211] 1000.00',
        `budget Cr ${budget} 1000.00`,
        'finance Dr 2307 1000.00',
        `finance Cr ${finance} 1000.00`,
      ]);
      expect(office.books.balances.total(({ account }) => account === '2307')).toBe(0n);
    },
  );

  it('in January needs a line of the new year (rule 12)', () => {
    const december = reimburse({ transactionOn: '2021-12-20', dueOn: '2022-01-25' }, '2021-12-30');
    const current = suppliedLine(
      'L-NEW',
      '5000.00',
      { fund: 'general', project: 'P-RUN', function: '2010301' },
      '2022-01-05',
    );
    const office = given([...issuedOffice(), december, openedNextYear(), current]);
    const answers = settledPayment({ ...repayment, line: 'L-NEW', on: '2022-01-20' }).map((asked) =>
      office.when(asked),
    );
    const entries = postingsIn(answers.at(-1) ?? { kind: 'malformed', problems: [] });
    expect(entries.map(({ fiscalYear }) => fiscalYear)).toEqual([
      2022, 2022, 2022, 2022, 2022, 2022,
    ]);
    expect(entryTexts(entries)).toContain('finance Dr 2307 1000.00');
  });

  it.each([
    ['no expense for a card settlement', { settlement: 'card' }, 'CARD_EXPENSE_NEEDED', {}],
    [
      'an unknown expense',
      { settlement: 'card', cardExpense: 'GWK-9' },
      'CARD_EXPENSE_UNKNOWN',
      { expense: 'GWK-9' },
    ],
  ])('%s is refused', (_title, more, code, details) => {
    expect(refused(requestOf({ ...repayment, more }), owed)).toEqual({
      code,
      field: 'data.cardExpense',
      details,
    });
  });

  it.each([{ amount: '999.99' }, { amount: '1000.01' }, { economic: '30201' }])(
    'of another amount or item (%j) is refused: CARD_EXPENSE_DIFFERS',
    (more) => {
      expect(refused(requestOf({ ...repayment, ...more }), owed)).toEqual({
        code: 'CARD_EXPENSE_DIFFERS',
        field: 'data.amount',
        details: { amount: '1000.00', economic: '30211' },
      });
    },
  );

  it('happens once, even while in transit: CARD_EXPENSE_REPAID', () => {
    const office = given([...owed, requestOf(repayment)]);
    expect(refusalIn(office.when(requestOf({ ...repayment, payment: 'PAY-2' })))).toEqual({
      code: 'CARD_EXPENSE_REPAID',
      field: 'data.cardExpense',
      details: { expense: 'GWK-1', payment: 'PAY-1' },
    });
  });

  const cancel = ask('CancelPayment', '2021-03-02', { payment: 'PAY-1', reason: '误' });
  const back = (amount: string): Asked =>
    ask('ReturnPayment', '2021-03-02', {
      ...{ payment: 'PAY-1', return: 'TH-1', bankVoucher: 'B-TH', amount },
    });

  it.each([
    ['cancelled', [requestOf(repayment), cancel]],
    ['returned in full', [...settledPayment(repayment), back('1000.00')]],
  ])('that is %s leaves the expense to be repaid by another', (_title, steps) => {
    const office = given([...owed, ...steps]);
    expect(office.books.balances.total(({ account }) => account === '2307')).toBe(-100_000n);
    for (const asked of settledPayment({ ...repayment, payment: 'PAY-2', on: '2021-03-05' })) {
      expect(office.when(asked).kind).toBe('accepted');
    }
    expect(office.books.balances.total(({ account }) => account === '2307')).toBe(0n);
    expect(refusalIn(office.when(requestOf({ ...repayment, payment: 'PAY-3' })))).toMatchObject({
      code: 'CARD_EXPENSE_REPAID',
      details: { payment: 'PAY-2' },
    });
  });

  it('that is returned in part does not', () => {
    const office = given([...owed, ...settledPayment(repayment), back('999.99')]);
    const again = requestOf({ ...repayment, payment: 'PAY-2' });
    expect(refusalIn(office.when(again))).toMatchObject({ code: 'CARD_EXPENSE_REPAID' });
  });
});
