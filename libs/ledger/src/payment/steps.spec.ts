// 复核、审批、支付确认、退票、作废: the steps of a payment and its entries.
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  carriedOffice,
  entryTexts,
  given,
  issuedOffice,
  postingsIn,
  receivedGrant,
  receivedQuota,
  recordedIncome,
  refusalIn,
  requestOf,
  settledPayment,
  suppliedLine,
  type Asked,
  type PaymentOptions,
  type Situation,
} from '#testing';

const step = (type: string, more: object = {}, on = '2021-03-02', by: object = {}): Asked =>
  ask(type, on, { payment: 'PAY-1', ...more }, by);
const settle = (more: object = {}, on = '2021-03-02', by: object = {}): Asked =>
  step('SettlePayment', { bankVoucher: 'B-1', amount: '1000.00', ...more }, on, by);
const cancel = step('CancelPayment', { reason: '重复' });
const reject = step('RejectPayment', { reason: '账号错误' });
const approved = [...issuedOffice(), ...approvedPayment()];
const entriesOf = (office: Situation, asked: Asked): string[] =>
  entryTexts(postingsIn(office.when(asked)));

describe('the entries of a settled payment', () => {
  const authorised = issuedOffice({ regime: 'authorised' });
  const bank = { channel: 'bank' };
  const carried = (regime: 'authorised' | 'integrated'): Asked[] => carriedOffice({ regime });
  const rows: [string, readonly Asked[], PaymentOptions, string, string][] = [
    ['row 2, direct (authorised)', authorised, {}, '6001', '4001'],
    ['row 2, integrated', issuedOffice(), {}, '6001', '4001'],
    [
      'row 4, authorised payment',
      [...authorised, receivedQuota('1000.00')],
      { more: { channel: 'quota' } },
      '800101',
      '1011',
    ],
    [
      'row 5, from last year’s authority (authorised)',
      carried('authorised'),
      { line: 'L-CARRIED', on: '2022-03-01' },
      '800103',
      '1201',
    ],
    [
      'row 5, from last year’s authority (integrated)',
      carried('integrated'),
      { line: 'L-CARRIED', on: '2022-03-01' },
      '800103',
      '1201',
    ],
    [
      'row 19 then row 4, from restored quota',
      [
        ...carried('authorised'),
        ask('RestoreQuota', '2022-01-10', { line: 'L-CARRIED', document: 'HF', amount: '1000.00' }),
      ],
      { line: 'L-CARRIED', on: '2022-03-01', more: { channel: 'quota' } },
      '800101',
      '1011',
    ],
    [
      'rule 5, from a cash grant',
      [...issuedOffice(), receivedGrant('1000.00')],
      { more: bank },
      '800102',
      '1002',
    ],
    [
      'row 2c, own money',
      [...issuedOffice(), recordedIncome(), suppliedLine('L-OWN', '1000.00')],
      { line: 'L-OWN', more: bank },
      '800102',
      '1002',
    ],
  ];

  it.each(rows)('%s', (_title, before, options, budget, finance) => {
    const on = options.on ?? '2021-03-01';
    const office = given([...before, ...approvedPayment(options)]);
    expect(entriesOf(office, settle({}, on))).toEqual([
      'control Dr Q60 1000.00',
      'control Cr Q50 1000.00',
      'budget Dr 7101 [30201] 1000.00',
      `budget Cr ${budget} 1000.00`,
      'finance Dr 5001 [30201] 1000.00',
      `finance Cr ${finance} 1000.00`,
    ]);
  });

  it.each([
    ['row 10, net pay', '30101', 'L-STAFF', '2201'],
    ['row 10, tax withheld and remitted', '30101', 'L-STAFF', '2102'],
    ['row 11, a prepayment', '30201', 'L-RUN', '1214'],
    ['row 13, goods accepted earlier', '30201', 'L-RUN', '2302'],
    ['row 13, goods for stock', '30218', 'L-TASK', '1302'],
    ['row 14, equipment', '31002', 'L-TASK', '1601'],
  ])('%s debits %s no cost: the budget spends, %s', (_title, economic, line, debit) => {
    const options = { economic, line, more: { debit } };
    const office = given([...issuedOffice(), ...approvedPayment(options)]);
    expect(entriesOf(office, settle()).slice(2)).toEqual([
      `budget Dr 7101 [${economic}] 1000.00`,
      'budget Cr 6001 1000.00',
      `finance Dr ${debit} 1000.00`,
      'finance Cr 4001 1000.00',
    ]);
  });

  it('take the vouchers of a month in order, and carry what the request said', () => {
    const office = given([
      ...issuedOffice(),
      ...approvedPayment(),
      ...approvedPayment({ payment: 'PAY-2' }),
    ]);
    const vouchers = [
      settle(),
      ask('SettlePayment', '2021-03-02', {
        ...{ payment: 'PAY-2', bankVoucher: 'B-2', amount: '1000.00' },
      }),
    ].map((asked) => {
      const answer = office.when(asked);
      return answer.kind === 'accepted' ? answer.events[0]?.data : undefined;
    });
    expect(vouchers).toMatchObject([
      { voucher: '202103-0001', funding: 'appropriation', year: 2021 },
      { voucher: '202103-0002', governmentEconomic: '50201', bankVoucher: 'B-2' },
    ]);
  });
});

describe('review and approval', () => {
  it('move no money: PaymentReviewed, PaymentApproved', () => {
    const office = given([...issuedOffice(), requestOf()]);
    for (const type of ['ReviewPayment', 'ApprovePayment']) {
      const answer = office.when(step(type, { opinion: '同意' }));
      expect(answer).toMatchObject({ kind: 'accepted', events: [{ data: { opinion: '同意' } }] });
      expect(postingsIn(answer)).toEqual([]);
    }
    expect(office.books.payments.get('PAY-1')).toMatchObject({ status: 'approved' });
  });
});

describe('a payment that comes to nothing', () => {
  it.each([
    ['cancelled as requested: PaymentCancelled', 1, cancel],
    ['cancelled after review', 2, cancel],
    ['cancelled after approval', 3, cancel],
    ['rejected by the bank: PaymentRejected', 3, reject],
  ])('%s gives all back', (_title, steps, asked) => {
    const office = given([...issuedOffice(), ...approvedPayment().slice(0, steps)]);
    expect(entriesOf(office, asked)).toEqual(['control Dr Q20 1000.00', 'control Cr Q50 1000.00']);
    expect(office.books.available('L-RUN')).toBe(10_000_000n);
    expect(office.books.bucket('L-RUN', 'Q50')).toBe(0n);
  });

  it('frees the quota, the bank money and the three-public limit that it held', () => {
    const office = given([
      ...issuedOffice({ regime: 'authorised' }),
      receivedQuota('5000.00'),
      requestOf({ amount: '5000.00', economic: '30217', more: { channel: 'quota' } }),
      cancel,
    ]);
    expect(office.books.threePublicOf(2021, 'reception')).toBe(0n);
    const again = { payment: 'PAY-2', amount: '5000.00', economic: '30217' };
    expect(office.when(requestOf({ ...again, more: { channel: 'quota' } })).kind).toBe('accepted');
  });

  it.each([cancel, reject])('lets the same invoice be requested again', (ended) => {
    const invoice = { more: { invoice: 'FP-1' } };
    const office = given([...issuedOffice(), ...approvedPayment(invoice), ended]);
    expect(office.when(requestOf({ ...invoice, payment: 'PAY-2' })).kind).toBe('accepted');
    expect(refusalIn(office.when(requestOf({ ...invoice, payment: 'PAY-3' })))).toMatchObject({
      code: 'PAYMENT_DUPLICATED',
      details: { payment: 'PAY-2' },
    });
  });

  it('does not give its id back: ID_TAKEN', () => {
    expect(refusalIn(given([...approved, cancel]).when(requestOf()))).toMatchObject({
      code: 'ID_TAKEN',
    });
  });
});

describe('the order of steps', () => {
  const before = {
    requested: approved.slice(0, -2),
    reviewed: approved.slice(0, -1),
    approved,
    settled: [...issuedOffice(), ...settledPayment()],
    rejected: [...approved, reject],
    cancelled: [...approved, cancel],
  };
  const words = {
    requested: '待复核',
    reviewed: '待审批',
    approved: '待支付',
    settled: '已支付',
    rejected: '已退票',
    cancelled: '已作废',
  };
  const allowed: [Asked, (keyof typeof before)[]][] = [
    [step('ReviewPayment'), ['requested']],
    [step('ApprovePayment'), ['reviewed']],
    [settle(), ['approved']],
    [reject, ['approved']],
    [cancel, ['requested', 'reviewed', 'approved']],
    [step('ReturnPayment', { return: 'TH-1', bankVoucher: 'B-9', amount: '1.00' }), ['settled']],
    [
      step('CorrectPayment', {
        correction: 'GZ-1',
        amount: '1.00',
        economic: '30202',
        reason: '误',
      }),
      ['settled'],
    ],
  ];
  const rows = allowed.flatMap(([asked, states]) =>
    (Object.keys(before) as (keyof typeof before)[]).map((state) => ({
      type: asked.type,
      state,
      asked,
      states,
    })),
  );

  it.each(rows)('$type of a $state payment', ({ state, asked, states }) => {
    const answer = given(before[state]).when(asked);
    if (states.includes(state)) expect(answer.kind).toBe('accepted');
    else {
      expect(refusalIn(answer)).toEqual({
        code: 'PAYMENT_IN_OTHER_STATE',
        field: 'data.payment',
        details: {
          payment: 'PAY-1',
          status: words[state],
          wanted: states.map((each) => words[each]),
        },
      });
    }
  });

  it.each(allowed.map(([asked]) => [asked.type, asked] as const))(
    '%s of a payment that nobody requested: PAYMENT_UNKNOWN',
    (_type, asked) => {
      expect(refusalIn(given(issuedOffice()).when(asked))).toEqual({
        code: 'PAYMENT_UNKNOWN',
        field: 'data.payment',
        details: { payment: 'PAY-1' },
      });
    },
  );

  it.each([
    step('ReviewPayment', {}, '2021-02-28'),
    step('CancelPayment', { reason: '误' }, '2021-02-28'),
  ])('no step precedes the one before it: PAYMENT_STEP_OUT_OF_ORDER', (asked) => {
    expect(refusalIn(given([...issuedOffice(), requestOf()]).when(asked))).toEqual({
      code: 'PAYMENT_STEP_OUT_OF_ORDER',
      field: 'occurredOn',
      details: { occurredOn: '2021-02-28', last: '2021-03-01' },
    });
  });

  it.each([
    ['ReviewPayment', 1, {}],
    ['ApprovePayment', 2, {}],
    ['SettlePayment', 3, { bankVoucher: 'B-1', amount: '1000.00' }],
    ['RejectPayment', 3, { reason: '误' }],
    ['CancelPayment', 3, { reason: '误' }],
  ])('%s does not cross the year (rule 12): PAYMENT_OF_OTHER_YEAR', (type, steps, more) => {
    const office = given([...carriedOffice().slice(0, -3), ...approvedPayment().slice(0, steps)]);
    const opened = ask('OpenFiscalYear', '2022-01-01', {
      ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
    });
    expect(office.when(opened).kind).toBe('accepted');
    expect(refusalIn(office.when(step(type, more, '2022-01-04')))).toEqual({
      code: 'PAYMENT_OF_OTHER_YEAR',
      field: 'occurredOn',
      details: { payment: 'PAY-1', year: 2021 },
    });
    expect(office.when(step('CancelPayment', { reason: '跨年' }, '2021-12-31')).kind).toBe(
      'accepted',
    );
  });
});

describe('what the bank confirms', () => {
  it('is the requested amount to the fen: SETTLEMENT_DIFFERS', () => {
    for (const amount of ['999.99', '1000.01']) {
      expect(refusalIn(given(approved).when(settle({ amount })))).toEqual({
        code: 'SETTLEMENT_DIFFERS',
        field: 'data.amount',
        details: { settled: amount, requested: '1000.00' },
      });
    }
  });

  it('lies within the last payment day; giving up does not: PAYMENT_CUTOFF_PASSED', () => {
    const cutoff = ask('AnnouncePaymentCutoff', '2021-11-01', {
      ...{ year: 2021, lastPaymentOn: '2021-12-25' },
    });
    const office = given([...approved, cutoff]);
    expect(refusalIn(office.when(settle({}, '2021-12-26')))).toMatchObject({
      code: 'PAYMENT_CUTOFF_PASSED',
      field: 'occurredOn',
    });
    expect(office.when(step('CancelPayment', { reason: '截止' }, '2021-12-26')).kind).toBe(
      'accepted',
    );
    expect(given([...approved, cutoff]).when(settle({}, '2021-12-25')).kind).toBe('accepted');
  });

  it.each([
    ['a payment', [...settledPayment({ payment: 'PAY-0' })], 'BV-PAY-0', 'PAY-0'],
    ['income', [recordedIncome()], 'BV-SR-1', 'SR-1'],
    ['a cash grant', [receivedGrant('9.00')], 'SB-L-RUN', 'L-RUN'],
  ])('bears a voucher that %s does not bear this year (rule 8): BANK_VOUCHER_REUSED', (...row) => {
    const [, earlier, bankVoucher, document] = row;
    const office = given([...issuedOffice(), ...earlier, ...approvedPayment()]);
    expect(refusalIn(office.when(settle({ bankVoucher })))).toEqual({
      code: 'BANK_VOUCHER_REUSED',
      field: 'data.bankVoucher',
      details: { bankVoucher, document },
    });
  });
});
