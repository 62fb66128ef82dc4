// January, with the old year still open: what comes back then is money of the new year, not of the old one.
import { describe, expect, it } from '@jest/globals';
import {
  ask,
  entryTexts,
  given,
  issuedOffice,
  openedNextYear,
  postingsIn,
  receivedGrant,
  refusalIn,
  requestOf,
  settledPayment,
  type Asked,
} from '#testing';

const regime = { regime: 'authorised' } as const;
const back = ask('ReturnPayment', '2022-01-05', {
  ...{ payment: 'PAY-1', return: 'TH-1', bankVoucher: 'B-TH', amount: '300.00' },
});
const end = (type: string, amount: string): Asked =>
  ask(type, '2021-12-31', {
    ...{ line: 'L-RUN', document: 'D', amount },
    ...(type === 'CarryOutIndicator' ? { recognise: true } : {}),
  });
const place = {
  fund: 'general',
  source: 'current',
  nature: 'running',
  project: 'P-RUN',
  function: '2010301',
  line: 'L-RUN',
};
const handOver = (on: string): Asked =>
  ask('HandOverSurplus', on, {
    ...{ handOver: 'SJ-1', document: 'D', kind: 'carry-over', from: place },
    ...{ heldIn: '800103', amount: '300.00' },
  });

describe('a prior-year return before the old year is closed (row 7)', () => {
  it.each(['LapseIndicator', 'CarryOutIndicator'])(
    'leaves all unused authority of the old year to be recognised by %s (row 18)',
    (type) => {
      const before = [...issuedOffice(regime), ...settledPayment(), openedNextYear(regime), back];
      const answer = given(before).when(end(type, '99000.00'));
      expect(entryTexts(postingsIn(answer)).slice(2)).toEqual([
        'budget Dr 800103 99000.00 (recognise)',
        'budget Cr 6001 99000.00 (recognise)',
        'finance Dr 1201 99000.00 (recognise)',
        'finance Cr 4001 99000.00 (recognise)',
      ]);
    },
  );

  it('of bank money does not count as the old year’s bank money', () => {
    const paid = settledPayment({ more: { channel: 'bank' } });
    const before = [...issuedOffice(regime), receivedGrant('5000.00'), ...paid];
    const office = given([...before, openedNextYear(regime), back]);
    // 4000.00 of the grant is left, 95000.00 of the authority was never money.
    const treasury = (amount: string) => requestOf({ payment: 'PAY-2', amount, on: '2021-12-30' });
    expect(refusalIn(office.when(treasury('95000.01')))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      details: { available: '95000.00' },
    });
    expect(office.when(end('CarryOutIndicator', '99000.00'))).toMatchObject({
      events: [{ data: { recognised: '95000.00', cash: '4000.00' } }],
    });
  });

  it('is handed over in the new year and not in the old one', () => {
    const before = [...issuedOffice(), ...settledPayment(), end('LapseIndicator', '99000.00')];
    const office = given([...before, openedNextYear(), back]);
    expect(refusalIn(office.when(handOver('2021-12-31')))).toMatchObject({
      code: 'HELD_EXCEEDED',
      details: { held: '0.00', requested: '300.00' },
    });
    expect(office.when(handOver('2022-01-10')).kind).toBe('accepted');
  });
});
