// The rows of domain.md §5.6 in the budget and the finance book, in both regimes, side by side.
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  entryTexts,
  given,
  issuedOffice,
  postingsIn,
  settledPayment,
  type Asked,
  type PaymentOptions,
  type Situation,
} from '#testing';

type Regime = 'authorised' | 'integrated';

const REGIMES = ['authorised', 'integrated'] as const;

/** Entries of the two books with vouchers, and those of the control book. */
const booked = (office: Situation, asked: Asked): string[] =>
  entryTexts(postingsIn(office.when(asked))).filter((text) => !text.startsWith('control'));
const moved = (office: Situation, asked: Asked): string[] =>
  entryTexts(postingsIn(office.when(asked))).filter((text) => text.startsWith('control'));

const settle = ({
  payment = 'PAY-1',
  amount = '1000.00',
  on = '2021-03-01',
}: PaymentOptions = {}): Asked =>
  ask('SettlePayment', on, { payment, bankVoucher: `BV-${payment}`, amount });
const returned = (amount: string, more: object = {}, on = '2021-04-01'): Asked =>
  ask('ReturnPayment', on, {
    payment: 'PAY-1',
    return: 'TH-1',
    bankVoucher: 'BV-TH',
    amount,
    ...more,
  });
const corrected = (more: object): Asked =>
  ask('CorrectPayment', '2021-04-01', {
    ...{ payment: 'PAY-1', correction: 'GZ-1', amount: '1000.00', reason: '科目有误' },
    ...more,
  });
const openNext = (regime: Regime): Asked =>
  ask('OpenFiscalYear', '2022-01-01', {
    ...{ year: 2022, regime, threePublicPolicy: 'block', carriedFirst: false },
  });
/** L-C of 2022 with 5000.00 carried from L-TASK. */
const carried = (regime: Regime): Asked[] => [
  ask('CarryOutIndicator', '2021-12-31', {
    ...{ line: 'L-TASK', document: 'JZ', amount: '5000.00', recognise: true },
  }),
  openNext(regime),
  ask('CarryForwardIndicator', '2022-01-05', {
    ...{ line: 'L-C', from: 'L-TASK', document: 'JZ', amount: '5000.00' },
  }),
];
const place = {
  fund: 'general',
  nature: 'project',
  project: 'P-TASK',
  function: '2010302',
} as const;
const onCarried = { ...place, source: 'carried', line: 'L-C' } as const;

describe.each(REGIMES)('a payment, %s regime', (regime) => {
  const office = issuedOffice({ regime });

  it('through the treasury (row 2)', () => {
    expect(booked(given([...office, ...approvedPayment()]), settle())).toEqual([
      'budget Dr 7101 [30201] 1000.00',
      'budget Cr 6001 1000.00',
      'finance Dr 5001 [30201] 1000.00',
      'finance Cr 4001 1000.00',
    ]);
  });

  it('from own money (row 2c)', () => {
    const own = [
      ask('RecordIncome', '2021-02-01', {
        ...{ income: 'I-1', kind: 'other', amount: '1000.00', function: '2010301' },
        ...{ payer: '某公司', bankVoucher: 'BV-I' },
      }),
      ask('IssueIndicator', '2021-02-01', {
        ...{ line: 'L-OWN', document: 'D', kind: 'supplement', amount: '1000.00' },
        item: { fund: 'own', project: 'P-RUN', function: '2010301' },
      }),
    ];
    const payment = { line: 'L-OWN', more: { channel: 'bank' } };
    expect(booked(given([...office, ...own, ...approvedPayment(payment)]), settle())).toEqual([
      'budget Dr 7101 [30201] 1000.00',
      'budget Cr 800102 1000.00',
      'finance Dr 5001 [30201] 1000.00',
      'finance Cr 1002 1000.00',
    ]);
  });

  it('from money carried over (row 5)', () => {
    const payment = { line: 'L-C', on: '2022-02-01' };
    const situation = given([...office, ...carried(regime), ...approvedPayment(payment)]);
    expect(booked(situation, settle(payment))).toEqual([
      'budget Dr 7101 [30201] 1000.00',
      'budget Cr 800103 1000.00',
      'finance Dr 5001 [30201] 1000.00',
      'finance Cr 1201 1000.00',
    ]);
  });

  it('by official card: a debt first (row 9), spending when the bank is repaid (row 9b)', () => {
    const situation = given(office);
    const expense = ask('ReimburseOfficialCard', '2021-03-01', {
      ...{
        expense: 'GW-1',
        line: 'L-RUN',
        economic: '30211',
        holder: '职工甲',
        transaction: 'T-1',
      },
      ...{ transactionOn: '2021-02-20', dueOn: '2021-04-10', amount: '1000.00', purpose: '差旅' },
    });
    expect(booked(situation, expense)).toEqual([
      'finance Dr 5001 [30211] 1000.00',
      'finance Cr 2307 1000.00',
    ]);
    const repayment = { economic: '30211', more: { cardExpense: 'GW-1', settlement: 'card' } };
    for (const asked of approvedPayment(repayment))
      expect(situation.when(asked).kind).toBe('accepted');
    expect(booked(situation, settle())).toEqual([
      'budget Dr 7101 [30211] 1000.00',
      'budget Cr 6001 1000.00',
      'finance Dr 2307 1000.00',
      'finance Cr 4001 1000.00',
    ]);
  });

  it.each([
    ['a prepayment (row 11)', '30201', '1214'],
    ['what was owed (row 13)', '30201', '2302'],
    ['equipment (row 14)', '31002', '1601'],
  ])('for %s: the finance book debits %s %s', (_title, economic, debit) => {
    const payment = { line: 'L-TASK', economic, more: { debit } };
    expect(booked(given([...office, ...approvedPayment(payment)]), settle())).toEqual([
      `budget Dr 7101 [${economic}] 1000.00`,
      'budget Cr 6001 1000.00',
      `finance Dr ${debit} 1000.00`,
      'finance Cr 4001 1000.00',
    ]);
  });
});

describe.each(REGIMES)('money that comes back, %s regime', (regime) => {
  const office = issuedOffice({ regime });

  it('in the same year: red on the accounts that paid (row 6), Dr Q20 / Cr Q60', () => {
    const situation = given([...office, ...settledPayment()]);
    expect(booked(situation, returned('300.00'))).toEqual([
      'budget Dr 7101 [30201] -300.00',
      'budget Cr 6001 -300.00',
      'finance Dr 5001 [30201] -300.00',
      'finance Cr 4001 -300.00',
    ]);
    expect(situation.books.bucket('L-RUN', 'Q60')).toBe(70_000n);
  });

  it('in the next year, to nothing in particular: an adjustment of carry-over (row 7)', () => {
    const situation = given([...office, ...settledPayment({ line: 'L-TASK' }), openNext(regime)]);
    expect(booked(situation, returned('300.00', {}, '2022-02-01'))).toEqual([
      'budget Dr 800103 300.00',
      'budget Cr 810101 300.00',
      'finance Dr 1201 300.00',
      'finance Cr 3501 300.00',
    ]);
  });

  it('in the next year, to a carried line: its authority grows (row 7), Dr Q20 / Cr Q10.07', () => {
    const commands = [...office, ...settledPayment({ line: 'L-TASK' }), ...carried(regime)];
    const back = returned('300.00', { toLine: 'L-C' }, '2022-02-01');
    expect(moved(given(commands), back)).toEqual([
      'control Dr Q20 300.00',
      'control Cr Q10.07 300.00',
    ]);
    const situation = given([...commands, back]);
    expect(situation.books.available('L-C')).toBe(530_000n);
    expect(situation.books.pool('returnable', onCarried)).toBe(530_000n);
  });
});

describe('money that comes back as quota, authorised regime (row 6)', () => {
  it('is red on 800101 and can be spent again', () => {
    const quota = ask('ReceiveQuota', '2021-02-01', {
      line: 'L-RUN',
      document: 'ED',
      amount: '1000.00',
    });
    const situation = given([
      ...issuedOffice({ regime: 'authorised' }),
      quota,
      ...settledPayment({ more: { channel: 'quota' } }),
    ]);
    expect(booked(situation, returned('300.00'))).toEqual([
      'budget Dr 7101 [30201] -300.00',
      'budget Cr 800101 -300.00',
      'finance Dr 5001 [30201] -300.00',
      'finance Cr 1011 -300.00',
    ]);
    const again = approvedPayment({
      payment: 'PAY-2',
      amount: '300.00',
      on: '2021-04-02',
      more: { channel: 'quota' },
    });
    expect(situation.when(again[0] as Asked).kind).toBe('accepted');
  });
});

describe.each(REGIMES)('a correction, %s regime', (regime) => {
  const office = [...issuedOffice({ regime }), ...settledPayment({ line: 'L-TASK' })];

  it('of economic codes moves 7101 alone (row 8, rule 9)', () => {
    expect(booked(given(office), corrected({ economic: '30202' }))).toEqual([
      'budget Dr 7101 [30201] -1000.00',
      'budget Dr 7101 [30202] 1000.00',
      'finance Dr 5001 [30201] -1000.00',
      'finance Dr 5001 [30202] 1000.00',
    ]);
  });

  it('of the line moves both legs (row 8, rule 9): Dr Q20 / Cr Q60, then Dr Q60 / Cr Q20', () => {
    const situation = given(office);
    expect(entryTexts(postingsIn(situation.when(corrected({ toLine: 'L-OTHER' }))))).toEqual([
      'control Dr Q20 1000.00',
      'control Cr Q60 1000.00',
      'control Dr Q60 1000.00',
      'control Cr Q20 1000.00',
      'budget Dr 7101 [30201] -1000.00',
      'budget Cr 6001 -1000.00',
      'finance Dr 5001 [30201] -1000.00',
      'finance Cr 4001 -1000.00',
      'budget Dr 7101 [30201] 1000.00',
      'budget Cr 6001 1000.00',
      'finance Dr 5001 [30201] 1000.00',
      'finance Cr 4001 1000.00',
    ]);
    expect(situation.books.available('L-TASK')).toBe(30_000_000n);
    expect(situation.books.available('L-OTHER')).toBe(4_900_000n);
  });
});

describe.each(REGIMES)('income, %s regime', (regime) => {
  const interest = ask('RecordIncome', '2021-06-21', {
    ...{ income: 'LX-1', kind: 'interest', amount: '12.34', function: '2010301' },
    ...{ payer: '某银行', bankVoucher: 'BV-LX' },
  });

  it('of interest that the unit keeps (row 16)', () => {
    expect(booked(given(issuedOffice({ regime })), interest)).toEqual([
      'budget Dr 800102 12.34',
      'budget Cr 6609 12.34',
      'finance Dr 1002 12.34',
      'finance Cr 4604 12.34',
    ]);
  });

  it('entered wrongly is reversed in red, never edited, and never twice (row 16, 5.5-7)', () => {
    const situation = given([...issuedOffice({ regime }), interest]);
    const reversal = ask('ReverseIncome', '2021-06-22', {
      ...{ income: 'LX-1', reversal: 'LX-1-R', amount: '12.34', reason: '重复登记' },
    });
    expect(booked(situation, reversal)).toEqual([
      'budget Dr 800102 -12.34',
      'budget Cr 6609 -12.34',
      'finance Dr 1002 -12.34',
      'finance Cr 4604 -12.34',
    ]);
    const again = { ...reversal, data: { ...(reversal.data as object), reversal: 'LX-2-R' } };
    expect(situation.when(again)).toMatchObject({
      refusal: { code: 'REVERSAL_EXCEEDS_INCOME', details: { remaining: '0.00' } },
    });
  });
});

describe.each(REGIMES)('carry-over outside income and spending, %s regime', (regime) => {
  const office = [...issuedOffice({ regime }), ...carried(regime)];
  const adjust = (data: object): Asked =>
    ask('AdjustOpeningBalance', '2022-02-01', {
      ...{ adjustment: 'TZ-1', year: 2022, document: 'TZ', kind: 'carry-over', heldIn: '800103' },
      ...{ amount: '70.00', explanation: '说明' },
      ...data,
    });

  it('handed over to the treasury (row 23)', () => {
    const lapsed = ask('LapseIndicator', '2021-12-31', {
      line: 'L-RUN',
      document: 'ZX',
      amount: '70.00',
    });
    const handOver = ask('HandOverSurplus', '2022-02-01', {
      ...{
        handOver: 'SJ-1',
        document: 'SJ',
        kind: 'carry-over',
        heldIn: '800103',
        amount: '70.00',
      },
      from: {
        ...{ fund: 'general', source: 'current', nature: 'running', project: 'P-RUN' },
        ...{ function: '2010301', line: 'L-RUN' },
      },
    });
    const situation = given([...issuedOffice({ regime }), lapsed, openNext(regime)]);
    const rest = ask('LapseIndicator', '2021-12-31', {
      line: 'L-RUN',
      document: 'ZX2',
      amount: '99930.00',
    });
    expect(situation.when(rest).kind).toBe('accepted');
    if (regime === 'authorised') {
      expect(booked(situation, handOver)).toEqual([
        'budget Dr 810104 70.00',
        'budget Cr 800103 70.00',
        'finance Dr 3001 70.00',
        'finance Cr 1201 70.00',
      ]);
      return;
    }
    // Where nothing was recognised there is nothing to hand over: authority simply lapsed (row 18d).
    expect(situation.when(handOver)).toMatchObject({ refusal: { code: 'CARRIED_EXCEEDED' } });
  });

  it('moved in from another unit (row 24)', () => {
    expect(booked(given(office), adjust({ reason: 'moved-in', to: onCarried }))).toEqual([
      'budget Dr 800103 70.00',
      'budget Cr 810102 70.00',
      'finance Dr 1201 70.00',
      'finance Cr 3001 70.00',
    ]);
  });

  it('moved out to another unit, from where no authority needs it (row 24)', () => {
    const recall = ask('RecallIndicator', '2022-01-31', {
      ...{ line: 'L-C', document: 'SH', amount: '70.00', reason: 'idle' },
    });
    expect(
      booked(given([...office, recall]), adjust({ reason: 'moved-out', from: onCarried })),
    ).toEqual([
      'budget Dr 810103 70.00',
      'budget Cr 800103 70.00',
      'finance Dr 3001 70.00',
      'finance Cr 1201 70.00',
    ]);
  });

  it('corrected for an error of last year that understated it (row 25)', () => {
    expect(booked(given(office), adjust({ reason: 'error-correction', to: onCarried }))).toEqual([
      'budget Dr 800103 70.00',
      'budget Cr 810101 70.00',
      'finance Dr 1201 70.00',
      'finance Cr 3501 70.00',
    ]);
  });
});
