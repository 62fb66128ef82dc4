// 支付退回: money that comes back in the year in which it was paid.
import { describe, expect, it } from '@jest/globals';
import {
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
} from '#testing';
import { factsOf } from '../law.js';

const back = (amount: string, more: object = {}, on = '2021-04-01'): Asked =>
  ask('ReturnPayment', on, {
    ...{ payment: 'PAY-1', return: 'TH-1', bankVoucher: 'B-TH-1', amount, ...more },
  });
const correct = (amount: string, more: object): Asked =>
  ask('CorrectPayment', '2021-03-15', {
    ...{ payment: 'PAY-1', correction: 'GZ-1', amount, reason: '误', ...more },
  });
const settled = [...issuedOffice(), ...settledPayment()];
const authorised = issuedOffice({ regime: 'authorised' });
const quota = { channel: 'quota' };
const bank = { channel: 'bank' };

describe('a return of the same year (row 6)', () => {
  const rows: [string, readonly Asked[], PaymentOptions, string, string][] = [
    ['direct, authorised', authorised, {}, '6001', '4001'],
    ['integrated', issuedOffice(), {}, '6001', '4001'],
    [
      'authorised payment',
      [...authorised, receivedQuota('1000.00')],
      { more: quota },
      '800101',
      '1011',
    ],
    [
      'from last year’s authority (rule 7: the leg that paid)',
      carriedOffice(),
      { line: 'L-CARRIED', on: '2022-03-01' },
      '800103',
      '1201',
    ],
    ['cash grant', [...issuedOffice(), receivedGrant('1000.00')], { more: bank }, '800102', '1002'],
    [
      'own money',
      [...issuedOffice(), recordedIncome(), suppliedLine('L-OWN', '1000.00')],
      { line: 'L-OWN', more: bank },
      '800102',
      '1002',
    ],
  ];

  it.each(rows)('is the payment in red: %s', (_title, before, options, budget, finance) => {
    const office = given([...before, ...settledPayment(options)]);
    const answer = office.when(back('300.00', {}, options.on ?? '2021-04-01'));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q20 300.00',
      'control Cr Q60 300.00',
      'budget Dr 7101 [30201] -300.00',
      `budget Cr ${budget} -300.00`,
      'finance Dr 5001 [30201] -300.00',
      `finance Cr ${finance} -300.00`,
    ]);
    expect(answer).toMatchObject({
      events: [{ type: 'PaymentReturned', data: { yearClass: 'same' } }],
    });
    expect(office.events.slice(-1).flatMap(factsOf)).toEqual([]);
  });

  it('of equipment takes the asset back', () => {
    const office = given([...issuedOffice(), ...settledPayment({ economic: '31002' })]);
    expect(entryTexts(postingsIn(office.when(back('300.00')))).slice(4)).toEqual([
      'finance Dr 1601 -300.00',
      'finance Cr 4001 -300.00',
    ]);
  });

  it('gives authority and money back to be paid again', () => {
    const office = given([
      ...authorised,
      receivedQuota('1000.00'),
      ...settledPayment({ more: quota }),
    ]);
    const again = requestOf({ payment: 'PAY-2', amount: '300.00', more: quota });
    expect(refusalIn(office.when(again))).toMatchObject({ code: 'QUOTA_EXCEEDED' });
    expect(office.when(back('300.00')).kind).toBe('accepted');
    expect(office.when(again).kind).toBe('accepted');
    expect(office.books.available('L-RUN')).toBe(9_900_000n);
  });

  it('in parts ends at what was paid: RETURN_EXCEEDS_PAYMENT', () => {
    const office = given([...settled, back('400.00')]);
    const next = (amount: string) => back(amount, { return: 'TH-2', bankVoucher: 'B-TH-2' });
    expect(refusalIn(office.when(next('600.01')))).toEqual({
      code: 'RETURN_EXCEEDS_PAYMENT',
      field: 'data.amount',
      details: { requested: '600.01', paid: '600.00' },
    });
    expect(office.when(next('600.00')).kind).toBe('accepted');
    expect(refusalIn(office.when(back('0.01', { return: 'TH-3', bankVoucher: 'B-3' })))).toEqual({
      code: 'PAYMENT_PART_UNKNOWN',
      field: 'data.fromLine',
      details: { payment: 'PAY-1' },
    });
    expect(office.books.available('L-RUN')).toBe(10_000_000n);
  });

  it('frees the three-public limit', () => {
    const dinner = { economic: '30217', amount: '5000.00' };
    const office = given([...issuedOffice(), ...settledPayment(dinner), back('2000.00')]);
    expect(office.books.threePublicOf(2021, 'reception')).toBe(300_000n);
    const again = (amount: string) => requestOf({ ...dinner, payment: 'PAY-2', amount });
    expect(refusalIn(office.when(again('2000.01')))).toMatchObject({
      code: 'THREE_PUBLIC_EXCEEDED',
    });
    expect(office.when(again('2000.00')).kind).toBe('accepted');
  });

  it('of all of it frees the invoice, of a part does not', () => {
    const invoice = { more: { invoice: 'FP-1' } };
    const office = given([...issuedOffice(), ...settledPayment(invoice), back('999.99')]);
    const again = requestOf({ ...invoice, payment: 'PAY-2' });
    expect(refusalIn(office.when(again))).toMatchObject({ code: 'PAYMENT_DUPLICATED' });
    const rest = back('0.01', { return: 'TH-2', bankVoucher: 'B-TH-2' });
    expect(office.when(rest).kind).toBe('accepted');
    expect(office.when(again).kind).toBe('accepted');
  });

  it('restores its own line and no other: RETURN_LINE_ONLY_PRIOR_YEAR', () => {
    expect(refusalIn(given(settled).when(back('1.00', { toLine: 'L-TASK' })))).toEqual({
      code: 'RETURN_LINE_ONLY_PRIOR_YEAR',
      field: 'data.toLine',
      details: {},
    });
  });

  it('has an id and a bank voucher of its own: ID_TAKEN, BANK_VOUCHER_REUSED', () => {
    const office = given([...settled, back('1.00')]);
    expect(refusalIn(office.when(back('1.00', { bankVoucher: 'B-2' })))).toEqual({
      code: 'ID_TAKEN',
      field: 'data.return',
      details: { id: 'TH-1' },
    });
    expect(refusalIn(office.when(back('1.00', { return: 'TH-2' })))).toEqual({
      code: 'BANK_VOUCHER_REUSED',
      field: 'data.bankVoucher',
      details: { bankVoucher: 'B-TH-1', document: 'TH-1' },
    });
    const paying = { return: 'TH-2', bankVoucher: 'BV-PAY-1' };
    expect(refusalIn(office.when(back('1.00', paying)))).toMatchObject({
      details: { document: 'PAY-1' },
    });
  });

  it('is not before the payment: PAYMENT_STEP_OUT_OF_ORDER', () => {
    expect(refusalIn(given(settled).when(back('1.00', {}, '2021-02-28')))).toMatchObject({
      code: 'PAYMENT_STEP_OUT_OF_ORDER',
      details: { last: '2021-03-01' },
    });
  });
});

describe('a return after a correction', () => {
  const office = () =>
    given([...settled, correct('400.00', { toLine: 'L-TASK', economic: '30202' })]);

  it('says which part came back: PAYMENT_PART_AMBIGUOUS, PAYMENT_PART_UNKNOWN', () => {
    expect(refusalIn(office().when(back('1.00')))).toEqual({
      code: 'PAYMENT_PART_AMBIGUOUS',
      field: 'data.fromLine',
      details: { payment: 'PAY-1' },
    });
    for (const more of [{ fromLine: 'L-OTHER' }, { economic: '30203' }]) {
      expect(refusalIn(office().when(back('1.00', more)))).toMatchObject({
        code: 'PAYMENT_PART_UNKNOWN',
        details: { payment: 'PAY-1' },
      });
    }
  });

  it('goes back to the line that the part stands on now, up to what stands there', () => {
    const task = { fromLine: 'L-TASK' };
    expect(refusalIn(office().when(back('400.01', task)))).toMatchObject({
      code: 'RETURN_EXCEEDS_PAYMENT',
      details: { paid: '400.00' },
    });
    const situation = office();
    expect(entryTexts(postingsIn(situation.when(back('400.00', task)))).slice(2)).toEqual([
      'budget Dr 7101 [30202] -400.00',
      'budget Cr 6001 -400.00',
      'finance Dr 5001 [30202] -400.00',
      'finance Cr 4001 -400.00',
    ]);
    expect(situation.books.available('L-TASK')).toBe(30_000_000n);
    expect(situation.books.available('L-RUN')).toBe(9_940_000n);
    const rest = back('600.00', { return: 'TH-2', bankVoucher: 'B-2' });
    expect(situation.when(rest).kind).toBe('accepted');
    expect(situation.books.available('L-RUN')).toBe(10_000_000n);
  });
});
