// Payments from request to settlement, in the language of the office.
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  entryTexts,
  given,
  issuedOffice,
  postingsIn,
  requestOf,
  settledPayment,
} from '#testing';

describe('a payment that goes its way', () => {
  it('is requested from an indicator, which has that much less to spend', () => {
    const office = given(issuedOffice());
    const answer = office.when(requestOf({ amount: '30000.00' }));
    expect(answer.kind).toBe('accepted');
    expect(office.books.available('L-RUN')).toBe(7_000_000n);
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q50 30000.00',
      'control Cr Q20 30000.00',
    ]);
  });

  it('posts spending and income when the treasury confirms it (row 2)', () => {
    const office = given([...issuedOffice(), ...approvedPayment()]);
    const answer = office.when(
      ask('SettlePayment', '2021-03-02', {
        payment: 'PAY-1',
        bankVoucher: 'B1',
        amount: '1000.00',
      }),
    );
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q60 1000.00',
      'control Cr Q50 1000.00',
      'budget Dr 7101 [30201] 1000.00',
      'budget Cr 6001 1000.00',
      'finance Dr 5001 [30201] 1000.00',
      'finance Cr 4001 1000.00',
    ]);
    expect(answer.kind === 'accepted' && answer.events[0]?.data).toMatchObject({
      voucher: '202103-0001',
    });
  });
});

describe('a payment that the law refuses', () => {
  it('exceeds what the indicator has', () => {
    const answer = given(issuedOffice()).when(requestOf({ amount: '100000.01' }));
    expect(answer).toMatchObject({
      kind: 'refused',
      refusal: {
        code: 'INDICATOR_EXCEEDED',
        field: 'data.amount',
        details: { available: '100000.00', requested: '100000.01' },
      },
    });
  });

  it('is reviewed by the one who requested it', () => {
    const office = given([...issuedOffice(), requestOf()]);
    const answer = office.when(
      ask('ReviewPayment', '2021-03-01', { payment: 'PAY-1' }, { actor: 'handler-1' }),
    );
    expect(answer).toMatchObject({ refusal: { code: 'SEPARATION_OF_DUTIES' } });
  });

  it('uses a bank voucher a second time', () => {
    const office = given([
      ...issuedOffice(),
      ...settledPayment(),
      ...approvedPayment({ payment: 'PAY-2' }),
    ]);
    const answer = office.when(
      ask('SettlePayment', '2021-03-02', {
        payment: 'PAY-2',
        bankVoucher: 'BV-PAY-1',
        amount: '1000.00',
      }),
    );
    expect(answer).toMatchObject({ refusal: { code: 'BANK_VOUCHER_REUSED' } });
  });
});
