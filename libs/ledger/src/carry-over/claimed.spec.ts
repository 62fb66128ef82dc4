// Carried money leaves as far as no authority can still spend it, and no further.
import { describe, expect, it } from '@jest/globals';
import { approvedPayment, ask, given, issuedOffice, refusalIn, type Asked } from '#testing';

const place = { fund: 'general', nature: 'project', project: 'P-TASK', function: '2010302' };
const handOver = (amount: string, more: object = {}): Asked =>
  ask('HandOverSurplus', '2022-03-01', {
    ...{ handOver: 'SJ-1', document: 'SJ', kind: 'carry-over', heldIn: '800103', amount },
    from: { ...place, source: 'carried', line: 'L-C' },
    ...more,
  });
const recall = (amount: string): Asked =>
  ask('RecallIndicator', '2022-02-01', { line: 'L-C', document: 'SH', amount, reason: 'idle' });
/** L-C of 2022 with 5000.00 on 800103. */
const carried = [
  ...issuedOffice(),
  ask('CarryOutIndicator', '2021-12-31', {
    ...{ line: 'L-TASK', document: 'JZ', amount: '5000.00', recognise: true },
  }),
  ask('OpenFiscalYear', '2022-01-01', {
    ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
  }),
  ask('CarryForwardIndicator', '2022-01-05', {
    ...{ line: 'L-C', from: 'L-TASK', document: 'JZ', amount: '5000.00' },
  }),
];

describe('money of a carried line', () => {
  it('is handed over up to what was recalled, not a fen more: LINE_STILL_AUTHORISED', () => {
    const office = given([...carried, recall('800.00')]);
    expect(refusalIn(office.when(handOver('800.01')))).toEqual({
      code: 'LINE_STILL_AUTHORISED',
      field: 'data.from.line',
      details: { line: 'L-C' },
    });
    expect(office.when(handOver('800.00')).kind).toBe('accepted');
    const request = (amount: string): Asked[] =>
      approvedPayment({ line: 'L-C', amount, on: '2022-03-02' });
    expect(office.when(request('4200.00')[0] as Asked).kind).toBe('accepted');
  });

  it('stays while it is frozen or in transit', () => {
    const frozen = ask('FreezeIndicator', '2022-02-02', {
      ...{ freeze: 'F', line: 'L-C', amount: '3000.00', reason: '采购' },
    });
    const inTransit = approvedPayment({ line: 'L-C', amount: '2000.00', on: '2022-02-03' });
    const office = given([...carried, frozen, ...inTransit]);
    expect(office.books.available('L-C')).toBe(0n);
    expect(refusalIn(office.when(handOver('0.01'))).code).toBe('LINE_STILL_AUTHORISED');
  });

  it('may leave whole when all authority is recalled', () => {
    const office = given([...carried, recall('5000.00')]);
    expect(refusalIn(office.when(handOver('5000.01')))).toMatchObject({
      code: 'CARRIED_EXCEEDED',
      details: { carried: '5000.00' },
    });
    expect(office.when(handOver('5000.00')).kind).toBe('accepted');
  });
});

describe('bank money that was carried out (实拨)', () => {
  it('is promised to the line that takes it up: CARRIED_EXCEEDED', () => {
    const office = given([
      ...issuedOffice(),
      ask('ReceiveCashGrant', '2021-02-01', {
        ...{ line: 'L-OTHER', bankVoucher: 'SB', amount: '50000.00' },
      }),
      ask('CarryOutIndicator', '2021-12-31', {
        ...{ line: 'L-OTHER', document: 'JZ', amount: '30000.00', recognise: true },
      }),
      ask('LapseIndicator', '2021-12-31', { line: 'L-OTHER', document: 'ZX', amount: '20000.00' }),
      ask('OpenFiscalYear', '2022-01-01', {
        ...{ year: 2022, regime: 'integrated', threePublicPolicy: 'block', carriedFirst: false },
      }),
    ]);
    const from = { ...place, project: 'P-OTHER', source: 'current', line: 'L-OTHER' };
    const bank = (amount: string): Asked => handOver(amount, { heldIn: '800102', from });
    expect(refusalIn(office.when(bank('20000.01')))).toMatchObject({
      code: 'CARRIED_EXCEEDED',
      details: { carried: '20000.00' },
    });
    expect(office.when(bank('20000.00')).kind).toBe('accepted');
    const forward = ask('CarryForwardIndicator', '2022-03-02', {
      ...{ line: 'L-C', from: 'L-OTHER', document: 'JZ', amount: '30000.00' },
    });
    expect(office.when(forward).kind).toBe('accepted');
    expect(
      office.books.pool('cash', { ...from, fund: 'general', nature: 'project', source: 'current' }),
    ).toBe(0n);
  });
});
