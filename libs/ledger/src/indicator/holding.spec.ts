// 冻结、用款计划、额度 and 实拨: authority set aside, planned, or sent to the unit as money.
import { describe, expect, it } from '@jest/globals';
import {
  approvedPayment,
  ask,
  entryTexts,
  given,
  issuedOffice,
  openOffice,
  postingsIn,
  refusalIn,
  requestOf,
  settledPayment,
  type Asked,
} from '#testing';
import { factsOf } from '../law.js';

const freeze = (amount: string, id = 'F-1', line = 'L-RUN'): Asked =>
  ask('FreezeIndicator', '2021-03-01', { freeze: id, line, amount, reason: '采购' });
const release = (amount: string, id = 'F-1', on = '2021-03-02'): Asked =>
  ask('ReleaseIndicator', on, { freeze: id, amount });
const plan = (month: number, amount: string, line = 'L-RUN'): Asked =>
  ask('ApproveCashPlan', '2021-01-28', { line, month, document: `JH-${month}`, amount });
const quota = (amount: string, line = 'L-RUN', on = '2021-02-01'): Asked =>
  ask('ReceiveQuota', on, { line, document: 'ED-1', amount });
const restore = (amount: string, line = 'L-C', on = '2022-01-10'): Asked =>
  ask('RestoreQuota', on, { line, document: 'HF-1', amount });
const grant = (amount: string, line = 'L-RUN', bankVoucher = 'SB-1', on = '2021-02-01'): Asked =>
  ask('ReceiveCashGrant', on, { line, bankVoucher, amount });
const ownLine = ask('IssueIndicator', '2021-02-01', {
  ...{ line: 'L-OWN', document: 'ZB', kind: 'supplement', amount: '10.00' },
  item: { fund: 'own', project: 'P-OTHER', function: '2010301' },
});
const openNext = (regime: string): Asked =>
  ask('OpenFiscalYear', '2022-01-01', {
    ...{ year: 2022, regime, threePublicPolicy: 'block', carriedFirst: false },
  });
const authorised = issuedOffice({ regime: 'authorised' });
/** L-C, carried into 2022 with 1000.00 on 800103. */
const carried = (regime: string): Asked[] => [
  ...authorised,
  ask('CarryOutIndicator', '2021-12-31', {
    ...{ line: 'L-RUN', document: 'JZ', amount: '1000.00', recognise: true },
  }),
  openNext(regime),
  ask('CarryForwardIndicator', '2022-01-05', {
    ...{ line: 'L-C', from: 'L-RUN', document: 'JZ', amount: '1000.00' },
  }),
];

describe('freezing and releasing', () => {
  it('moves Q20 to Q30 and back: IndicatorFrozen, IndicatorReleased', () => {
    const office = given(issuedOffice());
    const frozen = office.when(freeze('300.00'));
    expect(entryTexts(postingsIn(frozen))).toEqual([
      'control Dr Q30 300.00',
      'control Cr Q20 300.00',
    ]);
    const released = office.when(release('120.00'));
    expect(entryTexts(postingsIn(released))).toEqual([
      'control Dr Q20 120.00',
      'control Cr Q30 120.00',
    ]);
    expect([frozen, released]).toMatchObject([
      { events: [{ type: 'IndicatorFrozen' }] },
      { events: [{ type: 'IndicatorReleased' }] },
    ]);
    expect(office.books.bucket('L-RUN', 'Q30')).toBe(18_000n);
  });

  it('freezes exactly what is left, not a fen more: INDICATOR_EXCEEDED', () => {
    const office = given([...issuedOffice(), requestOf({ amount: '1000.00' })]);
    expect(refusalIn(office.when(freeze('99000.01')))).toEqual({
      code: 'INDICATOR_EXCEEDED',
      field: 'data.amount',
      details: {
        ...{ line: 'L-RUN', available: '99000.00', requested: '99000.01' },
        position: office.books.position,
      },
    });
    expect(office.when(freeze('99000.00')).kind).toBe('accepted');
  });

  it('keeps frozen authority from payments until it is released', () => {
    const office = given([...issuedOffice(), freeze('99500.00')]);
    const request = requestOf({ amount: '500.01' });
    expect(refusalIn(office.when(request)).code).toBe('INDICATOR_EXCEEDED');
    expect(office.when(release('0.01')).kind).toBe('accepted');
    expect(office.when({ ...request, occurredOn: '2021-03-03' }).kind).toBe('accepted');
  });

  it('takes an id once, even after all of it is released: ID_TAKEN', () => {
    const office = given([...issuedOffice(), freeze('1.00'), release('1.00')]);
    expect(refusalIn(office.when(freeze('1.00')))).toEqual({
      code: 'ID_TAKEN',
      field: 'data.freeze',
      details: { id: 'F-1' },
    });
  });

  it('releases no more than is frozen: RELEASE_EXCEEDS_FREEZE', () => {
    const office = given([...issuedOffice(), freeze('300.00'), release('120.00')]);
    expect(refusalIn(office.when(release('180.01')))).toEqual({
      code: 'RELEASE_EXCEEDS_FREEZE',
      field: 'data.amount',
      details: { requested: '180.01', frozen: '180.00' },
    });
    expect(office.when(release('180.00')).kind).toBe('accepted');
    expect(refusalIn(office.when(release('0.01'))).details).toEqual({
      requested: '0.01',
      frozen: '0.00',
    });
  });

  it('needs a known freeze of this year: FREEZE_UNKNOWN, LINE_OF_OTHER_YEAR', () => {
    const office = given([...issuedOffice(), freeze('1.00'), openNext('integrated')]);
    expect(refusalIn(office.when(release('1.00', 'F-9')))).toEqual({
      code: 'FREEZE_UNKNOWN',
      field: 'data.freeze',
      details: { freeze: 'F-9' },
    });
    expect(refusalIn(office.when(release('1.00', 'F-1', '2022-01-05')))).toEqual({
      code: 'LINE_OF_OTHER_YEAR',
      field: 'data.freeze',
      details: { line: 'L-RUN', year: 2021, occurredOn: '2022-01-05' },
    });
  });

  it('and planning need a line: LINE_UNKNOWN', () => {
    for (const asked of [freeze('1.00', 'F-1', 'L-NONE'), plan(1, '1.00', 'L-NONE')]) {
      expect(refusalIn(given(issuedOffice()).when(asked))).toEqual({
        code: 'LINE_UNKNOWN',
        field: 'data.line',
        details: { line: 'L-NONE' },
      });
    }
  });
});

describe('a cash plan', () => {
  it('is a memo without entries; a later plan of the month replaces it: CashPlanApproved', () => {
    const office = given([...issuedOffice(), plan(3, '60000.00'), plan(3, '20000.00')]);
    const event = office.events.at(-1);
    expect(event?.type).toBe('CashPlanApproved');
    expect(event && factsOf(event)).toEqual([
      {
        fiscalYear: 2021,
        occurredOn: '2021-01-28',
        kind: 'cash-plan',
        subject: 'L-RUN|2021-03',
        amount: 2_000_000n,
        text: '2021-03',
      },
    ]);
    expect(office.when(plan(4, '80000.00')).kind).toBe('accepted');
    expect(office.books.available('L-RUN')).toBe(10_000_000n);
  });

  it('stays within the indicator over all months, to the fen: PLAN_EXCEEDS_INDICATOR', () => {
    const office = given([...issuedOffice(), ...settledPayment(), plan(3, '60000.00')]);
    expect(refusalIn(office.when(plan(4, '40000.01')))).toEqual({
      code: 'PLAN_EXCEEDS_INDICATOR',
      field: 'data.amount',
      details: { line: 'L-RUN', planned: '100000.01', authority: '100000.00' },
    });
    expect(office.when(plan(4, '40000.00')).kind).toBe('accepted');
  });
});

describe('quota (row 3, authorised regime)', () => {
  it('is money and income when it arrives: QuotaReceived', () => {
    const office = given(authorised);
    const answer = office.when(quota('60000.00'));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'budget Dr 800101 60000.00',
      'budget Cr 6001 60000.00',
      'finance Dr 1011 60000.00',
      'finance Cr 4001 60000.00',
    ]);
    expect(answer).toMatchObject({
      events: [{ type: 'QuotaReceived', data: { voucher: '202102-0001' } }],
    });
    expect(office.books.available('L-RUN')).toBe(10_000_000n);
  });

  it('is spent through the quota channel: Dr 7101 / Cr 800101 (row 4)', () => {
    const office = given([
      ...authorised,
      quota('60000.00'),
      ...approvedPayment({ more: { channel: 'quota' } }),
    ]);
    const settle = { payment: 'PAY-1', bankVoucher: 'B', amount: '1000.00' };
    const answer = office.when(ask('SettlePayment', '2021-03-02', settle));
    expect(entryTexts(postingsIn(answer)).slice(2)).toEqual([
      'budget Dr 7101 [30201] 1000.00',
      'budget Cr 800101 1000.00',
      'finance Dr 5001 [30201] 1000.00',
      'finance Cr 1011 1000.00',
    ]);
  });

  it('leaves the rest of the line to the treasury, to the fen', () => {
    const office = given([...authorised, quota('60000.00')]);
    expect(refusalIn(office.when(requestOf({ amount: '40000.01' })))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      details: { available: '40000.00' },
    });
    expect(office.when(requestOf({ amount: '40000.00' })).kind).toBe('accepted');
    const byQuota = (amount: string): Asked =>
      requestOf({ payment: 'PAY-2', amount, more: { channel: 'quota' } });
    expect(refusalIn(office.when(byQuota('60000.01')))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
    });
    expect(office.when(byQuota('60000.00')).kind).toBe('accepted');
  });

  it('never exceeds the authority that is left: INDICATOR_EXCEEDED', () => {
    const office = given([...authorised, quota('60000.00'), requestOf({ amount: '1000.00' })]);
    expect(refusalIn(office.when(quota('39000.01')))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      field: 'data.amount',
      details: { line: 'L-RUN', available: '39000.00', requested: '39000.01' },
    });
    expect(office.when(quota('39000.00')).kind).toBe('accepted');
  });

  it('does not exist under the integrated system: QUOTA_NOT_IN_REGIME', () => {
    expect(refusalIn(given(issuedOffice()).when(quota('1.00')))).toEqual({
      code: 'QUOTA_NOT_IN_REGIME',
      field: 'data.line',
      details: { year: 2021 },
    });
    expect(refusalIn(given(carried('integrated')).when(restore('1.00')))).toMatchObject({
      code: 'QUOTA_NOT_IN_REGIME',
      details: { year: 2022 },
    });
  });

  it('is not sent to own money: GRANT_ON_OWN_LINE', () => {
    const office = given([...authorised, ownLine]);
    for (const asked of [
      quota('1.00', 'L-OWN'),
      grant('1.00', 'L-OWN'),
      restore('1.00', 'L-OWN', '2021-02-01'),
    ]) {
      expect(refusalIn(office.when(asked))).toEqual({
        code: 'GRANT_ON_OWN_LINE',
        field: 'data.line',
        details: { line: 'L-OWN' },
      });
    }
  });

  it('of last year is restored, not received: QUOTA_OF_CARRIED_LINE', () => {
    const office = given(carried('authorised'));
    const january = { on: '2022-01-10' };
    for (const asked of [
      quota('1.00', 'L-C', january.on),
      grant('1.00', 'L-C', 'SB', january.on),
    ]) {
      expect(refusalIn(office.when(asked))).toEqual({
        code: 'QUOTA_OF_CARRIED_LINE',
        field: 'data.line',
        details: { line: 'L-C' },
      });
    }
  });
});

describe('quota restored in January (row 19, authorised regime)', () => {
  it('turns returnable authority into quota, without income: QuotaRestored', () => {
    const office = given(carried('authorised'));
    const answer = office.when(restore('1000.00'));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'budget Dr 800101 1000.00',
      'budget Cr 800103 1000.00',
      'finance Dr 1011 1000.00',
      'finance Cr 1201 1000.00',
    ]);
    expect(answer).toMatchObject({ events: [{ type: 'QuotaRestored' }] });
  });

  it('takes exactly what the line holds, not a fen more: RETURNABLE_EXCEEDED', () => {
    const office = given([...carried('authorised'), restore('400.00')]);
    expect(refusalIn(office.when(restore('600.01')))).toEqual({
      code: 'RETURNABLE_EXCEEDED',
      field: 'data.amount',
      details: { line: 'L-C', requested: '600.01', available: '600.00' },
    });
    expect(office.when(restore('600.00')).kind).toBe('accepted');
  });

  it('leaves the rest to the treasury channel: each pool pays only what it holds', () => {
    const office = given([...carried('authorised'), restore('400.00')]);
    const request = (payment: string, channel: string, amount: string): Asked =>
      requestOf({ payment, line: 'L-C', amount, on: '2022-02-01', more: { channel } });
    expect(refusalIn(office.when(request('P', 'treasury', '600.01'))).code).toBe(
      'RETURNABLE_EXCEEDED',
    );
    expect(refusalIn(office.when(request('P', 'quota', '400.01'))).code).toBe('QUOTA_EXCEEDED');
    expect(office.when(request('P1', 'treasury', '600.00')).kind).toBe('accepted');
    expect(office.when(request('P2', 'quota', '400.00')).kind).toBe('accepted');
    expect(office.books.available('L-C')).toBe(0n);
  });

  it('finds nothing on a line of this year', () => {
    expect(refusalIn(given(authorised).when(restore('0.01', 'L-RUN', '2021-02-01')))).toMatchObject(
      {
        code: 'RETURNABLE_EXCEEDED',
        details: { available: '0.00' },
      },
    );
  });
});

describe('a grant paid into the bank account (实拨)', () => {
  it('is income when it arrives, in either regime: CashGrantReceived', () => {
    for (const regime of ['authorised', 'integrated'] as const) {
      const answer = given(issuedOffice({ regime })).when(grant('500.00'));
      expect(entryTexts(postingsIn(answer))).toEqual([
        'budget Dr 800102 500.00',
        'budget Cr 6001 500.00',
        'finance Dr 1002 500.00',
        'finance Cr 4001 500.00',
      ]);
      expect(answer).toMatchObject({ events: [{ type: 'CashGrantReceived' }] });
    }
  });

  it('is spent through the bank, and only by its own line', () => {
    const office = given([...issuedOffice(), grant('500.00')]);
    const request = (line: string, amount: string): Asked =>
      requestOf({ line, amount, more: { channel: 'bank' } });
    expect(refusalIn(office.when(request('L-TASK', '0.01'))).code).toBe('CASH_EXCEEDED');
    expect(refusalIn(office.when(request('L-RUN', '500.01'))).code).toBe('CASH_EXCEEDED');
    expect(office.when(request('L-RUN', '500.00')).kind).toBe('accepted');
  });

  it('never exceeds the authority that is left: INDICATOR_EXCEEDED', () => {
    const office = given([...issuedOffice(), grant('99999.99')]);
    expect(refusalIn(office.when(grant('0.02', 'L-RUN', 'SB-2')))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      details: { available: '0.01' },
    });
    expect(office.when(grant('0.01', 'L-RUN', 'SB-2')).kind).toBe('accepted');
  });

  it('comes with a bank voucher that nothing of the year has used: BANK_VOUCHER_REUSED (5.5-8)', () => {
    const office = given([...issuedOffice(), grant('1.00'), ...settledPayment()]);
    expect(refusalIn(office.when(grant('1.00')))).toEqual({
      code: 'BANK_VOUCHER_REUSED',
      field: 'data.bankVoucher',
      details: { bankVoucher: 'SB-1', document: 'L-RUN' },
    });
    expect(refusalIn(office.when(grant('1.00', 'L-RUN', 'BV-PAY-1', '2021-03-05')))).toMatchObject({
      code: 'BANK_VOUCHER_REUSED',
      details: { document: 'PAY-1' },
    });
  });

  it('and quota need a line of that year', () => {
    const office = given([
      ...openOffice({ regime: 'authorised' }),
      ownLine,
      openNext('authorised'),
    ]);
    for (const act of [quota, restore, grant]) {
      expect(
        refusalIn(office.when({ ...act('1.00', 'L-NONE'), occurredOn: '2021-03-01' })),
      ).toMatchObject({
        code: 'LINE_UNKNOWN',
        field: 'data.line',
      });
      expect(
        refusalIn(office.when({ ...act('1.00', 'L-OWN'), occurredOn: '2022-01-05' })),
      ).toMatchObject({
        code: 'LINE_OF_OTHER_YEAR',
        field: 'data.line',
      });
    }
  });
});
