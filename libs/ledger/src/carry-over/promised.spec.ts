// Money that is spoken for does not leave: carried out, still authorised, or sent as quota.
import { describe, expect, it } from '@jest/globals';
import { ask, given, issuedOffice, settledPayment, type Asked } from '#testing';

const END = '2021-12-31';
const place = {
  fund: 'general',
  source: 'current',
  nature: 'project',
  project: 'P-OTHER',
  function: '2010302',
  line: 'L-OTHER',
};
const handOver = (amount: string): Asked =>
  ask('HandOverSurplus', END, {
    handOver: 'SJ-1',
    document: 'D',
    kind: 'carry-over',
    from: place,
    heldIn: '800103',
    amount,
  });
const carryOut = (amount: string): Asked =>
  ask('CarryOutIndicator', END, { line: 'L-OTHER', document: 'D', amount, recognise: true });
const lapse = (amount: string): Asked =>
  ask('LapseIndicator', END, { line: 'L-OTHER', document: 'D', amount });
const nextYear = ask('OpenFiscalYear', '2022-01-01', {
  year: 2022,
  regime: 'authorised',
  threePublicPolicy: 'block',
  carriedFirst: false,
});
const forward = (amount: string): Asked =>
  ask('CarryForwardIndicator', '2022-01-10', {
    line: 'L-NEXT',
    from: 'L-OTHER',
    document: 'D',
    amount,
  });
const office = issuedOffice({ regime: 'authorised' });

describe('carry-over that was carried out', () => {
  it('is promised to next year and cannot be handed over', () => {
    const situation = given([...office, carryOut('30000.00'), lapse('20000.00')]);
    expect(situation.when(handOver('20000.01'))).toMatchObject({
      refusal: { code: 'CARRIED_EXCEEDED', details: { carried: '20000.00' } },
    });
    expect(situation.when(handOver('20000.00')).kind).toBe('accepted');
    situation.when(nextYear);
    expect(situation.when(forward('30000.00')).kind).toBe('accepted');
  });

  it('stays while its line has authority', () => {
    const situation = given([...office, carryOut('30000.00')]);
    expect(situation.when(handOver('1.00'))).toMatchObject({
      refusal: { code: 'LINE_STILL_AUTHORISED', field: 'data.from.line' },
    });
  });
});

describe('quota of a carried line', () => {
  it('is not restored beyond the authority that is left', () => {
    const situation = given([
      ...office,
      carryOut('30000.00'),
      nextYear,
      forward('30000.00'),
      ask('DecreaseIndicator', '2022-01-11', {
        line: 'L-NEXT',
        document: 'D',
        amount: '10000.00',
        reason: '压减',
      }),
    ]);
    const restore = (amount: string): Asked =>
      ask('RestoreQuota', '2022-01-12', { line: 'L-NEXT', document: 'D', amount });
    expect(situation.when(restore('20000.01'))).toMatchObject({
      refusal: { code: 'INDICATOR_EXCEEDED' },
    });
    expect(situation.when(restore('20000.00')).kind).toBe('accepted');
  });
});

describe('a quota payment that comes back next year', () => {
  it('stands on returnable authority when no line takes it (row 7)', () => {
    const situation = given([
      ...office,
      ask('ReceiveQuota', '2021-02-01', { line: 'L-OTHER', document: 'D', amount: '50000.00' }),
      ...settledPayment({ line: 'L-OTHER', more: { channel: 'quota' } }),
      carryOut('49000.00'),
      nextYear,
    ]);
    const answer = situation.when(
      ask('ReturnPayment', '2022-02-01', {
        payment: 'PAY-1',
        return: 'TH-1',
        bankVoucher: 'B-1',
        amount: '1000.00',
      }),
    );
    expect(answer).toMatchObject({ events: [{ data: { heldIn: '800103' } }] });
  });
});
