// 支付申请: what may be requested from an indicator, and the authority and money that must be there.
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
  suppliedLine,
  type Asked,
} from '#testing';

const authorised = issuedOffice({ regime: 'authorised' });
const bank = { channel: 'bank' };
const quota = { channel: 'quota' };
const refused = (before: readonly Asked[], asked: Asked) => refusalIn(given(before).when(asked));

describe('a request that is accepted', () => {
  it('takes its whole amount from Q20 to Q50 and tells what it will post: PaymentRequested', () => {
    const office = given(issuedOffice());
    const answer = office.when(requestOf({ amount: '100000.00' }));
    expect(entryTexts(postingsIn(answer))).toEqual([
      'control Dr Q50 100000.00',
      'control Cr Q20 100000.00',
    ]);
    expect(answer).toMatchObject({
      kind: 'accepted',
      events: [
        {
          type: 'PaymentRequested',
          data: {
            year: 2021,
            funding: 'appropriation',
            spending: '7101',
            debit: '5001',
            governmentEconomic: '50201',
            coordinate: {
              fund: 'general',
              source: 'current',
              nature: 'running',
              project: 'P-RUN',
              function: '2010301',
              line: 'L-RUN',
            },
          },
        },
      ],
    });
    expect(office.books.available('L-RUN')).toBe(0n);
  });

  it.each([
    ['31002', 'L-RUN', '1601'],
    ['31007', 'L-RUN', '1701'],
    ['31022', 'L-RUN', '1701'],
    ['31001', 'L-TASK', '1613'],
    ['31005', 'L-TASK', '1613'],
    ['30906', 'L-TASK', '1613'],
    ['30902', 'L-TASK', '1601'],
    ['30201', 'L-RUN', '5001'],
  ])('of item %s from %s debits %s (row 14)', (economic, line, debit) => {
    const more = { governmentEconomic: '50299' };
    const answer = given(issuedOffice()).when(requestOf({ economic, line, more }));
    expect(answer).toMatchObject({ events: [{ data: { debit, governmentEconomic: '50299' } }] });
  });

  it('may name the liability that it discharges (rows 10, 13)', () => {
    for (const debit of ['2201', '2302', '2102', '1302', '1214']) {
      const answer = given(issuedOffice()).when(requestOf({ more: { debit } }));
      expect(answer).toMatchObject({ events: [{ data: { debit } }] });
    }
  });

  it('of an institution stands on 7201, the payee code of institutions, and may cost 5101', () => {
    const office = given(issuedOffice({ kind: 'institution' }));
    expect(office.when(requestOf({ more: { debit: '5101' } }))).toMatchObject({
      events: [{ data: { spending: '7201', debit: '5101', governmentEconomic: '50502' } }],
    });
  });

  it('of pay items from project money is noted, not refused (rule 9, WARN)', () => {
    expect(
      given(issuedOffice()).when(requestOf({ line: 'L-TASK', economic: '30101' })),
    ).toMatchObject({
      kind: 'accepted',
      events: [{ data: { notices: ['PAY_ITEM_FROM_PROJECT'] } }],
    });
  });

  it('may be paid into an own account that is allowed', () => {
    const payee = { name: '本单位', account: '1111100002' };
    expect(given(issuedOffice()).when(requestOf({ more: { payee } })).kind).toBe('accepted');
  });
});

describe('authority (rule 1)', () => {
  it('one fen more than is available is refused: INDICATOR_EXCEEDED', () => {
    expect(refused(issuedOffice(), requestOf({ amount: '100000.01' }))).toEqual({
      code: 'INDICATOR_EXCEEDED',
      field: 'data.amount',
      details: {
        line: 'L-RUN',
        requested: '100000.01',
        available: '100000.00',
        position: given(issuedOffice()).books.position,
      },
    });
  });

  it('in transit counts at once: the second request finds what the first left', () => {
    const office = given([...issuedOffice(), requestOf({ amount: '60000.00' })]);
    const second = (amount: string) => requestOf({ payment: 'PAY-2', amount });
    expect(refusalIn(office.when(second('40000.01')))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      details: { available: '40000.00' },
    });
    expect(office.when(second('40000.00')).kind).toBe('accepted');
  });

  it('frozen authority is not there', () => {
    const frozen = ask('FreezeIndicator', '2021-02-10', {
      ...{ freeze: 'DJ-1', line: 'L-RUN', amount: '99000.00', reason: '采购' },
    });
    const office = given([...issuedOffice(), frozen]);
    expect(refusalIn(office.when(requestOf({ amount: '1000.01' })))).toMatchObject({
      details: { available: '1000.00' },
    });
    expect(office.when(requestOf({ amount: '1000.00' })).kind).toBe('accepted');
  });

  it('quota that was sent is kept for quota payments: the treasury pays only the rest', () => {
    const office = given([...authorised, receivedQuota('60000.00')]);
    expect(refusalIn(office.when(requestOf({ amount: '40000.01' })))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      details: { available: '40000.00' },
    });
    expect(office.when(requestOf({ amount: '40000.00' })).kind).toBe('accepted');
    const rest = requestOf({ payment: 'PAY-2', amount: '60000.00', more: quota });
    expect(office.when(rest).kind).toBe('accepted');
    expect(office.books.available('L-RUN')).toBe(0n);
  });

  it('a line is used in its own year: LINE_OF_OTHER_YEAR, LINE_UNKNOWN', () => {
    expect(refused(carriedOffice(), requestOf({ on: '2022-03-01' }))).toEqual({
      code: 'LINE_OF_OTHER_YEAR',
      field: 'data.line',
      details: { line: 'L-RUN', year: 2021, occurredOn: '2022-03-01' },
    });
    expect(refused(issuedOffice(), requestOf({ line: 'L-NONE' }))).toEqual({
      code: 'LINE_UNKNOWN',
      field: 'data.line',
      details: { line: 'L-NONE' },
    });
  });
});

describe('money that must be there', () => {
  it('quota: QUOTA_EXCEEDED one fen above what came', () => {
    const office = given([...authorised, receivedQuota('500.00')]);
    expect(refusalIn(office.when(requestOf({ amount: '500.01', more: quota })))).toMatchObject({
      code: 'QUOTA_EXCEEDED',
      field: 'data.amount',
      details: { line: 'L-RUN', requested: '500.01', available: '500.00' },
    });
    expect(office.when(requestOf({ amount: '500.00', more: quota }))).toMatchObject({
      events: [{ data: { funding: 'quota' } }],
    });
    const more = requestOf({ payment: 'PAY-2', amount: '0.01', more: quota });
    expect(refusalIn(office.when(more))).toMatchObject({ details: { available: '0.00' } });
  });

  it('quota of another line does not help', () => {
    const office = given([...authorised, receivedQuota('500.00', 'L-TASK')]);
    expect(refusalIn(office.when(requestOf({ amount: '0.01', more: quota })))).toMatchObject({
      code: 'QUOTA_EXCEEDED',
      details: { available: '0.00' },
    });
  });

  it('returnable authority: RETURNABLE_EXCEEDED once it was restored as quota', () => {
    const options = { regime: 'authorised' } as const;
    const office = given([
      ...carriedOffice(options),
      ask('RestoreQuota', '2022-01-10', { line: 'L-CARRIED', document: 'HF', amount: '400.00' }),
    ]);
    const from = { line: 'L-CARRIED', on: '2022-02-01' };
    expect(refusalIn(office.when(requestOf({ ...from, amount: '600.01' })))).toMatchObject({
      code: 'RETURNABLE_EXCEEDED',
      field: 'data.amount',
      details: { available: '600.00', requested: '600.01' },
    });
    expect(office.when(requestOf({ ...from, amount: '600.00' }))).toMatchObject({
      events: [{ data: { funding: 'returnable' } }],
    });
    const rest = { ...from, payment: 'PAY-2', amount: '400.00', more: quota };
    expect(office.when(requestOf(rest))).toMatchObject({
      events: [{ data: { funding: 'quota' } }],
    });
  });

  it('bank money: CASH_EXCEEDED beyond a grant, and beyond own income', () => {
    const grant = given([...issuedOffice(), receivedGrant('300.00')]);
    expect(refusalIn(grant.when(requestOf({ amount: '300.01', more: bank })))).toMatchObject({
      code: 'CASH_EXCEEDED',
      field: 'data.amount',
      details: { available: '300.00' },
    });
    expect(grant.when(requestOf({ amount: '300.00', more: bank })).kind).toBe('accepted');
    const own = given([...issuedOffice(), recordedIncome('50.00'), suppliedLine('L-OWN', '80.00')]);
    const from = { line: 'L-OWN', more: bank };
    expect(refusalIn(own.when(requestOf({ ...from, amount: '50.01' })))).toMatchObject({
      code: 'CASH_EXCEEDED',
      details: { available: '50.00' },
    });
    expect(refusalIn(own.when(requestOf({ ...from, amount: '80.01' })))).toMatchObject({
      code: 'INDICATOR_EXCEEDED',
      details: { available: '80.00' },
    });
    expect(own.when(requestOf({ ...from, amount: '50.00' })).kind).toBe('accepted');
  });

  it('money for a purpose pays for that purpose only', () => {
    const restricted = { restricted: true, project: 'P-TASK' };
    const office = given([
      ...issuedOffice(),
      recordedIncome('50.00', restricted),
      suppliedLine('L-OWN', '80.00'),
      suppliedLine('L-PURPOSE', '80.00', restricted),
    ]);
    const from = (line: string) => requestOf({ line, amount: '50.00', more: bank });
    expect(refusalIn(office.when(from('L-OWN')))).toMatchObject({
      code: 'CASH_EXCEEDED',
      details: { available: '0.00' },
    });
    expect(office.when(from('L-PURPOSE')).kind).toBe('accepted');
  });

  it.each(['treasury', 'quota'])('own money does not go by %s: CHANNEL_NOT_FOR_OWN', (channel) => {
    const before = [...authorised, recordedIncome(), suppliedLine('L-OWN', '80.00')];
    const asked = requestOf({ line: 'L-OWN', amount: '1.00', more: { channel } });
    expect(refused(before, asked)).toEqual({
      code: 'CHANNEL_NOT_FOR_OWN',
      field: 'data.channel',
      details: { channel },
    });
  });

  it('there is no quota under the integrated system: QUOTA_NOT_IN_REGIME', () => {
    expect(refused(issuedOffice(), requestOf({ more: quota }))).toEqual({
      code: 'QUOTA_NOT_IN_REGIME',
      field: 'data.channel',
      details: { year: 2021 },
    });
  });
});
